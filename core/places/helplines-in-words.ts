import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import type { Helpline } from './helplines.ts';

/**
 * The lines as they stand in a notice, with the marks of running text: "Kvinnofridslinjen **[020-50 50 50](tel:020505050)**
 * (dygnet runt) · Bris …"; in easy Swedish a sentence each.
 */
export function helplinesInWords(helplines: readonly Helpline[], language: Language): string {
  if (language === 'lattlast')
    return helplines
      .map(({ name, number, about }) => {
        const more = about === undefined ? '' : ` ${sentence(textIn(about, language))}`;
        return `${textIn(name, language)}: ${pressed(number)}.${more}`;
      })
      .join(' ');
  return helplines
    .map(({ name, number, about }) => {
      const more = about === undefined ? '' : ` (${textIn(about, language)})`;
      return `${textIn(name, language)} ${pressed(number)}${more}`;
    })
    .join(' · ');
}

/** The children's line alone: "Bris: **[116 111](tel:116111)**". */
export const childLineInWords = (helplines: readonly Helpline[], language: Language): string =>
  helplines
    .filter(({ forChildren }) => forChildren === true)
    .slice(0, 1)
    .map(({ name, number }) => `${textIn(name, language)}: ${pressed(number)}`)
    .join('');

const pressed = (number: string): string => `**[${number}](tel:${number.replace(/\D/g, '')})**`;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
