import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Day, dayOf } from '#core/base/time.ts';
import { openRawDb } from '#db/raw/open.ts';
import { AuditLog, OPERATOR } from '#db/work/audit-log.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { AuditHeads } from '../audit-heads.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { BackupFault } from './backup/manifest.ts';
import { backupsIn } from './backup/past-their-day.ts';
import { carryOutRetention, previewRetention, type Retention } from './retention.ts';
import { previewInWords } from './retention-words.ts';
import { ClockInDoubt, confirmClock } from './sure-clock.ts';

/**
 * npm run retention [-- --dry-run]: what is to be destroyed, of what, how many and when; destroys nothing.
 * npm run retention -- --carry-out: destroys what has its decision and whose day has come. A running Lykta does so by itself.
 * npm run retention -- --carry-out --today 2027-08-16: the same where the clock has leapt since Lykta last ran, and is right.
 * npm run retention -- --backups FOLDER: which backups in a folder have had their day.
 */
const usage = 'usage: npm run retention [-- --dry-run | --carry-out [--today DAY] | --backups FOLDER]';

try {
  process.exitCode = await main();
} catch (error) {
  if (![CommandFault, MunicipalityFault, BackupFault, ClockInDoubt].some((kind) => error instanceof kind)) throw error;
  console.error(`lykta: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { isReal, today, backups } = readArguments();
  if (backups !== null) return tellBackups(backups);
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const { id, retention } = loadMunicipality(config.value.municipality).settings;
  const folders = foldersOf(config.value.dataFolder, id, config.value.ledgerCopyFolder);
  for (const file of [folders.rawFile, folders.workFile])
    if (!existsSync(file)) throw new CommandFault(`${file} is not there: start Lykta once (npm start), then try again`);
  const workDb = await openWorkDb(folders.workFile);
  const rawDb = await openRawDb(folders.rawFile);
  try {
    const works: Retention = {
      rawDb,
      workDb,
      municipality: id,
      decisions: retention ?? {},
      campaigns: new CampaignStore(workDb),
      log: new AuditLog(workDb, id, Date.now),
      heads: new AuditHeads(folders.auditHeads),
      clock: Date.now,
      by: OPERATOR,
    };
    const memory = new ClockMemory(workDb, id);
    console.log(previewInWords(await previewRetention(works)));
    if (!isReal) {
      const now = dayOf(works.clock());
      const { doubted, trusted } = await memory.judge(now);
      if (doubted !== null)
        console.log(
          `Klockan har hoppat till ${now}. Den sista dag som Lykta är säker på är ${trusted}: inget förstörs än.`,
        );
      console.log('Inget är förstört. Så här gör du det: npm run retention -- --carry-out');
      return 0;
    }
    if (today !== null) await confirmClock({ ...works, memory }, today);
    const { destroyed, isShortened } = await carryOutRetention(works);
    await works.heads.note(works.log);
    console.log(
      destroyed === 0 && !isShortened
        ? 'Inget behövde förstöras.'
        : `Förstört. Filen är skriven på nytt, så att inget finns kvar i den, och loggen säger vad: ${destroyed + (isShortened ? 1 : 0)} nya rader.`,
    );
    return 0;
  } finally {
    await rawDb.destroy();
    await workDb.destroy();
  }
}

/** Ends with 1 where something must be destroyed by hand, so that whatever looks after the machine can tell somebody. */
function tellBackups(folder: string): number {
  if (!existsSync(folder)) throw new CommandFault(`there is no folder ${folder}`);
  const all = backupsIn(folder);
  const past = all.filter(({ destroyBy }) => destroyBy <= dayOf(Date.now()));
  for (const { path, destroyBy, class: name } of past)
    console.log(`Förstör ${path}: dagen var ${destroyBy} (${name}).`);
  const [next] = all.filter((one) => !past.includes(one));
  if (next !== undefined) console.log(`Nästa: ${next.path}, senast ${next.destroyBy} (${next.class}).`);
  console.log(`${all.length} säkerhetskopior, ${past.length} som ska vara förstörda.`);
  return past.length === 0 ? 0 : 1;
}

function readArguments(): { readonly isReal: boolean; readonly today: Day | null; readonly backups: string | null } {
  try {
    const { values } = parseArgs({
      options: {
        'dry-run': { type: 'boolean' },
        'carry-out': { type: 'boolean' },
        today: { type: 'string' },
        backups: { type: 'string' },
      },
    });
    const chosen = [values['dry-run'] === true, values['carry-out'] === true, values.backups !== undefined];
    if (chosen.filter((isChosen) => isChosen).length > 1) throw new CommandFault(`choose one. ${usage}`);
    const isReal = values['carry-out'] === true;
    if (values.today !== undefined && !isReal) throw new CommandFault(`--today goes with --carry-out. ${usage}`);
    return { isReal, today: values.today ?? null, backups: values.backups ?? null };
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}
