import { ROLES, type Role } from './roles.ts';

/** `review`: to judge what others have reported. */
export type Action = 'read' | 'write' | 'review' | 'export';

/**
 * Things whose rows belong to an organisation. `event`: what staff of an organisation have seen and report (underlag). `place`: a place of the
 * register, and `hot-spot`: one of those that are worked with (heta platser); each is whose the land is. To write a hot spot is to
 * propose one, to review it is to decide. `action`: an action (åtgärd); to read one's own is to read those on own land, to write and to
 * review (answer) one's own is of what the own party does. `promise-part`: a point of the citizen promise, with its activities and what has been done of
 * them, which is the police's, the municipality's or both's (core/promises/kinds.ts). `walk-point`: what was seen at a stop of a safety
 * walk, which is whose the land of the stop is. `shift`: the shift of a patrol, with its places and visits, which is its organisation's: to
 * write it is to log visits, to review it is to open it and to swap its places.
 */
export type OwnedThing = 'event' | 'place' | 'hot-spot' | 'action' | 'promise-part' | 'walk-point' | 'shift';

/**
 * `dialogue`: campaigns and surveys. `entry`: answers that a member of staff gives in for somebody else; to read is how many each has
 * given in, and never what. `event-counts`: how many events by place and week, of all organisations together. `hot-spot-evidence`: what speaks for a hot spot, candidates,
 * proposals and reasons. `promise`: the citizen promise (medborgarlöfte): to write is its text, its signing and its meetings, to review what
 * a meeting decides of what is late. `action-comment`: what the police and the municipality say to each other of an action, with its proposals and
 * history. `focus-area`: to write one is to propose it, to review it is what a meeting chooses. `walk`: safety walks, when and where; to write is to plan, announce and tell of them. `picture`: the joint
 * picture of the situation (lägesbild), made of what its readers read anyway; to write is to make, freeze and publish one, to review to say what it shows
 * and what a meeting decided. `log`: who did what.
 * `retention`: what is destroyed and when. `presence`: how often and how much rounds have been at places, and never who.
 * `token`: access tokens of programs. `self`: one's own sign-in.
 */
export type ThingOfStaff =
  | OwnedThing
  | 'release'
  | 'dialogue'
  | 'entry'
  | 'event-counts'
  | 'presence'
  | 'hot-spot-evidence'
  | 'action-comment'
  | 'focus-area'
  | 'promise'
  | 'walk'
  | 'picture'
  | 'moderation'
  | 'log'
  | 'retention'
  | 'token'
  | 'self';

export type Right = readonly [Action, ThingOfStaff];

/** Whose rows: those of every organisation, or of one's own. Said of what organisations own, and of nothing else. */
type Whose = 'all' | 'own';

type TableRow = readonly [Role, Action, Exclude<ThingOfStaff, OwnedThing>] | readonly [Role, Action, OwnedThing, Whose];

