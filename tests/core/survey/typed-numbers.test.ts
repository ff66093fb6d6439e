import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { decimalInWords } from '#core/base/words.ts';
import { holds } from '#core/survey/conditions.ts';
import type { NumberQuestion } from '#core/survey/contract.ts';
import { numbersOnPaper, typedToBeOne } from '#core/survey/number-on-paper.ts';
import { readMarks } from '#core/survey/paper-marks.ts';
import { numberAsTyped } from '#core/survey/questions/number-as-typed.ts';
import { numberGiven, readNumber } from '#core/survey/questions/read-number.ts';

const walk: NumberQuestion = {
  id: 'N',
  type: 'number',
  text: { sv: 'Hur långt går du?' },
  short: { sv: 'Långt' },
  decimals: 1,
  options: [{ code: 'vet-ej', text: { sv: 'Vet inte' }, escape: true }],
};

describe('somebody who writes a number', () => {
  it('is understood whichever digits and signs they write it with', () => {
    for (const [typed, number] of [
      ['12', 12],
      [' 3,5 ', 3.5],
      ['12 000', 12_000],
      ['12\u00a0000', 12_000],
      ['−4', -4],
      ['١٢', 12],
      ['٠١٢٣٤٥٦٧٨٩', 123_456_789],
      ['٣٫٥', 3.5],
      ['٣,٥', 3.5],
      ['١٬٢٣٤٫٥', 1234.5],
      ['\u061c-٧', -7],
      ['\u200f١٢\u200f', 12],
      ['۱۲', 12],
      ['۰۱۲۳۴۵۶۷۸۹', 123_456_789],
      ['۴٫۵', 4.5],
    ] as const) {
      expect(readNumber(typed), typed).toBe(number);
      expect(numberGiven(typed, 'sv'), typed).toBe(String(number));
    }
  });

  it('may group the thousands as their language does, and meets the number of the check page again as it stands there', () => {
    for (const [typed, spoken, given] of [
      ['12,000', 'en', '12000'],
      ['1,500', 'en', '1500'],
      ['-1,234,567.5', 'en', '-1234567.5'],
      ['1,5', 'en', '1.5'],
      ['1,50', 'en', '1.5'],
      // No thousands begin with a nought.
      ['0,125', 'en', '0.125'],
      ['12,000', 'ar', '12000'],
      ['١٢،٠٠٠', 'ar', '12000'],
      ['١٢,٠٠٠٫٥', 'ar', '12000.5'],
      ['٣،٥', 'ar', '3.5'],
      ['12.000', 'sv', '12000'],
      ['1.234.567,5', 'fi', '1234567.5'],
      ['1.5', 'sv', '1.5'],
      // The language's own mark is the decimal one: one in three places more than are asked for is told, not guessed at.
      ['12,345', 'sv', '12.345'],
      ['12.345', 'en', '12.345'],
    ] as const)
      expect(numberGiven(typed, spoken), `${typed} in ${spoken}`).toBe(given);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...LANGUAGES), (n, spoken) => {
        expect(numberGiven(decimalInWords(n / 100, spoken), spoken)).toBe(String(n / 100));
      }),
    );
  });

  it('is told so where it is no number, and what was written stays', () => {
    for (const typed of ['', 'tolv', '1,2,3', '٣٫٥٫٢', '1e3', 'اثنا عشر', 'vet-ej']) {
      expect(readNumber(typed), typed).toBeNull();
      for (const spoken of LANGUAGES) expect(numberGiven(typed, spoken), typed).toBe(typed);
    }
  });

  it('meets it again as it is written in their language, and it is still the same number', () => {
    expect(numberAsTyped('-12345.5', 'sv')).toBe('-12345,5');
    expect(numberAsTyped('3.5', 'ar')).toBe('3.5');
    expect(numberAsTyped('vet.ej', 'fi')).toBe('vet.ej');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...LANGUAGES), (n, spoken) => {
        const given = String(n / 100);
        expect(numberGiven(numberAsTyped(given, spoken), spoken)).toBe(given);
      }),
    );
  });

  it('goes on to what is asked of such a number, and of nothing that is none', () => {
    const long = { question: 'N', between: { from: 10 } };
    expect(holds(long, { N: numberGiven('١٢', 'ar') })).toBe(true);
    expect(holds(long, { N: numberGiven('٩٫٩', 'ar') })).toBe(false);
    const any = { question: 'N', between: {} };
    for (const none of ['vet-ej', '', ' ', 'tolv'])
      expect(holds(any, { N: numberGiven(none, 'sv') }), none).toBe(false);
    expect(holds(any, {})).toBe(false);
  });

  it('is asked which of two it is at the desk for paper forms, where nobody knows whose habit it was written by', () => {
    for (const [typed, answers] of [
      ['12,000', ['12000', '12']],
      ['12.000', ['12000', '12']],
      ['-1,500', ['-1.5', '-1500']],
      ['١٢٫٥', ['12.5']],
      ['12 000', ['12000']],
      ['1,234,567', ['1234567']],
      ['1.234.567,5', ['1234567.5']],
      ['12,50', ['12.5']],
      ['0,125', ['0.125']],
      ['tolv', []],
    ] as const)
      expect(numbersOnPaper(typed), typed).toEqual(answers);
    expect(readMarks(walk, ' 12,000', [])).toEqual({ kind: 'either', typed: '12,000', answers: ['12000', '12'] });
    // What they are told to type instead is one of the two, and nothing else.
    for (const typed of ['12,000', '12.500', '12,345', '-999.001'])
      for (const language of ['sv', 'en'] as const)
        for (const answer of numbersOnPaper(typed))
          expect(numbersOnPaper(typedToBeOne(answer, language)), `${typed}: ${answer}`).toEqual([answer]);
  });

  it('is understood on paper too', () => {
    expect(readMarks(walk, '١٢٫٥', [])).toEqual({ kind: 'answer', answer: '12.5' });
    expect(readMarks(walk, '12,5', [])).toEqual({ kind: 'answer', answer: '12.5' });
  });
});
