import Type, { type Static } from 'typebox';
import { literals, orNull } from '../base/schemas.ts';
import { distanceMetres } from '../geo/distance.ts';
import { distanceToLine } from '../geo/distance-to-line.ts';
import { type Geometry, insideRing, lengthMetres, type Position } from '../geo/geometry.ts';
import { Geometry as GeometrySchema } from '../geo/geometry-schema.ts';
import { KEEPERS, type Keeper } from './keepers.ts';
import { type NamedPlace, PLACE_KINDS, type PlaceKind } from './municipality.ts';

/*
 * The register of places (platsregistret) that hot spots, rounds, walks, actions and promises point at. The municipality's named
 * places are in it as they are; staff add their own. Public places, never a home.
 */

/** What staff say of a place besides where it is and what it is called: of the municipality's named ones too. */
export interface PlaceKeeping {
  /** What staff call it among themselves; empty where it is the public name. */
  readonly internalName: string;
  /** Whose land: an organisation's id. */
  readonly owner: string | null;
  readonly keeper: Keeper | null;
  /** Whom to turn to, by office: "Driftledare gata". Never a person's name. */
  readonly contact: string;
  /** Of a stretch of road, km/h. */
  readonly speedLimit: number | null;
}

export const NO_KEEPING: PlaceKeeping = { internalName: '', owner: null, keeper: null, contact: '', speedLimit: null };

export interface RegisteredPlace extends PlaceKeeping {
  readonly id: string;
  /** The municipality's own file has it: its name, kind and ground are not changed here. */
  readonly isFixed: boolean;
  readonly kind: PlaceKind;
  /** Neutral: where it is, never who is there. */
  readonly name: string;
  readonly geometry: Geometry;
  /** How far a point reaches, metres; null for what is no point. */
  readonly radiusMetres: number | null;
  /** No longer used: what points at it still does. */
  readonly isRetired: boolean;
  /** Goes up by one at each change; 0 where staff have said nothing of it yet. */
  readonly revision: number;
}

/** A named place of the municipality with what staff have said of it. */
export const registeredOf = (
  { id, kind, name, ring }: NamedPlace,
  keeping: PlaceKeeping = NO_KEEPING,
  revision = 0,
): RegisteredPlace => ({
  ...keeping,
  id,
  isFixed: true,
  kind,
  name,
  geometry: { type: 'area', ring },
  radiusMetres: null,
  isRetired: false,
  revision,
});

/** What happens this near a stretch of road happens on it, metres: the road, its path and its verge. */
const BESIDE_ROAD_METRES = 30;

/** Metres from a place to a position: none where it lies on the place. */
export function metresToPlace({ geometry, radiusMetres }: Reach, position: Position): number {
  if (geometry.type === 'area') {
    if (insideRing(position, geometry.ring)) return 0;
    const [first] = geometry.ring;
    return distanceToLine(position, first === undefined ? [] : [...geometry.ring, first]);
  }
  const [metres, reach] =
    geometry.type === 'point'
      ? [distanceMetres(geometry.position, position), radiusMetres ?? 0]
      : [distanceToLine(position, geometry.positions), BESIDE_ROAD_METRES];
  return Math.max(0, metres - reach);
}
type Reach = Pick<RegisteredPlace, 'geometry' | 'radiusMetres'>;

/** Whole metres along a stretch of road; null for what is none. */
export const stretchMetres = ({ geometry }: Reach): number | null =>
  geometry.type === 'line' ? Math.round(lengthMetres(geometry.positions)) : null;

/* /api/staff/places */

const Ground = Type.Unsafe<Geometry>(GeometrySchema);

export const ToldPlace = Type.Object({
  id: Type.String(),
  isFixed: Type.Boolean(),
  kind: literals<PlaceKind>(PLACE_KINDS),
  name: Type.String(),
  /** Null for whoever reads the places on their own land alone; empty where it is the public name. */
  internalName: orNull(Type.String()),
  geometry: Ground,
  radiusMetres: orNull(Type.Integer()),
  lengthMetres: orNull(Type.Integer()),
  speedLimit: orNull(Type.Integer()),
  owner: orNull(Type.Object({ id: Type.String(), name: Type.String() })),
  keeper: orNull(literals<Keeper>(KEEPERS)),
  contact: Type.String(),
  isRetired: Type.Boolean(),
  revision: Type.Integer(),
});
export type ToldPlace = Static<typeof ToldPlace>;

export const PlaceList = Type.Object({
  /** By name. */
  places: Type.Array(ToldPlace),
  /** Whose land it can be: the organisations that the municipality works with, and itself. */
  owners: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type PlaceList = Static<typeof PlaceList>;

/** Null first: where values are coerced, null would be read as 0 or as an empty text by what stands before it. */
const nullOr = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([Type.Null(), schema]);

/** A place as it is filled in: what must be there and is not is null or empty, and is told in words. */
export const PlaceDraft = Type.Object(
  {
    kind: orNull(literals<PlaceKind>(PLACE_KINDS)),
    name: Type.String({ maxLength: 500 }),
    internalName: Type.String({ maxLength: 500 }),
    /** A name of the gazetteer (a street is its whole stretch), or what has been drawn or written. Null at a change: as it is. */
    where: orNull(
      Type.Union([
        Type.Object(
          { way: Type.Literal('name'), entry: Type.String({ maxLength: 100 }) },
          { additionalProperties: false },
        ),
        Type.Object({ way: Type.Literal('drawn'), geometry: Ground }, { additionalProperties: false }),
      ]),
    ),
    radiusMetres: nullOr(Type.Integer({ minimum: 0, maximum: 100_000 })),
    speedLimit: nullOr(Type.Integer({ minimum: 0, maximum: 1_000 })),
    owner: nullOr(Type.String({ maxLength: 40 })),
    keeper: orNull(literals<Keeper>(KEEPERS)),
    contact: Type.String({ maxLength: 500 }),
    isRetired: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type PlaceDraft = Static<typeof PlaceDraft>;
export type PlaceField = keyof PlaceDraft;

export const PlaceChange = Type.Object(
  { revision: Type.Integer({ minimum: 0 }), draft: PlaceDraft },
  { additionalProperties: false },
);
export const NewPlace = Type.Object({ draft: PlaceDraft }, { additionalProperties: false });
