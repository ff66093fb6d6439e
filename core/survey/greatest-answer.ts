import type { PlaceQuestion, SimpleQuestion, Survey } from './contract.ts';
import type { Ground } from './questions/kind.ts';
import { offeredOptions } from './questions/options.ts';
import { SURVEY_LIMITS } from './survey-limits.ts';
import { MOST_CORNERS } from './validate-place.ts';

/**
 * How large an answer to a whole survey may be as it is sent, in bytes of JSON in UTF-8: every question answered as long as
 * its own limits let it, every place drawn with as many corners as one may have.
 */
export function greatestAnswer(survey: Survey, ground: Ground): number {
  const followUps = new Set(
    survey.questions.flatMap((one) => (one.type === 'place' ? one.followUps.map(({ question }) => question) : [])),
  );
  const simple = (id: string): number => {
    const question = survey.questions.find((one) => one.id === id);
    return question === undefined || question.type === 'place' ? 0 : keyOf(id) + simpleBytes(question, ground);
  };
  return survey.questions
    .filter(({ id }) => !followUps.has(id))
    .reduce(
      (sum, question) =>
        sum + (question.type === 'place' ? keyOf(question.id) + placesBytes(question, simple) : simple(question.id)),
      ENVELOPE,
    );
}

/** Which dialogue and survey, the language, the channel, a class's code and the code of an answer that is changed. */
const ENVELOPE = 1000;
/** The widest character that counts as one letter: "漢" is three bytes, and an emoji of four counts as two. */
const LETTER = 3;
const PAUSE = 4;
/** "-12345678901.25" in quotes, and more than any number needs. */
const NUMBER = 32;
/** "[1234567,12345678]," */
const CORNER = 20;
/** The names of a place's fields, its way, and the register's id. */
const PLACE = 200;

const keyOf = (key: string): number => key.length + PAUSE;

function simpleBytes(question: SimpleQuestion, ground: Ground): number {
  if (question.type === 'information') return 0;
  if (question.type === 'text') return PAUSE + LETTER * question.maxLength;
  if (question.type === 'number') return Math.max(NUMBER, ...question.options.map(({ code }) => keyOf(code)));
  const codes = offeredOptions(question, ground)
    .map(({ code }) => keyOf(code))
    .sort((one, other) => other - one);
  const [longest = 0] = codes;
  if (question.type === 'matrix') return question.rows.reduce((sum, { code }) => sum + keyOf(code) + longest, PAUSE);
  if (question.type === 'choice' || question.type === 'scale') return longest;
  return codes.slice(0, question.max ?? SURVEY_LIMITS.options).reduce((sum, size) => sum + size, PAUSE);
}

function placesBytes({ kinds, max, followUps }: PlaceQuestion, simple: (id: string) => number): number {
  const corners = kinds.some((kind) => kind !== 'point') ? MOST_CORNERS : 1;
  const about = [...new Set(followUps.map(({ question }) => question))].reduce((sum, id) => sum + simple(id), PAUSE);
  return max * (PLACE + CORNER * corners + about);
}
