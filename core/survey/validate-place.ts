import type { FaultCode } from '../base/fault.ts';
import { ringArea } from '../geo/clip-area.ts';
import {
  type Geometry,
  insidePolygon,
  lengthMetres,
  type Position,
  positionsOf,
  ringCrossesItself,
} from '../geo/geometry.ts';
import { insideMask } from '../places/inside-mask.ts';
import { maskOf, placeInsideMask } from '../places/mask.ts';
import type { Municipality } from '../places/municipality.ts';
import type { PlaceAnswer, PlaceQuestion } from './contract.ts';

/** Bounds of what one mark may cover (privacy.md section 3, rule 1), and of how finely it may be drawn. */
export const LONGEST_LINE_METRES = 5000;
export const LARGEST_AREA_SQUARE_METRES = 4_000_000;
export const MOST_CORNERS = 1000;

/**
 * The faults of where a place is. A place of the register is where the register says, so its geometry is not looked at.
 * A line or an area belongs to the dialogue when some of it lies inside: what is outside is cut off when answers are
 * counted.
 */
export function faultsOfPlace(
  question: PlaceQuestion,
  place: PlaceAnswer,
  field: string,
  municipality: Pick<Municipality, 'places' | 'boundary' | 'areas'>,
): readonly FaultCode[] {
  const mask = maskOf(question.within, municipality.areas);
  if (place.named !== null) {
    const known = municipality.places.find((candidate) => candidate.id === place.named);
    if (known === undefined) return [{ field: `${field}.named`, code: 'place-unknown' }];
    return mask === null || placeInsideMask(known, mask) ? [] : [{ field: `${field}.named`, code: 'outside-mask' }];
  }
  const { geometry } = place;
  const where = `${field}.geometry`;
  if (!question.kinds.includes(geometry.type)) return [{ field: where, code: 'geometry-kind' }];
  const faults: FaultCode[] = [];
  const inside = positionsOf(geometry).some((position) =>
    municipality.boundary.some((polygon) => insidePolygon(position, polygon)),
  );
  if (!inside) faults.push({ field: where, code: 'outside-area' });
  else if (mask !== null && !insideMask(geometry, mask)) faults.push({ field: where, code: 'outside-mask' });
  const fault = faultOfShape(geometry);
  if (fault !== null) faults.push({ field: where, ...fault });
  return faults;
}

/** What is wrong with a geometry whatever the question and the municipality; null for nothing. */
export function faultOfShape(geometry: Geometry): Omit<FaultCode, 'field'> | null {
  if (geometry.type === 'line' && lengthMetres(geometry.positions) > LONGEST_LINE_METRES)
    return { code: 'line-too-long', with: { kilometres: LONGEST_LINE_METRES / 1000 } };
  if (geometry.type !== 'area') return null;
  if (isTooLarge(geometry.ring))
    return { code: 'area-too-large', with: { squareKilometres: LARGEST_AREA_SQUARE_METRES / 1_000_000 } };
  return ringCrossesItself(geometry.ring) ? { code: 'area-crosses-itself' } : null;
}

/** A ring that is long for its area is a sliver or crosses itself; its length is bounded too, so that no ring spans the country. */
const isTooLarge = (ring: readonly Position[]): boolean =>
  ringArea(ring) > LARGEST_AREA_SQUARE_METRES || lengthMetres([...ring, ...ring.slice(0, 1)]) > 4 * LONGEST_LINE_METRES;
