import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '#core/base/time.ts';
import { inNumbers, readFraction } from '#core/privacy/fraction.ts';
import { batchesOf, type LedgerEvent, policyOf, spentInYearTo, standingOf } from '#core/privacy/ledger.ts';
import { LockedFault } from '#db/release/lock.ts';
import { CommandFault } from '../command-fault.ts';
import { readConfig } from '../config.ts';
import { type Folders, foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { LEDGER_PATIENCE, LedgerFault, type LedgerFile, withLedger } from './ledger-file.ts';

/**
 * npm run ledger: checks both copies of the ledger line by line and prints what it holds: the policy, every batch and what
 * of the year's budget is spent. npm run ledger -- --abandon CAMPAIGN gives a planned batch's budget back.
 */
const usage = 'usage: npm run ledger [-- --abandon CAMPAIGN]';

try {
  await main();
} catch (error) {
  const isExpected = [CommandFault, LedgerFault, LockedFault, MunicipalityFault].some((kind) => error instanceof kind);
  if (!isExpected) throw error;
  console.error(`lykta: ${(error as Error).message}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const abandoned = readArguments();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const { id } = loadMunicipality(config.value.municipality).settings;
  const folders = foldersOf(config.value.dataFolder, id, config.value.ledgerCopyFolder);
  const today = dayOf(Date.now());
  if (!existsSync(folders.ledger)) return tellWithoutLedger(folders);
  if (!existsSync(folders.ledgerCopy))
    throw new CommandFault(
      `the ledger's second copy ${folders.ledgerCopy} is not there: set LYKTA_LEDGER_COPY to where it is, or put its own newest backup back. Nothing was created`,
    );
  const text = await withLedger(
    folders,
    async (ledger) => {
      if (abandoned !== null) abandon(ledger, id, abandoned, today);
      return written(ledger.read(), id, today, folders);
    },
    LEDGER_PATIENCE,
  );
  console.log(text);
}

/** Somebody who only looks leaves nothing behind, or a restoring would find a data folder that is not empty. */
function tellWithoutLedger({ ledger, ledgerCopy }: Folders): void {
  const lines = existsSync(ledgerCopy) ? readFileSync(ledgerCopy, 'utf8').split('\n').length - 1 : 0;
  if (lines > 0)
    throw new CommandFault(
      `${ledger} is not there, and its second copy ${ledgerCopy} tells of ${lines === 1 ? '1 line' : `${lines} lines`}: the data folder is empty or is another. Set LYKTA_DATA to the right one, or put a backup back (npm run restore)`,
    );
  console.log(
    [
      'Det finns ingen liggare här än: den får sin första rad när en dialog öppnar. Inget är kontrollerat, och inget är skapat.',
      `  ${ledger}`,
      `  ${ledgerCopy}`,
    ].join('\n'),
  );
}

function readArguments(): string | null {
  try {
    return parseArgs({ options: { abandon: { type: 'string' } } }).values.abandon ?? null;
  } catch (error) {
    throw new CommandFault(`${(error as Error).message}. ${usage}`);
  }
}

/** Only before the first random bit: from then on the batch may have cost something. */
function abandon(ledger: LedgerFile, municipality: string, batch: string, day: string): void {
  const { planned, reserved, abandoned } = standingOf(ledger.read(), municipality, batch);
  if (planned === null) throw new CommandFault(`the ledger has no plan for ${batch}`);
  if (abandoned !== null) throw new CommandFault(`the plan of ${batch} was abandoned on ${abandoned.day}`);
  if (reserved !== null)
    throw new CommandFault(`${batch} has begun to be drawn (${reserved.day}): its budget is spent`);
  ledger.append({ municipality, batch, day, state: 'abandoned' });
}

function written(events: readonly LedgerEvent[], municipality: string, today: string, folders: Folders): string {
  const policy = policyOf(events, municipality)?.policy;
  const batches = batchesOf(events, municipality);
  const inYear = inNumbers(spentInYearTo(events, municipality, today));
  const yearly = policy === undefined ? 1 : inNumbers(readFraction(policy.yearlyBudget));
  return [
    `Liggaren för ${municipality}: ${events.length} rader, kedjan är hel och båda exemplaren är lika.`,
    `  ${folders.ledger}`,
    `  ${folders.ledgerCopy}`,
    '',
    policy === undefined
      ? 'Ingen policy är inskriven än.'
      : `Policy ${policy.version}, beslutad ${policy.decided.on} av ${policy.decided.by}.`,
    ...policyChanges(events, municipality),
    '',
    ...(batches.length === 0
      ? ['Ingen dialog är planerad än.']
      : [
          'dialog                stänger     budget  förbrukat  läge',
          ...batches.map((batch) => line(events, municipality, batch)),
        ]),
    '',
    `De senaste 365 dagarna: ${percent(inYear)} av högst ${percent(yearly)} av en hel budget (mu² = 1).`,
    bar(inYear / yearly),
  ].join('\n');
}

/** What was changed in the policy and when: the first is the beginning. */
function policyChanges(events: readonly LedgerEvent[], municipality: string): readonly string[] {
  return events.flatMap((event) =>
    event.state === 'policy' && event.municipality === municipality && event.changed.length > 0
      ? [`  ändrad ${event.day}: ${event.changed.join(', ')}`]
      : [],
  );
}

function line(events: readonly LedgerEvent[], municipality: string, batch: string): string {
  const { planned, reserved, drawn, released, abandoned, lost } = standingOf(events, municipality, batch);
  const state =
    (lost !== null && `förlorad ${lost.day}: kan ha dragits, dras aldrig mer`) ||
    (abandoned !== null && `avskriven ${abandoned.day}`) ||
    (released !== null && `släppt ${released.day}`) ||
    (drawn !== null && `draget ${drawn.day}, inte synligt än`) ||
    (reserved !== null && `avbruten dragning ${reserved.day}: kör npm run release igen`) ||
    `planerad ${planned?.day ?? ''}`;
  const attempts = reserved !== null && reserved.attempt > 1 ? `, försök ${reserved.attempt}` : '';
  const spent = drawn === null ? '' : percent(inNumbers(readFraction(drawn.spent)));
  return [
    batch.padEnd(22),
    (planned?.closes ?? '').padEnd(12),
    (planned?.budget ?? '').padEnd(8),
    spent.padEnd(11),
    state + attempts,
  ].join('');
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1).replace('.', ',')} %`;
}

function bar(part: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, part)) * 40);
  return `${'█'.repeat(filled)}${'░'.repeat(40 - filled)}`;
}
