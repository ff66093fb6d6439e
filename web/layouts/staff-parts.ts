import { can } from '#core/access/can.ts';
import { ROLES, type Role } from '#core/access/roles.ts';

export type StaffPart =
  | 'map'
  | 'survey'
  | 'releases'
  | 'events'
  | 'places'
  | 'actions'
  | 'rounds'
  | 'promise'
  | 'picture'
  | 'walks'
  | 'dialogues'
  | 'surveys'
  | 'moderation'
  | 'waves'
  | 'log'
  | 'retention'
  | 'tokens'
  | 'account';

interface StaffTab {
  readonly key: Exclude<StaffPart, 'account'> | 'street' | 'shift';
  /** Below the language's home. */
  readonly address: string;
  /** Whom the tab is shown to. What a role may do is decided by the server alone (core/access/can.ts). */
  readonly roles: readonly Role[];
}

/** Who reads releases. */
const READERS: readonly Role[] = ['analyst', 'police-analyst', 'council-member', 'coordinator', 'moderator', 'admin'];

/** The parts of the desk in the order of their tabs, and the tablet for whoever takes answers in. */
export const STAFF_PARTS: readonly StaffTab[] = [
  { key: 'moderation', address: 'personal/granskning/', roles: ['moderator'] },
  { key: 'waves', address: 'personal/vagor/', roles: ['moderator'] },
  { key: 'map', address: 'personal/karta/', roles: READERS },
  { key: 'survey', address: 'personal/enkatsvar/', roles: READERS },
  { key: 'releases', address: 'personal/uttag/', roles: READERS },
  { key: 'events', address: 'personal/underlag/', roles: ROLES.filter((role) => can(role, 'read', 'event-counts')) },
  { key: 'places', address: 'personal/platser/', roles: ROLES.filter((role) => can(role, 'read', 'hot-spot')) },
  { key: 'actions', address: 'personal/atgarder/', roles: ROLES.filter((role) => can(role, 'read', 'action')) },
  { key: 'shift', address: 'personal/falt/runda/', roles: ROLES.filter((role) => can(role, 'write', 'shift')) },
  { key: 'rounds', address: 'personal/rundor/', roles: ROLES.filter((role) => can(role, 'read', 'presence')) },
  { key: 'picture', address: 'personal/lagesbild/', roles: ROLES.filter((role) => can(role, 'read', 'picture')) },
  // Everybody may read it; whoever has nothing to do with it reads what all do, and begins with their own work.
  { key: 'promise', address: 'personal/lofte/', roles: READERS },
  { key: 'dialogues', address: 'personal/dialoger/', roles: ['analyst', 'coordinator', 'host', 'admin'] },
  // After the dialogues: whoever holds those begins there.
  { key: 'walks', address: 'personal/vandringar/', roles: ROLES.filter((role) => can(role, 'read', 'walk')) },
  { key: 'surveys', address: 'personal/enkater/', roles: ['coordinator', 'admin'] },
  { key: 'log', address: 'personal/logg/', roles: ['dpo'] },
  { key: 'retention', address: 'personal/gallring/', roles: ['dpo', 'admin'] },
  { key: 'tokens', address: 'personal/nycklar/', roles: ROLES.filter((role) => can(role, 'read', 'token')) },
  { key: 'street', address: 'gata/', roles: ['host'] },
];
