import type { FaultCode } from '../base/fault.ts';
import { type Geometry, insidePolygon, lengthMetres, type Position, positionsOf } from '../geo/geometry.ts';
import type { Municipality } from '../places/municipality.ts';
import type { PlaceAnswer, PlaceQuestion } from './contract.ts';

/** Bounds of what one mark may cover (privacy.md section 3, rule 1). */
export const LONGEST_LINE_METRES = 5000;
export const LARGEST_AREA_SQUARE_METRES = 4_000_000;

/**
 * The faults of where a place is. A place of the register is where the register says, so its geometry is not looked at.
 * A line or an area belongs to the dialogue when some of it lies inside: what is outside is cut off when answers are
 * counted.
 */
export function faultsOfPlace(
  question: PlaceQuestion,
  place: PlaceAnswer,
  field: string,
  municipality: Pick<Municipality, 'places' | 'boundary'>,
): readonly FaultCode[] {
  if (place.named !== null) {
    const known = municipality.places.some((candidate) => candidate.id === place.named);
    return known ? [] : [{ field: `${field}.named`, code: 'place-unknown' }];
  }
  const { geometry } = place;
  const where = `${field}.geometry`;
  if (!question.kinds.includes(geometry.type)) return [{ field: where, code: 'geometry-kind' }];
  const faults: FaultCode[] = [];
  const inside = positionsOf(geometry).some((position) =>
    municipality.boundary.some((polygon) => insidePolygon(position, polygon)),
  );
  if (!inside) faults.push({ field: where, code: 'outside-area' });
  if (tooLong(geometry))
    faults.push({ field: where, code: 'line-too-long', with: { kilometres: LONGEST_LINE_METRES / 1000 } });
  if (geometry.type === 'area' && isTooLarge(geometry.ring))
    faults.push({
      field: where,
      code: 'area-too-large',
      with: { squareKilometres: LARGEST_AREA_SQUARE_METRES / 1_000_000 },
    });
  return faults;
}

const tooLong = (geometry: Geometry): boolean =>
  geometry.type === 'line' && lengthMetres(geometry.positions) > LONGEST_LINE_METRES;

/** A ring that is long for its area is a sliver or crosses itself; its length is bounded too, so that no ring spans the country. */
const isTooLarge = (ring: readonly Position[]): boolean =>
  squareMetres(ring) > LARGEST_AREA_SQUARE_METRES ||
  lengthMetres([...ring, ...ring.slice(0, 1)]) > 4 * LONGEST_LINE_METRES;

/** By the shoelace formula, from the first corner so that the products stay small. */
function squareMetres(ring: readonly Position[]): number {
  const [origin] = ring;
  if (origin === undefined) return 0;
  let doubled = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x1, y1] = ring[i] as Position;
    const [x2, y2] = ring[(i + 1) % ring.length] as Position;
    doubled += (x1 - origin[0]) * (y2 - origin[1]) - (x2 - origin[0]) * (y1 - origin[1]);
  }
  return Math.abs(doubled) / 2;
}
