import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/runbook.ts';

/** As `npm run full-disk` does it, in a process of its own, since only that may mount a small file system. */
async function run(...parts: readonly string[]) {
  const { code, out } = await runCommand('bench/full-disk.ts', parts, {});
  const number = (name: string): number => Number(out.match(new RegExp(`^ *${name} +(\\d+)`, 'm'))?.[1]);
  return { code, out, number };
}

describe('a disk that fills up while people answer', () => {
  it.each([
    ['on the smallest disk that can be had here', []],
    ['under a limit of the kernel', ['--limit']],
  ])(
    'refuses what it cannot keep with 503 and a sentence, loses nothing, and goes on when there is room: %s',
    async (_, parts) => {
      const { code, out, number } = await run('3', ...parts);
      expect(out).toContain('Started anew               never');
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
      expect(code).toBe(0);
    },
    120_000,
  );
});
