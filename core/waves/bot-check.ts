import { type Channel, STAFFED_CHANNELS } from '../places/channels.ts';
import type { Sign } from './looked-at.ts';
import type { Counted } from './states.ts';

/**
 * What came of the bot check. `unasked`: none is asked for, of a member of staff, or where the municipality has switched it
 * off. `none`: it was asked for and not made, as from the form without script.
 */
export const BOT_CHECK_OUTCOMES = ['passed', 'none', 'unasked'] as const;
export type BotCheckOutcome = (typeof BOT_CHECK_OUTCOMES)[number];

/**
 * Whether an answer counts as it comes in. By its own record alone: a rule that looked at others would tell of them
 * (docs/decisions/0047).
 */
export const countedAtFirst = (check: BotCheckOutcome): Exclude<Counted, 'set-aside'> =>
  check === 'none' ? 'waiting' : 'yes';

/** What came of the bot check as moderators are told it: what a member of staff gave in for somebody is said apart. */
export type CheckTold = BotCheckOutcome | 'by-staff';

export const checkTold = (check: BotCheckOutcome, channel: Channel): CheckTold =>
  check === 'unasked' && STAFFED_CHANNELS.includes(channel) ? 'by-staff' : check;

/** What is kept of how an answer was sent. */
export interface Sending {
  readonly check: BotCheckOutcome;
  readonly signs: readonly Sign[];
}

/** As of an answer that a member of staff gives in. */
export const UNASKED: Sending = { check: 'unasked', signs: [] };
