import { fill } from '../base/fill.ts';
import type { PredictedNoise } from './predicted-noise.ts';
import type { WhyUnreleased } from './unreleased.ts';

/** Why a question's answers are not shown: never, or not at so few answers as are expected. */
export type WhyNotShown = WhyUnreleased | 'few' | 'few-unnamed' | 'under-hundred';

/** What is asked and not shown, by why; those that no number of answers would help come first. */
export function notShown({
  tables,
  bracket,
  unreleased,
}: Pick<PredictedNoise, 'tables' | 'bracket' | 'unreleased'>): ReadonlyMap<WhyNotShown, readonly string[]> {
  const few = tables
    .filter(({ measured }) => !measured)
    .map(({ question, unnamed }) => ({
      question,
      why: bracket === 'S0' ? ('under-hundred' as const) : unnamed ? ('few-unnamed' as const) : ('few' as const),
    }));
  const byWhy = new Map<WhyNotShown, readonly string[]>();
  for (const { question, why } of [...unreleased, ...few])
    byWhy.set(why, [...new Set([...(byWhy.get(why) ?? []), question])]);
  return byWhy;
}

/** What staff are told of it, and how it is mended. */
export const whyNotShown = (why: WhyNotShown, expectedAnswers: number, language: 'sv' | 'en'): string =>
  fill(SENTENCES[why][language], { answers: expectedAnswers.toLocaleString(language === 'en' ? 'en-GB' : 'sv-SE') });

const SENTENCES: Readonly<Record<WhyNotShown, { readonly sv: string; readonly en: string }>> = {
  'own-words': {
    sv: 'Svar med egna ord visas aldrig: de kan peka ut någon. Fråga med svarsalternativ om ni behöver siffror.',
    en: 'Answers in one’s own words are never shown: they may point somebody out. Ask with options if you need figures.',
  },
  'bare-number': {
    sv: 'Ett tal utan intervall går inte att räkna. Lägg till intervall, till exempel 0–2 och 3–5.',
    en: 'A number without bands cannot be counted. Add bands, such as 0–2 and 3–5.',
  },
  'left-out': {
    sv: 'Kommunen har beslutat att svaren inte ska räknas. Ta bort frågan, eller be den som ansvarar för kommunens integritetspolicy att ändra beslutet (leftOut).',
    en: 'The municipality has decided that the answers are not to be counted. Remove the question, or ask whoever is responsible for the municipality’s privacy policy to change the decision (leftOut).',
  },
  'about-place': {
    sv: 'Av det som frågas om en plats visas bara hur den känns, varför och när. Ställ frågan för sig, utanför platsfrågan, om svaren ska visas.',
    en: 'Of what is asked about a place, only how it feels, why and when is shown. Ask it on its own, apart from the place question, if the answers are to be shown.',
  },
  'other-places': {
    sv: 'Kartan räknar bara platser som har en känsla, och en annan fråga i enkäten ger dem en. Ange om platserna här är trygga eller otrygga.',
    en: 'The map only counts places that have a feeling, and another question of the survey gives them one. Say whether the places here are safe or unsafe.',
  },
  'under-hundred': {
    sv: 'Svarar färre än hundra visas bara ungefär hur många de är: inga frågor och ingen karta. Låt dialogen vara öppen längre eller nå fler.',
    en: 'If fewer than a hundred answer, only about how many they are is shown: no questions and no map. Keep the dialogue open longer or reach more people.',
  },
  few: {
    sv: 'Ryms inte vid {answers} svar. Ta bort frågor eller räkna med fler svar.',
    en: 'There is no room for it at {answers} answers. Remove questions, or expect more answers.',
  },
  'few-unnamed': {
    sv: 'Kommunens integritetspolicy nämner inte frågan. Den räknas när den ryms bredvid allt som policyn nämner, och det gör den inte vid {answers} svar. Ta bort frågor, räkna med fler svar eller be den som ansvarar för policyn att ta med frågan.',
    en: 'The municipality’s privacy policy does not name the question. It is counted when there is room for it beside everything that the policy names, and there is not at {answers} answers. Remove questions, expect more answers, or ask whoever is responsible for the policy to name it.',
  },
};
