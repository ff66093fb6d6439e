import type { Chosen } from '#core/measures/contract.ts';
import { OVERLAY_ID } from '#core/places/overlay-id.ts';
import { FILTER_NAMES, type FilterName } from '#core/privacy/filters.ts';

/** What the workbench shows, all of it in the address, so that a view can be sent to a colleague and "back" works. */
export interface BenchView {
  /** A release's id, several with "+" between them, or null for the newest. */
  readonly release: string | null;
  readonly feeling: 'unsafe' | 'safe';
  /** Values chosen in filters, at most two. */
  readonly chosen: Chosen;
  /** An earlier release to compare with, or null. */
  readonly compare: string | null;
  /** "beside": the earlier release's map beside this one. "change": the map of what differs from it. "place": all that is said of the selected place. */
  readonly view: 'map' | 'beside' | 'change' | 'place' | 'table';
  /** The code of a square or the id of a place. */
  readonly selected: string | null;
  /** Whether single keys do something. Kept here: nothing of how somebody works is kept on the device. */
  readonly keys: boolean;
  /** The ids of what lies over the map. */
  readonly layers: readonly string[];
}

export const FIRST_VIEW: BenchView = {
  release: null,
  feeling: 'unsafe',
  chosen: {},
  compare: null,
  view: 'map',
  selected: null,
  keys: true,
  layers: [],
};

/** More at once would be guesswork, and the server refuses it. */
export const MOST_CHOSEN = 2;

/** Reads an address. What cannot be understood is left at its first value, since addresses are typed and cut by people. */
export function viewOf(query: URLSearchParams): BenchView {
  return drawable({
    release: releaseIn(query, 'uttag'),
    feeling: query.get('kansla') === 'trygg' ? 'safe' : 'unsafe',
    chosen: chosenIn(query),
    compare: releaseIn(query, 'jamfor'),
    view: viewByWord.get(query.get('vy') ?? '') ?? 'map',
    selected: wordIn(query, 'vald'),
    keys: query.get('tangenter') !== 'av',
    layers: layersIn(query),
  });
}

/** The same view, or its map: there is no difference without something to compare with, and no place without one. */
export const drawable = (view: BenchView): BenchView =>
  ((view.view === 'change' || view.view === 'beside') && view.compare === null) ||
  (view.view === 'place' && view.selected === null)
    ? { ...view, view: 'map' }
    : view;

/** The release whose map a view shows beside its own, or null. */
export const besideOf = ({ view, compare }: BenchView): string | null => (view === 'beside' ? compare : null);

/** The place that a view tells all of, or null. */
export const placeOf = ({ view, selected }: BenchView): string | null => (view === 'place' ? selected : null);

/** The shortest query that says the same: first values are left out. "" or "?kansla=trygg". */
export function queryOf(view: BenchView): string {
  const query = new URLSearchParams();
  if (view.release !== null) query.set('uttag', view.release);
  if (view.feeling === 'safe') query.set('kansla', 'trygg');
  for (const name of FILTER_NAMES) {
    const code = view.chosen[name];
    if (code !== undefined) query.set(FILTER_PARAMETERS[name], code);
  }
  if (view.compare !== null) query.set('jamfor', view.compare);
  if (view.view !== 'map') query.set('vy', VIEW_WORDS[view.view]);
  if (view.selected !== null) query.set('vald', view.selected);
  if (!view.keys) query.set('tangenter', 'av');
  if (view.layers.length > 0) query.set('lager', view.layers.join('+'));
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether two views need the same figures, so that nothing has to be asked anew. */
export const isSameQuestion = (a: BenchView, b: BenchView): boolean =>
  a.release === b.release &&
  a.feeling === b.feeling &&
  a.compare === b.compare &&
  placeOf(a) === placeOf(b) &&
  besideOf(a) === besideOf(b) &&
  FILTER_NAMES.every((name) => a.chosen[name] === b.chosen[name]);

/** What of a view the public page shows: one dialogue, filtered by cause alone and compared with nothing. */
export const openView = (view: BenchView): BenchView => ({
  ...view,
  release: view.release?.includes('+') ? null : view.release,
  chosen: view.chosen.category === undefined ? {} : { category: view.chosen.category },
  compare: null,
  view: view.view === 'table' ? 'table' : 'map',
  keys: true,
  layers: [],
});

/** The same choices with one filter changed; null takes its value away. */
export function choosing(chosen: Chosen, name: FilterName, code: string | null): Chosen {
  const { [name]: _, ...others } = chosen;
  return code === null ? others : { ...others, [name]: code };
}

const FILTER_PARAMETERS: Readonly<Record<FilterName, string>> = {
  category: 'orsak',
  time: 'tid',
  gender: 'kon',
  age: 'alder',
};

const VIEW_WORDS: Readonly<Record<Exclude<BenchView['view'], 'map'>, string>> = {
  beside: 'bredvid',
  change: 'skillnad',
  place: 'plats',
  table: 'tabell',
};
const viewByWord: ReadonlyMap<string, BenchView['view']> = new Map(
  (Object.keys(VIEW_WORDS) as (keyof typeof VIEW_WORDS)[]).map((view) => [VIEW_WORDS[view], view] as const),
);

function chosenIn(query: URLSearchParams): Chosen {
  const found = FILTER_NAMES.flatMap((name) => {
    const code = wordIn(query, FILTER_PARAMETERS[name]);
    return code === null ? [] : [[name, code] as const];
  });
  return Object.fromEntries(found.slice(0, MOST_CHOSEN));
}

/** A code or an id in an address; null where there is none or it cannot be one. */
export function wordIn(query: URLSearchParams, parameter: string): string | null {
  const value = query.get(parameter);
  return value !== null && /^[\w-]{1,80}$/.test(value) ? value : null;
}

/** A release or several; a "+" that somebody typed by hand arrives as a space. */
export function releaseIn(query: URLSearchParams, parameter: string): string | null {
  const ids = query.get(parameter)?.replaceAll(' ', '+') ?? '';
  return /^[\w-]{1,80}(\+[\w-]{1,80}){0,9}$/.test(ids) ? ids : null;
}

/** What lies over the map, with "+" between them. */
const layersIn = (query: URLSearchParams): readonly string[] =>
  (query.get('lager') ?? '').split(/[ +]/u).filter((id) => new RegExp(OVERLAY_ID, 'u').test(id));
