/** Names that belong together: `join` says that two do, `rootOf` gives the same name for all that then do. */
export function unionOf(): {
  readonly join: (one: string, other: string) => void;
  readonly rootOf: (name: string) => string;
} {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // The way up is made short for whoever asks next.
    for (let at = name; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)];
      if (a !== b) parents.set(a, b);
    },
  };
}
