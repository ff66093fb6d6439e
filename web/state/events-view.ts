import { can, whoseRows } from '#core/access/can.ts';
import type { Role } from '#core/access/roles.ts';

/** What the page shows. It stands in the address, so that it can be sent and "back" works. */
export type EventsView = 'review' | 'report' | 'list' | 'counts';

const ADDRESSES: Readonly<Record<EventsView, string>> = {
  review: 'granska',
  report: 'rapportera',
  list: 'rapporter',
  counts: 'antal',
};

/** What a role has of it, what waits for them first. What they may is decided by the server alone. */
export const viewsOf = (role: Role): readonly EventsView[] => [
  ...(can(role, 'review', 'event') ? (['review'] as const) : []),
  ...(can(role, 'write', 'event') ? (['report'] as const) : []),
  ...(can(role, 'read', 'event') ? (['list'] as const) : []),
  ...(can(role, 'read', 'event-counts') ? (['counts'] as const) : []),
];

export const readsAllEvents = (role: Role): boolean => whoseRows(role, ['read', 'event']) === 'all';

/** The view of an address among those that a role has: the first where it names none of them. */
export function viewIn(search: string, views: readonly EventsView[]): EventsView | undefined {
  const asked = new URLSearchParams(search).get('visa');
  return views.find((view) => ADDRESSES[view] === asked) ?? views[0];
}

export const addressOf = (view: EventsView): string => `?visa=${ADDRESSES[view]}`;
