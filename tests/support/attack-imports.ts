import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A mutant's text in place of a file's own, by path from the root. */
export type Overlay = ReadonlyMap<string, string>;

export interface Closure {
  /** Source by path from the root: the entries and everything that they import, however far. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of packages, and of modules of Node, that some file imports. */
  readonly packages: ReadonlySet<string>;
}

/** Everything that some files import, found by TypeScript's own scanner. Imports of types alone count too. */
export function closureOf(entries: readonly string[], overlay: Overlay = new Map()): Closure {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const text = overlay.get(path) ?? readFileSync(join(ROOT, path), 'utf8');
    files.set(path, text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const own = ownPath(path, fileName);
      if (own === null) packages.add(fileName);
      else if (existsSync(join(ROOT, own)) || overlay.has(own)) queue.push(own);
    }
  }
  return { files, packages };
}

/** A file's text with one line changed. Throws when the line is no longer there, so that no mutant dies unseen. */
export function changed(path: string, from: string | RegExp, to: string | ((...found: string[]) => string)): Overlay {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const mutated = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (mutated === text) throw new Error(`${path} no longer has ${from}`);
  return new Map([[path, mutated]]);
}

/** Without comments, so that a word in one does not count. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** The programs that run in production: the server, and every command of package.json that lies in `server`. */
export function productionEntries(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = Object.values(scripts).flatMap((command) => command.match(/server\/[\w/-]+\.ts/g) ?? []);
  return [...new Set(['server/main.ts', ...named])];
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  return normalize(relative(ROOT, join(ROOT, dirname(from), specifier))).replaceAll('\\', '/');
}
