import type { TextQuestion } from '../contract.ts';
import type { QuestionKind } from './kind.ts';
import { isCode } from './options.ts';

/** Somebody's own words. They never leave the raw store by a release. */
export const text: QuestionKind<TextQuestion> = {
  type: 'text',
  fits: isCode,
  faults: (question, answer, field) =>
    ownWords(answer as string).length > question.maxLength
      ? [{ field, code: 'text-too-long', with: { max: question.maxLength } }]
      : [],
  kept: (answer) => ownWords(answer as string),
  inWords: (_, answer) => (typeof answer === 'string' ? answer : ''),
  counted: () => null,
  codes: () => [],
};

/**
 * Somebody's own words as they are counted and kept: whichever way they were typed and sent, the same words give the same
 * text. Line breaks are LF (a form without script sends CRLF), characters are composed, and control characters, which
 * no store can print and some cannot hold, are left out.
 */
export function ownWords(typed: string): string {
  const lines = typed.toWellFormed().replace(/\r\n?/g, '\n');
  return lines
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
}
