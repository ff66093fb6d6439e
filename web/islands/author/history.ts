/** What can be undone and done again. Values are whole documents; what they share is shared. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** The field that is being written in: its letters are one step together. */
  readonly field: string | null;
}

const MOST_STEPS = 200;

export const noHistory: History<never> = { past: [], future: [], field: null };

/** After a change of `before`. Changes of the same field after one another are one step. */
export function stepped<Value>(history: History<Value>, before: Value, field: string | null): History<Value> {
  const isSame = field !== null && field === history.field && history.future.length === 0;
  const past = isSame ? history.past : [...history.past, before].slice(-MOST_STEPS);
  return { past, future: [], field };
}

/** The field is left: what is written in it next is a step of its own. */
export const settled = <Value>(history: History<Value>): History<Value> => ({ ...history, field: null });

/** One step back from `now`, or null where there is none. */
export function undone<Value>(
  { past, future }: History<Value>,
  now: Value,
): { readonly value: Value; readonly history: History<Value> } | null {
  const value = past.at(-1);
  if (value === undefined) return null;
  return { value, history: { past: past.slice(0, -1), future: [now, ...future], field: null } };
}

/** One step forward again from `now`, or null where there is none. */
export function redone<Value>(
  { past, future }: History<Value>,
  now: Value,
): { readonly value: Value; readonly history: History<Value> } | null {
  const [value, ...rest] = future;
  if (value === undefined) return null;
  return { value, history: { past: [...past, now], future: rest, field: null } };
}

/**
 * Every step as `change` makes it, around what is there `now`. A step that is then like the next one is dropped: each press
 * takes something back, or does it again.
 */
export function throughout<Value>(
  { past, future }: History<Value>,
  now: Value,
  change: (value: Value) => Value,
  isSame: (one: Value, other: Value) => boolean,
): History<Value> {
  const distinct = (steps: readonly Value[]): readonly Value[] => {
    const outwards = [now];
    for (const step of steps) if (!isSame(step, outwards.at(-1) ?? now)) outwards.push(step);
    return outwards.slice(1);
  };
  return { past: distinct(past.map(change).reverse()).toReversed(), future: distinct(future.map(change)), field: null };
}
