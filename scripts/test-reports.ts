import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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

/**
 * What failed in the last run of the unit tests, a line each: the file, the whole name and the first line of the error. A file that
 * could not be run is one.
 */
export function unitFailures(results: string, root: string): readonly string[] {
  const report = readReport<UnitReport>(join(results, 'unit.json'));
  if (report === null) return ['the unit tests left no report'];
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${file} › ${fullName}: ${firstLine(failureMessages?.[0])}`);
  });
}

/** The same of the browser tests; one that passed at a second try has failed. */
export function browserFailures(results: string, root: string): readonly string[] {
  const report = readReport<BrowserReport>(join(results, 'browser.json'));
  if (report === null) return ['the browser tests left no report'];
  return [
    ...report.suites.flatMap((suite) => failuresIn(suite, relative(root, report.config.rootDir), [])),
    ...(report.errors ?? []).map(({ message }) => firstLine(message)),
  ];
}

/** The first line of an error that says something, without colours. */
export function firstLine(text: string | undefined): string {
  const lines = stripVTControlCharacters(text ?? '')
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => line !== '') ?? 'no error is told';
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
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

interface BrowserSuite {
  readonly title: string;
  readonly file: string;
  readonly specs?: readonly { readonly title: string; readonly ok: boolean; readonly tests: readonly BrowserTest[] }[];
  readonly suites?: readonly BrowserSuite[];
}

/** One that was skipped is ok, for Playwright, and has not run. */
interface BrowserTest {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly results?: readonly { readonly error?: { readonly message?: string } }[];
}

interface BrowserReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly BrowserSuite[];
  /** What went wrong outside of any test: a server that did not start. */
  readonly errors?: readonly { readonly message?: string }[];
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

function failuresIn(suite: BrowserSuite, folder: string, within: readonly string[]): readonly string[] {
  const { title: own, file, specs = [], suites = [] } = suite;
  const above = own === file ? within : [...within, own];
  return [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results = [] }) => {
          const error = results.find((result) => result.error !== undefined)?.error;
          return `${join(folder, file)} › ${[...above, title].join(' ')}: ${firstLine(error?.message)}`;
        }),
    ),
    ...suites.flatMap((inner) => failuresIn(inner, folder, above)),
  ];
}

const readReport = <Report>(file: string): Report | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
