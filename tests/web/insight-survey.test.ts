import { describe, expect, test } from 'vitest';
import type { SurveyTable } from '#core/measures/contract.ts';
import { figureWords } from '../../web/i18n/insight/figures.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { columnsOf, linesOf } from '../../web/islands/insight/question-lines.ts';
import { groupsOf, questionFigures, splitFirst, splitsOf } from '../../web/islands/insight/survey-groups.ts';
import { surveyPicture } from '../support/insight-pictures.ts';

type Groups = SurveyTable['by'][number]['groups'];

/** The first question by gender, with one group too small to show, and by age with nothing to show. */
const tables: readonly SurveyTable[] = surveyPicture('staff').tables.map((table, index) => {
  if (index > 0) return table;
  const few = (code: string, name: string): Groups[number] => ({
    code,
    text: { sv: name, lattlast: name, en: name },
    answered: null,
    answers: table.answers.map((answer) => ({ ...answer, status: 'too-few', share: null })),
  });
  const women = { ...few('kvinna', 'Kvinnor'), answered: 1160, answers: table.answers };
  return {
    ...table,
    by: [
      { name: 'gender', groups: [women, few('annat', 'Annat eller inte angivet')] },
      { name: 'age', groups: [few('under-20', 'Under 20 år')] },
    ],
  };
});
const figures = questionFigures(tables);

describe('answers told apart by groups of people', () => {
  test('can be asked for only where a question is released so with something to show', () => {
    expect([...splitsOf(tables)]).toEqual(['gender']);
  });

  test('come before the questions that are not', () => {
    const last = [...figures].reverse();
    expect(splitFirst(last, 'gender').map(({ question }) => question)).toEqual(['Q2', 'Q6', 'Q5']);
    expect(splitFirst(last, null)).toEqual(last);
  });

  test('have one line for each answer and group in the table twin, and few are withheld in words', () => {
    const [late] = figures;
    if (late === undefined) throw new Error('no question');
    const lines = linesOf(late, 'gender');
    expect(lines).toHaveLength(2 * 6);
    const columns = columnsOf(late, true, 'sv', sv.reading, sv.figures, figureWords(sv.figures, 'sv', 'staff'));
    const inWords = lines.map((line) => columns.map(({ text }) => text(line)).join(' | '));
    expect(inWords[0]).toMatch(/^Mycket trygg \| Kvinnor \| 16\s% \| .+ \| säkert$/u);
    expect(inWords.at(-1)).toBe('Går inte ut så sent | Annat eller inte angivet | för få svar | – | för få svar');
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test('are everybody where the question is not released by that', () => {
    const matrix = figures.find(({ question }) => question === 'Q5');
    expect(matrix === undefined ? [] : linesOf(matrix, 'gender').map(({ group }) => group)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(tables[0] === undefined ? null : groupsOf(tables[0], 'age')?.length).toBe(1);
  });
});
