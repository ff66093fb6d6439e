import { textIn } from '../base/text-in.ts';
import { dayInWords } from '../base/words.ts';
import type { DistrictsPicture } from '../measures/contract.ts';
import { LEAST_RESIDENTS } from '../measures/per-thousand.ts';

/** What "per 1,000 residents" means, or why nothing is said so: on screen and in every file of the districts, for staff. */
export function ratesInWords({ rates, population }: DistrictsPicture, language: 'sv' | 'en'): string {
  if (rates !== 'shown' || population === null) return WITHOUT[language][rates === 'shown' ? 'no-statistics' : rates];
  const { source } = population;
  const of = textIn(population.of, language);
  const date = dayInWords(population.date, language, '0000-00-00');
  return language === 'en'
    ? `Per 1,000 residents: how many of those who answered, wherever they live, have pointed the district out, for each 1,000 who live there (${of}, ${date}. Source: ${source}). The interval (90%) holds the random error and which people happened to answer. Where many come from elsewhere the figure is high, and it depends on how many have answered. None where fewer than ${LEAST_RESIDENTS} live.`
    : `Per 1 000 boende: så många av dem som svarat, var de än bor, som pekat ut området, för varje 1 000 som bor där (${of}, ${date}. Källa: ${source}). Intervallet (90 %) rymmer slumpfelet och slumpen i vilka som svarat. Där många kommer utifrån blir talet högt, och det beror på hur många som svarat. Inget tal där färre än ${LEAST_RESIDENTS} bor.`;
}

const WITHOUT = {
  sv: {
    'no-statistics': 'Per 1 000 boende visas inte: uttaget har inga befolkningstal för områdena.',
    'some-people':
      'Per 1 000 boende visas inte när kön eller ålder är vald: befolkningstalen för områdena gäller alla tillsammans.',
    'several-dialogues':
      'Per 1 000 boende visas inte när flera dialoger läses som en: samma person kan ha svarat i flera.',
    'not-public': 'Per 1 000 boende visas inte i öppna data.',
  },
  en: {
    'no-statistics': 'Per 1,000 residents is not shown: the release has no population figures for the districts.',
    'some-people':
      'Per 1,000 residents is not shown where gender or age is chosen: the districts’ population figures are of everybody.',
    'several-dialogues':
      'Per 1,000 residents is not shown where several dialogues are read as one: somebody may have answered in several.',
    'not-public': 'Per 1,000 residents is not shown in open data.',
  },
} as const;
