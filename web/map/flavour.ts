import type { Flavour } from './style/palette.ts';

const queries: readonly (readonly [query: string, flavour: Flavour])[] = [
  ['print', 'print'],
  ['(prefers-contrast: more)', 'contrast'],
  ['(forced-colors: active)', 'contrast'],
  ['(prefers-color-scheme: dark)', 'dark'],
];

/** Calls back now and whenever the person's settings change, with the flavour that fits; returns how to stop. */
export function watchFlavour(changed: (flavour: Flavour) => void): () => void {
  const lists = queries.map(([query, flavour]) => ({ list: matchMedia(query), flavour }));
  const tell = (): void => changed(lists.find(({ list }) => list.matches)?.flavour ?? 'light');
  for (const { list } of lists) list.addEventListener('change', tell);
  tell();
  return () => {
    for (const { list } of lists) list.removeEventListener('change', tell);
  };
}
