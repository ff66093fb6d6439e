import type {
  ChangePicture,
  Difference,
  HeatArea,
  MapPicture,
  PlaceFigure,
  PlacesPicture,
} from '#core/measures/contract.ts';

/** What a dialogue says of a square: its figure, too few answers, or nothing of a square of that size. */
export type BesideFigure = HeatArea | 'few' | 'other-size';

/** A square that at least one of two dialogues has a figure for. */
export interface BesideRow {
  /** From the map that has it, the later first. */
  readonly area: HeatArea;
  readonly now: BesideFigure;
  readonly before: BesideFigure;
}

/** A named place that both dialogues know, and what may be said of the difference. */
export interface BesidePlace {
  readonly now: PlaceFigure;
  readonly before: PlaceFigure;
  /** Null where both together have too few, or nothing can be compared. */
  readonly difference: Difference | null;
}

/** The named places that both know and at least one has a figure for, as the later has them in order. */
export function besidePlaces(
  now: PlacesPicture,
  before: PlacesPicture,
  change: ChangePicture | null,
): readonly BesidePlace[] {
  const earlier = new Map(before.places.map((place) => [place.id, place] as const));
  const differences = new Map((change?.places ?? []).map(({ id, difference }) => [id, difference] as const));
  return now.places.flatMap((place): readonly BesidePlace[] => {
    const then = earlier.get(place.id);
    if (then === undefined || (place.share === null && then.share === null)) return [];
    return [{ now: place, before: then, difference: differences.get(place.id) ?? null }];
  });
}

/** Two maps as one table, square by square. What is left of a square after its drawn quarters is no square to hold against another. */
export function besideRows(now: MapPicture, before: MapPicture): readonly BesideRow[] {
  const [later, earlier] = [figuresOf(now), figuresOf(before)];
  const codes = new Set([now, before].flatMap((map) => wholeOf(map).map(({ square }) => square.code)));
  return [...codes].flatMap((code): readonly BesideRow[] => {
    const [a, b] = [later.get(code) ?? 'other-size', earlier.get(code) ?? 'other-size'];
    const area = typeof a === 'string' ? b : a;
    return typeof area === 'string' ? [] : [{ area, now: a, before: b }];
  });
}

const wholeOf = ({ areas }: MapPicture): readonly HeatArea[] => areas.filter(({ rest }) => rest.length === 0);

const figuresOf = (map: MapPicture): ReadonlyMap<string, BesideFigure> =>
  new Map<string, BesideFigure>([
    ...map.tooFew.map(({ code }) => [code, 'few'] as const),
    ...wholeOf(map).map((area) => [area.square.code, area] as const),
  ]);
