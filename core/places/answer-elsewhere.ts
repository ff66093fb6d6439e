import { htmlLang, type Language } from '../base/language.ts';
import type { WholeText } from '../base/text.ts';
import { channelInWords } from './channel-words.ts';
import type { Channel } from './channels.ts';

const HEADING: WholeText = {
  sv: 'Du kan inte svara på den här dialogen här',
  lattlast: 'Du kan inte svara här',
  en: 'You cannot answer this dialogue here',
  fi: 'Tähän kyselyyn ei voi vastata täällä',
  ar: 'لا يمكنك الإجابة عن هذا الحوار هنا',
};

const OTHER_WAYS: WholeText = {
  sv: 'Du kan svara på andra sätt: {ways}.',
  lattlast: 'Du kan svara på andra sätt: {ways}.',
  en: 'You can answer in other ways: {ways}.',
  fi: 'Voit vastata muilla tavoilla: {ways}.',
  ar: 'يمكنك الإجابة بطرق أخرى: {ways}.',
};

/** What somebody is told, before anything is asked, where an open dialogue does not take answers: and how it takes them instead. */
export function answerElsewhere(
  offered: readonly Channel[],
  language: Language,
): { readonly heading: string; readonly text: string } {
  const ways = new Intl.ListFormat(htmlLang(language)).format(offered.map((one) => channelInWords(one, language)));
  return { heading: HEADING[language], text: OTHER_WAYS[language].replace('{ways}', () => ways) };
}
