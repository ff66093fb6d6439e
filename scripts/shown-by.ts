import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** What a row of a page says shows it: a test by its title, or a page, with the path from the page's own folder. */
export interface ShownBy {
  readonly title: string;
  readonly path: string;
}

/** A row of a table in a page, "| S1 | … | [title](path)<br>[title](path) |": its cells, and the links of the last of them. */
export interface ShownRow {
  readonly id: string;
  /** What stands between the first and the last. */
  readonly cells: readonly string[];
  readonly shown: readonly ShownBy[];
}

/** The rows of a page's tables whose first cell is such an id. */
export function shownRows(page: string, id: RegExp): readonly ShownRow[] {
  return page.split('\n').flatMap((line): readonly ShownRow[] => {
    if (!line.startsWith('| ') || !line.endsWith(' |')) return [];
    const [first = '', ...rest] = line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim());
    if (!id.test(first)) return [];
    return [{ id: first, cells: rest.slice(0, -1), shown: linksIn(rest.at(-1) ?? '') }];
  });
}

/** The links of a cell; one that cannot be read has an empty title and path, and so is nowhere. */
const linksIn = (cell: string): readonly ShownBy[] =>
  cell
    .split('<br>')
    .filter((link) => link !== '')
    // A title may hold parentheses of its own; a path holds none.
    .map((link) => /^\[(.+)\]\(([^()]+)\)$/.exec(link))
    .map((link) => ({ title: link?.[1] ?? '', path: link?.[2] ?? '' }));

export const isTest = (path: string): boolean => /\.(test|spec)\.ts$/.test(path);

/** Whether what a page in a folder points at is there, and of a test whether the file has a test of that title. */
export function isThere(folder: string, { title, path }: ShownBy): boolean {
  const file = normalize(join(folder, path));
  if (path === '' || !existsSync(file)) return false;
  // The line of a test's own title: after it(, test( or the table of an it.each(.
  const isTitle = (line: string): boolean =>
    line.includes(title) && /^\s*((it|test)[\w.]*\(|.*\)\()?\s*['`]/.test(line);
  return !isTest(path) || readFileSync(file, 'utf8').split('\n').some(isTitle);
}
