import { expect, test } from 'vitest';
import { codeFromDigest, codeFromTyping, isIdempotencyKey } from '#core/survey/receipt.ts';

test('a code is twelve characters that nobody misreads', () => {
  expect(codeFromDigest(new Uint8Array(32))).toBe('0000-0000-0000');
  expect(codeFromDigest(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ');
  const bits = Uint8Array.from([
    0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000, 0b01001_010, 0b10_01011_0, 0b1100_1111,
  ]);
  expect(codeFromDigest(bits)).toBe('1234-5678-9ABC');
});

test('a code can be typed in small letters, with spaces, and with O for zero', () => {
  expect(codeFromTyping(' k7m4 q9td 3hxw ')).toBe('K7M4-Q9TD-3HXW');
  expect(codeFromTyping('OIL0-0000-0000')).toBe('0110-0000-0000');
  expect(codeFromTyping('K7M4-Q9TD')).toBeNull();
  expect(codeFromTyping('K7M4-Q9TD-3HU!')).toBeNull();
});

test('a key that can be guessed by its length is not taken', () => {
  expect(isIdempotencyKey('f47ac10b-58cc-4372-a567-0e02b2c3d479')).toBe(true);
  expect(isIdempotencyKey('AAECAwQFBgcICQoLDA0ODw')).toBe(true);
  expect(isIdempotencyKey('1')).toBe(false);
  expect(isIdempotencyKey('mitt svar från i går kväll, faktiskt')).toBe(false);
  expect(isIdempotencyKey('')).toBe(false);
});
