/** How far an event has come. Only what is `accepted` counts. Nothing is deleted: what is taken back or linked stays, and says so. */
export const EVENT_STATES = ['new', 'accepted', 'refused', 'duplicate', 'taken-back'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** `correct` and `take-back` are its own organisation's, until somebody has reviewed it; the others are a reviewer's. */
export const EVENT_ACTS = ['correct', 'take-back', 'accept', 'refuse', 'link', 'reopen'] as const;
export type EventAct = (typeof EVENT_ACTS)[number];

const AFTER: Readonly<Record<Exclude<EventAct, 'reopen'>, EventState>> = {
  correct: 'new',
  'take-back': 'taken-back',
  accept: 'accepted',
  refuse: 'refused',
  link: 'duplicate',
};

/** Where an act leads, or null where it cannot be done from a state. */
export function stateAfter(state: EventState, act: EventAct): EventState | null {
  if (act === 'reopen') return state === 'new' || state === 'taken-back' ? null : 'new';
  return state === 'new' ? AFTER[act] : null;
}
