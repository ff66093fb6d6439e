/** A part of the page that is fetched when it is first wanted. */
export interface Part<Value> {
  /** Null until it has come. */
  readonly now: Value | null;
  /** Resolves when it has come; rejects when it could not be had, and may then be asked again. */
  readonly ready: () => Promise<Value>;
}

/** What came with the page. */
export const here = <Value>(value: Value): Part<Value> => ({ now: value, ready: async () => value });

/** What is fetched, once. */
export function fetched<Value>(load: () => Promise<{ readonly default: Value }>): Part<Value> {
  let now: Value | null = null;
  return {
    get now() {
      return now;
    },
    ready: async () => {
      now ??= (await load()).default;
      return now;
    },
  };
}

/** Two that are drawn as one: there when both are. */
export const together = (one: Part<unknown>, other: Part<unknown>): Part<unknown> => ({
  get now() {
    return one.now === null ? null : other.now;
  },
  ready: () => Promise.all([one.ready(), other.ready()]),
});
