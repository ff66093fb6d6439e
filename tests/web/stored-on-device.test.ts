import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEVICE_DAYS } from '#server/plugins/device-cookie.ts';
import { informationPages } from '../../web/i18n/resident/information/index.ts';
import { FIELD_CACHES, FIELD_DATABASE } from '../../web/state/field/names.ts';
import { CACHE_PREFIX, DATABASE } from '../../web/state/on-device.ts';

/** The cookie page names everything that the program leaves on a device, in every language: what is added needs words too. */
const root = join(import.meta.dirname, '../..');
const sources = ['core', 'server', 'web'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|svelte|astro)$/.test(name))
    .map((name) => join(folder, name)),
);
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const holding = (pattern: RegExp): readonly string[] => sources.filter((path) => pattern.test(textOf(path))).sort();

/** Every way that a page or a worker can leave something on a device. */
const KEEPERS =
  /\b(?:(?:local|session)Storage(?:\.\w|\[)|(?:openDB|indexedDB\.open|caches\.open|storage\.getDirectory)\b|document\.cookie|cookieStore)/;
const UNSAVED = 'web/islands/author/unsaved.ts';
/** Where that is done, and the name that a browser shows what is left under, or how it begins. */
const KEPT_BY_SCRIPT: Readonly<Record<string, string>> = {
  [UNSAVED]: 'lykta-enkat-',
  'web/state/database.ts': DATABASE,
  'web/worker/kept-build.ts': CACHE_PREFIX,
  'web/worker/worker.ts': CACHE_PREFIX,
};

/** Cookies have one way out of the server, and each is written down beside a path. */
const cookies = holding(/TokenCookie|token-cookie/).flatMap((path) =>
  [...textOf(path).matchAll(/\{ name: '(\w+)', path: '/g)].map(([, name = '']) => name),
);

const pages = Object.entries(informationPages).map(
  ([language, { cookies: page }]) => [language, JSON.stringify(page)] as const,
);

describe('what the program leaves on a device', () => {
  test('as cookies, is set in one place and begins as all of ours do', () => {
    expect(holding(/\.setCookie\(|['"]set-cookie['"]/i)).toEqual(['server/plugins/token-cookie.ts']);
    expect(holding(/\bsetToken\(request/)).toHaveLength(cookies.length);
    expect(cookies.length).toBeGreaterThanOrEqual(4);
    for (const name of cookies) expect(name).toMatch(/^lykta_/);
  });

  test('by scripts, is left in no other place than those that the page tells of', () => {
    expect(holding(KEEPERS)).toEqual(Object.keys(KEPT_BY_SCRIPT));
    expect(textOf(UNSAVED)).toContain(`\`${KEPT_BY_SCRIPT[UNSAVED]}\${`);
  });

  test.each(pages)('is named on the cookie page, in %s', (_language, words) => {
    for (const name of cookies) expect(words).toContain(`**${name}**`);
    expect(words).toContain(`**${KEPT_BY_SCRIPT[UNSAVED]}**`);
    expect(words).toContain('IndexedDB');
    expect(words).toContain(String(DEVICE_DAYS));
  });

  test.each(pages.filter(([language]) => language !== 'lattlast'))(
    'is named as the browser shows it, in %s',
    (_language, words) => {
      expect(words).toMatch(new RegExp(`[”“«]${DATABASE}[”»]`));
      expect(words).toMatch(new RegExp(`[”“«]${CACHE_PREFIX}[”»]`));
      // What staff who work outdoors have on their telephone.
      expect(words).toMatch(new RegExp(`[”“«]${FIELD_DATABASE}[”»]`));
      expect(words).toMatch(new RegExp(`[”“«]${FIELD_CACHES}[”»]`));
      for (const prefix of ['__Host-', '__Secure-']) expect(words).toContain(prefix);
    },
  );
});
