import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfPaper, paperNumber, paperNumberFromTyping } from '#core/survey/paper-number.ts';
import { CODE_ALPHABET, isIdempotencyKey } from '#core/survey/receipt.ts';

const random = fc.uint8Array({ minLength: 12, maxLength: 12 });

describe('the number on a paper form', () => {
  it('is read as it was printed, however it is typed, and is key enough for an answer', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const number = paperNumber(bytes);
        expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
        expect(paperNumberFromTyping(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
        expect(paperNumberFromTyping(number.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(number);
        expect(isIdempotencyKey(keyOfPaper(number))).toBe(true);
      }),
    );
  });

  it('is refused with any one letter wrong, and with any two letters in each other’s place', () => {
    fc.assert(
      fc.property(random, fc.nat(12), fc.nat(12), fc.nat(31), (bytes, at, other, letter) => {
        const number = paperNumber(bytes).replaceAll('-', '');
        const letters = [...number];
        if (letters[at] !== CODE_ALPHABET[letter])
          expect(paperNumberFromTyping(letters.with(at, CODE_ALPHABET[letter] as string).join(''))).toBeNull();
        if (letters[at] !== letters[other]) {
          const swapped = letters.with(at, letters[other] as string).with(other, letters[at] as string);
          expect(paperNumberFromTyping(swapped.join(''))).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing else that people type', () => {
    for (const typed of ['', 'K7M4-Q9TD-3HXW', 'T4QK-9ZP2-M7CD-U', 'hej'])
      expect(paperNumberFromTyping(typed)).toBeNull();
  });
});
