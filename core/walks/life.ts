import type { WalkState } from './kinds.ts';

/** What is done with a walk as a whole. */
export const WALK_ACTS = ['announce', 'walk', 'report', 'cancel'] as const;
export type WalkAct = (typeof WALK_ACTS)[number];

const WAYS: Readonly<Record<WalkAct, { readonly from: readonly WalkState[]; readonly to: WalkState }>> = {
  announce: { from: ['draft'], to: 'announced' },
  walk: { from: ['announced'], to: 'walked' },
  report: { from: ['walked'], to: 'reported' },
  cancel: { from: ['announced'], to: 'cancelled' },
};

/** Where an act leads from a state; null where it cannot be done. */
export const walkStateAfter = (state: WalkState, act: WalkAct): WalkState | null =>
  WAYS[act].from.includes(state) ? WAYS[act].to : null;

/** Whether the plan may still be changed: afterwards the route is what was walked. */
export const isPlanned = (state: WalkState): boolean => state === 'draft' || state === 'announced';

/** Whether anything may be noted: from the day it is announced, for those who walk it beforehand, until it has been reported. */
export const isNoted = (state: WalkState): boolean => state === 'announced' || state === 'walked';
