import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** As `npm run full-disk` does it, in a process of its own, since only that may mount a small file system. */
function run(...parts: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'bench/full-disk.ts'), ...parts], {
    cwd: root,
    encoding: 'utf8',
  });
  const number = (name: string): number => Number(stdout.match(new RegExp(`^ *${name} +(\\d+)`, 'm'))?.[1]);
  return { status, stdout, number };
}

describe('a disk that fills up while people answer', () => {
  it.each([
    ['on the smallest disk that can be had here', []],
    ['under a limit of the kernel', ['--limit']],
  ])(
    'refuses what it cannot keep with 503 and a sentence, loses nothing, and goes on when there is room: %s',
    (_, parts) => {
      const { status, stdout, number } = run('3', ...parts);
      expect(stdout).toContain('Started anew               never');
      expect(number('Answers with a receipt')).toBeGreaterThan(20);
      expect(number('Refused while it was full')).toBeGreaterThan(20);
      for (const name of [
        'lost',
        'kept twice, or in part',
        'otherwise than with 503',
        'kept all the same',
        'not taken with room',
      ])
        expect(number(name), name).toBe(0);
      expect(status).toBe(0);
    },
    120_000,
  );
});
