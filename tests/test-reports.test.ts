import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserFailures, unitFailures } from '../scripts/test-reports.ts';

let root: string;
let results: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lykta-reports-'));
  results = join(root, 'test-results');
  mkdirSync(results);
});
afterEach(() => rmSync(root, { recursive: true }));

const left = (name: string, report: object): void => writeFileSync(join(results, name), JSON.stringify(report));
const unit = (testResults: readonly object[]): void => left('unit.json', { testResults });
const tested = (status: string, more: object = {}) => ({
  title: 'counts',
  fullName: 'a town counts',
  status,
  ...more,
});

test('a unit test that fails is named with its file and the first line of its error', () => {
  const failed = tested('failed', {
    failureMessages: ['\n\u001b[31mAssertionError: 1 is not 2\u001b[39m\n    at town.ts'],
  });
  unit([
    {
      name: join(root, 'tests/town.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [tested('passed'), failed],
    },
    { name: join(root, 'tests/broken.test.ts'), status: 'failed', message: 'no such file\nat …', assertionResults: [] },
    { name: join(root, 'tests/well.test.ts'), status: 'passed', message: '', assertionResults: [tested('passed')] },
  ]);
  expect(unitFailures(results, root)).toEqual([
    'tests/town.test.ts › a town counts: AssertionError: 1 is not 2',
    'tests/broken.test.ts: no such file',
  ]);
});

test('so is one in the browser, with what it stands under, and one that passed at a second try', () => {
  const spec = (status: string, message?: string) => ({
    title: `is ${status}`,
    ok: status === 'expected',
    tests: [{ status, results: [message === undefined ? {} : { error: { message } }, {}] }],
  });
  const file = 'town.spec.ts';
  left('browser.json', {
    config: { rootDir: join(root, 'tests/e2e') },
    suites: [
      {
        title: file,
        file,
        specs: [spec('flaky', 'Error: once')],
        suites: [
          {
            title: 'the map',
            file,
            specs: [spec('expected'), spec('unexpected', 'Error: never\nlog'), spec('skipped')],
          },
        ],
      },
    ],
    errors: [{ message: 'the server did not start\nat …' }],
  });
  expect(browserFailures(results, root)).toEqual([
    'tests/e2e/town.spec.ts › is flaky: Error: once',
    'tests/e2e/town.spec.ts › the map is unexpected: Error: never',
    'the server did not start',
  ]);
});

test('a run that left nothing did not go well; one in which nothing failed did', () => {
  expect(unitFailures(results, root)).toEqual(['the unit tests left no report']);
  expect(browserFailures(results, root)).toEqual(['the browser tests left no report']);
  unit([{ name: join(root, 'tests/well.test.ts'), status: 'passed', assertionResults: [tested('passed')] }]);
  expect(unitFailures(results, root)).toEqual([]);
});
