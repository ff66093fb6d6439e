import { type StdioOptions, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../server/web-build.ts';
import { ensureChromium } from './chromium.ts';
import './compiled.ts';
import { browserFailures, firstLine, unitFailures } from './test-reports.ts';

/**
 * Runs everything: types, lint, the build of the pages, unit, architecture, store and server tests, and the browser tests in a
 * real Chromium.
 * `--only=types,lint,unit` runs some of it. Ends with all that failed, by name, and one line, "N passed, N failed": whoever sees only
 * the end knows what it was.
 */

interface Tally {
  readonly passed: number;
  /** A line each. */
  readonly failures: readonly string[];
}

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');

const steps: readonly { readonly name: string; readonly run: () => Promise<Tally> }[] = [
  { name: 'types', run: types },
  { name: 'lint', run: () => check('lint', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']) },
  // Once, for all the tests that read the pages.
  { name: 'pages', run: pages },
  // Some of the unit tests look at a part in a real browser.
  { name: 'unit', run: () => withBrowser(unit) },
  { name: 'browser', run: () => withBrowser(browser) },
];

const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const chosen = only === undefined ? steps : steps.filter((step) => only.includes(step.name));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tallies: Tally[] = [];
for (const step of chosen) {
  console.log(`\n=== ${step.name}`);
  tallies.push(await step.run());
}
const { passed, failures } = sum(tallies);
if (failures.length > 0) console.log(['\nFailed:', ...failures.map((failure) => `✗ ${failure}`)].join('\n'));
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

/** The type programs: everything on Node; core without Node or DOM types; the browser tests; the web. A test each. */
async function types(): Promise<Tally> {
  return sum([
    await check('types of server, db, tests', bin('typescript/bin/tsc'), ['-p', 'tsconfig.json']),
    await check('types of core, without Node and DOM', bin('typescript/bin/tsc'), ['-p', 'core/tsconfig.json']),
    await check('types of browser tests', bin('typescript/bin/tsc'), ['-p', 'tests/e2e/tsconfig.json']),
    await check('types of the service worker', bin('typescript/bin/tsc'), ['-p', 'web/worker/tsconfig.json']),
    await check('types of web', bin('svelte-check/bin/svelte-check'), [
      '--tsconfig',
      'web/tsconfig.json',
      '--fail-on-warnings',
      '--output',
      'human',
    ]),
  ]);
}

async function pages(): Promise<Tally> {
  try {
    await ensureBuilt(() => console.log('Building the pages …'));
    console.log('✓ pages');
    return { passed: 1, failures: [] };
  } catch (error) {
    const { message } = error as Error;
    console.error(message);
    console.log('✗ pages');
    return { passed: 0, failures: [`pages: ${firstLine(message)}`] };
  }
}

async function unit(): Promise<Tally> {
  const report = join(results, 'unit.json');
  const code = await node(bin('vitest/vitest.mjs'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const passed = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).numPassedTests : 0;
  return { passed, failures: withEnd('unit', code, unitFailures(results, root)) };
}

/** Runs a step once there is a browser; where none can be had, its other tests run all the same, and that counts as one failed. */
async function withBrowser(run: () => Promise<Tally>): Promise<Tally> {
  try {
    console.log(`Browser: ${ensureChromium(console.log)}`);
  } catch (error) {
    const { message } = error as Error;
    console.error(message);
    return sum([await run(), { passed: 0, failures: [`no browser: ${firstLine(message)}`] }]);
  }
  return run();
}

async function browser(): Promise<Tally> {
  const report = join(results, 'browser.json');
  const code = await node(bin('@playwright/test/cli.js'), ['test']);
  const passed = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats.expected : 0;
  return { passed, failures: withEnd('browser', code, browserFailures(results, root)) };
}

/** A run that says that it failed and names no test has failed all the same: a fault outside of them. */
function withEnd(name: string, code: number, failures: readonly string[]): readonly string[] {
  return failures.length === 0 && code !== 0 ? [`${name} ended with ${code}, and names no test: see above`] : failures;
}

/** A program that is a test itself: what it says is shown as it comes, and its first word of an error is kept. */
async function check(name: string, script: string, options: readonly string[]): Promise<Tally> {
  let said = '';
  const code = await node(script, options, (text) => {
    said += text;
    process.stdout.write(text);
  });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code === 0) return { passed: 1, failures: [] };
  const error = said.split('\n').find((line) => /\berror\b|━━/i.test(line));
  return { passed: 0, failures: [`${name}: ${firstLine(error ?? said)}`] };
}

/** Runs a program of node_modules to its end; where nobody hears it, it says everything to the terminal itself. */
function node(script: string, options: readonly string[], hear?: (text: string) => void): Promise<number> {
  return new Promise((resolve) => {
    const stdio: StdioOptions = hear === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'];
    const child = spawn(process.execPath, [script, ...options], { cwd: root, stdio });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => hear?.(String(chunk)));
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

function bin(path: string): string {
  return join(root, 'node_modules', path);
}

function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((all, { passed }) => all + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}
