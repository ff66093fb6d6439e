import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { fileWords } from '#core/survey/answer-file/index.ts';
import { answerFile, fromAnswerFile } from '#core/survey/answer-file.ts';
import { submitted } from '../../support/small-town.ts';

const answer = {
  key: '3f2a0000-0000-4000-8000-000000000000',
  body: submitted({ Q1: 'centrum' }),
  title: { sv: 'Dialogen om torget', lattlast: 'Torget', en: 'The dialogue about the square' },
  told: [{ label: 'Vad du tänker', words: 'Mörkt\noch tyst' }],
  since: Date.parse('2026-11-25T13:20:00Z'),
};
const given = '2026-11-25T14:20';

describe('the file of an answer that has not arrived', () => {
  it('can be read by a person, and taken in again whole', () => {
    const { name, text } = answerFile(answer, { given, why: null }, fileWords.sv, 'sv');
    expect(name).toBe('lykta-svar-2026-11-25-3f2a.txt');
    expect(text).toContain('Dialog: Dialogen om torget\nLämnat: 25 november 14.20\n');
    expect(text).toContain('- Vad du tänker: Mörkt\n  och tyst\n');
    expect(fromAnswerFile(text)).toEqual(answer);
    expect(fromAnswerFile(text.slice(0, -20))).toBeNull();
  });

  it('says until when it can be taken in, and of one that never will be why, in every language', () => {
    for (const language of LANGUAGES) {
      const words = fileWords[language];
      const [, open] = answerFile(answer, { given, why: null }, words, language).text.split('\n');
      const [, late] = answerFile(answer, { given, why: 'För sent' }, words, language).text.split('\n');
      expect(open).toBe(words.explain);
      expect(late).toBe(`För sent. ${words.readable}`);
    }
  });
});
