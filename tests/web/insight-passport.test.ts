import { describe, expect, test } from 'vitest';
import { familyName, passportTexts } from '../../web/i18n/insight/passport.ts';

describe('what a release spent its budget on', () => {
  test('is named in words, two filters at once too', () => {
    const sv = passportTexts('sv');
    expect(familyName('base', sv)).toBe('Karta, alla svar');
    expect(familyName('time', sv)).toBe('Karta efter tid på dygnet');
    expect(familyName('category*time', sv)).toBe('Karta efter orsak och tid på dygnet');
    expect(familyName('category*age', passportTexts('en'))).toBe('Map by cause and age');
  });
});
