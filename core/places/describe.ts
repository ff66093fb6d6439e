import type { Language } from '../base/language.ts';
import { ringArea } from '../geo/clip-area.ts';
import { distanceMetres } from '../geo/distance.ts';
import { distanceToLine } from '../geo/distance-to-line.ts';
import { type Geometry, insideRing, lengthMetres, middleOf, type Position } from '../geo/geometry.ts';
import { placeSentences } from './describe-words.ts';
import type { GazetteerEntry, NamedPlace } from './municipality.ts';
import { roughArea, roughLength } from './rough-size.ts';

/** A place in words: what is there, and how far it is to something that people know. */
export interface PlaceWords {
  /** "Gångtunneln vid Järnvägsgatan", "Korsningen Storgatan–Smedjegatan", "Nära Bor". */
  readonly heading: string;
  /** "Ungefär 180 meter från Resecentrum"; null when the heading says it already. */
  readonly distance: string | null;
}

/** The public names that a place can be told by. */
export interface Names {
  readonly gazetteer: readonly GazetteerEntry[];
  readonly places: readonly NamedPlace[];
}

/** What lies under a name is at most this far away, metres. */
const atPointMetres = 45;
const onStreetMetres = 35;
const inCrossingMetres = 22;
const nearMetres = 400;

/**
 * A position in words. In order: inside a known place, at a named point, in a crossing, on a street, near something,
 * else somewhere without a name. Pure and the same for everyone; no home is ever named, since the gazetteer has none.
 */
export function describePosition(position: Position, names: Names, language: Language): PlaceWords {
  const words = placeSentences[language];
  const heading = headingOf(position, names, language);
  if (heading === null) {
    const known = nearestKnown(position, names, '');
    if (known === null) return { heading: words.nameless, distance: null };
    return { heading: words.nameless, distance: words.from(roughLength(known.metres, language), known.name) };
  }
  const known = nearestKnown(position, names, heading.name);
  const tells = known !== null && !heading.text.includes(known.name);
  return {
    heading: heading.text,
    distance: tells ? words.from(roughLength(known.metres, language), known.name) : null,
  };
}

/**
 * A marked place in words: a register place by its name, a stretch by its street or its ends, an area by its size and what
 * lies in the middle, a point by its position. The heading holds all there is to say unless a distance follows it.
 */
export function describeGeometry(
  geometry: Geometry,
  named: string | null,
  names: Names,
  language: Language,
): PlaceWords {
  const words = placeSentences[language];
  const place = named === null ? undefined : names.places.find(({ id }) => id === named);
  if (place !== undefined) return { heading: place.name, distance: null };
  if (geometry.type === 'point') return describePosition(geometry.position, names, language);
  if (geometry.type === 'area') {
    const size = roughArea(ringArea(geometry.ring), language);
    const at = headingOf(middleOf(geometry), names, language)?.name;
    return { heading: at === undefined ? words.area(size) : words.areaAt(size, at), distance: null };
  }
  const length = roughLength(lengthMetres(geometry.positions), language);
  const street = streetAlong(geometry.positions, names.gazetteer);
  if (street !== null) return { heading: street, distance: words.stretch(length) };
  const [from, to] = [geometry.positions[0], geometry.positions.at(-1)].map((end) =>
    end === undefined ? undefined : headingOf(end, names, language)?.name,
  );
  if (from !== undefined && to !== undefined && from !== to)
    return { heading: words.stretchFromTo(length, from, to), distance: null };
  const at = from ?? to;
  return { heading: at === undefined ? words.stretch(length) : words.stretchAt(length, at), distance: null };
}

interface Heading {
  readonly text: string;
  /** The name that the distance must not repeat. */
  readonly name: string;
}

