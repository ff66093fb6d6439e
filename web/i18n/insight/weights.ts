import type { GroupWeights } from '#core/measures/contract.ts';
import type { GroupingName } from '#core/privacy/groupings.ts';
import type { StaffLanguage } from './index.ts';

/** Who answered beside the population, and answers that are weighed as it is. Numbers come in as words. */
export interface WeightsTexts {
  readonly heading: string;
  /** Whom the population's parts are of, and where they are from. */
  readonly source: (of: string, source: string, date: string) => string;
  readonly columns: { readonly answered: string; readonly population: string; readonly weight: string };
  readonly tooFew: string;
  readonly weighBy: string;
  readonly choices: Readonly<Record<GroupingName | 'none', string>>;
  /** "kön", "ålder", "område": inside a sentence. */
  readonly inside: Readonly<Record<GroupingName, string>>;
  readonly refused: Readonly<Record<NonNullable<GroupWeights['refused']>, (by: string) => string>>;
  /** As many equal answers would say as much. */
  readonly effective: (by: string, answers: string) => string;
  readonly capped: string;
  readonly caution: string;
  /** On a question that is, and on one that cannot be. */
  readonly weighed: (by: string) => string;
  readonly notWeighed: (by: string) => string;
  /** For the minutes. */
  readonly sentence: (by: string, of: string, source: string, date: string) => string;
}

const sv: WeightsTexts = {
  heading: 'Jämfört med befolkningen',
  source: (of, source, date) => `Befolkningen: ${of} (${source}, ${date}).`,
  columns: { answered: 'Svarat', population: 'Befolkning', weight: 'Vikt' },
  tooFew: 'för få',
  weighBy: 'Väg som befolkningen',
  choices: { none: 'Inte vägt', gender: 'Kön', age: 'Ålder', area: 'Område' },
  inside: { gender: 'kön', age: 'ålder', area: 'område' },
  refused: {
    'group-too-small': (by) => `Kan inte vägas efter ${by}: i någon grupp har färre än 30 svarat.`,
    'weights-too-uneven': (by) => `Kan inte vägas efter ${by}: några få svar skulle betyda för mycket.`,
    'margins-do-not-meet': (by) => `Kan inte vägas efter ${by}: grupperna går inte ihop med befolkningen.`,
  },
  effective: (by, answers) => `Vägda efter ${by} säger svaren ungefär lika mycket som ${answers} som alla väger lika.`,
  capped: 'Ingen väger mer än fem, så befolkningens andelar nås inte helt.',
  caution: 'Vikter rättar till vilka grupper som svarat, inte vilka i gruppen som valt att svara.',
  weighed: (by) => `Vägt efter ${by}.`,
  notWeighed: (by) => `Inte vägt: frågan är inte uppdelad på ${by} i den här dialogen.`,
  sentence: (by, of, source, date) => `Svaren är vägda efter ${by} så att de väger som ${of} (${source}, ${date}).`,
};

const en: WeightsTexts = {
  heading: 'Beside the population',
  source: (of, source, date) => `The population: ${of} (${source}, ${date}).`,
  columns: { answered: 'Answered', population: 'Population', weight: 'Weight' },
  tooFew: 'too few',
  weighBy: 'Weigh as the population',
  choices: { none: 'Unweighted', gender: 'Gender', age: 'Age', area: 'Area' },
  inside: { gender: 'gender', age: 'age', area: 'area' },
  refused: {
    'group-too-small': (by) => `Cannot be weighed by ${by}: in some group fewer than 30 have answered.`,
    'weights-too-uneven': (by) => `Cannot be weighed by ${by}: a few answers would count for too much.`,
    'margins-do-not-meet': (by) => `Cannot be weighed by ${by}: the groups do not meet the population’s.`,
  },
  effective: (by, answers) => `Weighed by ${by} the answers say about as much as ${answers} that all count the same.`,
  capped: 'Nobody counts for more than five, so the population’s parts are met nearly.',
  caution: 'Weights correct for which groups answered, not for who in a group chose to.',
  weighed: (by) => `Weighed by ${by}.`,
  notWeighed: (by) => `Not weighed: in this dialogue the question is not divided by ${by}.`,
  sentence: (by, of, source, date) =>
    `The answers are weighed by ${by}, so that they count as ${of} do (${source}, ${date}).`,
};

export const weightsTexts = (language: StaffLanguage): WeightsTexts => (language === 'en' ? en : sv);
