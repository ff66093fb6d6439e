import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';

/** "Frågorna är på engelska." to a reader whose own language a dialogue has not. */
export const questionsIn = (language: Language, reader: Language): string =>
  fill(WORDS[reader].sentence, { language: WORDS[reader].in[language] });

interface Words {
  readonly sentence: string;
  readonly in: Readonly<Record<Language, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    sentence: 'Frågorna är {language}.',
    in: { sv: 'på svenska', lattlast: 'på lättläst svenska', en: 'på engelska', fi: 'på finska', ar: 'på arabiska' },
  },
  lattlast: {
    sentence: 'Frågorna är {language}.',
    in: { sv: 'på vanlig svenska', lattlast: 'på lätt svenska', en: 'på engelska', fi: 'på finska', ar: 'på arabiska' },
  },
  en: {
    sentence: 'The questions are {language}.',
    in: { sv: 'in Swedish', lattlast: 'in easy Swedish', en: 'in English', fi: 'in Finnish', ar: 'in Arabic' },
  },
  fi: {
    sentence: 'Kysymykset ovat {language}.',
    in: { sv: 'ruotsiksi', lattlast: 'selkoruotsiksi', en: 'englanniksi', fi: 'suomeksi', ar: 'arabiaksi' },
  },
  ar: {
    sentence: 'الأسئلة {language}.',
    in: { sv: 'بالسويدية', lattlast: 'بالسويدية المبسطة', en: 'بالإنجليزية', fi: 'بالفنلندية', ar: 'بالعربية' },
  },
};
