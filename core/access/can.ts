import { ROLES, type Role } from './roles.ts';

export type Action = 'read' | 'write' | 'export';
/** `dialogue`: campaigns and surveys. `entry`: answers that a member of staff gives in for somebody else. `log`: who did what.
 * `retention`: what is destroyed and when. `self`: one's own
 * sign-in. */
export type ThingOfStaff = 'release' | 'dialogue' | 'entry' | 'moderation' | 'account' | 'log' | 'retention' | 'self';

export type Right = readonly [Action, ThingOfStaff];

/** The one table of rights: what is not in it is not allowed. */
const RIGHTS: readonly (readonly [Role, Action, ThingOfStaff])[] = [
  ['analyst', 'read', 'release'],
  ['analyst', 'export', 'release'],
  ['analyst', 'read', 'dialogue'],
  ['coordinator', 'read', 'release'],
  ['coordinator', 'export', 'release'],
  ['coordinator', 'read', 'dialogue'],
  ['coordinator', 'write', 'dialogue'],
  ['coordinator', 'write', 'entry'],
  ['host', 'read', 'dialogue'],
  ['host', 'write', 'entry'],
  ['moderator', 'read', 'release'],
  ['moderator', 'read', 'moderation'],
  ['moderator', 'write', 'moderation'],
  ['moderator', 'export', 'moderation'],
  ['admin', 'read', 'release'],
  ['admin', 'export', 'release'],
  ['admin', 'read', 'dialogue'],
  ['admin', 'write', 'dialogue'],
  ['admin', 'write', 'entry'],
  ['admin', 'read', 'account'],
  ['admin', 'write', 'account'],
  ['admin', 'read', 'retention'],
  ['dpo', 'read', 'log'],
  ['dpo', 'export', 'log'],
  ['dpo', 'read', 'retention'],
  ...ROLES.map((role) => [role, 'read', 'self'] as const),
  ...ROLES.map((role) => [role, 'write', 'self'] as const),
];

/** Whether a role may do something to a kind of thing. */
export const can = (role: Role, action: Action, thing: ThingOfStaff): boolean =>
  RIGHTS.some((right) => right[0] === role && right[1] === action && right[2] === thing);
