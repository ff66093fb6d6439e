import type { Language } from '#core/base/language.ts';
import type { FilterName } from '#core/privacy/filters.ts';

/** The words of a release's passport. Numbers come in as words. */
export interface PassportTexts {
  readonly title: string;
  readonly lead: string;
  /** Leads to how programs fetch them. */
  readonly programs: string;
  readonly listCaption: string;
  readonly list: {
    readonly dialogue: string;
    readonly made: string;
    readonly respondents: string;
    readonly method: string;
  };
  readonly heading: (dialogue: string) => string;
  readonly facts: {
    readonly who: string;
    readonly what: string;
    readonly when: string;
    readonly howMany: string;
    readonly how: string;
    readonly made: string;
    readonly method: string;
    readonly floors: string;
    readonly leftOut: string;
    readonly setAside: string;
  };
  readonly method: (version: string, format: string) => string;
  /** Residents that a shown square must hold. */
  readonly floor: (residents: string) => string;
  readonly noFloor: string;
  /** How many named places were left out. */
  readonly leftOut: (count: number) => string;
  readonly setAside: (waves: number, answers: number) => string;
  readonly budgetTitle: string;
  /** What the budget is, how often the best guess is right, and that chance alone gives 50. */
  readonly promise: (rightOfHundred: string) => string;
  readonly spent: (spent: string, budget: string, percent: string) => string;
  readonly publicPart: (part: string) => string;
  readonly sharesCaption: string;
  readonly columns: {
    readonly family: string;
    readonly share: string;
    readonly counts: string;
    readonly finest: string;
    readonly measured: string;
  };
  readonly measured: string;
  readonly notMeasured: string;
  readonly families: Readonly<Record<string, string>>;
  /** A map by some filters. */
  readonly mapBy: (filters: readonly string[]) => string;
  readonly filters: Readonly<Record<FilterName, string>>;
  readonly verifyTitle: string;
  readonly verify: readonly string[];
  readonly hashesTitle: string;
  readonly hashesHelp: string;
  readonly hashes: {
    readonly preset: string;
    readonly survey: string;
    readonly register: string;
    readonly prior: string;
  };
  readonly policy: string;
  readonly copy: string;
  /** For a screen reader: what is copied. */
  readonly copyWhat: (what: string) => string;
  readonly copied: string;
  readonly copyByHand: string;
}

const sv: PassportTexts = {
  title: 'Uttag',
  lead: 'Ett uttag är sammanräknade tal med slumpfel. Det görs en gång, när en dialog har stängt, och ändras sedan aldrig.',
  programs: 'Hämta siffror till Power BI, Excel eller QGIS',
  listCaption: 'Alla uttag, nyast först',
  list: { dialogue: 'Dialog', made: 'Gjort', respondents: 'Svarande', method: 'Metod' },
  heading: (dialogue) => `Pass för ${dialogue}`,
  facts: {
    who: 'Vem',
    what: 'Vad',
    when: 'När',
    howMany: 'Hur många',
    how: 'Hur de svarade',
    made: 'Uttaget gjort',
    method: 'Metod',
    floors: 'Minst så många boende',
    leftOut: 'Platser som inte räknats',
    setAside: 'Undantaget för hand',
  },
  method: (version, format) => `Version ${version}, filformat ${format}.`,
  floor: (residents) => `En ruta visas bara där minst ${residents} personer bor, eller ingen alls.`,
  noFloor: 'Ingen gräns.',
  setAside: (waves, answers) =>
    `${waves === 1 ? 'En våg' : `${waves} vågor`} av svar som liknade varandra, ${answers === 0 ? 'färre än tio' : `minst ${answers}`} svar. Beslutet och skälet står i loggen.`,
  leftOut: (count) =>
    count === 1 ? '1 namngiven plats: för få bor där.' : `${count} namngivna platser: för få bor där.`,
  budgetTitle: 'Budget',
  promise: (right) =>
    `Budgeten säger hur mycket talen kan avslöja om en enda person. Den som läser hela filen och gissar om en viss person har svarat gissar rätt högst ${right} gånger av 100. Slumpen ensam ger 50.`,
  spent: (spent, budget, percent) =>
    `Budgeten mäts i mu². Uttaget fick kosta ${budget} och har använt ${spent}, det vill säga ${percent}.`,
  publicPart: (part) => `Av budgeten får den öppna filen ensam kosta ${part}.`,
  sharesCaption: 'Så delades budgeten',
  columns: {
    family: 'Vad som räknats',
    share: 'Del av budgeten',
    counts: 'Tal i filen',
    finest: 'Minsta ruta',
    measured: 'Räknat',
  },
  measured: 'ja',
  notMeasured: 'nej, för få svar',
  families: {
    respondents: 'Antal svarande',
    base: 'Karta, alla svar',
    places: 'Namngivna platser',
    survey: 'Enkätsvar',
  },
  mapBy: (filters) => `Karta efter ${filters.join(' och ')}`,
  filters: { category: 'orsak', time: 'tid på dygnet', gender: 'kön', age: 'ålder' },
  verifyTitle: 'Kontrollera uttaget',
  verify: [
    'Kommandot räknar om kontrollsumman, alla antal och vad varje tal kostade. Det jämför med liggaren, där uttaget skrevs in innan slumpfelet drogs.',
    'Det säger i ord vad som är fel, eller att filen är utan fel.',
  ],
  hashesTitle: 'Fingeravtryck',
  hashesHelp: 'Samma text ger samma fingeravtryck. Jämför dem för att se att inget har bytts ut.',
  hashes: { preset: 'Beslut och budget', survey: 'Frågorna', register: 'Namngivna platser', prior: 'Boende och gator' },
  policy: 'Beslutets version',
  copy: 'Kopiera',
  copyWhat: (what) => `Kopiera ${what}`,
  copied: 'Kopierat.',
  copyByHand: 'Markerat. Kopiera med Ctrl+C.',
};

