/** What the workbench shows, all of it in the address, so that a view can be sent to a colleague and "back" works. */
export interface BenchView {
  /** A release's id, or null for the newest. */
  readonly release: string | null;
  readonly feeling: 'unsafe' | 'safe';
  readonly category: string | null;
  /** An earlier release to compare the places with, or null. */
  readonly compare: string | null;
  readonly view: 'map' | 'table';
  /** The code of a square or the id of a place. */
  readonly selected: string | null;
}

export const FIRST_VIEW: BenchView = {
  release: null,
  feeling: 'unsafe',
  category: null,
  compare: null,
  view: 'map',
  selected: null,
};

/** Reads an address. What cannot be understood is left at its first value, since addresses are typed and cut by people. */
export function viewOf(query: URLSearchParams): BenchView {
  return {
    release: word(query.get('uttag')),
    feeling: query.get('kansla') === 'trygg' ? 'safe' : 'unsafe',
    category: word(query.get('orsak')),
    compare: word(query.get('jamfor')),
    view: query.get('vy') === 'tabell' ? 'table' : 'map',
    selected: word(query.get('vald')),
  };
}

/** The shortest query that says the same: first values are left out. "" or "?kansla=trygg". */
export function queryOf(view: BenchView): string {
  const query = new URLSearchParams();
  if (view.release !== null) query.set('uttag', view.release);
  if (view.feeling === 'safe') query.set('kansla', 'trygg');
  if (view.category !== null) query.set('orsak', view.category);
  if (view.compare !== null) query.set('jamfor', view.compare);
  if (view.view === 'table') query.set('vy', 'tabell');
  if (view.selected !== null) query.set('vald', view.selected);
  return query.size === 0 ? '' : `?${query}`;
}

const word = (value: string | null): string | null => (value !== null && /^[\w-]{1,80}$/.test(value) ? value : null);
