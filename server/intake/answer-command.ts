import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CODE_DAYS } from '#core/privacy/retention.ts';
import { codeFromTyping } from '#core/survey/receipt.ts';
import { openRawDb } from '#db/raw/open.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import { CommandFault } from '../command-fault.ts';
import { logAtCommandLine } from '../command-log.ts';
import { readConfig } from '../config.ts';
import { foldersOf } from '../folders.ts';
import { loadMunicipality, MunicipalityFault } from '../municipality.ts';
import { TakenBackList } from '../taken-back.ts';

/**
 * npm run answer -- --code K7M4-Q9TD-3HXW --show | --withdraw | --erase
 * For the few who may open the raw store, when a resident with a code asks for access, to be left out of coming releases,
 * or for erasure (GDPR articles 15, 17 and 21). A release that has been made stands: no one can be found in it.
 */

const usage = 'npm run answer -- --code XXXX-XXXX-XXXX --show | --withdraw | --erase';

const ACT_IN_LOG = { show: 'read', withdraw: 'change', erase: 'remove' } as const;

try {
  await main();
} catch (error) {
  const expected = error instanceof CommandFault || error instanceof MunicipalityFault;
  if (!expected) throw error;
  console.error(`lykta: ${(error as Error).message}`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { code, act } = readOptions();
  const config = readConfig();
  if (!config.ok) throw new CommandFault(config.failure.join('; '));
  const { id } = loadMunicipality(config.value.municipality).settings;
  const folders = foldersOf(config.value.dataFolder, id, config.value.ledgerCopyFolder);
  const { rawFile, takenBack } = folders;
  if (!existsSync(rawFile)) throw new CommandFault(`${rawFile} is not there: no answers have been kept yet`);
  const db = await openRawDb(rawFile);
  try {
    const list = new TakenBackList(takenBack, id, Date.now);
    const responses = new ResponsesByCode(db, id, Date.now, (marks) => list.addOrTell(marks));
    const found = await responses.find(code);
    if (found === null) throw nobodyHas(code);
    await logAtCommandLine(folders, id, { act: ACT_IN_LOG[act], thing: 'answer' });
    if (act === 'show') {
      console.log(JSON.stringify(found.kept, null, 2));
    } else if (act === 'withdraw') {
      await responses.withdraw(code);
      console.log('The answer is left out of coming releases.');
    } else {
      await responses.erase(code);
      console.log('The answer has been erased.');
    }
  } finally {
    await db.destroy();
  }
}

function nobodyHas(code: string): CommandFault {
  return new CommandFault(
    `no answer has the code ${code}: it may be mistyped or erased, or destroyed ${CODE_DAYS} days after its dialogue closed, ` +
      'where the municipality has decided so; then nobody can tell which answer it was',
  );
}

function readOptions(): { readonly code: string; readonly act: 'show' | 'withdraw' | 'erase' } {
  const options = {
    code: { type: 'string' },
    show: { type: 'boolean' },
    withdraw: { type: 'boolean' },
    erase: { type: 'boolean' },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    throw new CommandFault(`${(error as Error).message}. ${usage}`);
  }
  const code = codeFromTyping(values.code ?? '');
  if (code === null) throw new CommandFault(`give the code from the receipt: ${usage}`);
  const acts = (['show', 'withdraw', 'erase'] as const).filter((name) => values[name] === true);
  const [act] = acts;
  if (act === undefined || acts.length > 1) throw new CommandFault(`choose one act: ${usage}`);
  return { code, act };
}
