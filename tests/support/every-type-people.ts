import type { Position } from '#core/geo/geometry.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import type { Answer, Answers, PlaceQuestion, SimpleQuestion, Survey } from '#core/survey/contract.ts';
import { feelingOf } from '#core/survey/feeling.ts';
import { answersOnJourney, placesIn, questionOf } from '#core/survey/journey.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';
import { fixedChance } from './fixed-words.ts';
import { town } from './release-town.ts';

/** People who answer any survey by chance, option by option (the first most often), and send only what is on their way. */
export function surveyPeople(
  survey: Survey,
  count: number,
  seed: number,
  route = 'fragor',
): readonly CountedResponse[] {
  const chance = fixedChance(seed);
  return Array.from({ length: count }, () =>
    counted(survey, answersOnJourney(survey, route, answersBy(survey, chance))),
  );
}

/** One person's answers to every question, whether it is on the way or not. */
export function answersBy(survey: Survey, chance: () => number): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of survey.questions) {
    if (chance() < 0.1) continue;
    if (question.type === 'place')
      answers[question.id] = Array.from({ length: 1 + Math.floor(chance() * question.max) }, () => ({
        geometry: { type: 'point' as const, position: somewhere(chance) },
        named: null,
        way: 'map' as const,
        answers: Object.fromEntries(
          question.followUps.flatMap(({ question: id }) => {
            const answer = answerTo(questionOf(survey, id) as SimpleQuestion, chance);
            return answer === undefined ? [] : [[id, answer]];
          }),
        ) as Record<string, never>,
      }));
    else {
      const answer = answerTo(question, chance);
      if (answer !== undefined) answers[question.id] = answer;
    }
  }
  return answers;
}

/** Skewed towards the first options, so that shares differ. */
const pick = <Value>(values: readonly Value[], chance: () => number): Value | undefined =>
  values[Math.floor(chance() ** 2 * values.length)];

function answerTo(question: SimpleQuestion, chance: () => number): Exclude<Answer, readonly object[]> | undefined {
  if (question.type === 'information') return undefined;
  if (question.type === 'text') return 'Vid bron.';
  if (question.type === 'number') return String(Math.floor((question.min ?? 0) + chance() * 80));
  const codes = offeredOptions(question, { areas: town.areas }).map(({ code }) => code);
  if (question.type === 'matrix')
    return Object.fromEntries(question.rows.map(({ code }) => [code, pick(codes, chance) ?? '']));
  if (question.type === 'choice' || question.type === 'scale') return pick(codes, chance);
  const own = codes.filter(
    (code) => !question.options.some((option) => option.code === code && option.escape === true),
  );
  const first = Math.floor(chance() ** 2 * own.length);
  return [...new Set([own[first], own[(first + 1) % own.length]])]
    .filter((code) => code !== undefined)
    .slice(0, question.max);
}

function somewhere(chance: () => number): Position {
  const [easting, northing] = town.settings.map.center as [number, number];
  return [Math.round(easting + (chance() - 0.5) * 2000), Math.round(northing + (chance() - 0.5) * 2000)];
}

/** What the release job reads of somebody's answers. */
export function counted(survey: Survey, answers: Answers): CountedResponse {
  const isBackground = (id: string): boolean => survey.background.includes(id);
  const simple = Object.entries(answers).filter(([id]) => !['place', 'text'].includes(questionOf(survey, id).type));
  const places = survey.questions
    .filter((question): question is PlaceQuestion => question.type === 'place')
    .flatMap((question) =>
      placesIn(answers, question.id).map(
        (place, ordinal): CountedPlace => ({
          question: question.id,
          ordinal,
          geometry: place.geometry,
          feeling: feelingOf(question, place),
          answers: place.answers,
        }),
      ),
    );
  return {
    answers: Object.fromEntries(simple.filter(([id]) => !isBackground(id))) as CountedResponse['answers'],
    background: Object.fromEntries(simple.filter(([id]) => isBackground(id))) as CountedResponse['background'],
    places,
  };
}
