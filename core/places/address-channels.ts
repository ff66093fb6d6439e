import type { Channel } from './channels.ts';

/** Channels that need nothing but the address: a school class comes by its code, the others by staff. */
export const ADDRESS_CHANNELS: readonly Channel[] = ['web', 'qr', 'kiosk'];

/** The channel that an address names, where it is one of these and the campaign has it; else the web. */
export const channelOfAddress = (asked: string | null | undefined, offered: readonly Channel[]): Channel =>
  ADDRESS_CHANNELS.find((channel) => channel === asked && offered.includes(channel)) ?? 'web';

/** What carries how somebody came from one address to the next: "&kanal=qr", nothing for the web, which is what all come by. */
export const channelInAddress = (channel: Channel | null): string =>
  channel === null || channel === 'web' ? '' : `&kanal=${channel}`;
