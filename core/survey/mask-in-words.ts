import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Mask } from '../places/mask.ts';

/** "Centrum och Öster" */
export function maskNames(mask: Mask, language: Language): string {
  const names = mask.map(({ text }) => textIn(text, language));
  return new Intl.ListFormat(language === 'lattlast' ? 'sv' : language).format(names);
}
