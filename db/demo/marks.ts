import type { Geometry, Position } from '#core/geo/geometry.ts';
import { boundsOf, insideRing, lengthMetres } from '#core/geo/geometry.ts';
import type { Geography, Municipality, NamedPlace } from '#core/places/municipality.ts';
import type { PlaceAnswer, SimpleAnswer } from '#core/survey/contract.ts';
import type { Chance } from './seeded.ts';
import { type Line, lengthOf, type Point, part } from './town/shapes.ts';
import { SPOTS, type Spot } from './truth.ts';
import { wordsAbout } from './words.ts';

/** Draws marks: most at the spots of the planted truth, some anywhere along the streets of somebody's own area. */
export class Marks {
  readonly #places: ReadonlyMap<string, NamedPlace>;
  readonly #streetsByArea: ReadonlyMap<string, readonly { readonly line: readonly Position[] }[]>;
  readonly #boundary: Municipality['boundary'];

  constructor(municipality: Municipality, geography: Geography) {
    this.#places = new Map(municipality.places.map((place) => [place.id, place]));
    this.#boundary = municipality.boundary;
    const byName = new Map<string, { readonly line: readonly Position[] }[]>();
    for (const entry of geography.gazetteer)
      if (entry.line !== undefined)
        byName.set(entry.within, [...(byName.get(entry.within) ?? []), { line: entry.line }]);
    this.#streetsByArea = new Map(municipality.areas.map((area) => [area.code, byName.get(area.text.sv) ?? []]));
  }

  /** One place of somebody who answers about `area` (null: about no area) in `year`. A form without script has only the list. */
  mark(chance: Chance, area: string | null, year: number, listOnly: boolean): PlaceAnswer {
    if (!listOnly && chance.happens(0.2)) {
      const scattered = this.#scattered(chance, area);
      if (scattered !== null) return scattered;
    }
    const spot = chance.weighted(SPOTS.map((candidate) => [candidate, this.#pullOf(candidate, area, year)] as const));
    const place = this.#place(spot.place);
    const way = listOnly
      ? 'list'
      : chance.weighted([
          ['list', 4],
          ['search', 2],
          ['map', 5],
        ] as const);
    const answers = followUps(chance, spot);
    if (way !== 'map') return { geometry: { type: 'point', position: place.point }, named: place.id, way, answers };
    const geometry = chance.happens(spot.lines ?? 0) ? alongRoad(chance, place) : within(chance, place);
    return { geometry, named: null, way, answers };
  }

  #pullOf(spot: Spot, area: string | null, year: number): number {
    const pull = spot.pull[year] ?? spot.pull[3];
    return this.#place(spot.place).area === area ? pull * spot.local : pull;
  }

  #place(id: string): NamedPlace {
    const place = this.#places.get(id);
    if (place === undefined) throw new Error(`unknown place ${id}`);
    return place;
  }

  /** Somewhere along a street of one's own area: traffic, light or litter, and sometimes something good. */
  #scattered(chance: Chance, area: string | null): PlaceAnswer | null {
    const streets = this.#streetsByArea.get(area ?? '') ?? [];
    if (streets.length === 0) return null;
    const { line } = chance.pick(streets);
    const spot = chance.weighted([
      [ORDINARY[0], 4],
      [ORDINARY[1], 3],
      [ORDINARY[2], 2],
      [ORDINARY[3], 3],
    ] as const);
    const answers = followUps(chance, spot);
    if (chance.happens(0.12) && lengthMetres(line) < 4500)
      return { geometry: { type: 'line', positions: line }, named: null, way: 'search', answers };
    const length = lengthOf(line);
    const at = chance.between(0, length);
    const [point] = part(line as Line, Math.max(0, at - 1), Math.min(length, at + 1));
    const position = whole(point ?? (line[0] as Position), chance, 6);
    const inside = this.#boundary.some(({ outer }) => insideRing(position, outer));
    return inside ? { geometry: { type: 'point', position }, named: null, way: 'map', answers } : null;
  }
}

