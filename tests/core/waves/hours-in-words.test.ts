import { expect, test } from 'vitest';
import { hoursInWords } from '#core/waves/hours-in-words.ts';

test('the hours of a wave are said from the beginning of the first to the end of the last', () => {
  expect(hoursInWords('2027-03-01T10', '2027-03-01T10', 'sv')).toBe('måndag 1 mars 2027, klockan 10–11');
  expect(hoursInWords('2027-03-01T22', '2027-03-02T03', 'sv')).toBe(
    'måndag 1 mars 2027 klockan 22 – tisdag 2 mars 2027 klockan 4',
  );
  expect(hoursInWords('2027-03-01T09', '2027-03-01T11', 'en')).toBe('Monday 1 March 2027, 09:00–12:00');
});
