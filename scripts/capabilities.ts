import { readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { isTest, isThere, type ShownBy, shownRows } from './shown-by.ts';
import { isTitleOf, ranTests } from './test-reports.ts';

/**
 * Prints what Lykta can do, row by row (docs/capabilities.md), each with the tests that show it, and holds them against what the last
 * `npm test` left: each must be there, have run and have passed. Ends with one where a row is not whole.
 * `--results=FOLDER`: what another run left. `--page=FILE`: another list.
 */

const root = join(import.meta.dirname, '..');
const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const pagePath = option('page') ?? join(root, 'docs/capabilities.md');
const folder = join(pagePath, '..');
const ran = ranTests(option('results') ?? join(root, 'test-results'), root);

const rows = shownRows(readFileSync(pagePath, 'utf8'), /^S\d+$/);
let whole = 0;
for (const { id, cells, shown } of rows) {
  const [words = '', , status = '', missing = ''] = cells;
  const faults = shown.flatMap(faultsOf);
  const isWhole = status === 'met' && shown.some(({ path }) => isTest(path)) && faults.length === 0;
  if (isWhole) whole += 1;
  console.log(`${isWhole ? '✓' : status === 'partly' ? '~' : '✗'} ${id.padEnd(3)} ${words}`);
  for (const { title, path } of shown) console.log(`      ${normalize(path).replace(/^(\.\.\/)+/, '')}: ${title}`);
  if (status !== 'met') console.log(`      ${status}: ${missing}`);
  for (const fault of faults) console.log(`      ! ${fault}`);
}
if (ran.length === 0) console.log('\nNo test has run yet: npm test comes first.');
console.log(`\n${whole} of ${rows.length} rows are shown.`);
process.exitCode = rows.length > 0 && whole === rows.length ? 0 : 1;

/** What is wrong with what is said to show a row. */
function faultsOf(by: ShownBy): readonly string[] {
  if (!isThere(folder, by)) return [`“${by.title}” is not there.`];
  if (!isTest(by.path)) return [];
  const file = relative(root, normalize(join(folder, by.path)));
  const runs = ran.filter((test) => test.file === file && isTitleOf(by.title, test.title));
  if (runs.length === 0) return [`“${by.title}” has not run.`];
  return runs.every(({ passed }) => passed) ? [] : [`“${by.title}” has failed.`];
}
