import { describe, expect, it } from 'vitest';
import type { Attack } from '../attack/attack.ts';

/** What tells that an attack hangs: six readers may ask for every page and route, several times over. */
const HANGS = 600_000;

/** The fast part of an attack as tests: the program withstands it, and it breaks every mutant. */
export function testAttack(attack: Attack): void {
  describe(`${attack.id}: ${attack.name}`, { timeout: HANGS }, () => {
    it('is withstood', async () => {
      expect((await attack.run('fast', null)).broken).toEqual([]);
    });

    it.each(attack.mutants)('breaks a program that $does', async ({ name }) => {
      const outcome = await attack.run('fast', name);
      expect(outcome.pass, `${outcome.measured} (${outcome.confidence})`).toBe(false);
    });
  });
}
