import { expect, test } from 'vitest';
import type { Answers, Survey } from '#core/survey/contract.ts';
import { routeOfKept } from '#core/survey/kept-answer.ts';

const said = (sv: string) => ({ sv });
const choice = (id: string): Survey['questions'][number] => ({
  id,
  type: 'choice',
  text: said(id),
  short: said(id),
  options: [
    { code: 'ja', text: said('Ja') },
    { code: 'nej', text: said('Nej') },
  ],
});
const steps = (...ids: readonly string[]) => ids.map((question) => ({ question }));
const survey: Survey = {
  id: 'vagar',
  version: 1,
  title: said('Vägar'),
  languages: ['sv'],
  questions: ['a', 'b', 'c', 'd'].map(choice),
  routes: [
    { id: 'gata', steps: steps('a', 'd') },
    { id: 'skola', steps: steps('a', 'b') },
    { id: 'fragor', steps: steps('a', 'b', 'c') },
  ],
  background: [],
};
const answers = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, 'ja']));

test('what only the street asks is not lost when the answer is changed', () => {
  expect(routeOfKept({ channel: 'street' }, answers('a', 'd'), survey)).toBe('gata');
});

test('an answer is changed on the whole way where that has all of it', () => {
  expect(routeOfKept({ channel: 'web' }, answers('a', 'b'), survey)).toBe('fragor');
  expect(routeOfKept({ channel: 'web' }, {}, survey)).toBe('fragor');
});

test('a pupil changes the answer on the way of the school', () => {
  expect(routeOfKept({ channel: 'school' }, answers('a', 'b'), survey)).toBe('skola');
});
