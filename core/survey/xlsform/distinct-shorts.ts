import { cutText } from '../../base/cut-text.ts';
import type { Language } from '../../base/language.ts';
import type { LocalText } from '../../base/text.ts';
import type { Question } from '../contract.ts';
import { eachText } from './local-texts.ts';

/** As long as a short name may be. */
const LONGEST_SHORT = 48;

/** A question's text as its short name. */
export const asShort = (text: LocalText): LocalText =>
  eachText(text, (written) => cutText(written.replace(/\s+/g, ' '), LONGEST_SHORT)) ?? text;

/**
 * The questions with short names that differ. Of questions that begin alike, each is given the heading of its group; where that
 * does not tell them apart the end of its own text, and at last a number. Pages to read keep theirs: they have no answers.
 */
export function withDistinctShorts(
  questions: readonly Question[],
  languages: readonly Language[],
): readonly Question[] {
  const asked = questions.filter(({ type }) => type !== 'information');
  const shorts = new Map(asked.map(({ id, short }) => [id, { ...short } as Record<string, string>]));
  for (const language of languages) {
    const taken = new Set<string>();
    for (const alike of alikes(asked, language)) {
      const [first] = alike;
      if (first !== undefined && alike.length === 1) taken.add(keyOf(first.short[language]));
    }
    for (const alike of alikes(asked, language)) {
      if (alike.length === 1) continue;
      const ways = [byGroup, byEnd].map((way) => alike.map((question) => way(question, language)));
      const told = ways.find(
        (names) => new Set(names.map(keyOf)).size === names.length && names.every((name) => !taken.has(keyOf(name))),
      );
      alike.forEach((question, index) => {
        const name = told?.[index] ?? numbered(ways[0]?.[index] ?? '', taken);
        taken.add(keyOf(name));
        const short = shorts.get(question.id);
        if (short !== undefined) short[language] = name;
      });
    }
  }
  return questions.map((question) => ({ ...question, short: shorts.get(question.id) ?? question.short }));
}

/** The questions by short name in a language, in the order of the form. */
function alikes(questions: readonly Question[], language: Language): readonly (readonly Question[])[] {
  const found = new Map<string, Question[]>();
  for (const question of questions) {
    const short = question.short[language];
    if (short === undefined) continue;
    const alike = found.get(keyOf(short));
    if (alike === undefined) found.set(keyOf(short), [question]);
    else alike.push(question);
  }
  return [...found.values()];
}

const keyOf = (short: string | undefined): string => (short ?? '').trim().toLowerCase();

/** "Ålder (Barn)", the innermost heading where there are several. */
function byGroup({ short, topic }: Question, language: Language): string {
  const group = flat(topic, language).split(' · ').at(-1) ?? '';
  return group === '' ? (short[language] ?? '') : joined(short[language] ?? '', ` (${cutText(group, 22)})`);
}

/** "Hur ofta känner du… i skolan?": what texts that begin alike end in. */
function byEnd({ text, short }: Question, language: Language): string {
  const written = flat(text, language);
  if (written.length <= LONGEST_SHORT) return short[language] ?? '';
  const end = written.slice(-24);
  const words = end.includes(' ') ? end.slice(end.indexOf(' ') + 1) : end;
  return joined(written, ` ${words}`.toWellFormed());
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : joined(name, ` ${number}`);
    if (!taken.has(keyOf(free))) return free;
  }
}

const joined = (start: string, end: string): string => `${cutText(start, LONGEST_SHORT - end.length)}${end}`;
const flat = (text: LocalText | undefined, language: Language): string =>
  (text?.[language] ?? '').replace(/\s+/g, ' ').trim();
