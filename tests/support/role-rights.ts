import type { Role } from '#core/access/roles.ts';

/**
 * What each role may do, written by hand: the truth that core/access/can.ts is held against, and every route over HTTP. "own" and
 * "all" say whose rows, where organisations own them. Everybody may "read self", "write self" and "read promise" too.
 */
export const ROLE_RIGHTS: Readonly<Record<Role, readonly string[]>> = {
  analyst: [
    'read release',
    'export release',
    'read dialogue',
    'read event all',
    'read event-counts',
    'read place all',
    'read hot-spot all',
    'write hot-spot all',
    'read hot-spot-evidence',
    'read walk',
    'read walk-point all',
  ],
  'police-analyst': [
    'read release',
    'export release',
    'read event all',
    'read event-counts',
    'read place all',
    'write place all',
    'read hot-spot all',
    'write hot-spot all',
    'read hot-spot-evidence',
    'write promise-part own',
    'read walk',
    'read walk-point all',
    'write walk-point all',
  ],
  patrol: [
    'read event own',
    'write event own',
    'read event-counts',
    'read place all',
    'read hot-spot all',
    'read walk',
    'read walk-point all',
    'write walk-point all',
  ],
  'property-owner': [
    'read event own',
    'write event own',
    'read event-counts',
    'read place own',
    'read hot-spot own',
    'read walk',
    'read walk-point own',
  ],
  'council-member': [
    'read release',
    'read event-counts',
    'read hot-spot all',
    'review promise',
    'read walk',
    'read walk-point all',
  ],
  coordinator: [
    'read release',
    'export release',
    'read dialogue',
    'write dialogue',
    'read entry',
    'write entry',
    'read event all',
    'write event own',
    'review event all',
    'read event-counts',
    'write promise',
    'review promise',
    'write promise-part all',
    'read place all',
    'write place all',
    'read hot-spot all',
    'write hot-spot all',
    'review hot-spot all',
    'read hot-spot-evidence',
    'read walk',
    'write walk',
    'read walk-point all',
    'write walk-point all',
  ],
  host: ['read dialogue', 'write entry', 'read walk', 'read walk-point all', 'write walk-point all'],
  moderator: ['read release', 'read moderation', 'write moderation', 'export moderation'],
  admin: [
    'read release',
    'export release',
    'read dialogue',
    'write dialogue',
    'write entry',
    'read event all',
    'write event own',
    'review event all',
    'read event-counts',
    'write promise',
    'review promise',
    'write promise-part all',
    'read place all',
    'write place all',
    'read hot-spot all',
    'write hot-spot all',
    'review hot-spot all',
    'read hot-spot-evidence',
    'read retention',
    'read token',
    'write token',
    'read walk',
    'write walk',
    'read walk-point all',
    'write walk-point all',
  ],
  dpo: ['read entry', 'read log', 'export log', 'read retention'],
};

/** What whoever is signed in may. */
export const EVERYBODY: readonly string[] = ['read self', 'write self', 'read promise'];

/** What an access token gives, of whichever organisation that can have one: by hand, for core/access/tokens.ts. */
export const TOKEN_RIGHTS: readonly string[] = ['read release', 'export release'];

/** Whether the table above says that a role may: "read event". */
export const mayBy = (role: Role, right: string): boolean =>
  [...EVERYBODY, ...ROLE_RIGHTS[role]].some((own) => own === right || own.startsWith(`${right} `));
