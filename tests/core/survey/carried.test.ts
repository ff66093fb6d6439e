import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAnswerOfPage } from '#core/survey/answer-of-page.ts';
import { carriedIn, withCarried, withoutCarriedPlaces, withoutPlace } from '#core/survey/carried.ts';
import type { Answer, Answers, PlaceQuestion, Survey } from '#core/survey/contract.ts';
import { answersOnJourney, journey, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { routeOfKept } from '#core/survey/kept-answer.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { addressOf } from '#core/survey/way.ts';
import {
  type Chance,
  randomAnswer,
  randomPlace,
  randomSurvey,
  seeded,
  withAnswer,
} from '../../support/random-survey.ts';

/** Somebody changes one answer of those that are kept: whatever ways they were given by, no other is lost. */

const RUNS = 5_000;

/** Answers to all questions of a survey, as a form that asks everything takes them, and of them what the server keeps. */
function kept(survey: Survey, chance: Chance): Answers {
  const all = survey.questions.reduce<Answers>((answers, question) => {
    if (question.type !== 'place') return withAnswer(answers, question.id, randomAnswer(question, chance));
    const places = Array.from({ length: chance.below(question.max + 1) }, () => randomPlace(survey, question, chance));
    return places.length === 0 ? answers : withAnswer(answers, question.id, places);
  }, {});
  return answersOnAnyRoute(survey, all);
}

/** Every answer by its own: "Q1", "P2.0" (where a place is) and "P2.0.F2x". */
function pieces(survey: Survey, answers: Answers): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [id, answer] of Object.entries(answers) as [string, Answer][]) {
    if (questionOf(survey, id).type !== 'place') {
      found.set(id, answer);
      continue;
    }
    placesIn(answers, id).forEach((place, index) => {
      found.set(`${id}.${index}`, place.geometry);
      for (const [followUp, given] of Object.entries(place.answers)) found.set(`${id}.${index}.${followUp}`, given);
    });
  }
  return found;
}

const pieceOf = (page: Page): string =>
  page.kind === 'place-question' ? `${page.question}.${page.place}.${page.followUp}` : page.question;

interface Opened {
  readonly survey: Survey;
  readonly route: string;
  readonly kept: Answers;
  readonly shown: Answers;
  readonly chance: Chance;
}

/** An answer as the page that changes it holds it. */
function opened(seed: number, size: number): Opened {
  const chance = seeded(seed);
  const survey = randomSurvey(chance, size);
  const answers = kept(survey, chance);
  const route = routeOfKept({ channel: 'web' }, answers, survey);
  const shown = withoutCarriedPlaces(answers, carriedIn(survey, route, answers));
  return { survey, route, kept: answers, shown, chance };
}

const anyAnswer = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 10 }) });

test(`who looks and changes nothing sends the answer as it was (${RUNS} answers)`, () => {
  let carriedSome = 0;
  fc.assert(
    fc.property(anyAnswer, ({ seed, size }) => {
      const { survey, route, kept: before, shown } = opened(seed, size);
      const sent = withCarried({ survey, route, answers: shown }, carriedIn(survey, route, before));
      expect(sent).toEqual(before);
      expect(answersOnAnyRoute(survey, sent)).toEqual(before);
      if (JSON.stringify(answersOnJourney(survey, route, before)) !== JSON.stringify(before)) carriedSome += 1;
    }),
    { numRuns: RUNS, seed: 20_261_126 },
  );
  // Without carrying, so many of them would have lost something.
  expect(carriedSome).toBeGreaterThan(RUNS / 20);
});

test(`who changes one answer loses no other but what its own way no longer asks (${RUNS} answers)`, () => {
  fc.assert(
    fc.property(anyAnswer, ({ seed, size }) => {
      const { survey, route, kept: before, shown, chance } = opened(seed, size);
      const pages = journey(survey, route, shown);
      const asking = pages.filter(
        (page) =>
          page.kind !== 'places' &&
          questionOf(survey, page.kind === 'question' ? page.question : page.followUp).type !== 'information',
      );
      if (asking.length === 0) return;
      const page = chance.of(asking);
      if (page.kind === 'places') return;
      const question = questionOf(survey, page.kind === 'question' ? page.question : page.followUp);
      if (question.type === 'place') return;
      const given = randomAnswer(question, chance);
      const inRow = page.row !== null && typeof given === 'object' && !Array.isArray(given);
      const answer = inRow ? (given as Readonly<Record<string, string>>)[page.row ?? ''] : given;
      const now = withAnswerOfPage(survey, shown, page, answer);
      const sent = pieces(survey, withCarried({ survey, route, answers: now }, carriedIn(survey, route, before)));
      const wereAsked = new Set(pages.map(pieceOf));
      const areAsked = new Set(journey(survey, route, now).map(pieceOf));
      for (const [piece, value] of pieces(survey, before)) {
        if (piece === pieceOf(page)) continue;
        const [id = ''] = piece.split('.');
        const hasGone = (one: string): boolean => wereAsked.has(one) && !areAsked.has(one);
        if (hasGone(piece) || hasGone(id)) expect(sent.has(piece), `${piece} is stale`).toBe(false);
        else expect(sent.get(piece), `${piece} after ${addressOf(page)}`).toEqual(value);
      }
    }),
    { numRuns: RUNS, seed: 20_261_127 },
  );
});

test('who takes a place away takes what was said of it, and nothing of the others', () => {
  fc.assert(
    fc.property(anyAnswer, ({ seed, size }) => {
      const { survey, route, kept: before, shown, chance } = opened(seed, size);
      const asked = journey(survey, route, shown).flatMap((page) =>
        page.kind === 'places' && placesIn(shown, page.question).length > 0 ? [page.question] : [],
      );
      if (asked.length === 0) return;
      const question = questionOf(survey, chance.of(asked)) as PlaceQuestion;
      const gone = chance.below(placesIn(shown, question.id).length);
      const without = (answers: Answers): Answers => {
        const left = placesIn(answers, question.id).filter((_, index) => index !== gone);
        return withAnswer(answers, question.id, left.length === 0 ? undefined : left);
      };
      // Where the way goes on otherwise without the place, the test before this one says what is left.
      if (
        journey(survey, route, without(shown))
          .filter(({ kind }) => kind !== 'place-question')
          .map(addressOf)
          .join() !==
        journey(survey, route, shown)
          .filter(({ kind }) => kind !== 'place-question')
          .map(addressOf)
          .join()
      )
        return;
      const carried = withoutPlace(carriedIn(survey, route, before), question.id, gone);
      const sent = withCarried({ survey, route, answers: without(shown) }, carried);
      expect(sent[question.id]).toEqual(without(before)[question.id]);
    }),
    { numRuns: 2_000, seed: 20_261_128 },
  );
});
