import { homeOf, type Language } from '#core/base/language.ts';
import { queryOf } from '#core/places/address-channels.ts';
import type { Channel } from '#core/places/channels.ts';

/** Where the form without script is met and posted to. */
export const formAddress = (language: Language): string => `${homeOf(language)}enkel/`;
/** Where the receipt's pages are posted to and drawn; the page before them, with the first form, is one folder up. */
export const receiptAddress = (language: Language): string => `${homeOf(language)}anvand-din-kod/svar/`;
export const codePageAddress = (language: Language): string => `${homeOf(language)}anvand-din-kod/`;

/** The start page of a dialogue, for whoever came by a channel: who goes back there meets the same, and is counted the same. */
export function startAddress(
  language: Language,
  { campaign, channel }: { readonly campaign: string; readonly channel: Channel },
): string {
  return `${homeOf(language)}${queryOf({ dialogue: campaign, channel })}`;
}
