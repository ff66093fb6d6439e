import { literals } from '../base/schemas.ts';

/**
 * How an answer came to be given. Kept with it, and never shown apart: a release and every count are over all channels
 * together (docs/method/privacy.md section 9).
 */
export const CHANNELS = ['web', 'qr', 'street', 'meeting', 'school', 'kiosk', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];
export const Channel = literals<Channel>(CHANNELS);

/** Channels in which a member of staff, signed in, gives the answers of somebody else. */
export const STAFFED_CHANNELS: readonly Channel[] = ['street', 'meeting', 'paper'];

/** Channels open to anybody with the address. A school class needs its code besides. */
export const OPEN_CHANNELS: readonly Channel[] = ['web', 'qr', 'kiosk', 'school'];

export const isChannel = (value: unknown): value is Channel => CHANNELS.includes(value as Channel);
