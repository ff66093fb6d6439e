import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = ['core/privacy', 'core/release', 'db/release', 'server/jobs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !/server\/jobs\/(basemap|demo)/.test(file))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '') }));

const naming = (pattern: RegExp): string[] => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the chance that protects people', () => {
  it('comes from the operating system, in one file', () => {
    expect(naming(/randomFillSync|getRandomValues|randomBytes/)).toEqual(['server/jobs/randomness.ts']);
  });

  it('has no seed and no weak generator anywhere on the way', () => {
    expect(naming(/Math\.random|\bseed/i)).toEqual([]);
  });

  it('is never floating-point noise', () => {
    expect(naming(/Math\.(cos|sin|log)\s*\(/)).toEqual([]);
  });

  it('has been looked for in the files that matter', () => {
    const paths = sources.map(({ path }) => path);
    for (const path of ['core/privacy/noise/fast.ts', 'core/release/build.ts', 'server/jobs/release.ts'])
      expect(paths).toContain(path);
  });
});
