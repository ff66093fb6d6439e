import { holds, lookedAt } from '../conditions.ts';
import type { Answer, Answers, Condition, Question } from '../contract.ts';
import { atomsOf, representatives } from '../representatives.ts';

/** More ways to answer than this are not tried: such a condition is taken to be one that somebody can fulfil. */
const MOST_TRIED = 4096;

/**
 * Whether any answers to the questions that a condition looks at fulfil it, by trying one of each kind that it tells apart. It
 * costs as much as the one condition has questions, however long the form is.
 */
export function canHold(condition: Condition, questions: readonly Question[]): boolean {
  const atoms = atomsOf({
    id: '',
    version: 1,
    title: {},
    languages: [],
    questions: [],
    background: [],
    routes: [{ id: 'fragor', steps: [{ question: '', when: condition }] }],
  });
  let ways: readonly Answers[] = [{}];
  for (const id of new Set(lookedAt(condition).map(({ question }) => question))) {
    const asked = questions.find((question) => question.id === id);
    const answers = asked === undefined ? null : representatives(asked, atoms.get(id) ?? [], { areas: [] });
    if (answers === null || ways.length * (answers.length + 1) > MOST_TRIED) return true;
    ways = ways.flatMap((way) => [way, ...answers.map((answer: Answer) => ({ ...way, [id]: answer }))]);
  }
  return ways.some((way) => holds(condition, way));
}
