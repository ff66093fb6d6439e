import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTest, isThere, shownRows } from '../scripts/shown-by.ts';

const root = join(import.meta.dirname, '..');

describe('the list of what Lykta can do', () => {
  const folder = join(root, 'docs');
  const rows = shownRows(readFileSync(join(folder, 'capabilities.md'), 'utf8'), /^S\d+$/);

  test('has each of fifty rows once, in order, and says of each how it stands', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => `S${index + 1}`));
    for (const { id, cells, shown } of rows) {
      const [, , status = '', missing = ''] = cells;
      expect(['met', 'partly', 'not yet'], id).toContain(status);
      if (status === 'met')
        expect(
          shown.filter(({ path }) => isTest(path)),
          id,
        ).not.toEqual([]);
      else expect(missing.length, id).toBeGreaterThan(4);
    }
  });

  test('points at tests that are there', () => {
    for (const { id, shown } of rows)
      for (const by of shown) expect([id, by, isThere(folder, by)]).toEqual([id, by, true]);
  });
});

describe('the command that prints it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lykta-capabilities-'));
    writeFileSync(
      join(folder, 'own.test.ts'),
      "test('counts each once', () => {});\ntest.each(ALL)('is kept in $language', () => {});\n",
    );
    writeFileSync(join(folder, 'own.spec.ts'), "test('somebody answers', () => {});\n");
    page(
      'met',
      '[counts each once](own.test.ts)<br>[is kept in $language](own.test.ts)<br>[somebody answers](own.spec.ts)',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const page = (status: string, shown: string): void =>
    writeFileSync(
      join(folder, 'page.md'),
      `| S1 | one | when it works | ${status} | ${status === 'met' ? '' : 'Half.'} | ${shown} |\n`,
    );
  const ran = (unit: readonly (readonly [string, string])[], browser: string): void => {
    const assertionResults = unit.map(([title, status]) => ({ title, status }));
    writeFileSync(
      join(folder, 'unit.json'),
      JSON.stringify({ testResults: [{ name: join(folder, 'own.test.ts'), assertionResults }] }),
    );
    const specs = [{ title: 'somebody answers', ok: browser !== 'unexpected', tests: [{ status: browser }] }];
    const suites = [{ file: 'own.spec.ts', suites: [{ file: 'own.spec.ts', specs }] }];
    writeFileSync(join(folder, 'browser.json'), JSON.stringify({ config: { rootDir: folder }, suites }));
  };
  const run = () => {
    const options = [`--page=${join(folder, 'page.md')}`, `--results=${folder}`];
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/capabilities.ts'), ...options], {
      encoding: 'utf8',
    });
    return { status, stdout };
  };
  const ALL_PASSED = [
    ['counts each once', 'passed'],
    ['is kept in Swedish', 'passed'],
    ['is kept in English', 'passed'],
  ] as const;

  test('ends well where every test is there, has run and has passed', () => {
    ran(ALL_PASSED, 'expected');
    const { status, stdout } = run();
    expect(stdout).toContain('✓ S1  one');
    expect(stdout).toContain('1 of 1 rows are shown.');
    expect(status).toBe(0);
  });

  test('fails on a test that has not run, has failed in one of its forms, was skipped, or is not there', () => {
    expect(run().stdout).toContain('npm test comes first');
    ran(ALL_PASSED.slice(1), 'expected');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('“counts each once” has not run.') });
    ran([...ALL_PASSED.slice(0, 2), ['is kept in English', 'failed']], 'expected');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('“is kept in $language” has failed.') });
    ran(ALL_PASSED, 'skipped');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('“somebody answers” has failed.') });
    ran(ALL_PASSED, 'expected');
    page('met', '[counts each twice](own.test.ts)');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('“counts each twice” is not there.') });
  });

  test('fails on a row that is not met, or that no test shows', () => {
    ran(ALL_PASSED, 'expected');
    page('partly', '[counts each once](own.test.ts)');
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('~ S1  one') });
    page('met', '[a page](page.md)');
    expect(run().status).toBe(1);
  });
});
