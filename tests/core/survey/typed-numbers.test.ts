import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '#core/survey/conditions.ts';
import type { NumberQuestion } from '#core/survey/contract.ts';
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
      expect(numberGiven(typed), typed).toBe(String(number));
    }
  });

  it('is told so where it is no number, and what was written stays', () => {
    for (const typed of ['', 'tolv', '1,2,3', '٣٫٥٫٢', '1e3', 'اثنا عشر', 'vet-ej']) {
      expect(readNumber(typed), typed).toBeNull();
      expect(numberGiven(typed), typed).toBe(typed);
    }
  });

  it('meets it again as it is written in their language, and it is still the same number', () => {
    expect(numberAsTyped('-12345.5', 'sv')).toBe('-12345,5');
    expect(numberAsTyped('3.5', 'ar')).toBe('3.5');
    expect(numberAsTyped('vet.ej', 'fi')).toBe('vet.ej');
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('sv', 'lattlast', 'en', 'fi', 'ar'),
        (n, spoken) => {
          const given = String(n / 100);
          expect(numberGiven(numberAsTyped(given, spoken))).toBe(given);
        },
      ),
    );
  });

  it('goes on to what is asked of such a number, and of nothing that is none', () => {
    const long = { question: 'N', between: { from: 10 } };
    expect(holds(long, { N: numberGiven('١٢') })).toBe(true);
    expect(holds(long, { N: numberGiven('٩٫٩') })).toBe(false);
    const any = { question: 'N', between: {} };
    for (const none of ['vet-ej', '', ' ', 'tolv']) expect(holds(any, { N: numberGiven(none) }), none).toBe(false);
    expect(holds(any, {})).toBe(false);
  });

  it('is understood on paper too', () => {
    expect(readMarks(walk, '١٢٫٥', [])).toEqual({ kind: 'answer', answer: '12.5' });
    expect(readMarks(walk, '12,5', [])).toEqual({ kind: 'answer', answer: '12.5' });
  });
});
