import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, Condition, PlaceQuestion, Question, Step, Survey } from '#core/survey/contract.ts';
import { afterChange, metOn } from '#core/survey/from-check.ts';
import { answersOnJourney, journey, mostPlaces, type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';
import { screenOfPlace } from '#core/survey/screen-of-place.ts';
import {
  addressOf,
  CHECK,
  firstScreen,
  isOnTheWay,
  mainPages,
  type Screen,
  screenAfter,
  screenBefore,
} from '#core/survey/way.ts';
import {
  type Chance,
  randomAnswer,
  randomPlace,
  randomSurvey,
  seeded,
  withAnswer,
} from '../../support/random-survey.ts';

const RUNS = 10_000;
const UNREACHABLE = ['question-unreachable', 'question-nowhere'];

/** What a condition means, said a second time and independently of core. */
function meets(condition: Condition | undefined, given: (id: string) => Answer | undefined): boolean {
  if (condition === undefined) return true;
  if ('not' in condition) return !meets(condition.not, given);
  if ('all' in condition) return !condition.all.some((part) => !meets(part, given));
  if ('any' in condition) return condition.any.some((part) => meets(part, given));
  if ('answered' in condition) return given(condition.answered) !== undefined;
  const answer = given(condition.question);
  if (answer === undefined) return false;
  if ('between' in condition) {
    if (typeof answer !== 'string' || !/^\d+$/.test(answer)) return false;
    return Number(answer) >= (condition.between.from ?? 0) && Number(answer) <= (condition.between.to ?? 1e9);
  }
  const codes: readonly unknown[] =
    typeof answer === 'string'
      ? [answer]
      : Array.isArray(answer)
        ? answer
        : Object.entries(answer)
            .filter(([row]) => condition.row === undefined || row === condition.row)
            .map(([, code]) => code);
  return codes.some((code) => condition.anyOf.includes(String(code)));
}

const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  (typeof answer === 'string' ? answer.trim() === '' : Object.keys(answer as object).length === 0);

/** Somebody's answers after pages taken, skipped, gone back to and changed, places added and removed. */
function wander(
  survey: Survey,
  route: string,
  chance: Chance,
): { readonly answers: Answers; readonly met: ReadonlySet<string> } {
  let answers: Answers = {};
  const met = new Set<string>();
  for (let step = 0; step < 25; step += 1) {
    const pages = journey(survey, route, answers);
    for (const page of pages) met.add(page.kind === 'place-question' ? page.followUp : page.question);
    if (pages.length === 0) break;
    const page = chance.often(0.6) ? (pages[Math.min(step, pages.length - 1)] as Page) : chance.of(pages);
    answers = answered(survey, route, answers, page, chance);
  }
  for (const page of journey(survey, route, answers))
    met.add(page.kind === 'place-question' ? page.followUp : page.question);
  return { answers, met };
}

function answered(survey: Survey, route: string, answers: Answers, page: Page, chance: Chance): Answers {
  if (page.kind === 'question') {
    const question = questionOf(survey, page.question);
    return question.type === 'place' ? answers : withAnswer(answers, page.question, randomAnswer(question, chance));
  }
  const places = placesIn(answers, page.question);
  const question = questionOf(survey, page.question) as PlaceQuestion;
  const all =
    page.kind === 'places'
      ? chance.often(0.6) && places.length < mostPlaces(survey, route, question)
        ? [...places, randomPlace(survey, question, chance)]
        : places.filter((_, index) => index !== 0)
      : places.map((place, index) =>
          index === page.place ? { ...place, answers: randomPlace(survey, question, chance).answers } : place,
        );
  return withAnswer(answers, page.question, all.length === 0 ? undefined : all);
}

/** Every page has a step whose condition its earlier pages' answers meet; a page of no such step is the fault. */
function faultOfPages(survey: Survey, routeId: string, pages: readonly Page[], answers: Answers): string | null {
  const route = survey.routes.find(({ id }) => id === routeId);
  if (route === undefined) return 'no route';
  const before = new Set<string>();
  const given = (id: string): Answer | undefined =>
    before.has(id) && questionOf(survey, id).type !== 'information' && !isEmpty(answers[id]) ? answers[id] : undefined;
  const has = (steps: readonly Step[], id: string, of: typeof given): boolean =>
    steps.some(({ question, when }) => question === id && meets(when, of));
  for (const [index, page] of pages.entries()) {
    if (!has(route.steps, page.question, given)) return `${addressOf(page)} is on no step that holds`;
    if (page.kind === 'place-question') {
      const question = questionOf(survey, page.question) as PlaceQuestion;
      const local = placesIn(answers, page.question)[page.place]?.answers ?? {};
      const earlier = new Set(
        pages
          .slice(0, index)
          .flatMap((one) =>
            one.kind === 'place-question' && one.question === page.question && one.place === page.place
              ? [one.followUp]
              : [],
          ),
      );
      const near = (id: string): Answer | undefined =>
        earlier.has(id) && id !== page.followUp && questionOf(survey, id).type !== 'information' && !isEmpty(local[id])
          ? local[id]
          : given(id);
      const asked = route.places?.followUps;
      if (asked !== undefined && !asked.includes(page.followUp)) return `${addressOf(page)} is not asked on this way`;
      if (!has(question.followUps, page.followUp, near)) return `${addressOf(page)} is on no follow-up that holds`;
    }
    // A question is before the others when the way has left it.
    if (pages[index + 1]?.question !== page.question) before.add(page.question);
  }
  return null;
}

/** Words are withheld by what comes later too: who may look at them is settled before (lint.ts). */
const isWithheld = (question: Question): boolean => question.type === 'text' && question.withheldWhen !== undefined;

const everyWay = fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 12 }) });

