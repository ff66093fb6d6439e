import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MunicipalitySettings } from '#core/places/municipality.ts';
import type { AuditLog } from '#db/work/audit-log.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { CommandFault } from '../command-fault.ts';
import { withWorkStore } from '../command-log.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';

/** What a command about accounts works with. */
export interface WorkDesk {
  readonly db: WorkDb;
  readonly log: AuditLog;
  readonly settings: MunicipalitySettings;
}

/**
 * Runs a command on the municipality's work store: what somebody can mend is told in one line, and what was logged is noted
 * outside the database too. `onlyLooks`: nothing is made, neither file nor folder, since a restoring wants an empty one.
 */
export async function atWorkDesk(
  prepare: () => { readonly onlyLooks: boolean; readonly run: (desk: WorkDesk) => Promise<void> },
): Promise<void> {
  try {
    const { onlyLooks, run } = prepare();
    const config = readConfig();
    if (!config.ok) throw new CommandFault(config.failure.join('; '));
    const { settings } = loadMunicipality(config.value.municipality);
    const folders = foldersOf(config.value.dataFolder, settings.id, config.value.ledgerCopyFolder);
    if (onlyLooks && !existsSync(folders.workFile))
      throw new CommandFault(`${folders.workFile} is not there: no account has been made in this data folder`);
    mkdirSync(dirname(folders.workFile), { recursive: true });
    await withWorkStore(folders, settings.id, (db, log) => run({ db, log, settings }));
  } catch (error) {
    if (!(error instanceof CommandFault || error instanceof MunicipalityFault)) throw error;
    console.error(`lykta: ${error.message}`);
    process.exitCode = 1;
  }
}
