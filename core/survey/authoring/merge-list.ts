/** A list of keys merged three ways; `inOrder` is false where the two orders cannot both be kept, and mine then stands. */
export interface MergedList {
  readonly keys: readonly string[];
  readonly inOrder: boolean;
}

/**
 * What both have done to a list: what one added is there, what one removed is not, and what one moved is where that one
 * put it. Two who moved different things lose nothing. The same whichever of them is called mine, but for the order where
 * it cannot be kept. No key stands twice in a list.
 */
export function mergeList(base: readonly string[], mine: readonly string[], theirs: readonly string[]): MergedList {
  const common = base.filter((key) => mine.includes(key) && theirs.includes(key));
  const order = ordered(common, base, mine, theirs);
  const kept = order ?? mine.filter((key) => common.includes(key));
  return { keys: withAdded(kept, base, mine, theirs), inOrder: order !== null };
}

/**
 * Of every two keys, who stands first: as the one who changed that says. Null where that goes round in a circle, which it
 * does only when both have moved the same thing to different places.
 */
function ordered(
  common: readonly string[],
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(placesOf) as [Places, Places, Places];
  const isBefore = (one: string, other: string): boolean => {
    const was = before(inBase, one, other);
    return before(inMine, one, other) === was ? before(inTheirs, one, other) : !was;
  };
  // In a line, every key has its own number of others before it; in a circle two have the same.
  const rank = new Map(
    common.map((key) => [key, common.filter((other) => other !== key && isBefore(other, key)).length]),
  );
  if (new Set(rank.values()).size !== common.length) return null;
  return common.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
}

type Places = ReadonlyMap<string, number>;
const placesOf = (keys: readonly string[]): Places => new Map(keys.map((key, index) => [key, index]));
const before = (places: Places, one: string, other: string): boolean =>
  (places.get(one) ?? 0) < (places.get(other) ?? 0);

/** Puts what is new after what it was put after; two who put things at the same place get them in the order of the keys. */
function withAdded(
  kept: readonly string[],
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const after = new Map<string, string[][]>();
  for (const [anchor, run] of [...runsOf(kept, base, mine), ...runsOf(kept, base, theirs)]) {
    const runs = after.get(anchor) ?? [];
    after.set(anchor, [...runs, run]);
  }
  const seen = new Set<string>();
  const runsAfter = (anchor: string): readonly string[] =>
    (after.get(anchor) ?? [])
      .toSorted((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1))
      .flat()
      .filter((key) => !seen.has(key) && seen.add(key));
  return [...runsAfter(''), ...kept.flatMap((key) => [key, ...runsAfter(key)])];
}

/** The new keys of one side, each run with the kept key that it stands after; "" for the beginning. */
function runsOf(
  kept: readonly string[],
  base: readonly string[],
  side: readonly string[],
): readonly (readonly [string, string[]])[] {
  const runs: [string, string[]][] = [];
  let anchor = '';
  let run: string[] | null = null;
  for (const key of side) {
    if (kept.includes(key)) {
      anchor = key;
      run = null;
    } else if (!base.includes(key)) {
      if (run === null) {
        run = [];
        runs.push([anchor, run]);
      }
      run.push(key);
    }
  }
  return runs;
}
