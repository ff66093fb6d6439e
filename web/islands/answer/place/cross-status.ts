import type { Language } from '#core/base/language.ts';
import { ringArea } from '#core/geo/clip-area.ts';
import { lengthMetres, type Position } from '#core/geo/geometry.ts';
import { describePosition, type Names } from '#core/places/describe.ts';
import { roughArea, roughLength } from '#core/places/rough-size.ts';
import type { Drawing } from '#core/survey/drawing.ts';
import type { CrossTexts } from '../../../i18n/place/texts.ts';
import type { Status } from './status.ts';

/** What stands in the way of marking the place under the cross. */
export type Hindrance = 'outside' | 'outside-mask' | 'too-far' | null;

/** Where the cross points, and in which areas a place may lie, in words; "" for anywhere. */
export interface CrossAt {
  readonly position: Position;
  readonly hindrance: Hindrance;
  readonly areas: string;
}

/** What the foot of the question says of a shape on its way, or of what the cross points at. */
export function statusOf(
  drawing: Drawing | null,
  cross: CrossAt,
  names: Names,
  language: Language,
  texts: CrossTexts,
): Status {
  if (cross.hindrance === 'outside')
    return { lead: texts.pointsAt, heading: texts.outside, lines: [texts.outsideHelp] };
  if (cross.hindrance === 'outside-mask')
    return {
      lead: texts.pointsAt,
      heading: texts.outsideMask(cross.areas),
      lines: [texts.outsideMaskHelp(cross.areas)],
    };
  if (cross.hindrance === 'too-far') return { lead: '', heading: texts.tooFar, lines: [texts.tooFarHelp] };
  const { heading, distance } = describePosition(cross.position, names, language);
  if (drawing === null) return { lead: texts.pointsAt, heading, lines: distance === null ? [] : [distance] };
  const shape = texts.shapes[drawing.kind];
  const count = drawing.corners.length;
  if (count === 0) return { lead: shape.begin, heading, lines: [shape.beginHelp] };
  return { lead: shape.of(count, sizeOf(drawing, language)), heading, lines: [shape.more] };
}

/** How long or large a shape is so far, in words; null before it has a size. */
export function sizeOf({ kind, corners }: Drawing, language: Language): string | null {
  if (kind === 'line') return corners.length < 2 ? null : roughLength(lengthMetres(corners), language);
  return corners.length < 3 ? null : roughArea(ringArea(corners), language);
}
