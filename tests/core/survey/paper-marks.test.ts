import { describe, expect, it } from 'vitest';
import type { SimpleQuestion } from '#core/survey/contract.ts';
import { questionOf } from '#core/survey/journey.ts';
import { isWhole, marksOf, readMarks } from '#core/survey/paper-marks.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';

const survey = loadSurvey('dialogue', 1);
const { areas } = loadMunicipality('ljuskoping');
const question = (id: string): SimpleQuestion => questionOf(survey, id) as SimpleQuestion;

describe('a field of the form that is being typed in', () => {
  it('is whole with the one digit of a question that takes one answer', () => {
    expect(isWhole(question('Q2'), '4', areas)).toBe(true);
    expect(isWhole(question('Q5'), '2', areas)).toBe(true);
  });

  it('is not whole while it is empty, holds no mark of the question, or may take more', () => {
    for (const typed of ['', '9', '44']) expect(isWhole(question('Q2'), typed, areas)).toBe(false);
    // Nineteen parts of the municipality: 1 may become 12.
    expect(marksOf(question('Q1'), areas).length).toBeGreaterThan(9);
    expect(isWhole(question('Q1'), '1', areas)).toBe(false);
    expect(isWhole(question('Q9'), '1', areas)).toBe(false);
  });

  it('is read the same whether it moved on by itself or not', () => {
    for (const { mark, code } of marksOf(question('Q2'), areas))
      expect(readMarks(question('Q2'), mark, areas)).toEqual({ kind: 'answer', answer: code });
  });
});
