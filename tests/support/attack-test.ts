import { describe, expect, it } from 'vitest';
import type { Attack } from '../attack/attack.ts';

/** The fast part of an attack as tests: the program withstands it, and it breaks every mutant. */
export function testAttack(attack: Attack, timeoutMilliseconds = 120_000): void {
  describe(`${attack.id}: ${attack.name}`, () => {
    it('is withstood', { timeout: timeoutMilliseconds }, async () => {
      expect((await attack.run('fast', null)).broken).toEqual([]);
    });

    it.each(attack.mutants)('breaks a program that $does', { timeout: timeoutMilliseconds }, async ({ name }) => {
      const outcome = await attack.run('fast', name);
      expect(outcome.pass, `${outcome.measured} (${outcome.confidence})`).toBe(false);
    });
  });
}
