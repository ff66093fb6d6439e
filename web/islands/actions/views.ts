import { can } from '#core/access/can.ts';
import type { Owner } from '#core/access/owners.ts';
import type { Role } from '#core/access/roles.ts';
import type { Action } from '#core/actions/contract.ts';
import { isOpen } from '#core/actions/life.ts';

/** What the page shows. It stands in the address, so that it can be sent and "back" works. */
export type ActionsView = 'actions' | 'focus' | 'duties';
const ADDRESSES: Readonly<Record<ActionsView, string>> = { actions: 'atgarder', focus: 'fokus', duties: 'ansvar' };

export const viewsOf = (role: Role): readonly ActionsView[] => [
  'actions',
  ...(can(role, 'read', 'focus-area') ? (['focus', 'duties'] as const) : []),
];

/** The view of an address among those that a role has: the first where it names none of them. */
export function viewIn(search: string, views: readonly ActionsView[]): ActionsView {
  const asked = new URLSearchParams(search).get('visa');
  return views.find((view) => ADDRESSES[view] === asked) ?? 'actions';
}
export const addressOf = (view: ActionsView): string => `?visa=${ADDRESSES[view]}`;

/** Whose actions are shown. */
export type Whose = 'ours' | 'all' | Owner;
export const isAmong = (owner: Owner, whose: Whose, own: readonly Owner[]): boolean =>
  whose === 'all' || (whose === 'ours' ? own.includes(owner) : owner === whose);

/** What is one's own list: what the own party does, and what both do. A reader who is of neither has none. */
export const whoseFirst = (own: readonly Owner[]): Whose => (own.length > 0 ? 'ours' : 'all');
export type Group = 'proposed' | 'open' | 'done' | 'declined';
export const GROUPS: readonly Group[] = ['proposed', 'open', 'done', 'declined'];
export const groupOf = ({ state }: Pick<Action, 'state'>): Group =>
  state === 'proposed' || state === 'done' || state === 'declined' ? state : isOpen(state) ? 'open' : 'declined';

/** What waits for somebody first, then by its day. */
export const byNeed = (one: Action, other: Action): number =>
  Number(needs(other)) - Number(needs(one)) ||
  (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
  other.proposedOn.localeCompare(one.proposedOn);
export const needs = ({ isOverdue, isWaitingLong, asksAgain }: Action): boolean =>
  isOverdue || isWaitingLong || asksAgain;
