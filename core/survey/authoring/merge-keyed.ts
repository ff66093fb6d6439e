import { isEqual } from './equal.ts';
import { mergeList } from './merge-list.ts';

export interface MergedItems<Item> {
  readonly items: readonly Item[];
  /** Both orders where only one of them can be kept; null where they go together. */
  readonly orders: { readonly mine: readonly string[]; readonly theirs: readonly string[] } | null;
}

interface Values<Item> {
  readonly base?: Item;
  readonly mine?: Item;
  readonly theirs?: Item;
}

/** Merges things that have a key each, three ways. What both changed is mine until somebody has chosen. */
export function mergeKeyed<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  keyOf: (item: Item) => string,
  onConflict: (key: string, values: Values<Item>) => void,
): MergedItems<Item> {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(
    (items) => new Map(items.map((item) => [keyOf(item), item])),
  );
  const chosen = new Map<string, Item | undefined>();
  const disputed: string[] = [];
  for (const key of new Set([...base, ...mine, ...theirs].map(keyOf))) {
    const [was, own, other] = [inBase?.get(key), inMine?.get(key), inTheirs?.get(key)];
    const value = mergeValue(was, own, other);
    chosen.set(key, value === null ? own : value.value);
    if (value !== null) continue;
    disputed.push(key);
    onConflict(key, { ...said('base', was), ...said('mine', own), ...said('theirs', other) });
  }
  // What one removed and the other changed keeps its place in the order, for as long as nobody has chosen.
  const keys = (items: readonly Item[]) => items.map(keyOf);
  const order = mergeList(
    keys(base),
    withDisputed(keys(mine), keys(base), disputed),
    withDisputed(keys(theirs), keys(base), disputed),
  );
  const items = order.keys.flatMap((key) => chosen.get(key) ?? []);
  if (order.inOrder) return { items, orders: null };
  const other = mergeList(keys(base), keys(theirs), keys(mine)).keys;
  return { items, orders: { mine: order.keys, theirs: other } };
}

/** A list that still has what is disputed, where it stood in the base. */
export function withDisputed(
  side: readonly string[],
  base: readonly string[],
  disputed: readonly string[],
): readonly string[] {
  const list = [...side];
  for (const key of disputed) {
    if (list.includes(key) || !base.includes(key)) continue;
    const before = base.slice(0, base.indexOf(key)).findLast((other) => list.includes(other));
    list.splice(before === undefined ? 0 : list.indexOf(before) + 1, 0, key);
  }
  return list;
}

/** Three values of one thing: the one that changed, or null where both did and differ. */
export function mergeValue<Value>(base: Value, mine: Value, theirs: Value): { readonly value: Value } | null {
  if (isEqual(mine, theirs) || isEqual(theirs, base)) return { value: mine };
  return isEqual(mine, base) ? { value: theirs } : null;
}

/** A property only where there is a value: an absent one and an undefined one are not the same document. */
export const said = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } => (value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value }));
