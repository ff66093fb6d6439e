import type { FaultCode } from '../../base/fault.ts';
import { textIn } from '../../base/text-in.ts';
import type { MatrixQuestion } from '../contract.ts';
import type { QuestionKind } from './kind.ts';
import { isCode, wordOfOption } from './options.ts';

/** One scale of options for several rows. */
export const matrix: QuestionKind<MatrixQuestion> = {
  type: 'matrix',
  fits: (answer) => typeof answer === 'object' && !Array.isArray(answer) && Object.values(answer).every(isCode),
  faults: (question, answer, field) =>
    Object.entries(answer as Readonly<Record<string, string>>).flatMap(([row, code]): readonly FaultCode[] => {
      if (!question.rows.some((candidate) => candidate.code === row))
        return [{ field: `${field}.${row}`, code: 'row-unknown' }];
      return question.options.some((option) => option.code === code)
        ? []
        : [{ field: `${field}.${row}`, code: 'option-unknown' }];
    }),
  kept: (answer) => answer,
  inWords: (question, answer, ground, language) => {
    if (isCode(answer)) return wordOfOption(question, answer, ground, language);
    const byRow = answer as Readonly<Record<string, string>>;
    return question.rows
      .flatMap((row) => {
        const code = byRow[row.code];
        if (code === undefined) return [];
        return [`${textIn(row.text, language).replace(/\.$/, '')}: ${wordOfOption(question, code, ground, language)}`];
      })
      .join('; ');
  },
  counted: ({ options }) => ({ options, max: 1 }),
  codes: (_, answer, row) => {
    const code = (answer as Readonly<Record<string, string>>)[row ?? ''];
    return code === undefined ? [] : [code];
  },
};
