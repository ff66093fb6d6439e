import { LANGUAGES, type Language } from '../../base/language.ts';

/** Which of Lykta's languages a heading or a setting names: "Svenska (sv)", "English(en)", "suomi", "ar"; null for others. */
export function languageNamed(written: string): Language | null {
  const plain = written.trim().toLowerCase();
  if (/l[äa]ttl[äa]st|easy.?(to.?)?read|easy.?swedish/.test(plain)) return 'lattlast';
  const code =
    /\(([a-z]{2,3})([-_][a-z0-9]+)*\)\s*$/.exec(plain)?.[1] ?? /^([a-z]{2})([-_][a-z]{2})?$/.exec(plain)?.[1];
  if (code !== undefined) return LANGUAGES.find((language) => language === code) ?? null;
  return NAMES.find(([, names]) => names.includes(plain))?.[0] ?? null;
}

const NAMES: readonly (readonly [Language, readonly string[]])[] = [
  ['sv', ['svenska', 'swedish']],
  ['en', ['english', 'engelska', 'englanti']],
  ['fi', ['suomi', 'finnish', 'finska']],
  ['ar', ['العربية', 'arabic', 'arabiska']],
];

/** A language with the number of questions that have a text in it; `null` are the columns whose headings name none. */
export interface Labelled {
  readonly language: string | null;
  readonly count: number;
}

/** Which language each column is in, and the one that every text of the survey is in. */
export interface Tongues {
  readonly main: Language;
  /** Set where the form is in none of Lykta's languages: the one that its texts are in, standing as `main`. */
  readonly foreign: string | null;
  /** The languages of Lykta that the form has texts in. */
  readonly known: readonly Language[];
  /** Null for a language that Lykta does not have. */
  readonly of: (heading: string | null) => Language | null;
  /** What a language that Lykta does not have is called. */
  readonly called: (heading: string | null) => string;
}

/**
 * Decides the languages. `labels` are the questions' texts, `asked` the language that the person who imports says the
 * columns without a language are in, `fallback` the form's own setting "default_language".
 */
export function tonguesOf(labels: readonly Labelled[], fallback: string, asked: Language | undefined): Tongues {
  const unnamed = labels.find(({ language }) => language === null)?.count ?? 0;
  const named = labels.flatMap(({ language, count }) => (language === null ? [] : [{ language, count }]));
  const counts = new Map<Language, number>();
  const add = (language: Language | null, count: number): void => {
    if (language !== null && count > 0) counts.set(language, (counts.get(language) ?? 0) + count);
  };
  for (const { language, count } of named) add(languageNamed(language), count);
  const mostOf = (): Language | undefined => [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];

  // Texts beside those of a language are in another one; a few where that one has most are a slip.
  const unsaid = (): Language | undefined => {
    const most = mostOf();
    const isBeside = most !== undefined && most !== 'sv' && unnamed * 2 >= (counts.get(most) ?? 0);
    return isBeside && !counts.has('sv') ? 'sv' : most;
  };

  const unnamedIsForeign = fallback !== '' && languageNamed(fallback) === null;
  // Columns without a language go with the labels where no label is without: "label::English" and "hint".
  const unnamedLanguage: Language | null = unnamedIsForeign
    ? null
    : (languageNamed(fallback) ?? (unnamed === 0 ? mostOf() : undefined) ?? asked ?? unsaid() ?? 'sv');
  if (unnamed > 0) add(unnamedLanguage, unnamed);

  const most = mostOf();
  if (most !== undefined) {
    // A language with half of the texts is worth more than a whole one when it is the one that people here read.
    const wanted = asked ?? 'sv';
    const main = (counts.get(wanted) ?? 0) * 2 >= (counts.get(most) ?? 0) ? wanted : most;
    return {
      main,
      foreign: null,
      known: [...counts.keys()],
      of: (heading) => (heading === null ? unnamedLanguage : languageNamed(heading)),
      called: (heading) => heading ?? fallback,
    };
  }
  const foreign =
    named.find(({ language }) => language === fallback)?.language ??
    (unnamed > 0 ? fallback : undefined) ??
    [...named].sort((one, other) => other.count - one.count)[0]?.language ??
    null;
  const main = asked ?? 'sv';
  return {
    main,
    foreign,
    known: [main],
    of: (heading) => (heading === null || heading === foreign ? main : languageNamed(heading)),
    called: (heading) => heading ?? fallback,
  };
}
