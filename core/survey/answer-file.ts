import type { Language } from '../base/language.ts';
import type { LocalText } from '../base/text.ts';
import { textIn } from '../base/text-in.ts';
import type { Minute } from '../base/time.ts';
import { minuteInWords } from '../base/words.ts';
import type { FileWords } from './answer-file/sv.ts';
import type { SubmittedResponse } from './contract.ts';
import type { ToldLine } from './lines-in-words.ts';

/** What stands between what people read and what the computer takes in again. */
const MARK = '=== lykta-answer-1 ===';

/** An answer that has not arrived, as its file holds it. */
export interface FiledAnswer {
  readonly key: string;
  readonly body: SubmittedResponse;
  /** What the dialogue is called. */
  readonly title: LocalText;
  readonly told: readonly ToldLine[];
  /** When it was given, milliseconds since the epoch. */
  readonly since: number;
}

/** When it was given, by the clock of whoever reads it; and why it will never be taken in, null while it can be. */
export interface Filing {
  readonly given: Minute;
  readonly why: string | null;
}

/**
 * An answer as a file that a person can read and that staff can take in: the words first, then the same answer as JSON. "lykta-svar-2026-11-25-3f2a.txt"
 */
export function answerFile(
  { key, body, title, told, since }: FiledAnswer,
  { given, why }: Filing,
  words: FileWords,
  language: Language,
): { readonly name: string; readonly text: string } {
  const { day, time } = minuteInWords(given, language);
  const text = [
    words.heading,
    why === null ? words.explain : `${why}. ${words.readable}`,
    '',
    `${words.dialogue}: ${textIn(title, language)}`,
    `${words.given}: ${day} ${time}`,
    '',
    words.answers,
    ...told.map((line) => `- ${line.label}: ${line.words.replaceAll('\n', '\n  ')}`),
    '',
    words.machine,
    MARK,
    JSON.stringify({ key, body, title, told, since }, null, 1),
    '',
  ].join('\n');
  return { name: `${words.name}-${given.slice(0, 10)}-${key.slice(0, 4)}.txt`, text };
}

/** What a file of answerFile holds; null when it is none. The server checks the answer itself. */
export function fromAnswerFile(text: string): FiledAnswer | null {
  const at = text.lastIndexOf(MARK);
  if (at === -1) return null;
  try {
    const found = JSON.parse(text.slice(at + MARK.length));
    const isWhole =
      typeof found.key === 'string' &&
      typeof found.body?.campaign === 'string' &&
      typeof found.since === 'number' &&
      typeof found.title === 'object' &&
      Array.isArray(found.told);
    return isWhole ? found : null;
  } catch {
    return null;
  }
}
