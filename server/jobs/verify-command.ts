import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { batchesOf, standingOf } from '#core/privacy/ledger.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { type Folders, foldersOf } from '../folders.ts';
import { LedgerFault, LedgerFile } from './ledger-file.ts';
import { verifyRelease } from './verify.ts';
import { verdictInWords } from './verify-words.ts';

/**
 * npm run verify -- FILE, FOLDER or RELEASE: examines release files and says what is wrong with each. Without a name it
 * examines every release of the data folder; before the first there is nothing to examine, and nothing wrong. Ends with 1
 * when anything is wrong.
 */
const usage = 'usage: npm run verify -- [FILE | FOLDER | RELEASE] [--ledger LEDGER.jsonl]';

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof CommandFault || error instanceof LedgerFault)) throw error;
  console.error(`lykta: ${error.message}`);
  process.exitCode = 1;
}

function main(): number {
  const { target, ledgerPath } = readArguments();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const folders = foldersOf(config.value.dataFolder, config.value.municipality, config.value.ledgerCopyFolder);
  const paths = filesOf(target, folders);
  if (paths.length === 0) return nothingToVerify(config.value.municipality, folders);
  const verdicts = paths.map((path) => verifyRelease(path, ledgerFor(path, ledgerPath, folders)));
  console.log(verdicts.map(verdictInWords).join('\n\n'));
  const faulty = verdicts.filter(({ findings }) => findings.length > 0).length;
  console.log(
    faulty === 0
      ? `\n${verdicts.length === 1 ? 'Filen är' : `Alla ${verdicts.length} filer är`} utan fel.`
      : `\n${faulty} av ${verdicts.length} ${verdicts.length === 1 ? 'fil' : 'filer'} har fel.`,
  );
  return faulty === 0 ? 0 : 1;
}

function readArguments(): { readonly target: string | null; readonly ledgerPath: string | null } {
  try {
    const { values, positionals } = parseArgs({ options: { ledger: { type: 'string' } }, allowPositionals: true });
    if (positionals.length > 1) throw new CommandFault(usage);
    if (values.ledger !== undefined && !existsSync(values.ledger))
      throw new CommandFault(`there is no ledger ${values.ledger}`);
    return { target: positionals[0] ?? null, ledgerPath: values.ledger ?? null };
  } catch (error) {
    throw error instanceof CommandFault ? error : new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}

/** Before the first release that is as it should be; where noise has been drawn the files are lost. */
function nothingToVerify(municipality: string, { ledger, ledgerCopy, releases }: Folders): number {
  const events = new LedgerFile(ledger, ledgerCopy).read();
  const drawn = batchesOf(events, municipality).filter(
    (batch) => standingOf(events, municipality, batch).drawn !== null,
  );
  if (drawn.length > 0)
    throw new CommandFault(
      `there is no release file in ${releases}, though the ledger says that these were drawn: ${drawn.join(', ')}. Fetch them out of releases/ in a backup`,
    );
  console.log(`Det finns inget släpp att kontrollera än: liggaren säger inte att något har dragits (${releases}).`);
  return 0;
}

/** The files that a name stands for: a file, a folder's files, or both files of a release in the data folder. None before the first. */
function filesOf(target: string | null, { releases }: Folders): readonly string[] {
  if (target !== null && existsSync(target) && statSync(target).isFile()) return [target];
  const folder = target !== null && existsSync(target) ? target : releases;
  const all = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sqlite') && !name.startsWith('.'))
        .sort()
    : [];
  const wanted =
    target === null || folder === target
      ? all
      : all.filter((name) => name === `${target}.staff.sqlite` || name === `${target}.public.sqlite`);
  if (wanted.length === 0 && target !== null)
    throw new CommandFault(
      folder === target
        ? `there is no release file in ${folder}`
        : `there is no file, folder or release ${target}: releases lie in ${releases}`,
    );
  return wanted.map((name) => join(folder, name));
}

/** The ledger that was named; else the data folder's, for the releases that lie there. */
function ledgerFor(path: string, named: string | null, { releases, ledger, ledgerCopy }: Folders): LedgerFile | null {
  if (named !== null) return new LedgerFile(named, named);
  const isOurs = resolve(path).startsWith(`${resolve(releases)}/`) && existsSync(ledger);
  return isOurs ? new LedgerFile(ledger, ledgerCopy) : null;
}
