import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What a municipality takes over with Lykta: every package that its server installs, as the lock file has it. */
interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
}
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const installed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, locked]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...locked,
  }));

/** May be shipped with a work under EUPL 1.2 and ask for no more than that they are named. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
]);

/** Ask that changes in their own files stay open. We change none, and each is a file of its own. */
const OF_THEIR_FILES: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  { name: /^lightningcss/, licence: 'MPL-2.0', why: 'makes the styles smaller when the pages are built' },
  { name: /^@img\/sharp/, licence: 'LGPL-3.0-or-later', why: 'comes with Astro for pictures; a library of its own' },
];

/** "(MIT OR Apache-2.0)": one of them is enough. "Apache-2.0 AND MIT": all are. */
function isFree(name: string, licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => isFree(name, one));
  return bare
    .split(' AND ')
    .every((one) => FREE.has(one) || OF_THEIR_FILES.some((known) => known.name.test(name) && known.licence === one));
}

describe('what a municipality installs', () => {
  test('has a licence that a municipality can use, every package of it', () => {
    expect(installed.length).toBeGreaterThan(100);
    const others = installed.filter(({ name, license }) => license === undefined || !isFree(name, license));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  test('is exactly what was looked at: each package has its checksum', () => {
    expect(installed.filter(({ integrity }) => integrity === undefined).map(({ name }) => name)).toEqual([]);
  });

  test('a licence that takes over what it is put together with would be found', () => {
    expect(isFree('somebody', 'GPL-3.0-only')).toBe(false);
    expect(isFree('somebody', 'LGPL-3.0-or-later')).toBe(false);
    expect(isFree('somebody', 'MIT AND AGPL-3.0-only')).toBe(false);
    expect(isFree('somebody', '(MIT OR GPL-3.0-only)')).toBe(true);
  });
});
