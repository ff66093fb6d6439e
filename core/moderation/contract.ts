import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { Language, LocalText } from '../base/text.ts';
import { FINDING_KINDS } from '../words/finding.ts';
import type { MaskKind } from './mask-words.ts';
import {
  MODERATION_STATES,
  type ModerationState,
  REFUSAL_REASONS,
  REVIEW_GROUPS,
  type RefusalReason,
  type ReviewGroup,
} from './states.ts';
import { THEMES } from './themes.ts';

/* What moderators send and are sent: /api/moderation. No place, hour, channel, area or other answer stands beside a text. */

const Kind = literals<MaskKind>([...FINDING_KINDS, 'chosen']);
const Piece = Type.Union([
  Type.Object({ is: Type.Literal('word'), number: Type.Integer(), text: Type.String() }),
  Type.Object({ is: Type.Literal('gap'), text: Type.String() }),
  Type.Object({ is: Type.Literal('mask'), number: Type.Integer(), kinds: Type.Array(Kind) }),
]);

export const TextForReview = Type.Object({
  /** Random, and of this text alone: two texts by one person cannot be told to be so. A text that is changed gets another. */
  id: Type.String(),
  group: literals<ReviewGroup>(REVIEW_GROUPS),
  state: literals<ModerationState>(MODERATION_STATES),
  /** Which state of it this is: a decision says which it was made from. */
  revision: Type.String(),
  language: Language,
  /** What was asked; null where the survey no longer has the question. */
  question: Type.Union([LocalText, Type.Null()]),
  pieces: Type.Array(Piece),
  themes: Type.Array(Type.String()),
  refusal: Type.Union([literals<RefusalReason>(REFUSAL_REASONS), Type.Null()]),
});
export type TextForReview = Static<typeof TextForReview>;

/** How many are left to review: never a number (docs/method/privacy.md section 9). */
const Left = literals<'more' | 'few' | 'none'>(['more', 'few', 'none']);
export type Left = Static<typeof Left>;

/** The next texts to review. */
export const ReviewQueue = Type.Object({
  texts: Type.Array(TextForReview),
  /** Where the next ones begin; null where there are no more. */
  next: Type.Union([Type.String(), Type.Null()]),
  left: Left,
});
export type ReviewQueue = Static<typeof ReviewQueue>;

/** So many texts are handed out at a time, and more than so many is all that is said of how many are left. */
export const HAND_OF_TEXTS = 10;

export const OpenOriginal = Type.Object({ reason: Type.String({ maxLength: 1000 }) }, { additionalProperties: false });
/** What stands behind each mask, by its number. */
export const OpenedOriginal = Type.Object({ text: TextForReview, contents: Type.Array(Type.String()) });
export type OpenedOriginal = Static<typeof OpenedOriginal>;

const numbers = Type.Array(Type.Integer({ minimum: 0, maximum: 10_000 }), { maxItems: 2_000 });
const themes = Type.Array(Type.String({ maxLength: 20 }), { maxItems: THEMES.length });
const masks = { hide: numbers, show: numbers };
export const DecisionAsked = Type.Object(
  {
    revision: Type.String({ maxLength: 64 }),
    decision: Type.Union([
      Type.Object({ act: literals(['later', 'approve'] as const), themes, ...masks }, { additionalProperties: false }),
      Type.Object(
        { act: Type.Literal('refuse'), reason: literals<RefusalReason>(REFUSAL_REASONS), themes, ...masks },
        { additionalProperties: false },
      ),
      Type.Object({ act: Type.Literal('reopen') }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
);
export type DecisionAsked = Static<typeof DecisionAsked>;

/** A text after an act. */
export const ActedOn = Type.Object({ text: TextForReview, left: Left });
export type ActedOn = Static<typeof ActedOn>;
