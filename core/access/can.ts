import type { Role } from './roles.ts';

export type Action = 'read' | 'write' | 'export';
export type ThingOfStaff = 'release' | 'moderation' | 'account';

/** The one table of rights: what is not in it is not allowed. */
const RIGHTS: readonly (readonly [Role, Action, ThingOfStaff])[] = [
  ['analyst', 'read', 'release'],
  ['analyst', 'export', 'release'],
  ['moderator', 'read', 'release'],
  ['moderator', 'read', 'moderation'],
  ['moderator', 'write', 'moderation'],
  ['admin', 'read', 'release'],
  ['admin', 'export', 'release'],
  ['admin', 'read', 'account'],
  ['admin', 'write', 'account'],
];

/** Whether a role may do something to a kind of thing. */
export const can = (role: Role, action: Action, thing: ThingOfStaff): boolean =>
  RIGHTS.some((right) => right[0] === role && right[1] === action && right[2] === thing);
