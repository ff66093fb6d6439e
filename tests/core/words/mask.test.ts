import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { findingsIn } from '#core/words/find.ts';
import { MASKED_KINDS } from '#core/words/finding.ts';
import { maskOf } from '#core/words/kind-words.ts';
import { masked } from '#core/words/mask.ts';
import { screened } from '#core/words/screen.ts';
import { seeded } from '#db/demo/seeded.ts';
import { sentenceWithIdentifiers } from '../../support/sentences-with-numbers.ts';

const nowhere = (): boolean => false;

describe('what is certain is masked', () => {
  test('a phone number and an e-mail address go, and what was said around them stays', () => {
    expect(screened('Ring 070-123 45 67 eller anna.ek@exempel.se om lampan.', 'sv', nowhere)).toEqual({
      text: 'Ring [borttaget: telefonnummer] eller [borttaget: e-postadress] om lampan.',
      screening: 'masked',
      urgent: false,
    });
  });

  test('signs that turn a text around are gone before anybody reads it, and marks that Arabic needs stay', () => {
    const { text, screening } = screened('Mörkt \u202evid\u202c \u2067bron\u2069, \u200fنعم', 'ar', nowhere);
    expect(text).toBe('Mörkt vid bron, \u200fنعم');
    expect(screening).toBe('clear');
    expect(screened('070\u202a-123 45 67', 'sv', nowhere).text).toBe('[borttaget: telefonnummer]');
  });

  test('of an address the street stays, and somebody must look at it', () => {
    expect(screened('Det är mörkt utanför Storgatan 12 B på natten', 'en', nowhere)).toEqual({
      text: 'Det är mörkt utanför Storgatan [removed: house number] på natten',
      screening: 'held',
      urgent: false,
    });
  });

  test('nothing of the identifiers in a thousand sentences is left in what is kept, and what is kept is masked once and for all', () => {
    const chance = seeded('masked');
    for (let i = 0; i < 1000; i += 1) {
      const { text, identifiers } = sentenceWithIdentifiers(chance);
      const findings = findingsIn(text);
      const kept = masked(text, findings, 'sv');
      const found = identifiers.filter(({ start, end }) =>
        findings.some((one) => one.start <= start && end <= one.end),
      );
      for (const { start, end } of found) expect(kept).not.toContain(text.slice(start, end));
      expect(masked(kept, findingsIn(kept), 'sv')).toBe(kept);
    }
  });

  test.each(LANGUAGES)('the words of the mask are nothing personal themselves (%s)', (language) => {
    for (const kind of MASKED_KINDS) expect(findingsIn(`Det var ${maskOf(kind, language)} som sagt`)).toEqual([]);
  });
});

describe('what is not certain is held', () => {
  test.each([
    ['Han heter Kalle och säljer droger', false],
    ['grannen skriker', false],
    ['jag tänker ta livet av mig', true],
    ['jag ska döda Kalle', true],
  ])('"%s" waits for somebody who looks', (text, urgent) => {
    expect(screened(text, 'sv', nowhere)).toEqual({ text, screening: 'held', urgent });
  });

  test('a place that the register knows is nobody’s name', () => {
    const text = 'Parken heter Sandra Lindqvist';
    expect(screened(text, 'sv', nowhere).screening).toBe('held');
    expect(screened(text, 'sv', (written) => /^(sandra|lindqvist)( lindqvist)?$/.test(written)).screening).toBe(
      'clear',
    );
  });

  test('words about a place are clear', () => {
    expect(screened('Lampan har varit trasig sedan 2026-11-02.', 'sv', nowhere).screening).toBe('clear');
  });
});
