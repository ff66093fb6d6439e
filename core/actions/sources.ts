import Type, { type Static } from 'typebox';
import { literals, orNull } from '../base/schemas.ts';
import { SOURCE_KINDS, type SourceKind } from './source-kinds.ts';

export const SourceDraft = Type.Object(
  {
    kind: literals<SourceKind>(SOURCE_KINDS),
    /** The id of the release, hot spot, place, walk, promise or picture; empty of a meeting. */
    ref: Type.String({ maxLength: 64 }),
    /** The point of a promise or a walk; else empty. */
    part: Type.String({ maxLength: 64 }),
    /** The activity of that point that is done by the action; else empty. */
    activity: Type.String({ maxLength: 64 }),
    /** What it says, or which meeting. */
    note: Type.String({ maxLength: 1_000 }),
  },
  { additionalProperties: false },
);
export type SourceDraft = Static<typeof SourceDraft>;

/** How many events there were at a place when somebody looked: an exact count of what staff have reported, never of residents. */
export const Counted = Type.Object({ from: Type.String(), until: Type.String(), events: Type.Integer() });

export const Source = Type.Object({ ...SourceDraft.properties, counted: orNull(Counted) });
export type Source = Static<typeof Source>;

/** With what it is called. */
export const ToldSource = Type.Object({ ...Source.properties, label: Type.String() });
export type ToldSource = Static<typeof ToldSource>;
