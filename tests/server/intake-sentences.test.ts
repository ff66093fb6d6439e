import { expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { intakeSentences } from '#server/intake/sentences.ts';

test('a refusal names the same day in every language', () => {
  for (const sentence of Object.values(intakeSentences)) {
    const withDay = LANGUAGES.map((language) => textIn(sentence, language).includes('{day}'));
    expect(new Set(withDay).size).toBe(1);
  }
});
