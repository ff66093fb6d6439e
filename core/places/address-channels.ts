import type { Channel } from './channels.ts';

/** Channels that need nothing but the address: a school class comes by its code, the others by staff. */
export const ADDRESS_CHANNELS: readonly Channel[] = ['web', 'qr', 'kiosk'];

/** The channel that an address names, where it is one of these and the campaign has it; else the web. */
export const channelOfAddress = (asked: string | null | undefined, offered: readonly Channel[]): Channel =>
  ADDRESS_CHANNELS.find((channel) => channel === asked && offered.includes(channel)) ?? 'web';

/** Whether somebody who comes by an address that names this channel can answer a campaign there. */
export const isTakenHere = (offered: readonly Channel[], asked: string | null | undefined): boolean =>
  offered.includes(channelOfAddress(asked, offered));

/** What an address asks for: "?dialog=parken-2027&kanal=qr". Each is null where it asks for none. */
export interface Asked {
  /** A campaign's id. */
  readonly dialogue: string | null;
  /** How somebody came, where an address may say it. */
  readonly channel: Channel | null;
}

/** What links carry on of it, "" where nothing is asked for. The web is what all come by, and is not said. */
export function queryOf({ dialogue, channel }: Asked): string {
  const asked = [
    ...(dialogue === null ? [] : [`dialog=${encodeURIComponent(dialogue)}`]),
    ...(channel === null || channel === 'web' ? [] : [`kanal=${channel}`]),
  ];
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}
