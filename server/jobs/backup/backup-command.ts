import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LockedFault } from '#db/release/lock.ts';
import { logAtCommandLine } from '../../command-log.ts';
import { readConfig } from '../../config.ts';
import { foldersOf } from '../../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../../municipality.ts';
import { progressBar } from '../../terminal.ts';
import { backUp, checkTarget, manifestHash } from './backup.ts';
import { BackupFault, type Manifest } from './manifest.ts';
import { tensInWords } from './tens-words.ts';

/** npm run backup -- FOLDER: copies everything into a new folder, while Lykta runs, with the settings that the server has. */
const usage = 'usage: npm run backup -- FOLDER';

/** A release takes minutes at most; a backup may wait that long for it. */
const PATIENCE = 10 * 60_000;

try {
  await main();
} catch (error) {
  if (![BackupFault, LockedFault, MunicipalityFault].some((kind) => error instanceof kind)) throw error;
  console.error(`lykta: ${(error as Error).message}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const target = readArguments();
  const config = readConfig();
  if (!config.ok) throw new BackupFault(config.failure.join('; '));
  const { id, retention } = loadMunicipality(config.value.municipality).settings;
  const { dataFolder, ledgerCopyFolder } = config.value;
  const folders = foldersOf(dataFolder, id, ledgerCopyFolder);
  checkTarget({ target, dataFolder, folders });
  // Before it is done, so that the copy tells of itself; and not where it is refused.
  if (existsSync(folders.workFile)) await logAtCommandLine(folders, id, { act: 'export', thing: 'backup' });
  const progress = progressBar();
  try {
    const { manifest, answers } = await backUp({
      folders,
      dataFolder,
      municipality: id,
      decisions: retention,
      target,
      clock: Date.now,
      patience: PATIENCE,
      onProgress: progress.on,
      warn: (sentence) => console.error(`lykta: ${sentence}`),
    });
    progress.end();
    console.log(summary(manifest, answers, target));
  } finally {
    progress.end();
  }
}

function readArguments(): string {
  try {
    const { positionals } = parseArgs({ options: {}, allowPositionals: true });
    const [target] = positionals;
    if (target === undefined || target.trim() === '' || positionals.length > 1) throw new BackupFault(usage);
    return resolve(target);
  } catch (error) {
    throw error instanceof BackupFault ? error : new BackupFault(`${(error as Error).message}. ${usage}`);
  }
}

function summary({ files, begunAt, retention }: Manifest, answers: number, target: string): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const lines = [
    `Säkerhetskopian är klar: ${target}`,
    `  ${files.length} filer, ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB. Allt som hade kvitterats ${begunAt} finns med.`,
    `  ${tensInWords(answers)}.`,
    `  Innehållsförteckningens kontrollsumma: ${manifestHash(target)}`,
    `  Förstör den senast ${retention.destroyBy} (${reasonOf(retention)}). Den är inte krypterad: förvara den som svaren själva.`,
  ];
  if (retention.destroyBy < begunAt.slice(0, 10))
    lines.push(
      `  Den dagen har varit, och det som den gäller finns kvar här. Se vad som väntar, och om det saknar beslut: npm run retention -- --dry-run.`,
      '  Tills det är förstört säger varje ny kopia samma sak.',
    );
  return lines.join('\n');
}

function reasonOf({ class: name, becauseOf }: Manifest['retention']): string {
  if (name === 'G1') return 'G1, som egna ord så som de skrevs';
  if (name === 'G5') return 'G5, som det äldsta underlaget';
  if (name === 'G6') return `G6, som koderna${becauseOf === null ? '' : ` till ${becauseOf}`}`;
  return `G2, som svaren${becauseOf === null ? '' : ` i ${becauseOf}`}`;
}
