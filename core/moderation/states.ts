import type { Screening } from '../words/screen.ts';

/**
 * How far a text of somebody's own words has come (docs/field.md section 4.2). `reviewed`: read, and left for a decision;
 * `masked`: the same, with masks that a moderator has set. Only what is `approved` may ever be read by anybody else.
 */
export const MODERATION_STATES = ['new', 'reviewed', 'masked', 'approved', 'refused'] as const;
export type ModerationState = (typeof MODERATION_STATES)[number];

/** Whether a moderator has decided on it, for now at least. */
export const isDecided = (state: ModerationState): boolean => state === 'approved' || state === 'refused';
export const DECIDED_STATES = MODERATION_STATES.filter(isDecided);
export const UNDECIDED_STATES = MODERATION_STATES.filter((state) => !isDecided(state));

/** `later`: kept as far as it has come, for another look. `reopen`: takes a decision back. */
export const MODERATION_ACTS = ['later', 'approve', 'refuse', 'reopen'] as const;
export type ModerationAct = (typeof MODERATION_ACTS)[number];

/** Where an act leads, or null where it cannot be done from a state. `hasOwnMasks`: a moderator has changed what is hidden. */
export function stateAfter(state: ModerationState, act: ModerationAct, hasOwnMasks: boolean): ModerationState | null {
  if ((act === 'reopen') !== isDecided(state)) return null;
  if (act === 'approve') return 'approved';
  if (act === 'refuse') return 'refused';
  return hasOwnMasks ? 'masked' : 'reviewed';
}

/** What is read first. `urgent` is a threat or somebody in need; the rest is what was found when it came in. */
export const REVIEW_GROUPS = ['urgent', 'held', 'masked', 'clear'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

export const groupOf = ({
  screening,
  urgent,
}: {
  readonly screening: Screening;
  readonly urgent: boolean;
}): ReviewGroup => (urgent ? 'urgent' : screening);

/** Why a text is refused: personal data, an accusation, hate, a joke, not about the municipality, the same as another. */
export const REFUSAL_REASONS = ['personal-data', 'accusation', 'hateful', 'joke', 'elsewhere', 'duplicate'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * Whether what a refused text was about still counts. Somebody who named a neighbour did say that it is dark by the station;
 * a joke, a slur, another municipality and a second copy say nothing that should be counted.
 */
export const keepsThemes = (reason: RefusalReason): boolean => reason === 'personal-data' || reason === 'accusation';
