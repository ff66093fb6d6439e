import type { Language } from '../base/language.ts';
import { distanceMetres, type Geometry, insideRing, lengthMetres, middleOf, type Position } from '../geo/geometry.ts';
import type { GazetteerEntry, NamedPlace } from './municipality.ts';

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
  const words = sentences[language];
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

/** A marked place in words: a register place by its name, a stretch by its street and length, a point by its position. */
export function describeGeometry(
  geometry: Geometry,
  named: string | null,
  names: Names,
  language: Language,
): PlaceWords {
  const words = sentences[language];
  const place = named === null ? undefined : names.places.find(({ id }) => id === named);
  if (place !== undefined) return { heading: place.name, distance: null };
  if (geometry.type !== 'line') return describePosition(middleOf(geometry), names, language);
  const length = roughLength(lengthMetres(geometry.positions), language);
  const street = streetAlong(geometry.positions, names.gazetteer);
  if (street !== null) return { heading: street, distance: words.stretch(length) };
  const [first] = geometry.positions;
  const last = geometry.positions.at(-1);
  if (first === undefined || last === undefined) return { heading: words.nameless, distance: null };
  const from = headingOf(first, names, language)?.name ?? words.nameless;
  const to = headingOf(last, names, language)?.name ?? words.nameless;
  return { heading: from === to ? words.stretchAt(from) : words.fromTo(from, to), distance: words.stretch(length) };
}

/**
 * A length that nobody reads as measured: tens of metres, fifties from 300 m, then kilometres with one decimal.
 * "180 meter", "1,2 kilometer".
 */
export function roughLength(metres: number, language: Language): string {
  const { metre, kilometre, decimal } = sentences[language];
  if (metres < 295) return `${Math.max(10, 10 * Math.round(metres / 10))}\u00a0${metre}`;
  if (metres < 975) return `${50 * Math.round(metres / 50)}\u00a0${metre}`;
  const tenths = Math.round(metres / 100);
  if (tenths >= 100) return `${Math.round(metres / 1000)}\u00a0${kilometre(Math.round(metres / 1000))}`;
  const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1).replace('.', decimal);
  return `${text}\u00a0${kilometre(tenths / 10)}`;
}

/** Metres from a position to the nearest point of a line. */
export function distanceToLine(position: Position, line: readonly Position[]): number {
  const [only] = line;
  if (line.length === 1 && only !== undefined) return distanceMetres(position, only);
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i += 1)
    nearest = Math.min(nearest, distanceToSegment(position, line[i - 1] as Position, line[i] as Position));
  return nearest;
}

interface Heading {
  readonly text: string;
  /** The name that the distance must not repeat. */
  readonly name: string;
}

function headingOf(position: Position, { gazetteer, places }: Names, language: Language): Heading | null {
  const words = sentences[language];
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

function distanceToSegment(position: Position, from: Position, to: Position): number {
  const along: readonly [number, number] = [to[0] - from[0], to[1] - from[1]];
  const squared = along[0] ** 2 + along[1] ** 2;
  if (squared === 0) return distanceMetres(position, from);
  const share = ((position[0] - from[0]) * along[0] + (position[1] - from[1]) * along[1]) / squared;
  const clamped = Math.max(0, Math.min(1, share));
  return Math.hypot(position[0] - from[0] - clamped * along[0], position[1] - from[1] - clamped * along[1]);
}

interface Sentences {
  readonly metre: string;
  readonly kilometre: (count: number) => string;
  readonly decimal: string;
  readonly nameless: string;
  readonly near: (name: string) => string;
  readonly crossing: (one: string, other: string) => string;
  readonly from: (length: string, name: string) => string;
  readonly stretch: (length: string) => string;
  readonly stretchAt: (name: string) => string;
  readonly fromTo: (from: string, to: string) => string;
}

const sv: Sentences = {
  metre: 'meter',
  kilometre: () => 'kilometer',
  decimal: ',',
  nameless: 'En plats utan namn',
  near: (name) => `Nära ${name}`,
  crossing: (one, other) => `Korsningen ${one} och ${other}`,
  from: (length, name) => `Ungefär ${length} från ${name}`,
  stretch: (length) => `En sträcka på ungefär ${length}`,
  stretchAt: (name) => `Sträcka: ${name}`,
  fromTo: (from, to) => `Från ${from} till ${to}`,
};

const en: Sentences = {
  metre: 'metres',
  kilometre: (count) => (count === 1 ? 'kilometre' : 'kilometres'),
  decimal: '.',
  nameless: 'A place without a name',
  near: (name) => `Near ${name}`,
  crossing: (one, other) => `Where ${one} meets ${other}`,
  from: (length, name) => `About ${length} from ${name}`,
  stretch: (length) => `A stretch of about ${length}`,
  stretchAt: (name) => `Stretch: ${name}`,
  fromTo: (from, to) => `From ${from} to ${to}`,
};

const sentences: Readonly<Record<Language, Sentences>> = {
  sv,
  lattlast: {
    ...sv,
    crossing: (one, other) => `Där ${one} möter ${other}`,
    from: (length, name) => `Det är ungefär ${length} till ${name}`,
    stretch: (length) => `Vägen är ungefär ${length} lång`,
    stretchAt: (name) => `Vägen vid ${name}`,
  },
  en,
  fi: en,
  ar: en,
};
