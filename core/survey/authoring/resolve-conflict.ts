import type { Step, Survey } from '../contract.ts';
import { type MergeConflict, mergeSurvey } from '../merge.ts';
import { keyedSteps, stepsOf } from './step-keys.ts';

/** Takes one of the two sides of a conflict into a merged survey. */
export function resolveConflict(merged: Survey, conflict: MergeConflict, side: 'mine' | 'theirs'): Survey {
  if (conflict.part === 'field' && conflict.route === null) return withField(merged, conflict.field, conflict[side]);
  if (conflict.part === 'question')
    return { ...merged, questions: put(merged.questions, ({ id }) => id, conflict.question, conflict[side]) };
  if (conflict.part === 'order' && conflict.route === null)
    return { ...merged, questions: inOrderOf(merged.questions, ({ id }) => id, conflict[side]) };
  const routes = merged.routes.map((route) => {
    if (route.id !== conflict.route) return route;
    if (conflict.part === 'field') return withField(route, conflict.field, conflict[side]);
    const steps = keyedSteps(route.steps);
    return {
      ...route,
      steps: stepsOf(
        conflict.part === 'order'
          ? inOrderOf(steps, ({ key }) => key, conflict[side])
          : put(steps, ({ key }) => key, conflict.key, keyed(conflict.key, conflict[side])),
      ),
    };
  });
  return { ...merged, routes };
}

/** A survey with a colleague's changes in it. Where both have changed the same thing theirs stands, and nobody is asked. */
export function withTheirs(base: Survey, mine: Survey, theirs: Survey): Survey {
  const { merged, conflicts } = mergeSurvey(base, mine, theirs);
  return conflicts.reduce((survey, conflict) => resolveConflict(survey, conflict, 'theirs'), merged);
}

const keyed = (key: string, step: Step | undefined) => (step === undefined ? undefined : { key, step });

function withField<Whole extends object>(whole: Whole, field: string, value: unknown): Whole {
  const { [field]: _, ...rest } = whole as Record<string, unknown>;
  return (value === undefined ? rest : { ...whole, [field]: value }) as Whole;
}

/** Replaces, removes or (at the end) adds the item of a key. */
function put<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  key: string,
  value: Item | undefined,
): readonly Item[] {
  if (value === undefined) return items.filter((item) => keyOf(item) !== key);
  return items.some((item) => keyOf(item) === key)
    ? items.map((item) => (keyOf(item) === key ? value : item))
    : [...items, value];
}

function inOrderOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  keys: readonly string[],
): readonly Item[] {
  const place = (item: Item): number => {
    const at = keys.indexOf(keyOf(item));
    return at === -1 ? keys.length : at;
  };
  return items.toSorted((one, other) => place(one) - place(other));
}
