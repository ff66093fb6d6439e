import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { blockOf, maskWord } from '#core/moderation/mask-words.ts';
import { changedMasks, contentsOf, foundMasks, hasWords, maskedText, piecesOf } from '#core/moderation/masks.ts';
import { FINDING_KINDS } from '#core/words/finding.ts';
import { placeWordsOf } from '#core/words/place-words.ts';

const isPlaceWord = placeWordsOf(['Stationsgatan', 'Norra Ängsparken']);
const found = (text: string) => foundMasks(text, isPlaceWord);
/** As a moderator reads it. */
const read = (text: string, masks = found(text)): string =>
  piecesOf(text, masks)
    .map((piece) => (piece.is === 'mask' ? blockOf(piece.kinds, 'sv') : piece.text))
    .join('');

describe('what a moderator meets', () => {
  it('has a block for each name, accusation and slur, and the rest can be read', () => {
    expect(read('Han heter Kalle och säljer droger vid stationen.')).toBe(
      'Han heter [namn] och [anklagelse] vid stationen.',
    );
    expect(read('Det är mörkt vid Norra Ängsparken.')).toBe('Det är mörkt vid Norra Ängsparken.');
  });

  it('has one block where a threat holds a name, and says both', () => {
    const text = 'Jag ska döda Kalle Svensson ikväll.';
    const masks = found(text);
    expect(read(text)).toMatch(/^Jag \[[^\]]*namn[^\]]*\] ikväll\.$/);
    expect(masks).toHaveLength(1);
    expect(masks[0]?.kinds).toContain('threat');
  });

  it('keeps the street of an address and hides the house', () => {
    expect(read('Det är mörkt på Stationsgatan 12 B.')).toBe('Det är mörkt på Stationsgatan [husnummer].');
  });

  it('holds nothing of what is hidden, its length neither', () => {
    const pieces = JSON.stringify(piecesOf('Han heter Ulla och Per', found('Han heter Ulla och Per')));
    const longer = JSON.stringify(piecesOf('Han heter Krister och Per', found('Han heter Krister och Per')));
    expect(pieces).not.toContain('Ulla');
    expect(pieces).toBe(longer);
  });

  it('puts together again to the very text where nothing is hidden', () => {
    for (const text of ['', '  ett  två\n\ntre ', 'ord', 'مظلم هنا ليلا'])
      expect(
        piecesOf(text, [])
          .map((piece) => ('text' in piece ? piece.text : '?'))
          .join(''),
      ).toBe(text);
  });
});

describe('a moderator’s own masks', () => {
  const text = 'Mannen i det gula huset vid Storgatan skriker.';

  it('make one block of words that stand beside one another, and two of words apart', () => {
    const numberOf = (word: string): number => {
      const piece = piecesOf(text, []).find((one) => one.is === 'word' && one.text === word);
      return piece?.is === 'word' ? piece.number : -1;
    };
    const masks = changedMasks(text, [], {
      hide: [numberOf('gula'), numberOf('huset'), numberOf('skriker.')],
      show: [],
    });
    expect(maskedText(text, masks, 'sv')).toBe('Mannen i det [dolt] vid Storgatan [dolt]');
    expect(contentsOf(text, masks)).toEqual(['gula huset', 'skriker.']);
  });

  it('number the words that can be read, whatever is hidden before them', () => {
    const called = 'Han heter Kalle och bor här';
    const before = found(called);
    const last = piecesOf(called, before).findLast((piece) => piece.is === 'word');
    const masks = changedMasks(called, before, { hide: [last?.is === 'word' ? last.number : -1], show: [] });
    expect(maskedText(called, masks, 'sv')).toBe('Han heter [namn] och bor [dolt]');
  });

  it('can be taken away again, and a wrong one of the detectors too', () => {
    const called = 'Vi kallas Linné av alla';
    const masks = [{ start: 10, end: 15, kinds: ['name'] as const }];
    expect(maskedText(called, changedMasks(called, masks, { hide: [], show: [0] }), 'sv')).toBe(called);
  });

  it('do nothing where a number is none of the text’s', () => {
    expect(changedMasks(text, [], { hide: [99], show: [5] })).toEqual([]);
  });

  it('leave something to read, or it is told that they do not', () => {
    expect(hasWords('Kalle!', [{ start: 0, end: 5, kinds: ['chosen'] }])).toBe(false);
    expect(hasWords('Kalle säger', [{ start: 0, end: 5, kinds: ['chosen'] }])).toBe(true);
  });
});

describe('what a block is called', () => {
  it('has a word of its own in every language', () => {
    for (const language of LANGUAGES) {
      const words = [...FINDING_KINDS, 'chosen' as const].map((kind) => maskWord(kind, language));
      expect(new Set(words).size, language).toBe(words.length);
    }
  });
});
