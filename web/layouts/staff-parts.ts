import type { Role } from '#core/access/roles.ts';

export type StaffPart =
  | 'map'
  | 'survey'
  | 'releases'
  | 'dialogues'
  | 'surveys'
  | 'moderation'
  | 'waves'
  | 'log'
  | 'retention'
  | 'account';

interface StaffTab {
  readonly key: Exclude<StaffPart, 'account'> | 'street';
  /** Below the language's home. */
  readonly address: string;
  /** Whom the tab is shown to. What a role may do is decided by the server alone (core/access/can.ts). */
  readonly roles: readonly Role[];
}

/** The parts of the desk in the order of their tabs, and the tablet for whoever takes answers in. */
export const STAFF_PARTS: readonly StaffTab[] = [
  { key: 'moderation', address: 'personal/granskning/', roles: ['moderator'] },
  { key: 'waves', address: 'personal/vagor/', roles: ['moderator'] },
  { key: 'map', address: 'personal/karta/', roles: ['analyst', 'coordinator', 'moderator', 'admin'] },
  { key: 'survey', address: 'personal/enkatsvar/', roles: ['analyst', 'coordinator', 'moderator', 'admin'] },
  { key: 'releases', address: 'personal/uttag/', roles: ['analyst', 'coordinator', 'moderator', 'admin'] },
  { key: 'dialogues', address: 'personal/dialoger/', roles: ['analyst', 'coordinator', 'host', 'admin'] },
  { key: 'surveys', address: 'personal/enkater/', roles: ['coordinator', 'admin'] },
  { key: 'log', address: 'personal/logg/', roles: ['dpo'] },
  { key: 'retention', address: 'personal/gallring/', roles: ['dpo', 'admin'] },
  { key: 'street', address: 'gata/', roles: ['host'] },
];
