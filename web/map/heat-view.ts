import { boundsOf, type Position } from '#core/geo/geometry.ts';
import type { MapPicture, PlaceFigure } from '#core/measures/contract.ts';
import { partsOf } from './heat-features.ts';

type Square = MapPicture['tooFew'][number];

/** Shares of the persons that the first view may leave outside on each side. */
const outlyingShare = 0.06;

/** The first view holds the first five of the list always, the next five unless one makes it half again as wide. */
const headingPlaces = 10;
const alwaysHeading = 5;
const widestGrowth = 1.5;

/**
 * What shall be in view at first: where most persons pointed, so that one far village does not make the town small, and
 * the places that head the list beside the map. With no coloured square it is all that was asked about.
 */
export function firstView(
  { areas, tooFew }: Pick<MapPicture, 'areas' | 'tooFew'>,
  places: readonly PlaceFigure[] = [],
): readonly Position[] {
  if (areas.length === 0) return tooFew.flatMap(cornersOf);
  const everything = areas.flatMap((area) => {
    const parts = partsOf(area);
    const ground = parts.reduce((sum, part) => sum + part.sizeMetres ** 2, 0);
    return parts.map((part) => ({ part, persons: (area.estimate.value * part.sizeMetres ** 2) / ground }));
  });
  // Squares above 2 km, as few answers leave them, hardly say where: they count only when there is nothing else.
  const near = everything.filter(({ part }) => part.sizeMetres <= 2000);
  const weighted = near.length > 0 ? near : everything;
  const [west, east] = middleRange(weighted.map(({ part, persons }) => [part.easting + part.sizeMetres / 2, persons]));
  const [south, north] = middleRange(
    weighted.map(({ part, persons }) => [part.northing + part.sizeMetres / 2, persons]),
  );
  const inside = weighted.filter(({ part }) => {
    const [easting, northing] = [part.easting + part.sizeMetres / 2, part.northing + part.sizeMetres / 2];
    return easting >= west && easting <= east && northing >= south && northing <= north;
  });
  const most = (inside.length > 0 ? inside : weighted).flatMap(({ part }) => cornersOf(part));
  return withHeading(most, places.filter(({ status }) => status === 'shown').slice(0, headingPlaces));
}

function withHeading(most: readonly Position[], heading: readonly PlaceFigure[]): readonly Position[] {
  const view = [...most, ...heading.slice(0, alwaysHeading).flatMap(ringBox)];
  const widest = widestGrowth * longestSide(view);
  const near = heading.slice(alwaysHeading).filter((place) => longestSide([...view, ...ringBox(place)]) <= widest);
  return [...view, ...near.flatMap(ringBox)];
}

function longestSide(positions: readonly Position[]): number {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(positions);
  return Math.max(maxEasting - minEasting, maxNorthing - minNorthing);
}

/** The range that holds all but the outlying share of the weight at either end. */
function middleRange(values: readonly (readonly [value: number, weight: number])[]): readonly [number, number] {
  const ordered = [...values].sort(([a], [b]) => a - b);
  const total = ordered.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  let low = Number.NaN;
  for (const [value, weight] of ordered) {
    passed += weight;
    if (Number.isNaN(low) && passed >= outlyingShare * total) low = value;
    if (passed >= (1 - outlyingShare) * total) return [low, value];
  }
  return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}

const cornersOf = ({ easting, northing, sizeMetres }: Square): Position[] => [
  [easting, northing],
  [easting + sizeMetres, northing + sizeMetres],
];

function ringBox({ ring }: PlaceFigure): Position[] {
  if (ring.length === 0) return [];
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(ring);
  return [
    [minEasting, minNorthing],
    [maxEasting, maxNorthing],
  ];
}
