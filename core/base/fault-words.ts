import type { Fault, FaultCode } from './fault.ts';
import type { Language } from './language.ts';
import type { LocalText } from './text.ts';
import { textIn } from './text-in.ts';
import { decimalInWords } from './words.ts';

/** Puts fault codes into sentences; `{name}` is filled from `with`. An unknown code is a bug. */
export function inWords(fault: FaultCode, language: Language, sentences: Readonly<Record<string, LocalText>>): Fault {
  const sentence = sentences[fault.code];
  if (sentence === undefined) throw new Error(`no sentence for ${fault.code}`);
  const message = textIn(sentence, language).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fault.with?.[name] ?? '';
    return typeof value === 'number' ? decimalInWords(value, language) : value;
  });
  return { field: fault.field, code: fault.code, message };
}
