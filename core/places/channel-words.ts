import type { Language } from '../base/language.ts';
import type { WholeText } from '../base/text.ts';
import { textIn } from '../base/text-in.ts';
import type { Channel } from './channels.ts';

/** What the channels are called under a figure: "Svar från webb, gata och skola." */
const WORDS: Readonly<Record<Channel, WholeText>> = {
  web: { sv: 'webb', lattlast: 'webben', en: 'the web', fi: 'verkko', ar: 'الويب' },
  qr: { sv: 'QR-kod', lattlast: 'QR-kod', en: 'a QR code', fi: 'QR-koodi', ar: 'رمز QR' },
  street: { sv: 'gata', lattlast: 'gatan', en: 'the street', fi: 'katu', ar: 'الشارع' },
  meeting: { sv: 'möte', lattlast: 'möte', en: 'a meeting', fi: 'tilaisuus', ar: 'لقاء' },
  school: { sv: 'skola', lattlast: 'skolan', en: 'schools', fi: 'koulu', ar: 'المدرسة' },
  kiosk: { sv: 'kiosk', lattlast: 'en skärm', en: 'a kiosk', fi: 'vastauspiste', ar: 'نقطة إجابة' },
  paper: { sv: 'papper', lattlast: 'papper', en: 'paper', fi: 'paperi', ar: 'الورق' },
};

/** A channel in words. A release from before channels had codes of their own holds Swedish words: they stand as they are. */
export const channelInWords = (channel: string, language: Language): string =>
  textIn(WORDS[channel as Channel], language) || channel;
