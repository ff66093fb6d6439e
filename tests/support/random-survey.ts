import type {
  Answer,
  Answers,
  Condition,
  Option,
  PlaceAnswer,
  PlaceQuestion,
  Question,
  Route,
  SimpleAnswer,
  SimpleQuestion,
  Step,
  Survey,
} from '#core/survey/contract.ts';
import { offeredOptions } from '#core/survey/questions/options.ts';

/** Chance by a fixed seed: the same number gives the same survey and the same answers (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    often: (part) => next() < part,
    of: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value,
  };
}

export interface Chance {
  readonly below: (count: number) => number;
  readonly often: (part: number) => boolean;
  readonly of: <Value>(values: readonly Value[]) => Value;
}

const t = (sv: string) => ({ sv });
const options: readonly Option[] = ['a', 'b', 'c'].map((code) => ({ code, text: t(code) }));
const dontKnow: Option = { code: 'vet_ej', text: t('Vet ej'), escape: true, noAnswer: true };
const TYPES = ['choice', 'choice', 'choices', 'scale', 'matrix', 'ranking', 'number', 'text', 'information'] as const;
type SimpleType = (typeof TYPES)[number];

/** A survey of any types with so many questions; some of its conditions are ones that a linter would stop. */
export function randomSurvey(
  chance: Chance,
  size: number,
  types: readonly SimpleType[] = TYPES,
  mayPlace = true,
): Survey {
  const questions: Question[] = [];
  const main: Question[] = [];
  for (let number = 0; number < size; number += 1) {
    if (mayPlace && chance.often(0.2)) {
      const followUps = Array.from({ length: 1 + chance.below(3) }, (_, index) =>
        simple(`F${number}${'xyz'[index]}`, chance.of(types), chance),
      );
      const steps = followUps.map((followUp, index) =>
        stepOf(followUp.id, [...main, ...followUps.slice(0, index)], questions, chance),
      );
      const feeling = followUps.find(({ type }) => type === 'choice')?.id;
      const place: PlaceQuestion = {
        id: `P${number}`,
        type: 'place',
        text: t('Plats'),
        short: t('Plats'),
        max: 1 + chance.below(3),
        kinds: ['point'],
        roles: feeling === undefined ? {} : { feeling },
        followUps: chance.often(0.2) ? [...steps, stepOf(steps[0]?.question ?? '', main, questions, chance)] : steps,
      };
      questions.push(place, ...followUps);
      main.push(place);
    } else {
      const question = simple(`Q${number}`, chance.of(types), chance);
      questions.push(question);
      main.push(question);
    }
  }
  const routes: Route[] = [{ id: 'fragor', steps: stepsOf(main, questions, chance) }];
  for (const id of ['platser', 'gata', 'skola'] as const)
    if (chance.often(0.4))
      routes.push({
        id,
        steps: stepsOf(
          main.filter(() => chance.often(0.6)),
          questions,
          chance,
        ),
        ...(chance.often(0.5) ? { places: placesOf(questions, chance) } : {}),
      });
  const words = questions.find((question) => question.type === 'text' && chance.often(0.5));
  const asker = main.find(({ type }) => type === 'choice');
  return {
    id: 'slump',
    version: 1,
    title: t('Slump'),
    languages: ['sv'],
    questions:
      words === undefined || asker === undefined
        ? questions
        : questions.map((question) =>
            question.id === words.id && question.type === 'text' && !isLookedAt(question.id, questions, routes)
              ? { ...question, withheldWhen: { question: asker.id, anyOf: ['a'] } }
              : question,
          ),
    routes,
    background: [],
  };
}

const isLookedAt = (id: string, questions: readonly Question[], routes: readonly Route[]): boolean =>
  JSON.stringify([
    routes.map(({ steps }) => steps.map(({ when }) => when)),
    questions.map((one) => (one.type === 'place' ? one.followUps.map(({ when }) => when) : [])),
  ]).includes(`"${id}"`);

function placesOf(questions: readonly Question[], chance: Chance): NonNullable<Route['places']> {
  const asked = questions.flatMap((one) => (one.type === 'place' ? one.followUps.map(({ question }) => question) : []));
  return {
    ...(chance.often(0.6) ? { max: 1 } : {}),
    ...(chance.often(0.6) ? { followUps: asked.filter(() => chance.often(0.6)) } : {}),
  };
}

/** The questions in an order of chance now and then, some of them at two steps. */
function stepsOf(main: readonly Question[], all: readonly Question[], chance: Chance): readonly Step[] {
  const order = chance.often(0.3) ? main.toSorted(() => chance.below(3) - 1) : main;
  const steps = order.map(({ id }, index) => stepOf(id, order.slice(0, index), all, chance));
  if (steps.length > 1 && chance.often(0.4)) {
    const again = chance.of(order);
    steps.splice(chance.below(steps.length), 0, stepOf(again.id, order, all, chance));
  }
  return steps;
}

