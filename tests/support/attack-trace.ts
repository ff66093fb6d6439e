import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** What a process opens, by Node's own file functions and by the SQLite driver: "r" or "w" and the path. */
const seen = new Set<string>();

export const opened = (): readonly string[] => [...seen];

/** Notes every file that is opened from now on. Modules must be imported after this. */
export function trace(): void {
  const note = (path: unknown, flags: unknown): void => {
    const isWrite = typeof flags === 'number' ? (flags & 3) !== 0 : typeof flags === 'string' && /[wa+]/.test(flags);
    if (typeof path === 'string') seen.add(`${isWrite ? 'w' : 'r'} ${path}`);
  };
  const writable = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of [
    'open',
    'openSync',
    'createReadStream',
    'createWriteStream',
    'readFile',
    'readFileSync',
    'writeFileSync',
  ]) {
    const original = writable[name] as (...given: unknown[]) => unknown;
    writable[name] = (...given) => {
      note(given[0], /^write|WriteStream/.test(name) ? 'w' : name.startsWith('open') ? given[1] : 'r');
      return original.apply(fs, given);
    };
  }
  syncBuiltinESMExports();
  const require = createRequire(import.meta.url);
  const path = require.resolve('better-sqlite3');
  const Original = require(path) as new (file: string | Buffer, options?: { readonly?: boolean }) => object;
  const traced = new Proxy(Original, {
    construct(target, [file, options]: [string | Buffer, { readonly?: boolean } | undefined]) {
      note(typeof file === 'string' ? file : null, options?.readonly === true ? 'r' : 'w');
      return new target(file, options);
    },
  });
  const cached = require.cache[path];
  if (cached !== undefined) cached.exports = traced;
}
