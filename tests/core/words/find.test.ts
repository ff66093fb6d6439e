import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { findingsIn } from '#core/words/find.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import { seeded } from '#db/demo/seeded.ts';
import { ordinarySentence, sentenceWithIdentifiers } from '../../support/sentences-with-numbers.ts';
import sentences from './sentences.json' with { type: 'json' };

const kinds = (text: string): readonly string[] => findingsIn(text).map(({ kind }) => kind);

describe('what must be found', () => {
  test.each([
    ['19811218-9876', 'national-id'],
    ['8112189876', 'national-id'],
    ['811278-9873', 'national-id'],
    ['0370-37 70 00', 'phone'],
    ['070-123 45 67', 'phone'],
    ['+46 70 123 45 67', 'phone'],
    ['0046701234567', 'phone'],
    ['020-50 50 50', 'phone'],
    ['anna.ek@exempel.se', 'email'],
    ['ABC 123', 'plate'],
    ['abc12d', 'plate'],
    ['lgh 1203', 'flat'],
    ['Storgatan 12 B', 'address'],
    ['Ågatan 7', 'address'],
    ['åvägen 5', 'address'],
    ['Norra Ågränd 2', 'address'],
    ['Parkvägen 3 B', 'address'],
    ['Fredriksväg 3', 'address'],
    ['landsvägen 12', 'address'],
    ['skogsstigen 5', 'address'],
    ['Skidbacken 12', 'address'],
    ['Karlaplan 3', 'address'],
    ['han heter Kalle', 'name'],
    ['@kalle_99', 'handle'],
  ])('%s is found as %s, alone, in a sentence, after a comma and in brackets', (written, kind) => {
    for (const text of [written, `Det var ${written}.`, `igår,${written}, på natten`, `(${written})`, `  ${written}\n`])
      expect(kinds(text), text).toEqual([kind]);
  });

  test.each([
    ['811218/9876', 'national-id'],
    ['811218.9876', 'national-id'],
    ['811218  9876', 'national-id'],
    ['1981.12.18-9876', 'national-id'],
    ['(811218)9876', 'national-id'],
    ['131052-308T', 'national-id'],
    ['010594y9021', 'national-id'],
    ['0701234567ring', 'phone'],
    ['АВС 123', 'plate'],
    ['regnr TAL123', 'plate'],
    ['reg.nr: SKA 91L', 'plate'],
    ['insta kalle.99', 'handle'],
    ['snapchat kalle99', 'handle'],
    ['kalle_99 på tiktok', 'handle'],
    ['exempel.dev/anna', 'link'],
    ['exempel.social/@anna', 'link'],
    ['åsikt.se?namn=anna', 'link'],
    ['Storgatan 12-14', 'address'],
    ['Storgatan 12 A - 14 B', 'address'],
    ['Storgatan 101-107', 'address'],
  ])('and so is %s as %s, to its end', (written, kind) => {
    const found = findingsIn(`Det var ${written} igår`).filter((one) => one.kind === kind);
    expect(found.map(({ end }) => end)).toEqual([
      8 + (kind === 'phone' ? written.length - 'ring'.length : written.length),
    ]);
  });

  test.each([
    ['٠٧٠-١٢٣٤٥٦٧', 'digits of another script'],
    ['070\u00a0123\u00a045\u00a067', 'spaces that do not break'],
    ['070\u2013123\u200b45\u200b67', 'a dash, and letters that cannot be seen'],
    ['０７０１２３４５６７', 'wide digits'],
    ['070  123   45 67', 'several spaces'],
    ['0\ufe0f\u20e37\ufe0f\u20e30\u20e3-1234567', 'digits on keys'],
    ['0\u03367\u03360\u03361\u03362\u033634567', 'digits struck through'],
    ['070\u034f123\ufe0f4567', 'a joiner and a selector that cannot be seen'],
    ['070\u2800123\u28004567', 'signs without dots'],
  ])('a phone number is one in %s (%s)', (written) => {
    const text = `Ring ${written} nu`;
    expect(findingsIn(text)).toEqual([{ kind: 'phone', start: 5, end: 5 + written.length }]);
  });
});

