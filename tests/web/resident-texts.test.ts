import { describe, expect, test } from 'vitest';
import { fill } from '#core/base/fill.ts';
import type { Language } from '#core/base/language.ts';
import { piecesOf } from '#core/base/marks.ts';
import { CODE_DAYS, WORD_DAYS } from '#core/privacy/retention.ts';
import { noticeWords } from '#core/survey/notices.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { RETENTION_TOKENS } from '#server/retention-facts.ts';
import { residentTexts } from '../../web/i18n/resident/index.ts';
import { informationPages } from '../../web/i18n/resident/information/index.ts';
import { sideTexts } from '../../web/i18n/resident/side/index.ts';

type Texts = Readonly<Record<string, string>>;

/** Every text by its path: "start.place.about.0". */
function flat(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return { [path]: value };
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, child]) =>
      Object.entries(flat(child, path === '' ? key : `${path}.${key}`)),
    ),
  );
}

const words = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const textsIn = (language: Language): Texts => flat({ ...residentTexts[language], ...sideTexts[language] });
const swedish = textsIn('sv');

describe('what residents read', () => {
  test.each(['lattlast', 'en', 'fi', 'ar'] as const)(
    '%s says everything that Swedish says, with the same words filled in',
    (language) => {
      const other = textsIn(language);
      expect(Object.keys(other).sort()).toEqual(Object.keys(swedish).sort());
      for (const [path, text] of Object.entries(other)) {
        expect(text.trim(), path).not.toBe('');
        // Easy-to-read Swedish and English may leave a detail to another sentence, never ask for a word nobody fills.
        for (const word of words(text)) expect(words(swedish[path] ?? ''), path).toContain(word);
      }
    },
  );

  test('a perception is never called a crime, and nobody is named as a group', () => {
    const refused = /(?<![a-zåäö])(gäng|missbrukare|utsatt område|farlig plats|brottsplats|invandrar)/i;
    const texts = Object.entries({
      ...flat(residentTexts),
      ...flat({ side: sideTexts }),
      ...flat({ information: informationPages }),
    });
    expect(texts.filter(([, text]) => refused.test(text)).map(([path]) => path)).toEqual([]);
  });

  test('easy-to-read sentences are short', () => {
    const sentences = Object.values(flat(residentTexts.lattlast.answering)).flatMap((text) => text.split(/[.?!:]\s/));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
  });

  test.each([
    ['sv', 'Dina svar'],
    ['lattlast', 'Dina svar'],
    ['en', 'Your answers'],
    ['fi', 'Vastauksesi'],
    ['ar', 'إجاباتك'],
  ] as const)('%s says that it is the answers that are kept without a net', (language, answers) => {
    expect(residentTexts[language].check.noNet).toContain(answers);
  });

  test('an answer that has been taken away is not promised to be taken back when its person leaves quickly first', () => {
    for (const { removed, answering } of Object.values(residentTexts)) expect(removed.text).toContain(answering.leave);
  });

  test('the emergency number, the police and the support lines stand in every language', () => {
    const { settings } = loadMunicipality('varnamo');
    for (const [language, texts] of Object.entries(residentTexts)) {
      expect(texts.strip.full).toContain('tel:112');
      expect(texts.strip.short).toContain('tel:112');
      expect(texts.notices.N2).toContain('tel:11414');
      for (const number of ['020505050', '116111', '116006', '1177', '112'])
        expect(fill(texts.notices.N4, noticeWords(settings, language as Language))).toContain(`tel:${number}`);
    }
  });

  test('the privacy notice says who is responsible, on what ground, for how long, and where to complain', () => {
    for (const { privacy } of Object.values(informationPages)) {
      const text = Object.values(flat(privacy)).join(' ');
      for (const part of [
        '{{controller}}',
        '{{dataProtectionContact}}',
        '{{contact}}',
        '6.1 e',
        '2023:196',
        // The numbers of the promise are the municipality's own.
        '{{tookPart}}',
        '{{tookPartPublic}}',
        '{{whichOfTwo}}',
        'imy.se',
        String(CODE_DAYS),
        String(WORD_DAYS),
        // And whether each time holds already, which the municipality decides.
        ...RETENTION_TOKENS.map((token) => `{{${token}}}`),
      ])
        expect(text).toContain(part);
    }
  });

  test('the accessibility statement never claims more than "delvis förenlig" and leads to the supervisor', () => {
    for (const { accessibility } of Object.values(informationPages)) {
      const text = Object.values(flat(accessibility)).join(' ');
      expect(text).toMatch(/delvis förenlig|partly compliant|osittain lain mukainen|متوافق جزئيًا/);
      expect(text).not.toMatch(/helt förenlig|fully compliant/);
      expect(text).toContain('https://www.digg.se/tdosanmalan');
    }
  });
});

describe('the marks in a text', () => {
  test('bold and links become pieces, and a link may stand in bold', () => {
    expect(piecesOf('Ring **[114 14](tel:11414)** eller [skriv](kontakt/).')).toEqual([
      { text: 'Ring ', bold: false, href: null },
      { text: '114 14', bold: true, href: 'tel:11414' },
      { text: ' eller ', bold: false, href: null },
      { text: 'skriv', bold: false, href: 'kontakt/' },
      { text: '.', bold: false, href: null },
    ]);
  });

  test('words in braces are filled, words for the server are left to the server', () => {
    expect(fill('Plats {number} av {max}, {{name}}', { number: 1, max: 5 })).toBe('Plats 1 av 5, {{name}}');
  });
});