describe('anybody who answers any survey', () => {
  it(`meets only what is asked of them, gets on and back, and sends nothing that is stale (${RUNS} surveys)`, () => {
    let seen = 0;
    fc.assert(
      fc.property(everyWay, ({ seed, size }) => {
        const chance = seeded(seed);
        const survey = randomSurvey(chance, size);
        const route = chance.of(survey.routes).id;
        const { answers, met } = wander(survey, route, chance);
        const way = { survey, route, answers };
        const pages = journey(survey, route, answers);
        const addresses = pages.map(addressOf);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(faultOfPages(survey, route, pages, answers)).toBeNull();

        // Going on reaches every page and the end; going back and on again is where one was.
        const main = mainPages(way).map(addressOf);
        const visited: string[] = [];
        let screen: Screen = mainPages(way)[0] ?? CHECK;
        while (screen.kind !== 'check' && visited.length <= main.length) {
          visited.push(addressOf(screen));
          screen = screenAfter(way, screen);
        }
        expect(visited).toEqual(main);
        for (const page of pages) {
          const back = screenBefore(way, page);
          if (back !== null) expect(addressOf(screenAfter(way, back))).toBe(addressOf(page));
        }
        expect(screenBefore(way, firstScreen(way))).toBeNull();
        for (const page of pages)
          if (page.kind === 'places')
            placesIn(answers, page.question).forEach((_, place) => {
              const own: string[] = [];
              let at: Screen = screenAfter(way, { kind: 'pick', question: page.question, place });
              while (at.kind === 'place-question' && own.length <= pages.length) {
                own.push(addressOf(at));
                at = screenAfter(way, at);
              }
              expect(at).toEqual({ kind: 'places', question: page.question });
              const asked = pages
                .filter((one) => one.kind === 'place-question' && one.question === page.question && one.place === place)
                .map(addressOf);
              expect(own).toEqual(asked);
              // "Ändra" on a place, in the list and on the check page: never a page that is not asked, and never nothing.
              const changed = screenOfPlace(way, page.question, place);
              if (place < mostPlaces(survey, route, questionOf(survey, page.question) as PlaceQuestion))
                expect(isOnTheWay(way, changed)).toBe(true);
              expect(addressOf(changed)).toBe(asked[0] ?? `${page.question}.${place + 1}.plats`);
            });

        // Only what has a page is sent, and all of it.
        const sent = answersOnJourney(survey, route, answers);
        const onWay = new Set(pages.map(({ question }) => question));
        expect(new Set(Object.keys(sent))).toEqual(
          new Set([...onWay].filter((id) => questionOf(survey, id).type !== 'information' && !isEmpty(answers[id]))),
        );
        for (const id of Object.keys(sent))
          if (questionOf(survey, id).type === 'place')
            placesIn(sent, id).forEach((place, index) => {
              for (const followUp of Object.keys(place.answers))
                expect(
                  pages.some(
                    (one) =>
                      one.kind === 'place-question' &&
                      one.question === id &&
                      one.place === index &&
                      one.followUp === followUp,
                  ),
                ).toBe(true);
            });
        // The same way again with nothing but what is sent, for the app and for the server.
        expect(journey(survey, route, sent)).toEqual(pages);
        expect(answersOnAnyRoute(survey, sent)).toEqual(sent);
        // Whatever other branches left behind makes no difference.
        const left = survey.questions.reduce<Answers>((all, question) => {
          if (onWay.has(question.id) || isWithheld(question)) return all;
          const stale =
            question.type === 'place' ? [randomPlace(survey, question, chance)] : randomAnswer(question, chance);
          return withAnswer(all, question.id, stale);
        }, answers);
        expect(journey(survey, route, left)).toEqual(pages);
        expect(answersOnJourney(survey, route, left)).toEqual(sent);

        // A change from the check page leads back there by way of every page that it has opened, each once, and of those about
        // the same place.
        if (pages.length > 0) {
          const changed = chance.of(pages);
          const now = { ...way, answers: answered(survey, route, answers, changed, chance) };
          const met = [...metOn(way)];
          const after: string[] = [];
          for (let at: Screen = changed; at.kind !== 'check'; at = afterChange(now, at, met)) {
            if (after.length > 0) expect(isOnTheWay(now, at)).toBe(true);
            if (at.kind !== 'place-question') expect(after).not.toContain(addressOf(at));
            after.push(addressOf(at));
            met.push(addressOf(at));
          }
          expect(after).toEqual(expect.arrayContaining(metOn(now).filter((page) => !addresses.includes(page))));
        }

        // What somebody met, the linter never calls out of reach.
        if (seed % 10 === 0) {
          const lost = lintSurvey(survey, { areas: [] }).filter(({ code }) => UNREACHABLE.includes(code));
          for (const { question } of lost) expect(met).not.toContain(question);
        }
        seen += 1;
      }),
      { numRuns: RUNS, seed: 20_261_125 },
    );
    expect(seen).toBeGreaterThanOrEqual(RUNS);
  });
});

