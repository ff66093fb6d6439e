import { describe, expect, it } from 'vitest';
import { laterInWords } from '#core/base/later.ts';

describe('when to come again, in words', () => {
  it.each([
    [5, 'om en stund', 'in a moment', 'hetken kuluttua', 'بعد قليل'],
    [60, 'om en minut', 'in a minute', 'minuutin kuluttua', 'بعد دقيقة'],
    [61, 'om 2 minuter', 'in 2 minutes', '2 minuutin kuluttua', 'بعد دقيقتين'],
    [600, 'om 10 minuter', 'in 10 minutes', '10 minuutin kuluttua', 'بعد 10 دقائق'],
    [3000, 'om 50 minuter', 'in 50 minutes', '50 minuutin kuluttua', 'بعد 50 دقيقة'],
  ])('%s seconds', (seconds, sv, en, fi, ar) => {
    expect(['sv', 'en', 'fi', 'ar'].map((language) => laterInWords(seconds, language as 'sv'))).toEqual([
      sv,
      en,
      fi,
      ar,
    ]);
  });
});
