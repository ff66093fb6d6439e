import { holds } from './conditions.ts';
import type { Answer, Condition, PlaceAnswer, Question, Survey } from './contract.ts';
import { escapeCodes } from './questions/escapes.ts';
import type { Ground } from './questions/kind.ts';
import { offeredOptions } from './questions/options.ts';
import { readNumber } from './questions/read-number.ts';

/** What conditions ask about one question: each is true or false of an answer. */
export type Atoms = readonly Condition[];

/** Every simple condition of a survey by the question that it asks about, each once. */
export function atomsOf(survey: Survey): ReadonlyMap<string, Atoms> {
  const found = new Map<string, Map<string, Condition>>();
  const add = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ('all' in condition) for (const part of condition.all) add(part);
    else if ('any' in condition) for (const part of condition.any) add(part);
    else if ('not' in condition) add(condition.not);
    else {
      const id = 'question' in condition ? condition.question : condition.answered;
      const ofQuestion = found.get(id) ?? new Map<string, Condition>();
      found.set(id, ofQuestion.set(JSON.stringify(condition), condition));
    }
  };
  for (const route of survey.routes) for (const { when } of route.steps) add(when);
  for (const question of survey.questions)
    if (question.type === 'place') for (const { when } of question.followUps) add(when);
  return new Map([...found].map(([id, atoms]) => [id, [...atoms.values()]]));
}

/**
 * Answers to a question that its faults allow, one of each kind that no condition tells apart; not answering comes beside them.
 * Null where there are too many kinds, or too much is asked to tell them apart.
 */
export function representatives(question: Question, atoms: Atoms, ground: Ground): readonly Answer[] | null {
  if (atoms.length > MOST_ATOMS) return null;
  const truth = (answer: Answer): string =>
    atoms.map((atom) => (holds(atom, { [question.id]: answer }) ? '1' : '0')).join('');
  if (question.type === 'choices' || question.type === 'ranking') return severalOf(question, truth, ground);
  if (question.type === 'matrix') return rowsOf(question, truth);
  return [...keyed(candidates(question, atoms, ground), truth).values()];
}

/** More kinds of answer than this to one question, and it is left undecided. */
const MOST_KINDS = 256;
/** And more different conditions on it than this. */
const MOST_ATOMS = 200;

type Truth = (answer: Answer) => string;

const keyed = (answers: readonly Answer[], truth: Truth): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [truth(answer), answer]));

function candidates(question: Question, atoms: Atoms, ground: Ground): readonly Answer[] {
  if (question.type === 'information') return [];
  if (question.type === 'place') return [[SOMEWHERE]];
  if (question.type === 'text') return ['x', ...atoms.flatMap((atom) => ('anyOf' in atom ? atom.anyOf : []))];
  if (question.type === 'number') return [...numbers(question, atoms), ...escapeCodes(question)];
  return offeredOptions(question, ground).map(({ code }) => code);
}

const SOMEWHERE: PlaceAnswer = {
  geometry: { type: 'point', position: [0, 0] },
  named: null,
  way: 'list',
  answers: {},
};

/** Both sides of every bound that a condition has, on the numbers that can be answered. */
function numbers(question: Extract<Question, { type: 'number' }>, atoms: Atoms): readonly string[] {
  const { min = -1e9, max = 1e9, decimals } = question;
  const step = 10 ** -decimals;
  const bounds = atoms.flatMap((atom) => {
    if ('between' in atom) return [atom.between.from, atom.between.to];
    return 'anyOf' in atom ? atom.anyOf.map((code) => readNumber(code) ?? undefined) : [];
  });
  const near = bounds.flatMap((bound) =>
    bound === undefined ? [] : [Math.floor(bound / step), Math.ceil(bound / step)].flatMap((n) => [n - 1, n, n + 1]),
  );
  const grid = [...near.map((n) => n * step), min, max, (min + max) / 2];
  return grid
    .map((value) => Number(value.toFixed(decimals)))
    .filter((value) => value >= min && value <= max)
    .map(String);
}

/** Sets of codes: by what each adds to what is true, the fewest codes first, since only so many may be chosen. */
function severalOf(
  question: Extract<Question, { type: 'choices' | 'ranking' }>,
  truth: Truth,
  ground: Ground,
): readonly Answer[] | null {
  const escapes = escapeCodes(question);
  const codes = offeredOptions(question, ground).map(({ code }) => code);
  const max = question.max ?? codes.length;
  let sets = new Map<string, readonly string[]>();
  for (const code of codes.filter((one) => !escapes.includes(one))) {
    const next = new Map(sets);
    for (const set of [[], ...sets.values()]) {
      const more = [...set, code];
      const key = truth(more);
      if (more.length <= max && more.length < (next.get(key)?.length ?? Number.POSITIVE_INFINITY)) next.set(key, more);
    }
    sets = next;
    if (sets.size > MOST_KINDS) return null;
  }
  return [
    ...sets.values(),
    ...keyed(
      escapes.map((code) => [code]),
      truth,
    ).values(),
  ];
}

/** Rows one by one: what is true of a matrix is what is true of any of its rows. */
function rowsOf(question: Extract<Question, { type: 'matrix' }>, truth: Truth): readonly Answer[] | null {
  let kinds = new Map<string, Readonly<Record<string, string>>>();
  for (const row of question.rows) {
    const next = new Map(kinds);
    for (const before of [{}, ...kinds.values()])
      for (const option of question.options) {
        const answer = { ...before, [row.code]: option.code };
        next.set(truth(answer), answer);
      }
    kinds = next;
    if (kinds.size > MOST_KINDS) return null;
  }
  return [...kinds.values()];
}
