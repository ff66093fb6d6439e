import type { Language } from '#core/base/language.ts';
import type { WholeText } from '#core/base/text.ts';
import type { Decisions, DestroyedClass } from '#core/privacy/retention.ts';

/** The classes that the privacy page tells residents of (web/i18n/resident/information). */
export const RETENTION_TOKENS = [
  'keptG1',
  'keptG2',
  'keptG3',
  'keptG6',
] as const satisfies readonly `kept${DestroyedClass}`[];
type RetentionToken = (typeof RETENTION_TOKENS)[number];

/** What the privacy page says behind each time: by which decision it holds, or that there is none and nothing goes. */
export function retentionFacts(decisions: Decisions, language: Language): Readonly<Record<RetentionToken, string>> {
  const said = (id: DestroyedClass): string => {
    const decision = decisions[id];
    return decision === undefined ? UNDECIDED[language] : `${DECIDED[language]} ${decision}.`;
  };
  return { keptG1: said('G1'), keptG2: said('G2'), keptG3: said('G3'), keptG6: said('G6') };
}

const DECIDED: WholeText = {
  sv: 'Beslutat:',
  lattlast: 'Det är bestämt:',
  en: 'Decided:',
  fi: 'Päätetty:',
  ar: 'تقرر:',
};

const UNDECIDED: WholeText = {
  sv: 'Inte beslutat än, så det tas inte bort av sig självt.',
  lattlast: 'Det är inte bestämt än.',
  en: 'Not decided yet, so it is not removed by itself.',
  fi: 'Ei vielä päätetty, joten sitä ei poisteta itsestään.',
  ar: 'لم يتقرر بعد، لذلك لا يُزال من تلقاء نفسه.',
};
