import type { OrganisationKind } from '../access/organisations.ts';
import type { Rows } from '../access/rows.ts';

/** Who answers for a point or an activity: one of the two, or both together. */
export const OWNERS = ['police', 'municipality', 'together'] as const;
export type Owner = (typeof OWNERS)[number];

/** The two that sign. */
export const PARTIES = ['municipality', 'police'] as const;
export type Party = (typeof PARTIES)[number];

/** How far a point has come. They are told with equal weight: no point is above another. */
export const STATUSES = ['not-started', 'started', 'on-track', 'late', 'fulfilled', 'changed', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** A draft is nobody's but those who write it; what is signed is public, and stays so when it has ended. */
export const PROMISE_STATES = ['draft', 'signed', 'ended'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Whose points and activities somebody writes: by the right everybody's, or their own organisation's and what the two do together. */
export function ownersOf(rows: Rows, organisation: OrganisationKind): readonly Owner[] {
  if (rows === 'all') return OWNERS;
  if (organisation === 'police') return ['police', 'together'];
  return organisation === 'municipality' ? ['municipality', 'together'] : [];
}

/**
 * Whether an organisation is told where and when the police mean to be: the two that have promised it, and nobody else. It is never
 * public, not even afterwards, since what was planned says what is planned next.
 */
export const isToldOfPresence = (organisation: OrganisationKind): boolean =>
  organisation === 'police' || organisation === 'municipality';

/** What stands in a draft for a text that nobody has written yet. */
export const UNWRITTEN = '–';
