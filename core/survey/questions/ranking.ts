import type { FaultCode } from '../../base/fault.ts';
import type { RankingQuestion } from '../contract.ts';
import { escapeCodes } from './escapes.ts';
import type { QuestionKind } from './kind.ts';
import { isCodes, isOffered, wordOfOption } from './options.ts';

/** Options in order, the most important first. */
export const ranking: QuestionKind<RankingQuestion> = {
  type: 'ranking',
  fits: isCodes,
  faults: (question, answer, field, ground) => {
    const ranked = answer as readonly string[];
    const faults: FaultCode[] = [];
    if (ranked.some((code) => !isOffered(question, code, ground))) faults.push({ field, code: 'option-unknown' });
    if (new Set(ranked).size < ranked.length) faults.push({ field, code: 'ranked-twice' });
    if (ranked.length > question.max) faults.push({ field, code: 'too-many-options', with: { max: question.max } });
    const escapes = escapeCodes(question);
    if (ranked.length > 1 && ranked.some((code) => escapes.includes(code)))
      faults.push({ field, code: 'escape-combined' });
    return faults;
  },
  kept: (answer) => answer,
  inWords: (question, answer, ground, language) => {
    const ranked = answer as readonly string[];
    const words = ranked.map((code) => wordOfOption(question, code, ground, language));
    return ranked.length === 1 && escapeCodes(question).includes(ranked[0] ?? '')
      ? (words[0] ?? '')
      : words.map((word, index) => `${index + 1}. ${word}`).join(' ');
  },
  // Which option comes first. Counting every place would cost the other tables as much as several questions more.
  counted: ({ options }) => ({ options, max: 1 }),
  codes: (_, answer) => (answer as readonly string[]).slice(0, 1),
};
