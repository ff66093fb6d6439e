import type { FaultCode } from '../../base/fault.ts';
import { listInWords, lowered } from '../../base/words.ts';
import type { ChoicesQuestion } from '../contract.ts';
import { escapeCodes } from './escapes.ts';
import type { QuestionKind } from './kind.ts';
import { isCodes, isOffered, offeredOptions, wordOfOption } from './options.ts';

/** Where any number may be chosen, this many are counted: each more would make every table noisier. */
const MOST_COUNTED = 3;

/** Any number of options, or at most so many. */
export const choices: QuestionKind<ChoicesQuestion> = {
  type: 'choices',
  fits: isCodes,
  faults: (question, answer, field, ground) => {
    const chosen = [...new Set(answer as readonly string[])];
    const faults: FaultCode[] = [];
    if (chosen.some((code) => !isOffered(question, code, ground))) faults.push({ field, code: 'option-unknown' });
    if (question.max !== undefined && chosen.length > question.max)
      faults.push({ field, code: 'too-many-options', with: { max: question.max } });
    const escapes = escapeCodes(question);
    if (chosen.length > 1 && chosen.some((code) => escapes.includes(code)))
      faults.push({ field, code: 'escape-combined' });
    return faults;
  },
  // A form without script can send a code twice; it is one choice.
  kept: (answer) => [...new Set(answer as readonly string[])],
  inWords: (question, answer, ground, language) => {
    const isName = (code: string): boolean => ground.areas.some((area) => area.code === code);
    const words = (answer as readonly string[]).map((code, index) => {
      const word = wordOfOption(question, code, ground, language);
      return index === 0 || isName(code) ? word : lowered(word);
    });
    return listInWords(words, language);
  },
  counted: (question, ground) => {
    const options = offeredOptions(question, ground);
    return { options, max: Math.min(question.max ?? MOST_COUNTED, options.length) };
  },
  codes: (_, answer) => answer as readonly string[],
};
