import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Frame } from '#core/measures/contract.ts';

/** Something to choose among the dialogues: one, or several read as one. */
export interface ReleaseChoice {
  /** An id, or several with "+" between them, oldest first. */
  readonly release: string;
  readonly title: string;
}

/** Each release by itself, newest first. */
export const singleChoices = (releases: readonly Frame[], language: Language): readonly ReleaseChoice[] =>
  releases.map(({ release, title }) => ({ release, title: textIn(title, language) }));

/** The newest two together, the newest three, and so on; and what the address names besides. */
export function sumChoices(
  releases: readonly Frame[],
  shown: string | null,
  language: Language,
): readonly ReleaseChoice[] {
  const oldestFirst = [...releases].reverse();
  const sums = releases.slice(1).map((_, index) => oldestFirst.slice(-(index + 2)));
  const asked = shown?.includes('+') ? partsOf(releases, shown) : [];
  const all = [...sums, ...(asked.length > 1 ? [asked] : [])].map((parts) => ({
    release: parts.map(({ release }) => release).join('+'),
    title: joined(parts.map(({ title }) => textIn(title, language))),
  }));
  return all.filter(({ release }, index) => all.findIndex((other) => other.release === release) === index);
}

/** "Dialogen 2024 + 2025": the words that all begin with are said once. */
function joined(titles: readonly string[]): string {
  const split = titles.map((title) => title.split(' '));
  const [first = []] = split;
  const differing = first.findIndex((word, index) => split.some((words) => words[index] !== word));
  const common = differing === -1 ? 0 : differing;
  return split.map((words, index) => words.slice(index === 0 ? 0 : common).join(' ')).join(' + ');
}

/** The releases that closed before the first of those that are shown: their answers are in none of them. */
export function earlierThan(releases: readonly Frame[], shown: string): readonly Frame[] {
  const first = partsOf(releases, shown)
    .map(({ closes }) => closes)
    .sort()[0];
  return first === undefined ? [] : releases.filter(({ closes }) => closes < first);
}

/** The dialogue before or after the one that is shown, by the day it closed; null where there is none, or several are read as one. */
export function dialogueBeside(releases: readonly Frame[], shown: string, way: 'earlier' | 'later'): string | null {
  const at = releases.findIndex(({ release }) => release === shown);
  return at === -1 ? null : (releases[at + (way === 'earlier' ? 1 : -1)]?.release ?? null);
}

const partsOf = (releases: readonly Frame[], shown: string): readonly Frame[] =>
  shown.split('+').flatMap((id) => releases.filter(({ release }) => release === id));
