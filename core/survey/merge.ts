import { mergeKeyed, mergeValue, said, withDisputed } from './authoring/merge-keyed.ts';
import { mergeList } from './authoring/merge-list.ts';
import { keyedSteps, stepsOf } from './authoring/step-keys.ts';
import type { Question, Route, RouteId, Step, Survey } from './contract.ts';

/** What both have changed, each in their own way. Absent values: the thing was removed, or there was none. */
export type MergeConflict =
  | {
      readonly part: 'question';
      readonly question: string;
      readonly base?: Question;
      readonly mine?: Question;
      readonly theirs?: Question;
    }
  /** When a question is shown on a way; `key` says which of its steps. */
  | {
      readonly part: 'step';
      readonly route: RouteId;
      readonly key: string;
      readonly question: string;
      readonly base?: Step;
      readonly mine?: Step;
      readonly theirs?: Step;
    }
  /** The order of the questions, or of the steps of a way: whole lists of keys. */
  | {
      readonly part: 'order';
      readonly route: RouteId | null;
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    }
  /** Anything else of the survey, or of one of its ways, by its name: title, lead, groupings, the order of the background. */
  | {
      readonly part: 'field';
      readonly route: RouteId | null;
      readonly field: string;
      readonly base?: unknown;
      readonly mine?: unknown;
      readonly theirs?: unknown;
    };

export interface Merge {
  /** Both's changes. Where there is a conflict it holds mine, until somebody has chosen. */
  readonly merged: Survey;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * What two people have made of the same survey, put together at the grain of a question: a change to another question is
 * never lost, and the same question changed by both is a conflict that a person decides. `base` is what both began from.
 */
export function mergeSurvey(base: Survey, mine: Survey, theirs: Survey): Merge {
  const conflicts: MergeConflict[] = [];
  const questions = mergeQuestions(base, mine, theirs, conflicts);
  const routes = mergeRoutes(base, mine, theirs, conflicts);
  const merged = mergeFields(base, mine, theirs, { questions, routes }, null, conflicts);
  return { merged: merged as unknown as Survey, conflicts };
}

function mergeQuestions(base: Survey, mine: Survey, theirs: Survey, conflicts: MergeConflict[]): readonly Question[] {
  const merged = mergeKeyed(
    base.questions,
    mine.questions,
    theirs.questions,
    ({ id }) => id,
    (question, values) => conflicts.push({ part: 'question', question, ...values }),
  );
  if (merged.orders !== null) conflicts.push({ part: 'order', route: null, ...merged.orders });
  return merged.items;
}

function mergeRoutes(base: Survey, mine: Survey, theirs: Survey, conflicts: MergeConflict[]): readonly Route[] {
  return routesKept(base, mine, theirs).map((id) => {
    const steps = (survey: Survey) => keyedSteps(survey.routes.find((route) => route.id === id)?.steps ?? []);
    const merged = mergeKeyed(
      steps(base),
      steps(mine),
      steps(theirs),
      ({ key }) => key,
      (key, { base: was, mine: own, theirs: other }) => {
        const question = (was ?? own ?? other)?.step.question ?? '';
        const values = { ...said('base', was?.step), ...said('mine', own?.step), ...said('theirs', other?.step) };
        conflicts.push({ part: 'step', route: id, key, question, ...values });
      },
    );
    if (merged.orders !== null) conflicts.push({ part: 'order', route: id, ...merged.orders });
    const [was, own, other] = [base, mine, theirs].map(
      ({ routes }) => routes.find((route) => route.id === id) ?? { id },
    );
    return mergeFields(was, own, other, { steps: stepsOf(merged.items) }, id, conflicts) as unknown as Route;
  });
}

/** The ways of both. One that the one removed and the other changed is kept: what is in it is then settled step by step. */
function routesKept(base: Survey, mine: Survey, theirs: Survey): readonly RouteId[] {
  const ids = ({ routes }: Survey): readonly string[] => routes.map(({ id }) => id);
  const way = ({ routes }: Survey, id: string) => routes.find((route) => route.id === id);
  const disputed = ids(base).filter(
    (id) =>
      [mine, theirs].some((side) => !ids(side).includes(id)) &&
      mergeValue(way(base, id), way(mine, id), way(theirs, id)) === null,
  );
  const [own, other] = [mine, theirs].map((side) => withDisputed(ids(side), ids(base), disputed));
  return mergeList(ids(base), own ?? [], other ?? []).keys as readonly RouteId[];
}

/** A document's or a way's fields, those of `done` as they are given. */
function mergeFields(
  base: object | undefined,
  mine: object | undefined,
  theirs: object | undefined,
  done: Readonly<Record<string, unknown>>,
  route: RouteId | null,
  conflicts: MergeConflict[],
): Readonly<Record<string, unknown>> {
  const [was, own, other] = [base, mine, theirs].map((side) => (side ?? {}) as Readonly<Record<string, unknown>>) as [
    Fields,
    Fields,
    Fields,
  ];
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(own), ...Object.keys(other), ...Object.keys(done)])) {
    const value =
      field in done ? done[field] : mergeField(field, [was[field], own[field], other[field]], route, conflicts);
    if (value !== undefined) merged[field] = value;
  }
  return merged;
}

type Fields = Readonly<Record<string, unknown>>;

function mergeField(
  field: string,
  [was, own, other]: readonly [unknown, unknown, unknown],
  route: RouteId | null,
  conflicts: MergeConflict[],
): unknown {
  if ([was, own, other].every(isNames)) {
    const list = mergeList(was as string[], own as string[], other as string[]);
    if (list.inOrder) return list.keys;
  }
  const value = mergeValue(was, own, other);
  if (value !== null) return value.value;
  conflicts.push({ part: 'field', route, field, ...said('base', was), ...said('mine', own), ...said('theirs', other) });
  return own;
}

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');
