import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { retentionFacts } from '#server/retention-facts.ts';

/** The privacy page says how long by what the municipality has decided, and never as a wish. */
describe('what the privacy page says of a class of records', () => {
  test.each(LANGUAGES)(
    'is the decision where there is one, and that nothing goes where there is none, in %s',
    (language) => {
      const { keptG1, keptG2, keptG3, keptG6 } = retentionFacts(
        { G1: 'KS 2026-10-01 § 112', G6: 'KS 2026-10-02 § 7' },
        language,
      );
      expect(keptG1).toContain('KS 2026-10-01 § 112');
      expect(keptG6).toContain('KS 2026-10-02 § 7');
      expect(keptG2).toBe(keptG3);
      expect(keptG2).not.toContain('KS');
      expect(keptG2.length).toBeGreaterThan(10);
    },
  );

  test('differs between the languages', () => {
    expect(new Set(LANGUAGES.map((language) => retentionFacts({}, language).keptG1)).size).toBe(LANGUAGES.length);
  });
});
