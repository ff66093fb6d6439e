import { isLanguage, type Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';

/**
 * A value of data with every text in it cut down to one language; where a text is not written in that, in the nearest that
 * is, by textIn(). A page that speaks one language at a time need not carry the others. Texts are told by their form: an object with
 * nothing but languages for keys.
 */
export function inOneLanguage<Value>(value: Value, language: Language): Value {
  return cut(value, language) as Value;
}

function cut(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) return { [language]: textIn(value, language) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, language)]));
}