function stepOf(question: string, before: readonly Question[], all: readonly Question[], chance: Chance): Step {
  if (chance.often(0.4)) return { question };
  // One in ten looks at anything: what comes later, itself, what is not on the way.
  const among = chance.often(0.1) && all.length > 0 ? all : before;
  return among.length === 0 ? { question } : { question, when: condition(among, chance, 0) };
}

function condition(among: readonly Question[], chance: Chance, depth: number): Condition {
  if (depth < 3 && chance.often(0.35)) {
    const parts = (): readonly Condition[] =>
      Array.from({ length: 1 + chance.below(3) }, () => condition(among, chance, depth + 1));
    return chance.of([
      () => ({ all: parts() }),
      () => ({ any: parts() }),
      () => ({ not: condition(among, chance, depth + 1) }),
    ])();
  }
  const question = chance.of(among);
  const { id, type } = question;
  if (chance.often(0.15) || type === 'text' || type === 'place' || type === 'information') return { answered: id };
  if (type === 'number' || (type === 'scale' && chance.often(0.7))) {
    const from = chance.below(6);
    return { question: id, between: { from, ...(chance.often(0.7) ? { to: from + chance.below(4) } : {}) } };
  }
  const codes = offeredOptions(question as Extract<SimpleQuestion, { options: unknown }>, { areas: [] }).map(
    ({ code }) => code,
  );
  const anyOf = [chance.of(codes), ...(chance.often(0.4) ? [chance.of(codes)] : [])];
  return type === 'matrix' && chance.often(0.6)
    ? { question: id, row: chance.of(['r', 's']), anyOf }
    : { question: id, anyOf };
}

function simple(id: string, type: SimpleType, chance: Chance): SimpleQuestion {
  const about = { id, text: t(id), short: t(id) };
  const offered = chance.often(0.5) ? [...options, dontKnow] : options;
  switch (type) {
    case 'choices':
      return { ...about, type, options: offered, ...(chance.often(0.5) ? { max: 1 + chance.below(2) } : {}) };
    case 'scale':
      return { ...about, type, from: 0, to: 5, fromText: t('Inget'), toText: t('Allt'), options: [] };
    case 'matrix':
      return { ...about, type, rows: ['r', 's'].map((code) => ({ code, text: t(code) })), options: offered };
    case 'ranking':
      return { ...about, type, options: offered, max: 1 + chance.below(3) };
    case 'number':
      return { ...about, type, min: 0, max: 8, decimals: 0, options: [dontKnow] };
    case 'text':
      return { ...about, type, maxLength: 20 };
    case 'information':
      return { ...about, type, body: t('Läs') };
    default:
      return { ...about, type: 'choice', options: offered };
  }
}

/** An answer that its page would take; undefined is a skipped question. */
export function randomAnswer(question: SimpleQuestion, chance: Chance): SimpleAnswer | undefined {
  if (question.type === 'information' || chance.often(0.1)) return undefined;
  if (question.type === 'text') return chance.of(['Vid bron', '   ', 'Torget']);
  if (question.type === 'number') return chance.often(0.2) ? 'vet_ej' : String(chance.below(9));
  const codes = offeredOptions(question, { areas: [] }).map(({ code }) => code);
  if (question.type === 'choice' || question.type === 'scale') return chance.of(codes);
  if (question.type === 'matrix')
    return Object.fromEntries(
      question.rows.filter(() => chance.often(0.7)).map(({ code }) => [code, chance.of(codes)]),
    );
  const own = codes.filter((code) => code !== 'vet_ej');
  if (codes.length > own.length && chance.often(0.15)) return ['vet_ej'];
  return own.toSorted(() => chance.below(3) - 1).slice(0, 1 + chance.below(question.max ?? own.length));
}

/** A place with an answer to every follow-up, asked or not. */
export const randomPlace = (survey: Survey, question: PlaceQuestion, chance: Chance): PlaceAnswer => ({
  geometry: { type: 'point', position: [chance.below(1000), chance.below(1000)] },
  named: null,
  way: 'map',
  answers: Object.fromEntries(
    question.followUps.flatMap(({ question: id }) => {
      const followUp = survey.questions.find((one) => one.id === id);
      const answer = followUp === undefined || followUp.type === 'place' ? undefined : randomAnswer(followUp, chance);
      return answer === undefined ? [] : [[id, answer]];
    }),
  ),
});

export function withAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const { [id]: _, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [id]: answer };
}
