/** The two that sign. */
export const PARTIES = ['municipality', 'police'] as const;
export type Party = (typeof PARTIES)[number];

/** How far a point has come. They are told with equal weight: no point is above another. */
export const STATUSES = ['not-started', 'started', 'on-track', 'late', 'fulfilled', 'changed', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** A draft is nobody's but those who write it; what is signed is public, and stays so when it has ended. */
export const PROMISE_STATES = ['draft', 'signed', 'ended'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What stands in a draft for a text that nobody has written yet. */
export const UNWRITTEN = '–';
