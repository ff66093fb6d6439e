import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from '#core/survey/authoring/equal.ts';
import { resolveConflict } from '#core/survey/authoring/resolve-conflict.ts';
import type { Question, RouteId, Survey } from '#core/survey/contract.ts';
import { mergeSurvey } from '#core/survey/merge.ts';

const question = (id: string, words = id): Question => ({
  id,
  type: 'text',
  text: { sv: words },
  short: { sv: words },
  maxLength: 200,
});

const surveyOf = (ids: readonly string[], more: Partial<Survey> = {}): Survey => ({
  id: 'enkat',
  version: 1,
  title: { sv: 'En enkät' },
  languages: ['sv'],
  questions: ids.map((id) => question(id)),
  routes: [{ id: 'fragor', steps: ids.map((id) => ({ question: id })) }],
  background: [],
  ...more,
});

/** What somebody may do to a survey. `at` chooses among the questions there are. */
type Edit =
  | { readonly kind: 'reword'; readonly at: number; readonly words: string }
  | { readonly kind: 'add'; readonly at: number; readonly id: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'ask-when'; readonly at: number; readonly of: number }
  | { readonly kind: 'background'; readonly at: number }
  | { readonly kind: 'door'; readonly at: number; readonly route: RouteId }
  | { readonly kind: 'title'; readonly words: string };

const number = fc.nat({ max: 11 });
const edit = (letter: string): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({ kind: fc.constant('reword' as const), at: number, words: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('add' as const), at: number, id: number.map((n) => `${letter}${n}`) }),
    fc.record({ kind: fc.constant('remove' as const), at: number }),
    fc.record({ kind: fc.constant('move' as const), at: number, to: number }),
    fc.record({ kind: fc.constant('ask-when' as const), at: number, of: number }),
    fc.record({ kind: fc.constant('background' as const), at: number }),
    fc.record({ kind: fc.constant('door' as const), at: number, route: fc.constantFrom<RouteId>('gata', 'skola') }),
    fc.record({ kind: fc.constant('title' as const), words: fc.constantFrom('a', 'b') }),
  );

function edited(survey: Survey, change: Edit): Survey {
  if (change.kind === 'title') return { ...survey, title: { sv: change.words } };
  const { questions, routes } = survey;
  const asked = questions[change.at % Math.max(1, questions.length)];
  if (change.kind === 'add') {
    if (questions.some(({ id }) => id === change.id)) return survey;
    const added = question(change.id);
    return {
      ...survey,
      questions: questions.toSpliced(change.at % (questions.length + 1), 0, added),
      routes: routes.map((route) => ({
        ...route,
        steps: route.steps.toSpliced(change.at % (route.steps.length + 1), 0, { question: added.id }),
      })),
    };
  }
  if (asked === undefined) return survey;
  if (change.kind === 'reword')
    return { ...survey, questions: questions.map((one) => (one === asked ? question(one.id, change.words) : one)) };
  if (change.kind === 'remove')
    return {
      ...survey,
      questions: questions.filter((one) => one !== asked),
      routes: routes.map((route) => ({ ...route, steps: route.steps.filter((step) => step.question !== asked.id) })),
      background: survey.background.filter((id) => id !== asked.id),
    };
  if (change.kind === 'move') {
    const without = questions.filter((one) => one !== asked);
    return { ...survey, questions: without.toSpliced(change.to % (without.length + 1), 0, asked) };
  }
  if (change.kind === 'ask-when') {
    const of = questions[change.of % questions.length]?.id ?? '';
    return {
      ...survey,
      routes: routes.map((route) => ({
        ...route,
        steps: route.steps.map((step) => (step.question === asked.id ? { ...step, when: { answered: of } } : step)),
      })),
    };
  }
  if (change.kind === 'background')
    return survey.background.includes(asked.id) ? survey : { ...survey, background: [...survey.background, asked.id] };
  const door = routes.find(({ id }) => id === change.route);
  if (door?.steps.some((step) => step.question === asked.id)) return survey;
  const step = { question: asked.id };
  return {
    ...survey,
    routes:
      door === undefined
        ? [...routes, { id: change.route, steps: [step] }]
        : routes.map((route) => (route === door ? { ...route, steps: [...route.steps, step] } : route)),
  };
}

