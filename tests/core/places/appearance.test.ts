import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#core/base/contrast.ts';
import {
  type Appearance,
  appearanceCss,
  faultOfLogo,
  faultsOfAppearance,
  MOST_LOGO_BYTES,
  textOn,
} from '#core/places/appearance.ts';
import { childLineInWords, helplinesInWords } from '#core/places/helplines-in-words.ts';

const own = (button: string, strip = '#14203b', dark = '#f4efe4'): Appearance => ({
  logo: null,
  colours: { light: { button, strip }, dark: { button: dark, strip: '#1e2a49' } },
});

describe('the colours of a municipality', () => {
  it('are measured by WCAG 2: black on white is 21 to 1, and Lykta’s ink on paper what docs/design.md says', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#14203b', '#fbf8f1')).toBeCloseTo(15.2, 1);
    expect(contrastRatio('#f5b02e', '#fbf8f1')).toBeCloseTo(1.8, 1);
  });

  it('are taken when their text and their edge can be seen, and get the clearer of two texts', () => {
    expect(faultsOfAppearance(own('#005b99'))).toEqual([]);
    expect(textOn('#005b99')).toBe('#ffffff');
    expect(textOn('#f5b02e')).toBe('#14203b');
    expect(appearanceCss(own('#005b99'))).toContain('--button:#005b99;--button-text:#ffffff');
  });

  it('are refused one by one, with what was measured and what is needed', () => {
    expect(faultsOfAppearance(own('#f5b02e'))).toEqual([
      'appearance.colours.light.button #f5b02e has 1.7:1 to #fbf8f1: 3:1 is needed',
      'appearance.colours.light.button #f5b02e has 1.8:1 to #ffffff: 3:1 is needed',
    ]);
    expect(faultsOfAppearance(own('#005b99', '#14203b', '#17213b'))).toEqual([
      expect.stringMatching(/^appearance\.colours\.dark\.button #17213b has 1\.1:1 to #0e1629/),
      expect.stringMatching(/^appearance\.colours\.dark\.button #17213b has 1\.0:1 to #17213b/),
    ]);
  });

  it('give no style sheet where a municipality has none', () => {
    expect(appearanceCss({ logo: null, colours: null })).toBe('');
  });
});

describe('the lines that somebody can call', () => {
  const text = (sv: string) => ({ sv, lattlast: sv, en: sv });
  const lines = [
    { name: text('Kvinnofridslinjen'), number: '020-50 50 50', about: text('dygnet runt') },
    { name: text('Bris'), number: '116 111', forChildren: true as const },
  ];

  it('stand in one row that can be pressed, in easy Swedish one sentence each', () => {
    expect(helplinesInWords(lines, 'sv')).toBe(
      'Kvinnofridslinjen **[020-50 50 50](tel:020505050)** (dygnet runt) · Bris **[116 111](tel:116111)**',
    );
    expect(helplinesInWords(lines, 'lattlast')).toBe(
      'Kvinnofridslinjen: **[020-50 50 50](tel:020505050)**. Dygnet runt. Bris: **[116 111](tel:116111)**.',
    );
  });

  it('have one that children are told of', () => {
    expect(childLineInWords(lines, 'sv')).toBe('Bris: **[116 111](tel:116111)**');
  });
});

it('a logo that would weigh down the first page is refused, with its size and the most', () => {
  expect(faultOfLogo('logo.png', MOST_LOGO_BYTES)).toBeNull();
  expect(faultOfLogo('logo.png', MOST_LOGO_BYTES + 1)).toMatch(
    /^appearance\.logo logo\.png is 20001 bytes, and 20000 is the most/,
  );
});