function headingOf(position: Position, { gazetteer, places }: Names, language: Language): Heading | null {
  const words = placeSentences[language];
  const holding = places.find(({ ring }) => insideRing(position, ring));
  if (holding !== undefined && holding.kind !== 'village') return { text: holding.name, name: holding.name };
  const point = nearest(gazetteer.filter(isPoint), ({ point: at }) => distanceMetres(position, at));
  if (point !== null && point.metres <= atPointMetres && point.entry.kind !== 'locality')
    return { text: point.entry.name, name: point.entry.name };
  const streets = nearbyStreets(position, gazetteer);
  const [street, other] = streets;
  if (street !== undefined && other !== undefined && other.metres <= inCrossingMetres)
    return { text: words.crossing(street.entry.name, other.entry.name), name: street.entry.name };
  if (street !== undefined && street.metres <= onStreetMetres)
    return { text: street.entry.name, name: street.entry.name };
  const close = [point, street].filter((found) => found !== null && found !== undefined && found.metres <= nearMetres);
  const [closest] = close.sort((a, b) => (a?.metres ?? 0) - (b?.metres ?? 0));
  if (closest === undefined || closest === null) return null;
  return { text: words.near(closest.entry.name), name: closest.entry.name };
}

/** Streets within reach, nearest first, each name once. */
function nearbyStreets(position: Position, gazetteer: readonly GazetteerEntry[]): Found[] {
  const found = new Map<string, Found>();
  for (const entry of gazetteer) {
    if (entry.kind !== 'street' || entry.line === undefined || !mayReach(position, entry.line)) continue;
    const metres = distanceToLine(position, entry.line);
    if (metres <= nearMetres && metres < (found.get(entry.name)?.metres ?? Number.POSITIVE_INFINITY))
      found.set(entry.name, { entry, metres });
  }
  return [...found.values()].sort((a, b) => a.metres - b.metres);
}

/** A quick look before measuring a whole street. */
const mayReach = ([easting, northing]: Position, line: readonly Position[]): boolean => {
  let [west, east, south, north] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [e, n] of line) {
    west = Math.min(west, e);
    east = Math.max(east, e);
    south = Math.min(south, n);
    north = Math.max(north, n);
  }
  return (
    easting >= west - nearMetres &&
    easting <= east + nearMetres &&
    northing >= south - nearMetres &&
    northing <= north + nearMetres
  );
};

/**
 * The known name that a distance is told from: register places and stops before villages, never the heading's own name,
 * never something so near that the distance says nothing.
 */
function nearestKnown(position: Position, { gazetteer }: Names, not: string): { name: string; metres: number } | null {
  const known = gazetteer.filter((entry) => isPoint(entry) && entry.kind !== 'water' && entry.name !== not);
  const metresTo = ({ point }: GazetteerEntry): number => distanceMetres(position, point);
  const landmark = nearest(
    known.filter(({ kind, place }) => kind !== 'locality' && (place !== undefined || kind === 'stop')),
    metresTo,
  );
  const found = landmark !== null && landmark.metres <= 2000 ? landmark : nearest(known, metresTo);
  return found === null || found.metres < 25 ? null : { name: found.entry.name, metres: found.metres };
}

/** The street that a stretch follows: nearest at its start, middle and end. */
function streetAlong(positions: readonly Position[], gazetteer: readonly GazetteerEntry[]): string | null {
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined) return null;
  const samples = [first, middleOf({ type: 'line', positions }), last];
  for (const { entry } of nearbyStreets(samples[1] as Position, gazetteer)) {
    const line = entry.line;
    if (line !== undefined && samples.every((sample) => distanceToLine(sample, line) <= onStreetMetres))
      return entry.name;
  }
  return null;
}

interface Found {
  readonly entry: GazetteerEntry;
  readonly metres: number;
}

const isPoint = ({ kind }: GazetteerEntry): boolean => kind !== 'street';

function nearest(entries: readonly GazetteerEntry[], metresTo: (entry: GazetteerEntry) => number): Found | null {
  let best: Found | null = null;
  for (const entry of entries) {
    const metres = metresTo(entry);
    if (best === null || metres < best.metres) best = { entry, metres };
  }
  return best;
}
