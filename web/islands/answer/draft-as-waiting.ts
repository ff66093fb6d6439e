import type { Language } from '#core/base/language.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import { toldOf } from '#core/survey/told.ts';
import type { Draft, PlaceNames, Told, Waiting } from '../../state/kept.ts';
import { newKey } from '../../state/new-key.ts';
import { nameOf } from './place-names.ts';

/** A draft as the answer that it would have been, for its person to read and to save. `title` where the dialogue is known no more. */
export function draftAsWaiting(draft: Draft, dialogue: Dialogue | null, language: Language, title: string): Waiting {
  const { told, answers } = inWords(draft, dialogue, language);
  return {
    key: draft.by ?? newKey(),
    to: '/api/responses',
    body: { campaign: draft.campaign, survey: draft.survey, language, inputWay: 'app', channel: 'web', answers },
    since: Date.now(),
    title: dialogue?.campaign?.title ?? { sv: title, lattlast: title, en: title },
    told,
    shared: false,
    state: { is: 'waiting', last: null },
  };
}

/** By the questions that it answers; where those are known no more, by their names: what somebody has written is theirs all the same. */
function inWords(
  { survey, route, answers: given, placeNames }: Draft,
  dialogue: Dialogue | null,
  language: Language,
): { readonly told: readonly Told[]; readonly answers: Draft['answers'] } {
  const known = dialogue?.survey;
  if (dialogue === null || known?.id !== survey.id || known.version !== survey.version) {
    const told = Object.entries(given).map(([label, answer]) => ({
      label,
      words: typeof answer === 'string' ? answer : JSON.stringify(answer),
    }));
    return { told, answers: given };
  }
  const answers = answersOnJourney(known, route, given);
  const names = Array.isArray(placeNames) ? {} : (placeNames as PlaceNames);
  const telling = { survey: known, areas: dialogue.areas, language };
  return {
    told: toldOf({ survey: known, route, answers }, ({ id }, index) => nameOf(names, id, index), telling),
    answers,
  };
}
