import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Mask } from '../places/mask.ts';

/** "Centrum och Öster" */
export function maskNames(mask: Mask, language: Language): string {
  const names = mask.map(({ text }) => textIn(text, language));
  return new Intl.ListFormat(language === 'lattlast' ? 'sv' : language).format(names);
}

/** "Frågan gäller platser i Centrum och Öster."; the same in the app and the form without script. */
export const onlyInMask = (mask: Mask, language: Language): string =>
  fill(ONLY_IN[language], { areas: maskNames(mask, language) });

/** Apart from the dialogue's other words: only a question of some areas needs them. */
const ONLY_IN: Readonly<Record<Language, string>> = {
  sv: 'Frågan gäller platser i {areas}.',
  lattlast: 'Frågan gäller platser i {areas}.',
  en: 'The question is about places in {areas}.',
  fi: 'Kysymys koskee paikkoja alueella {areas}.',
  ar: 'يخص السؤال أماكن في {areas}.',
};