describe('a number that is somebody’s is found', () => {
  test.each([
    ['Mörkt vid bron ring 070-123 45 67 073-765 43 21', ['070-123 45 67', '073-765 43 21']],
    ['0701234567,0737654321', ['0701234567', '0737654321']],
    ['070-1234567/073-7654321', ['070-1234567', '073-7654321']],
    ['kl 22 070-123 45 67 22', ['070-123 45 67']],
    ['den 14/3 2026 070-123 45 67', ['070-123 45 67']],
    ['2026-11-22 070-123 45 67 2026-11-22', ['070-123 45 67']],
    ['331 30 0370-37 70 00 kl 22.30', ['0370-37 70 00']],
    ['0700-0830 08-123 45 67 16-18', ['08-123 45 67']],
    ['0708-12 34 56 22-06', ['0708-12 34 56']],
    ['nås på 0708-1234 56 efter 0700-0830', ['0708-1234 56']],
    ['Ring 0739 - 1947 23', ['0739 - 1947 23']],
    ['+358 40 123 4567 +46 70 123 45 67', ['+358 40 123 4567', '+46 70 123 45 67']],
    ['22 811218-9876 25', ['811218-9876']],
    ['036-123456-0371-12345', ['036-123456', '0371-12345']],
    ['anna@exempel.se-bo@exempel.se', ['anna@exempel.se', 'bo@exempel.se']],
    ['2026-11-22 811218-9876 2315', ['811218-9876']],
    ['811218-9876 811278-9873', ['811218-9876', '811278-9873']],
    ['811218 9876 070-123 45 67', ['811218 9876', '070-123 45 67']],
    ['070-123 45 67 811218-9876', ['070-123 45 67', '811218-9876']],
    ['ring 0701234567ring', ['0701234567']],
    // One digit too many is a slip of the hand, and the rest of the number is somebody's.
    ['ring 07012345678 i kväll', ['07012345678']],
  ])('in "%s", whatever stands beside it', (text, numbers) => {
    expect(findingsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(numbers);
  });

  test('and where two readings lie over one another, nothing of either is left', () => {
    const text = '036-12345 07 01 23 45 67';
    expect(findingsIn(text)).toEqual([{ kind: 'phone', start: 0, end: text.length }]);
  });
});

describe('what must not be found', () => {
  test.each([
    'kl 22 till 23',
    'Storgatan 18-22',
    'på insta 2024 och tiktok 15s',
    'folk bor längs vägen/gatan',
    'bilen kör max100 här',
    '131052-3084',
    'mellan 07.30-09.00 16.00-18.00',
    'den 5/01 2026 21.30',
    'kl 22-05 2026-11-22 0700-0830',
    '14.03.2026 07 30 - 09 15',
    'bussen 0612 0642 0712 0742',
    'linje 01 02 03 04 05 06',
    '0-10-20-30-40 på skalan',
    'öppet 08-12 13-17',
    'öppet 0800-1700',
    'öppet 0800-1700 12 månader om året',
    'mellan 0730-0830 15 bilar i minuten',
    'bussarna 0712-0747 och 0808-1234',
    '0712-0747 15.30 och 0712-0747 15-17',
    'nr 14, buss 3, linje 02 05 08, år 2026',
    'dnr 2024-0123456',
    '57.185213, 14.041217',
    'ring 112 eller 114 14',
    'väg 27 och 151',
    'Riksväg 27 och länsväg 151',
    'europaväg 4',
    'cykelväg 12',
    'gång- och cykelväg 12',
    'gångväg 3',
    'gångvägen 3',
    'grusväg 200',
    'bilvägen 30 är',
    'skidbacken 12',
    'skogsstigen 5 grenar',
    'gräsplan 3',
    'konstgräsplan 2',
    'bollplan 1',
    'parkeringsplan 2',
    'våningsplan 2',
    'och 112 är numret',
    'klockan 22 00',
    '331 30 Värnamo',
    '2026-11-22 kl 23:15',
    '20261122',
    '30-skylt men de kör 70',
    'SWEREF 6338545 441733',
  ])('"%s" is nobody’s', (text) => {
    expect(findingsIn(text)).toEqual([]);
    expect(findingsIn(`Jag skrev ${text}, som alla vet.`)).toEqual([]);
  });

  test('a personnummer whose check digit or date is wrong is a number like any other', () => {
    expect(kinds('198112189877')).toEqual([]);
    expect(kinds('198113189876')).toEqual([]);
    expect(kinds('811260-9873')).toEqual([]);
  });
});

/** Its types tell of another module than it is. */
const { valid }: { valid(number: string): boolean } = createRequire(import.meta.url)('personnummer');

const register: readonly { readonly name: string }[] = JSON.parse(
  readFileSync(new URL('../../../municipalities/ljuskoping/places.json', import.meta.url), 'utf8'),
);
const names = register.map(({ name }) => name);
const isPlaceWord = placeWordsOf(names);

describe('two thousand generated sentences', () => {
  test('at least 99 % of the hard identifiers are found, whole and as what they are', () => {
    const chance = seeded('identifiers');
    const missed: string[] = [];
    let many = 0;
    for (let i = 0; i < 1000; i += 1) {
      const { text, identifiers } = sentenceWithIdentifiers(chance);
      const found = findingsIn(text);
      for (const { kind, start, end } of identifiers) {
        // Somebody else's program agrees that it is one.
        if (kind === 'national-id')
          expect(valid(text.slice(start, end).replace(/^(\d+)\D+/, '$1-')), text.slice(start, end)).toBe(true);
        many += 1;
        if (!found.some((one) => one.kind === kind && one.start <= start && one.end >= end))
          missed.push(`${kind}: ${text}`);
      }
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(many / 100);
  });

  test('less than 1 % of ordinary sentences about places hold anything to warn of', () => {
    const chance = seeded('ordinary');
    const falsely: string[] = [];
    for (let i = 0; i < 1000; i += 1) {
      const text = ordinarySentence(chance, names);
      const found = findingsIn(text, isPlaceWord);
      if (found.length > 0)
        falsely.push(`${found.map((one) => `${one.kind} ${text.slice(one.start, one.end)}`)}: ${text}`);
    }
    expect(falsely.length, falsely.join('\n')).toBeLessThan(10);
  });
});

/**
 * Sentences by people who had not seen the detectors. The first hundreds were written to fool them ("alsoHidden": some hide
 * their number on purpose), the next as people write. Both have since been used to make the detectors better, so the figures
 * here say what is held, and a new set of sentences what is reached: the second set met 98.3 % and 1.4 % when it was new.
 */
describe('sentences that others wrote', () => {
  const unfound = (sentences: readonly { readonly text: string; readonly kind: string }[]): readonly string[] =>
    sentences.filter(({ text, kind }) => !kinds(text).includes(kind)).map(({ text, kind }) => `${kind}: ${text}`);

  test('at least 99 % of the identifiers that people write without hiding them are found', () => {
    const missed = unfound(sentences.withIdentifier);
    expect(missed.length / sentences.withIdentifier.length, missed.join('\n')).toBeLessThan(0.01);
  });

  test('at least nine in ten are found also among those that somebody tries to hide', () => {
    const missed = unfound(sentences.alsoHidden);
    expect(missed.length / sentences.alsoHidden.length, missed.join('\n')).toBeLessThan(0.1);
  });

  test('less than 1 % of what is about places is taken for something personal', () => {
    const falsely = [...sentences.ordinary, ...sentences.general].filter((text) => kinds(text).length > 0);
    expect(falsely.length / (sentences.ordinary.length + sentences.general.length), falsely.join('\n')).toBeLessThan(
      0.01,
    );
  });

  test('most of what is said of people is found, though words can be put in any way', () => {
    const missed = unfound(sentences.aboutPeople);
    expect(missed.length / sentences.aboutPeople.length, missed.join('\n')).toBeLessThan(0.2);
  });
});
