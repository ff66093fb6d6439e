/** How far a focus area has come. */
export const FOCUS_STATES = ['proposed', 'chosen', 'not-chosen', 'ended'] as const;
export type FocusState = (typeof FOCUS_STATES)[number];

/** `take-up`: what was not chosen is proposed anew. */
export const FOCUS_ACTS = ['propose', 'change', 'choose', 'turn-down', 'end', 'take-up'] as const;
export type FocusAct = (typeof FOCUS_ACTS)[number];
export type FocusDecision = Exclude<FocusAct, 'propose' | 'change'>;

const STEPS: Readonly<Record<FocusState, Readonly<Partial<Record<FocusAct, FocusState>>>>> = {
  proposed: { change: 'proposed', choose: 'chosen', 'turn-down': 'not-chosen' },
  chosen: { change: 'chosen', end: 'ended' },
  'not-chosen': { 'take-up': 'proposed' },
  ended: {},
};

/** Where an act leads, or null where it cannot be done. `null`: what is not there yet. */
export function focusStateAfter(state: FocusState | null, act: FocusAct): FocusState | null {
  if (state === null) return act === 'propose' ? 'proposed' : null;
  return STEPS[state][act] ?? null;
}

export const FOCUS_DECISIONS: readonly FocusDecision[] = ['choose', 'turn-down', 'end', 'take-up'];
export const focusDecisionsFrom = (state: FocusState): readonly FocusDecision[] =>
  FOCUS_DECISIONS.filter((act) => STEPS[state][act] !== undefined);

/** The five steps of the national way of working (nationellt arbetssätt; EST): each waits, is begun, or is done. */
export const WAY_STEPS = ['mapping', 'analysis', 'action', 'follow-up', 'feedback'] as const;
export type WayStep = (typeof WAY_STEPS)[number];
export const WAY_STATES = ['waits', 'begun', 'done'] as const;
export type WayState = (typeof WAY_STATES)[number];
