import Type from 'typebox';
import type { Geometry as GeometryValue, Position as PositionValue } from './geometry.ts';

/**
 * The schemas of geometry.ts. Apart from it so that a page in the browser that only needs to measure a line does not
 * carry the schema library.
 */
export const Position = Type.Tuple([Type.Integer(), Type.Integer()]);
export type Position = PositionValue;

export const PointGeometry = Type.Object(
  { type: Type.Literal('point'), position: Position },
  { additionalProperties: false },
);
export const LineGeometry = Type.Object(
  { type: Type.Literal('line'), positions: Type.Array(Position, { minItems: 2, maxItems: 1000 }) },
  { additionalProperties: false },
);
export const AreaGeometry = Type.Object(
  { type: Type.Literal('area'), ring: Type.Array(Position, { minItems: 3, maxItems: 1000 }) },
  { additionalProperties: false },
);
export const Geometry = Type.Union([PointGeometry, LineGeometry, AreaGeometry]);
export type Geometry = GeometryValue;
