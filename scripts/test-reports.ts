import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A test as it last ran: its file from the root of the repository, its title, and whether it passed. */
export interface RanTest {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

/** What the last run of all tests left in a folder (scripts/test.ts): nothing of a part that has not run. */
export function ranTests(results: string, root: string): readonly RanTest[] {
  const unit = readReport<UnitReport>(join(results, 'unit.json'))?.testResults ?? [];
  const browser = readReport<BrowserReport>(join(results, 'browser.json'));
  return [
    ...unit.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, status }) => ({
        file: relative(root, name),
        title,
        passed: status === 'passed',
      })),
    ),
    ...(browser?.suites ?? []).flatMap((suite) =>
      specsIn(suite, relative(root, join(browser?.config.rootDir ?? root))),
    ),
  ];
}

/** Whether a title in a source is that of a test that ran: what its table or its template fills in may be anything. */
export function isTitleOf(source: string, title: string): boolean {
  const parts = source.split(/\$\{[^}]*\}|\$\w+(?:\.\w+)*|%[sdifjo#]/);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${pattern}$`, 's').test(title);
}

interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

interface BrowserSuite {
  readonly file: string;
  readonly specs?: readonly { readonly title: string; readonly ok: boolean; readonly tests: readonly BrowserTest[] }[];
  readonly suites?: readonly BrowserSuite[];
}

/** One that was skipped is ok, for Playwright, and has not run. */
interface BrowserTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
}

interface BrowserReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly BrowserSuite[];
}

function specsIn({ file, specs = [], suites = [] }: BrowserSuite, folder: string): readonly RanTest[] {
  return [
    ...specs.map(({ title, ok, tests }) => ({
      file: join(folder, file),
      title,
      passed: ok && tests.some(({ status }) => status !== 'skipped'),
    })),
    ...suites.flatMap((suite) => specsIn(suite, folder)),
  ];
}

const readReport = <Report>(file: string): Report | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