/** The one table of rights: what is not in it is not allowed. */
const RIGHTS: readonly TableRow[] = [
  ['analyst', 'read', 'release'],
  ['analyst', 'export', 'release'],
  ['analyst', 'read', 'dialogue'],
  ['analyst', 'read', 'event', 'all'],
  ['analyst', 'read', 'event-counts'],
  ['analyst', 'read', 'place', 'all'],
  ['analyst', 'read', 'hot-spot', 'all'],
  ['analyst', 'write', 'hot-spot', 'all'],
  ['analyst', 'read', 'hot-spot-evidence'],
  ['analyst', 'read', 'walk'],
  ['analyst', 'read', 'walk-point', 'all'],
  ['analyst', 'read', 'action', 'all'],
  ['analyst', 'write', 'action', 'own'],
  ['analyst', 'export', 'action', 'all'],
  ['analyst', 'read', 'action-comment'],
  ['analyst', 'write', 'action-comment'],
  ['analyst', 'read', 'focus-area'],
  ['analyst', 'write', 'focus-area'],
  ['analyst', 'read', 'presence'],
  ['analyst', 'read', 'picture'],
  ['analyst', 'review', 'picture'],
  ['police-analyst', 'read', 'release'],
  ['police-analyst', 'export', 'release'],
  ['police-analyst', 'read', 'event', 'all'],
  ['police-analyst', 'read', 'event-counts'],
  ['police-analyst', 'read', 'place', 'all'],
  ['police-analyst', 'write', 'place', 'all'],
  ['police-analyst', 'read', 'hot-spot', 'all'],
  ['police-analyst', 'write', 'hot-spot', 'all'],
  ['police-analyst', 'read', 'hot-spot-evidence'],
  ['police-analyst', 'read', 'action', 'all'],
  ['police-analyst', 'write', 'action', 'own'],
  ['police-analyst', 'review', 'action', 'own'],
  ['police-analyst', 'export', 'action', 'all'],
  ['police-analyst', 'read', 'action-comment'],
  ['police-analyst', 'write', 'action-comment'],
  ['police-analyst', 'read', 'focus-area'],
  ['police-analyst', 'write', 'focus-area'],
  ['police-analyst', 'read', 'shift', 'own'],
  ['police-analyst', 'review', 'shift', 'own'],
  ['police-analyst', 'read', 'presence'],
  ['police-analyst', 'read', 'picture'],
  ['police-analyst', 'review', 'picture'],
  ['police-analyst', 'write', 'promise-part', 'own'],
  ['police-analyst', 'read', 'walk'],
  ['police-analyst', 'read', 'walk-point', 'all'],
  ['police-analyst', 'write', 'walk-point', 'all'],
  ['patrol', 'read', 'event', 'own'],
  ['patrol', 'write', 'event', 'own'],
  ['patrol', 'read', 'event-counts'],
  ['patrol', 'read', 'place', 'all'],
  ['patrol', 'read', 'hot-spot', 'all'],
  ['patrol', 'read', 'walk'],
  ['patrol', 'read', 'walk-point', 'all'],
  ['patrol', 'write', 'walk-point', 'all'],
  ['patrol', 'read', 'shift', 'own'],
  ['patrol', 'write', 'shift', 'own'],
  ['property-owner', 'read', 'event', 'own'],
  ['property-owner', 'write', 'event', 'own'],
  ['property-owner', 'read', 'event-counts'],
  ['property-owner', 'read', 'place', 'own'],
  ['property-owner', 'read', 'hot-spot', 'own'],
  ['property-owner', 'read', 'walk'],
  ['property-owner', 'read', 'walk-point', 'own'],
  ['property-owner', 'read', 'action', 'own'],
  ['council-member', 'read', 'release'],
  ['council-member', 'read', 'event-counts'],
  ['council-member', 'read', 'hot-spot', 'all'],
  ['council-member', 'read', 'action', 'all'],
  ['council-member', 'read', 'focus-area'],
  ['council-member', 'review', 'promise'],
  ['council-member', 'read', 'walk'],
  ['council-member', 'read', 'walk-point', 'all'],
  ['coordinator', 'read', 'release'],
  ['coordinator', 'export', 'release'],
  ['coordinator', 'read', 'dialogue'],
  ['coordinator', 'write', 'dialogue'],
  ['coordinator', 'read', 'entry'],
  ['coordinator', 'write', 'entry'],
  ['coordinator', 'read', 'event', 'all'],
  ['coordinator', 'write', 'event', 'own'],
  ['coordinator', 'review', 'event', 'all'],
  ['coordinator', 'read', 'event-counts'],
  ['coordinator', 'read', 'place', 'all'],
  ['coordinator', 'write', 'place', 'all'],
  ['coordinator', 'read', 'hot-spot', 'all'],
  ['coordinator', 'write', 'hot-spot', 'all'],
  ['coordinator', 'review', 'hot-spot', 'all'],
  ['coordinator', 'read', 'hot-spot-evidence'],
  ['coordinator', 'read', 'action', 'all'],
  ['coordinator', 'write', 'action', 'all'],
  ['coordinator', 'review', 'action', 'all'],
  ['coordinator', 'export', 'action', 'all'],
  ['coordinator', 'read', 'action-comment'],
  ['coordinator', 'write', 'action-comment'],
  ['coordinator', 'read', 'focus-area'],
  ['coordinator', 'write', 'focus-area'],
  ['coordinator', 'review', 'focus-area'],
  ['coordinator', 'read', 'shift', 'all'],
  ['coordinator', 'review', 'shift', 'all'],
  ['coordinator', 'read', 'presence'],
  ['coordinator', 'read', 'picture'],
  ['coordinator', 'write', 'picture'],
  ['coordinator', 'review', 'picture'],
  ['coordinator', 'write', 'promise'],
  ['coordinator', 'review', 'promise'],
  ['coordinator', 'write', 'promise-part', 'all'],
  ['coordinator', 'read', 'walk'],
  ['coordinator', 'write', 'walk'],
  ['coordinator', 'read', 'walk-point', 'all'],
  ['coordinator', 'write', 'walk-point', 'all'],
  ['host', 'read', 'dialogue'],
  ['host', 'write', 'entry'],
  ['host', 'read', 'walk'],
  ['host', 'read', 'walk-point', 'all'],
  ['host', 'write', 'walk-point', 'all'],
  ['moderator', 'read', 'release'],
  ['moderator', 'read', 'moderation'],
  ['moderator', 'write', 'moderation'],
  ['moderator', 'export', 'moderation'],
  ['admin', 'read', 'release'],
  ['admin', 'export', 'release'],
  ['admin', 'read', 'dialogue'],
  ['admin', 'write', 'dialogue'],
  ['admin', 'write', 'entry'],
  ['admin', 'read', 'event', 'all'],
  ['admin', 'write', 'event', 'own'],
  ['admin', 'review', 'event', 'all'],
  ['admin', 'read', 'event-counts'],
  ['admin', 'read', 'place', 'all'],
  ['admin', 'write', 'place', 'all'],
  ['admin', 'read', 'hot-spot', 'all'],
  ['admin', 'write', 'hot-spot', 'all'],
  ['admin', 'review', 'hot-spot', 'all'],
  ['admin', 'read', 'hot-spot-evidence'],
  ['admin', 'read', 'action', 'all'],
  ['admin', 'write', 'action', 'all'],
  ['admin', 'review', 'action', 'all'],
  ['admin', 'export', 'action', 'all'],
  ['admin', 'read', 'action-comment'],
  ['admin', 'write', 'action-comment'],
  ['admin', 'read', 'focus-area'],
  ['admin', 'write', 'focus-area'],
  ['admin', 'review', 'focus-area'],
  ['admin', 'read', 'shift', 'all'],
  ['admin', 'review', 'shift', 'all'],
  ['admin', 'read', 'presence'],
  ['admin', 'read', 'picture'],
  ['admin', 'write', 'picture'],
  ['admin', 'review', 'picture'],
  ['admin', 'write', 'promise'],
  ['admin', 'review', 'promise'],
  ['admin', 'write', 'promise-part', 'all'],
  ['admin', 'read', 'walk'],
  ['admin', 'write', 'walk'],
  ['admin', 'read', 'walk-point', 'all'],
  ['admin', 'write', 'walk-point', 'all'],
  ['admin', 'read', 'retention'],
  ['admin', 'read', 'token'],
  ['admin', 'write', 'token'],
  ['dpo', 'read', 'entry'],
  ['dpo', 'read', 'log'],
  ['dpo', 'export', 'log'],
  ['dpo', 'read', 'retention'],
  ...ROLES.map((role) => [role, 'read', 'promise'] as const),
  ...ROLES.map((role) => [role, 'read', 'self'] as const),
  ...ROLES.map((role) => [role, 'write', 'self'] as const),
];

const rowOf = (role: Role, [action, thing]: Right): TableRow | undefined =>
  RIGHTS.find((row) => row[0] === role && row[1] === action && row[2] === thing);

/** Whether a role may do something to a kind of thing. */
export const can = (role: Role, action: Action, thing: ThingOfStaff): boolean =>
  rowOf(role, [action, thing]) !== undefined;

/** Whose rows a role has to do with by a right; null where it does not have the right, or where nobody owns such rows. */
export const whoseRows = (role: Role, right: Right): Whose | null => rowOf(role, right)?.[3] ?? null;