const en: PassportTexts = {
  title: 'Releases',
  lead: 'A release is counts put together, with random error. It is made once, when a dialogue has closed, and never changes afterwards.',
  programs: 'Fetch figures for Power BI, Excel or QGIS',
  listCaption: 'All releases, newest first',
  list: { dialogue: 'Dialogue', made: 'Made', respondents: 'Respondents', method: 'Method' },
  heading: (dialogue) => `Passport of ${dialogue.replace(/^The /u, 'the ')}`,
  facts: {
    who: 'Who',
    what: 'What',
    when: 'When',
    howMany: 'How many',
    how: 'How they answered',
    made: 'Release made',
    method: 'Method',
    floors: 'Least number of residents',
    leftOut: 'Places not counted',
    setAside: 'Set aside by hand',
  },
  method: (version, format) => `Version ${version}, file format ${format}.`,
  floor: (residents) => `A square is shown only where at least ${residents} people live, or nobody at all.`,
  noFloor: 'No limit.',
  setAside: (waves, answers) =>
    `${waves === 1 ? 'One wave' : `${waves} waves`} of answers that were alike, ${answers === 0 ? 'fewer than ten' : `at least ${answers}`} answers. The decision and its reason are in the log.`,
  leftOut: (count) =>
    count === 1 ? '1 named place: too few live there.' : `${count} named places: too few live there.`,
  budgetTitle: 'Budget',
  promise: (right) =>
    `The budget says how much the figures can give away about one person. Whoever reads the whole file and guesses whether a certain person answered is right at most ${right} times in 100. Chance alone gives 50.`,
  spent: (spent, budget, percent) =>
    `The budget is measured in mu². The release could cost ${budget} and has used ${spent}, which is ${percent}.`,
  publicPart: (part) => `Of the budget the open file may cost ${part} by itself.`,
  sharesCaption: 'How the budget was shared',
  columns: {
    family: 'What was counted',
    share: 'Part of the budget',
    counts: 'Counts in the file',
    finest: 'Smallest square',
    measured: 'Counted',
  },
  measured: 'yes',
  notMeasured: 'no, too few answers',
  families: {
    respondents: 'Number of respondents',
    base: 'Map of all answers',
    places: 'Named places',
    survey: 'Survey answers',
  },
  mapBy: (filters) => `Map by ${filters.join(' and ')}`,
  filters: { category: 'cause', time: 'time of day', gender: 'gender', age: 'age' },
  verifyTitle: 'Check the release',
  verify: [
    'The command works out anew the checksum, every count and what each figure cost. It compares with the ledger, where the release was written before the random error was drawn.',
    'It says in words what is wrong, or that the file is without fault.',
  ],
  hashesTitle: 'Fingerprints',
  hashesHelp: 'The same text gives the same fingerprint. Compare them to see that nothing has been replaced.',
  hashes: {
    preset: 'Decision and budget',
    survey: 'The questions',
    register: 'Named places',
    prior: 'Residents and streets',
  },
  policy: 'Version of the decision',
  copy: 'Copy',
  copyWhat: (what) => `Copy ${what}`,
  copied: 'Copied.',
  copyByHand: 'Selected. Copy with Ctrl+C.',
};

export const passportTexts = (language: Exclude<Language, 'lattlast'>): PassportTexts => (language === 'en' ? en : sv);

/** "Karta efter orsak och tid på dygnet" */
export function familyName(name: string, texts: PassportTexts): string {
  const known = texts.families[name];
  if (known !== undefined) return known;
  const filters: Readonly<Record<string, string>> = texts.filters;
  return texts.mapBy(name.split('*').map((filter) => filters[filter] ?? filter));
}
