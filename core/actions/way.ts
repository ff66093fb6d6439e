import type { Card } from './focus.ts';
import { WAY_STEPS, type WayState, type WayStep } from './focus-life.ts';
import { type ActionState, type Helped, isOpen } from './life.ts';

interface Towards {
  readonly state: ActionState;
  readonly helped: Helped | null;
  /** Whether residents are told of it. */
  readonly isPublic: boolean;
}

/**
 * How far a focus area has come along the five steps, by what is there and not by what anybody ticks: mapping is what speaks for
 * it, analysis what causes it and what speaks against it, action what is done, follow-up whether that helped, and feedback whether residents are told.
 */
export function wayOf(
  card: Pick<Card, 'what' | 'causes' | 'evidenceFor' | 'evidenceAgainst' | 'unknown'>,
  actions: readonly Towards[],
): readonly { readonly step: WayStep; readonly state: WayState }[] {
  const taken = actions.filter(({ state }) => state !== 'proposed' && state !== 'declined');
  const done = actions.filter(({ state }) => state === 'done');
  const answered = actions.filter(({ state }) => state !== 'proposed');
  const states: Readonly<Record<WayStep, WayState>> = {
    mapping: of(card.what !== '' && card.evidenceFor.length > 0, card.evidenceFor.length > 1),
    // An analysis that has looked for nothing against is none yet.
    analysis: of(
      card.causes.length > 0,
      card.causes.length > 0 && (card.evidenceAgainst.length > 0 || card.unknown !== ''),
    ),
    action: of(taken.length > 0, taken.length > 0 && !actions.some(({ state }) => isOpen(state))),
    'follow-up': of(
      done.some(({ helped }) => helped !== null),
      done.length > 0 && done.every(({ helped }) => helped !== null),
    ),
    feedback: of(
      answered.some(({ isPublic }) => isPublic),
      answered.length > 0 && answered.every(({ isPublic }) => isPublic),
    ),
  };
  return WAY_STEPS.map((step) => ({ step, state: states[step] }));
}

const of = (isBegun: boolean, isDone: boolean): WayState => (isBegun && isDone ? 'done' : isBegun ? 'begun' : 'waits');
