import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { WaitingTexts } from '../../i18n/waiting/index.ts';
import type { Waiting } from '../../state/kept.ts';
import { momentInWords } from './moment.ts';

/** What stands between what people read and what the computer takes in again. */
const MARK = '=== lykta-answer-1 ===';

/** An answer as a file that a person can read and that staff can take in: the words first, then the same answer as JSON. */
export function waitingFile(entry: Waiting, texts: WaitingTexts, language: Language): string {
  const { day, time } = momentInWords(entry.since, language);
  const { file } = texts;
  return [
    file.heading,
    file.explain,
    '',
    `${file.dialogue}: ${textIn(entry.title, language)}`,
    `${file.given}: ${day} ${time}`,
    '',
    file.answers,
    ...entry.told.map(({ label, words }) => `- ${label}: ${words.replaceAll('\n', '\n  ')}`),
    '',
    file.machine,
    MARK,
    JSON.stringify(
      { key: entry.key, body: entry.body, title: entry.title, told: entry.told, since: entry.since },
      null,
      1,
    ),
    '',
  ].join('\n');
}

/** What a file of waitingFile holds; null when it is none. The server checks the answer itself. */
export function fromWaitingFile(text: string): Pick<Waiting, 'key' | 'body' | 'title' | 'told' | 'since'> | null {
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

/** "lykta-svar-2026-11-25-3f2a.txt" */
export const waitingFileName = (entry: Waiting, texts: WaitingTexts): string =>
  `${texts.file.name}-${new Date(entry.since).toISOString().slice(0, 10)}-${entry.key.slice(0, 4)}.txt`;
