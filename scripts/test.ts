import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../server/web-build.ts';
import { ensureChromium } from './chromium.ts';
import './compiled.ts';

/**
 * Runs everything: types, lint, the build of the pages, unit, architecture, store and server tests, and the browser tests in a
 * real Chromium.
 * `--only=types,lint,unit` runs some of it. Ends with one line, "N passed, N failed".
 */

interface Tally {
  readonly passed: number;
  readonly failed: number;
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
let passed = 0;
let failed = 0;
for (const step of chosen) {
  console.log(`\n=== ${step.name}`);
  const tally = await step.run();
  passed += tally.passed;
  failed += tally.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

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
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error((error as Error).message);
    console.log('✗ pages');
    return { passed: 0, failed: 1 };
  }
}

async function unit(): Promise<Tally> {
  const report = join(results, 'unit.json');
  await node(bin('vitest/vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

/** Runs a step once there is a browser; where none can be had, its other tests run all the same, and that counts as one failed. */
async function withBrowser(run: () => Promise<Tally>): Promise<Tally> {
  try {
    console.log(`Browser: ${ensureChromium(console.log)}`);
  } catch (error) {
    console.error((error as Error).message);
    return sum([await run(), { passed: 0, failed: 1 }]);
  }
  return run();
}

async function browser(): Promise<Tally> {
  const report = join(results, 'browser.json');
  const code = await node(bin('@playwright/test/cli.js'), ['test']);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
  const failures = unexpected + flaky;
  return { passed: expected, failed: failures === 0 && code !== 0 ? 1 : failures };
}

async function check(name: string, script: string, options: readonly string[]): Promise<Tally> {
  const code = await node(script, options);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function node(script: string, options: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...options], { cwd: root, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

function bin(path: string): string {
  return join(root, 'node_modules', path);
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}
