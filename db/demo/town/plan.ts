import Type, { type Static } from 'typebox';
import { Position } from '#core/geo/geometry-schema.ts';

/**
 * The hand-made plan of an invented town: municipalities/<id>/plan.json. What a person decides (where the river runs,
 * how a district is built, what the main streets are called) is here; the generator draws the rest from it.
 */
const Line = Type.Array(Position, { minItems: 2 });
const Ring = Type.Array(Position, { minItems: 3 });
const Name = Type.Union([Type.String(), Type.Null()]);

/**
 * How a district is built. quarter: closed blocks with courtyards; blocks: apartment houses with lawns between;
 * suburb: villas along winding streets; industry: sheds; village: villas on larger plots.
 */
export const Character = Type.Union(
  ['quarter', 'blocks', 'suburb', 'industry', 'village'].map((name) => Type.Literal(name)),
);
export type Character = 'quarter' | 'blocks' | 'suburb' | 'industry' | 'village';

/** Streets along or across a district: where (metres in the district's frame) and, when given, under which name. */
const NamedLines = Type.Array(Type.Tuple([Type.Integer(), Name]));

export const District = Type.Object({
  id: Type.String(),
  ring: Ring,
  character: Character,
  origin: Type.Optional(Position),
  degrees: Type.Number(),
  /** Metres between parallel streets, along and across the frame. */
  spacing: Type.Tuple([Type.Integer(), Type.Integer()]),
  /** How far a street may swing from the straight, metres. */
  bend: Type.Number(),
  /** Which list of names the streets draw from. */
  theme: Type.String(),
  along: Type.Optional(NamedLines),
  across: Type.Optional(NamedLines),
});
export type District = Static<typeof District>;

export const TownPlan = Type.Object({
  seed: Type.String(),
  town: Type.Object({ name: Type.String(), center: Position }),
  rivers: Type.Array(Type.Object({ name: Type.String(), widthMetres: Type.Integer(), line: Line })),
  lakes: Type.Array(Type.Object({ name: Name, ring: Ring })),
  /** Lakes of the country round about, drawn as blobs. */
  tarns: Type.Array(Type.Object({ name: Type.String(), center: Position, radii: Position, degrees: Type.Integer() })),
  railway: Type.Object({
    line: Line,
    station: Position,
    /** Half the length of the double track and yard at the station, metres. */
    yardReach: Type.Integer(),
    platforms: Type.Array(Ring),
  }),
  streets: Type.Array(
    Type.Object({
      name: Type.String(),
      kind: Type.Union([Type.Literal('main'), Type.Literal('street'), Type.Literal('minor')]),
      line: Line,
    }),
  ),
  /** Where the town is, under everything else, so that strips between districts are no open country. */
  builtUp: Type.Array(Ring),
  /** In the order they are built: a later district keeps off an earlier one. */
  districts: Type.Array(District),
  grounds: Type.Array(
    Type.Object({
      kind: Type.Union(
        ['park', 'square', 'pitch', 'platform', 'parking', 'cemetery', 'school', 'pond', 'yard'].map((kind) =>
          Type.Literal(kind),
        ),
      ),
      name: Name,
      ring: Ring,
    }),
  ),
  /** Along the register's roads and paths: streets may cross, but nobody lives so near that a mark there points at a home. */
  verges: Type.Array(Ring),
  publicBuildings: Type.Array(Ring),
  paths: Type.Array(
    Type.Object({
      name: Name,
      kind: Type.Union([Type.Literal('path'), Type.Literal('tunnel'), Type.Literal('bridge')]),
      line: Line,
    }),
  ),
  villages: Type.Array(Type.Object({ name: Type.String(), center: Position, area: Type.String() })),
  labels: Type.Array(Type.Object({ kind: Type.String(), name: Type.String(), at: Position, rank: Type.Integer() })),
  stops: Type.Array(Type.Object({ name: Type.String(), at: Position })),
  residents: Type.Integer(),
});
export type TownPlan = Static<typeof TownPlan>;
