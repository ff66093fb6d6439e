import { expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { plainWords } from '#server/intake/plain/words/index.ts';
import { intakeSentences } from '#server/intake/sentences.ts';
import { residentTexts } from '../../web/i18n/resident/index.ts';

test.each(LANGUAGES)('in %s the form without script says the same words as the app', (language) => {
  const { plain: _, ...twins } = plainWords[language];
  expect(residentTexts[language]).toMatchObject(twins);
});

test('a refusal names the same day in every language', () => {
  for (const sentence of Object.values(intakeSentences)) {
    const withDay = LANGUAGES.map((language) => sentence[language].includes('{day}'));
    expect(new Set(withDay).size).toBe(1);
  }
});
