import type { Language } from '../base/language.ts';
import { dayInWords, hasPoint, listInWords } from '../base/words.ts';
import type { Meeting } from './contract.ts';
import type { WalkRole } from './kinds.ts';
import type { WalkWords } from './words/index.ts';

/** "torsdag 26 mars 2026 kl. 19.00". */
export const whenInWords = (
  { on, at }: Pick<Meeting, 'on' | 'at'>,
  language: Language,
  words: Pick<WalkWords, 'at'>,
): string => words.at(dayInWords(on, language, null), hasPoint(language) ? at : at.replace(':', '.'));

/** "boende, gata och park och polisen". */
export const rolesInWords = (roles: readonly WalkRole[], language: Language, words: Pick<WalkWords, 'roles'>): string =>
  listInWords(
    [...new Set(roles)].map((role) => words.roles[role]),
    language,
  );
