import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classCode, classCodeFromTyping } from '#core/survey/class-code.ts';

describe('the code that a teacher writes on the board', () => {
  test.each(['KLA-7M4', 'kla-7m4', 'KLA 7M4', 'kla7m4', '7m4', ' 7 M 4 ', 'K L A - 7 M 4'])(
    'is read when a pupil types it as "%s"',
    (typed) => {
      expect(classCodeFromTyping(typed)).toBe('KLA-7M4');
    },
  );

  test('is read when letters are taken for the digits that they look like', () => {
    expect(classCodeFromTyping('KLA-O1L')).toBe('KLA-011');
    expect(classCodeFromTyping('oil')).toBe('KLA-011');
  });

  test('may itself look like the beginning that all codes have, and is read when it is typed whole', () => {
    expect(classCodeFromTyping('KLA-K1A')).toBe('KLA-K1A');
    expect(classCodeFromTyping('klakla')).toBe('KLA-K1A');
    expect(classCodeFromTyping('KLA')).toBeNull();
  });

  test.each(['', '   ', 'KLA-', '7M', '7M4X', 'KLA-7M4X', 'KLA-7U4', '7M4?', 'SKO-7M4', 'K7M4-Q9TD-3HXW'])(
    'is not seen in "%s"',
    (typed) => {
      expect(classCodeFromTyping(typed)).toBeNull();
    },
  );

  test('can be typed back, whatever chance made it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (random) => {
        const code = classCode(random);
        expect(code).toMatch(/^KLA-[0-9A-Z]{3}$/);
        expect(classCodeFromTyping(code)).toBe(code);
        expect(classCodeFromTyping(code.slice(4).toLowerCase())).toBe(code);
      }),
    );
  });
});
