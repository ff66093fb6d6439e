import type { OrganisationKind } from './organisations.ts';
import type { Rows } from './rows.ts';

/** Who answers for something that the two do for safety: one of them, or both together. */
export const OWNERS = ['police', 'municipality', 'together'] as const;
export type Owner = (typeof OWNERS)[number];

/** Whose somebody writes: by the right everybody's, or their own organisation's and what the two do together. */
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