const ORDINARY: readonly [Spot, Spot, Spot, Spot] = [
  {
    place: '',
    feeling: 'unsafe',
    pull: [1, 1, 1, 1],
    local: 1,
    causes: [
      ['TRAF-FART', 5],
      ['TRAF-BUS', 3],
      ['TRAF-GC', 2],
    ],
    times: [
      [['alltid'], 2],
      [['eftermiddag', 'vardag'], 2],
      [['kvall', 'helg'], 1],
    ],
  },
  {
    place: '',
    feeling: 'unsafe',
    pull: [1, 1, 1, 1],
    local: 1,
    causes: [
      ['BEL-SVAG', 4],
      ['BEL-SAKNAS', 3],
      ['SIKT-BUSK', 2],
      ['SIKT-ODE', 2],
    ],
    times: [
      [['morker'], 3],
      [['kvall', 'vinter'], 2],
    ],
  },
  {
    place: '',
    feeling: 'unsafe',
    pull: [1, 1, 1, 1],
    local: 1,
    causes: [
      ['SKOT-SKRAP', 4],
      ['SKOT-FORFALL', 2],
      ['BROTT-BOST', 1],
      ['ANN', 1],
    ],
    times: [
      [['alltid'], 3],
      [['helg'], 1],
    ],
  },
  {
    place: '',
    feeling: 'safe',
    pull: [1, 1, 1, 1],
    local: 1,
    causes: [
      ['BRA-TRAF', 4],
      ['BRA-SIKT', 3],
      ['BRA-SKOT', 2],
    ],
    times: [
      [['alltid'], 3],
      [['dag'], 1],
    ],
  },
];

function followUps(chance: Chance, spot: Spot): Readonly<Record<string, SimpleAnswer>> {
  const answers: Record<string, SimpleAnswer> = { '4a': spot.feeling };
  if (chance.happens(0.94))
    answers['4b'] = someOf(
      chance,
      spot.causes,
      chance.weighted([
        [1, 5],
        [2, 4],
        [3, 2],
      ] as const),
    );
  if (chance.happens(0.9)) answers['4c'] = [...chance.weighted(spot.times)];
  if (spot.feeling === 'unsafe') {
    if (chance.happens(0.85))
      answers['4d'] = chance.weighted([
        ['nagon_gang', 2],
        ['varje_manad', 3],
        ['varje_vecka', 5],
        ['nastan_varje_dag', 3],
        ['vet_ej', 1],
      ]);
    if (chance.happens(0.82))
      answers['4e'] = chance.weighted([
        ['gar_anda', 4],
        ['annan_vag', 4],
        ['inte_ensam', 3],
        ['undviker', 2],
      ]);
  }
  if (chance.happens(0.1)) answers['4f'] = wordsAbout(chance, spot);
  return answers;
}

/** Up to `count` different codes, the likely ones more often. */
export function someOf<Code extends string>(
  chance: Chance,
  codes: readonly (readonly [Code, number])[],
  count: number,
): Code[] {
  const chosen: Code[] = [];
  let left = codes;
  while (chosen.length < count && left.length > 0) {
    const code = chance.weighted(left);
    chosen.push(code);
    left = left.filter(([other]) => other !== code);
  }
  return chosen;
}

/** A point in the place's ring, not quite evenly: people point at the middle of a place. */
function within(chance: Chance, place: NamedPlace): Geometry {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(place.ring);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const position: Position = [
      Math.round(chance.between(minEasting, maxEasting)),
      Math.round(chance.between(minNorthing, maxNorthing)),
    ];
    if (insideRing(position, place.ring)) return { type: 'point', position };
  }
  return { type: 'point', position: place.point };
}

/** A stretch of the middle line of a road place, whose ring is its two sides. */
function alongRoad(chance: Chance, place: NamedPlace): Geometry {
  const half = Math.floor(place.ring.length / 2);
  const middle = Array.from({ length: half }, (_, i): Point => {
    const [left, right] = [place.ring[i] as Position, place.ring[place.ring.length - 1 - i] as Position];
    return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  });
  const length = lengthOf(middle);
  const from = chance.between(0, length * 0.35);
  const to = chance.between(length * 0.65, length);
  const positions = part(middle, from, to).map((point) => whole(point, chance, 2));
  return positions.length < 2 ? within(chance, place) : { type: 'line', positions };
}

const whole = ([easting, northing]: readonly [number, number], chance: Chance, spreadMetres: number): Position => [
  Math.round(easting + chance.normal(spreadMetres)),
  Math.round(northing + chance.normal(spreadMetres)),
];
