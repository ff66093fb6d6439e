import type { Language } from '#core/base/language.ts';
import { lengthMetres, type Position } from '#core/geo/geometry.ts';
import { describePosition, type Names } from '#core/places/describe.ts';
import { roughLength } from '#core/places/rough-size.ts';
import type { PlaceTexts } from '../../../i18n/place/index.ts';
import type { Candidate } from './chosen-place.ts';

/** A place in words under its lead: "Krysset pekar på", "Du har valt". */
export interface Status {
  readonly lead: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What stands in the way of marking the place under the cross. */
export type Hindrance = 'outside' | 'too-far' | null;

/** What the foot of the question says: of what was found by name, of a stretch on its way, or of what the cross points at. */
export function statusOf(
  candidate: Candidate | null,
  stretch: readonly Position[] | null,
  cross: { readonly position: Position; readonly hindrance: Hindrance } | null,
  names: Names,
  language: Language,
  texts: PlaceTexts,
): Status | null {
  if (candidate !== null) return { lead: texts.chosen, heading: candidate.place.label, lines: candidate.lines };
  if (cross === null) return null;
  if (cross.hindrance === 'outside')
    return { lead: texts.pointsAt, heading: texts.outside, lines: [texts.outsideHelp] };
  if (cross.hindrance === 'too-far') return { lead: '', heading: texts.tooFar, lines: [texts.tooFarHelp] };
  const words = describePosition(cross.position, names, language);
  if (stretch === null)
    return { lead: texts.pointsAt, heading: words.heading, lines: words.distance === null ? [] : [words.distance] };
  if (stretch.length === 0)
    return { lead: texts.stretchStart, heading: words.heading, lines: [texts.stretchStartHelp] };
  const length = roughLength(lengthMetres(stretch), language);
  return { lead: texts.stretchOf(stretch.length, length), heading: words.heading, lines: [texts.stretchMore] };
}

/** The status as it is spoken: one sentence after another. */
export const spokenStatus = ({ lead, heading, lines }: Status): string =>
  [lead, heading, ...lines]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
