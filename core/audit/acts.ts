import type { ThingOfStaff } from '../access/can.ts';

/**
 * What can be done, as the audit log names it. Whoever adds one puts it into core/audit/act-groups.ts, and its words into words-sv.ts and
 * words-en.ts.
 * `decide`: an answer or a text is judged. `disclose`: somebody outside is given what was said. `shorten`: old entries of
 * the log itself are destroyed. `confirm`: somebody has looked and says that the clock, which had leapt, is right; `object` is the
 * day. `half-way`: somebody had the right password of an account, on a device that is new to it, and had not
 * given the second step. `refused`: somebody who is signed in asked for what their role may not do; `object` is then the
 * action. `destroy`: what residents have said has been destroyed because its time was out.
 */
export const ACTS = [
  'read',
  'write',
  'remove',
  'export',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'half-way',
  'add',
  'change',
  'disable',
  'enable',
  'reset',
  'decide',
  'disclose',
  'release',
  'shorten',
  'destroy',
  'confirm',
  'refused',
] as const;
export type Act = (typeof ACTS)[number];

/** What it can be done to. */
export type ThingOfLog = ThingOfStaff | 'account' | 'session' | 'organisation' | 'answer' | 'backup' | 'clock';