/** The seed of a survey with a text question that is asked only of those from whom it is withheld: few have one. */
const ONLY_WITHHELD = 2_041_301_960;

describe('whoever writes a survey', () => {
  it('is told of exactly the questions that no answers lead to, where all answers can be tried', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const survey: Survey = randomSurvey(seeded(seed), 4, ['choice', 'scale', 'text'], false);
        const reached = new Set<string>();
        const tryAll = (rest: readonly Question[], answers: Answers): void => {
          const [question, ...others] = rest;
          if (question === undefined) {
            for (const { id } of survey.routes)
              for (const page of journey(survey, id, answers)) reached.add(page.question);
            return;
          }
          const codes = 'options' in question ? offeredOptions(question, { areas: [] }).map(({ code }) => code) : ['x'];
          for (const code of [undefined, ...codes]) tryAll(others, withAnswer(answers, question.id, code));
        };
        tryAll(survey.questions, {});
        const lost = lintSurvey(survey, { areas: [] })
          .filter(({ code }) => UNREACHABLE.includes(code))
          .map(({ question }) => question);
        expect(lost).toEqual(survey.questions.map(({ id }) => id).filter((id) => !reached.has(id)));
      }),
      { numRuns: 300, seed: 4, examples: [[ONLY_WITHHELD]] },
    );
  });
});