const base = surveyOf(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']);
const session = (letter: string) => fc.array(edit(letter), { maxLength: 6 }).map((edits) => edits.reduce(edited, base));

const wordsOf = ({ questions }: Survey) => new Map(questions.map((one) => [one.id, one]));

describe('two who write the same survey', () => {
  it('get what the other has done when they have done nothing themselves', () => {
    fc.assert(
      fc.property(session('A'), (theirs) => {
        expect(mergeSurvey(base, base, theirs)).toEqual({ merged: theirs, conflicts: [] });
        expect(mergeSurvey(base, theirs, base)).toEqual({ merged: theirs, conflicts: [] });
        expect(mergeSurvey(base, theirs, theirs)).toEqual({ merged: theirs, conflicts: [] });
      }),
    );
  });

  it('get the same survey whichever of them saves first, where they do not disagree', () => {
    fc.assert(
      fc.property(session('A'), session('B'), (mine, theirs) => {
        const one = mergeSurvey(base, mine, theirs);
        const other = mergeSurvey(base, theirs, mine);
        expect(one.conflicts.length).toBe(other.conflicts.length);
        if (one.conflicts.length === 0)
          // Which of two new doors is named first is of no consequence.
          expect(isEqual(one.merged, other.merged)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never lose a change to a question that the other has not touched', () => {
    fc.assert(
      fc.property(session('A'), session('B'), (mine, theirs) => {
        const { merged } = mergeSurvey(base, mine, theirs);
        const [was, own, other, now] = [base, mine, theirs, merged].map(wordsOf);
        for (const id of new Set([...(own?.keys() ?? []), ...(other?.keys() ?? []), ...(was?.keys() ?? [])])) {
          const [before, a, b] = [was?.get(id), own?.get(id), other?.get(id)];
          if (isEqual(a, before)) expect(now?.get(id)).toEqual(b);
          else if (isEqual(b, before)) expect(now?.get(id)).toEqual(a);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are asked only about what both have changed, and each choice gives exactly that side', () => {
    fc.assert(
      fc.property(session('A'), session('B'), (mine, theirs) => {
        const { merged, conflicts } = mergeSurvey(base, mine, theirs);
        for (const conflict of conflicts) {
          if (conflict.part !== 'question') continue;
          expect(isEqual(conflict.mine, conflict.base) || isEqual(conflict.theirs, conflict.base)).toBe(false);
          const find = (survey: Survey) => survey.questions.find(({ id }) => id === conflict.question);
          expect(find(resolveConflict(merged, conflict, 'mine'))).toEqual(conflict.mine);
          expect(find(resolveConflict(merged, conflict, 'theirs'))).toEqual(conflict.theirs);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never get a question twice, nor a step of the way to a question twice', () => {
    fc.assert(
      fc.property(session('A'), session('B'), (mine, theirs) => {
        const { merged } = mergeSurvey(base, mine, theirs);
        const ids = merged.questions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { steps } of merged.routes) {
          const asked = steps.map((step) => step.question);
          expect(new Set(asked).size).toBe(asked.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of the questions', () => {
  const order = (survey: Survey) => survey.questions.map(({ id }) => id).join(' ');
  const inOrder = (...ids: readonly string[]) => ({ ...base, questions: ids.map((id) => question(id)) });

  it('keeps both moves when two have moved different questions', () => {
    const mine = inOrder('Q6', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5');
    const theirs = inOrder('Q1', 'Q3', 'Q4', 'Q5', 'Q2', 'Q6');
    const { merged, conflicts } = mergeSurvey(base, mine, theirs);
    expect(order(merged)).toBe('Q6 Q1 Q3 Q4 Q5 Q2');
    expect(conflicts).toEqual([]);
  });

  it('puts a new question after the one it was put after, though the other has moved that', () => {
    const mine = { ...base, questions: base.questions.toSpliced(2, 0, question('A1')) };
    const theirs = inOrder('Q1', 'Q3', 'Q4', 'Q5', 'Q6', 'Q2');
    expect(order(mergeSurvey(base, mine, theirs).merged)).toBe('Q1 Q3 Q4 Q5 Q6 Q2 A1');
  });

  it('is asked about when both have moved the same question, and the choice is kept', () => {
    const mine = inOrder('Q3', 'Q1', 'Q2', 'Q4', 'Q5', 'Q6');
    const theirs = inOrder('Q1', 'Q2', 'Q4', 'Q5', 'Q6', 'Q3');
    const { merged, conflicts } = mergeSurvey(base, mine, theirs);
    expect(conflicts).toMatchObject([{ part: 'order', route: null }]);
    expect(order(merged)).toBe(order(mine));
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('there is one');
    expect(order(resolveConflict(merged, conflict, 'theirs'))).toBe(order(theirs));
  });
});

describe('a question that one has removed and the other changed', () => {
  const without = edited(base, { kind: 'remove', at: 2 });
  const reworded = edited(base, { kind: 'reword', at: 2, words: 'nya ord' });

  it('is asked about, and comes back in its place for the one who chooses it', () => {
    const { merged, conflicts } = mergeSurvey(base, without, reworded);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('there is one');
    expect(conflicts).toMatchObject([{ part: 'question', question: 'Q3' }]);
    expect(merged.questions.some(({ id }) => id === 'Q3')).toBe(false);
    const chosen = resolveConflict(merged, conflict, 'theirs');
    expect(wordsOf(chosen).get('Q3')).toMatchObject({ text: { sv: 'nya ord' } });
  });
});
