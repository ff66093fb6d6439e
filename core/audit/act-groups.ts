import type { Act } from './acts.ts';

/** What the log is filtered by: acts that somebody who reads it thinks of as one. Every act is in one of them. */
export const ACT_GROUPS = {
  reading: ['read'],
  taking: ['export', 'disclose'],
  changing: ['write', 'remove', 'release'],
  deciding: ['decide'],
  signing: ['sign-in', 'sign-in-failed', 'half-way', 'sign-out'],
  refusing: ['refused'],
  accounts: ['add', 'change', 'disable', 'enable', 'reset'],
  log: ['shorten', 'destroy', 'confirm'],
} as const satisfies Readonly<Record<string, readonly Act[]>>;
export type ActGroup = keyof typeof ACT_GROUPS;

export const ACT_GROUP_NAMES = Object.keys(ACT_GROUPS) as readonly ActGroup[];

export const isActGroup = (value: unknown): value is ActGroup => ACT_GROUP_NAMES.includes(value as ActGroup);
