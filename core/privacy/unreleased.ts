import type { Survey } from '../survey/contract.ts';
import { followUpsIn } from '../survey/follow-ups.ts';
import { mapQuestions } from './map-questions.ts';
import type { Policy } from './policy.ts';
import { closedQuestions } from './tables.ts';

/**
 * Why a question is asked and never released, however many answer: it is answered in one's own words, which never leave the
 * raw store; it is a number without bands, which has no options to count; the municipality has decided so; it is asked of a
 * place and says neither how the place feels, why nor when; or its places do not say how they feel, while another question's do.
 */
export type WhyUnreleased = 'own-words' | 'bare-number' | 'left-out' | 'about-place' | 'other-places';

export interface Unreleased {
  readonly question: string;
  readonly why: WhyUnreleased;
}

/** The questions of a survey whose answers no release will ever say anything of, in the survey's order. */
export function unreleasedQuestions(policy: Policy, survey: Survey): readonly Unreleased[] {
  const closed = new Set(closedQuestions(survey).map(({ id }) => id));
  const leftOut = new Set(policy.surveys[survey.id]?.leftOut);
  const maps = mapQuestions(survey);
  const onMaps = new Set(maps.map(({ id }) => id));
  const roles = new Set(maps.flatMap((question) => Object.values(question.roles)));
  const followUps = followUpsIn(survey.questions);
  const why = (question: Survey['questions'][number]): WhyUnreleased | null => {
    if (question.type === 'information') return null;
    if (question.type === 'place') return onMaps.has(question.id) ? null : 'other-places';
    if (question.type === 'text') return 'own-words';
    if (followUps.has(question.id)) return roles.has(question.id) ? null : 'about-place';
    if (!closed.has(question.id)) return 'bare-number';
    return leftOut.has(question.id) ? 'left-out' : null;
  };
  return survey.questions.flatMap((question) => {
    const reason = why(question);
    return reason === null ? [] : [{ question: question.id, why: reason }];
  });
}
