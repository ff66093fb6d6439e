import { describe, expect, it } from 'vitest';
import { isEqual } from '#core/survey/authoring/equal.ts';
import { withTheirs } from '#core/survey/authoring/resolve-conflict.ts';
import type { Survey } from '#core/survey/contract.ts';
import { type History, noHistory, stepped, throughout, undone } from '../../web/islands/author/history.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';

const written = (survey: Survey, id: string, field: 'text' | 'short', words: string): Survey => ({
  ...survey,
  questions: survey.questions.map((one) => (one.id === id ? { ...one, [field]: { ...one[field], sv: words } } : one)),
});
const start = everyTypeSurvey;

describe('the steps back of one who writes beside a colleague', () => {
  it('lead round what the colleague has saved, in the questions that both have written in', () => {
    const named = written(start, 'S1', 'short', 'Mitt');
    const base = written(named, 'S3', 'text', 'Mina ord');
    const history: History<Survey> = stepped(stepped(noHistory, start, null), named, null);
    const theirs = written(base, 'S1', 'text', 'Kollegans');
    const after = throughout(history, theirs, (step) => withTheirs(base, step, theirs), isEqual);
    const back = undone(after, theirs);
    expect(back?.value).toEqual(written(named, 'S1', 'text', 'Kollegans'));
    expect(back?.history.past).toEqual([]);
  });

  it('and the steps forward too', () => {
    const history: History<Survey> = { ...noHistory, future: [written(start, 'S1', 'short', 'Mitt')] };
    const theirs = written(start, 'S1', 'text', 'Kollegans');
    expect(throughout(history, theirs, (step) => withTheirs(start, step, theirs), isEqual).future).toEqual([]);
  });
});
