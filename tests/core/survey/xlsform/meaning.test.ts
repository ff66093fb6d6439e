import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '#core/survey/conditions.ts';
import type { Answer, Question } from '#core/survey/contract.ts';
import { kindOf } from '#core/survey/questions/index.ts';
import { conditionOf } from '#core/survey/xlsform/condition.ts';
import { readExpression } from '#core/survey/xlsform/expression.ts';
import { importXlsForm } from '#core/survey/xlsform/import.ts';
import { inParts } from '#core/survey/xlsform/in-parts.ts';
import { ASKED } from '../../../support/xlsform-asked.ts';
import { isTrue, worthOf } from '../../../support/xpath.ts';

const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const number = fc.constantFrom('0', '1', '2', '3', '2.5', '0.29', '0.28', '0.57', '1.1', '0.125', '16', '-1');
const atom: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom('age', 'rent', 'grade', 'step'), operator, number).map(([q, o, n]) => `\${${q}} ${o} ${n}`),
  fc.tuple(fc.constantFrom('age', 'rent', 'grade'), operator, number).map(([q, o, n]) => `${n} ${o} \${${q}}`),
  fc
    .tuple(fc.constantFrom('area', 'worry'), fc.constantFrom('=', '!='), fc.constantFrom('north', 'dark', 'speed', ''))
    .map(([q, o, v]) => `\${${q}} ${o} '${v}'`),
  fc
    .tuple(fc.constantFrom('area', 'worry', 'step'), fc.constantFrom('north', 'dark', '2'))
    .map(([q, v]) => `selected(\${${q}}, '${v}')`),
  fc.tuple(operator, fc.constantFrom('0', '1', '2')).map(([o, n]) => `count-selected(\${worry}) ${o} ${n}`),
  fc.tuple(operator, fc.constantFrom('0', '1', '5')).map(([o, n]) => `string-length(\${words}) ${o} ${n}`),
  fc.tuple(fc.constantFrom('age', 'rent'), operator, number).map(([q, o, n]) => `int(\${${q}}) ${o} ${n}`),
  fc.constantFrom(`\${words} != ''`, `\${area}`, `\${words} = 'abc'`, 'today() > 5', `regex(\${words}, 'a')`, 'true()'),
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([a, o, b]) => `(${a}) ${o} (${b})`),
    tie('expression').map((inner) => `not(${inner})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `if(${a}, ${b}, false())`),
  ),
}));
const maybe = (...values: readonly string[]) => fc.constantFrom('', ...values);
const answers = fc.record({
  area: maybe('north', 'south', 'east'),
  worry: maybe('dark', 'speed', 'dark speed', 'speed litter'),
  step: maybe('1', '2', '3'),
  grade: maybe('1', '2', '3', '5'),
  age: maybe('0', '1', '2', '3', '15', '16', '17'),
  rent: maybe('0', '0.12', '0.13', '0.28', '0.29', '0.3', '0.57', '1.09', '1.1', '2.5', '2.99', '3'),
  words: maybe('abc', 'abcdef'),
});

/** The same answers as Lykta keeps them: a question that is not answered is not there. */
const kept = (said: Readonly<Record<string, string>>): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    Object.entries(said)
      .filter(([, value]) => value !== '')
      .map(([id, value]): [string, Answer] => [id, id === 'worry' ? value.split(' ') : value]),
  );

describe('whatever condition somebody has written into a form', () => {
  it('shows the question to the same people in Lykta, or to more of them and is noted', () => {
    let exact = 0;
    fc.assert(
      fc.property(expression, fc.array(answers, { minLength: 8, maxLength: 8 }), (source, people) => {
        const read = readExpression(source);
        if (read === null) return false;
        const { when, troubles } = conditionOf(read, (name) => ASKED[name] ?? 'unknown');
        const isExact = troubles.every(({ code }) => code === 'condition-unknown-code');
        if (isExact) exact += 1;
        return people.every((said) => {
          const shown = typeof when === 'boolean' ? when : holds(inParts(when), kept(said));
          return [7, ''].every((unknown) => {
            const inForm = isTrue(worthOf(read, said, '', unknown));
            return isExact ? shown === inForm : shown || !inForm;
          });
        });
      }),
      { numRuns: 4000, seed: 11 },
    );
    expect(exact).toBeGreaterThan(1000);
  });
});

describe('whatever limit somebody has written into a form', () => {
  const part = fc
    .tuple(operator, number, fc.boolean(), fc.constantFrom('.', 'string-length(.)', 'count-selected(.)'))
    .map(([o, n, turned, subject]) => (turned ? `${n} ${o} ${subject}` : `${subject} ${o} ${n}`));
  const tried: Readonly<Record<string, readonly string[]>> = {
    integer: ['-2', '-1', '0', '1', '2', '3', '15', '16', '17', '120'],
    decimal: [
      '-1',
      '0',
      '0.12',
      '0.13',
      '0.28',
      '0.29',
      '0.3',
      '0.56',
      '0.57',
      '0.58',
      '1.09',
      '1.1',
      '1.11',
      '2.5',
      '3',
    ],
    text: ['a', 'ab', 'abc', 'abcdef', 'a'.repeat(16), 'a'.repeat(17), 'a'.repeat(600)],
    'select_multiple l': ['x', 'x y', 'x y z'],
  };

  it('lets the same answers through in Lykta, or more and is noted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(tried)),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        (type, parts) => {
          const constraint = parts.join(' and ');
          const result = importXlsForm([
            {
              name: 'survey',
              rows: [
                ['type', 'name', 'label', 'constraint'],
                [type, 'q', 'Fråga', constraint],
              ],
            },
            { name: 'choices', rows: [['list_name', 'name', 'label'], ...['x', 'y', 'z'].map((n) => ['l', n, n])] },
          ]);
          const read = readExpression(constraint);
          if (!result.ok || read === null) return false;
          const [question] = result.value.survey.questions;
          if (question === undefined) return false;
          const isNoted = result.value.notes.some(
            ({ code, column }) => column === 'constraint' || code === 'text-limit',
          );
          return (tried[type] ?? []).every((said) => {
            const inForm = isTrue(worthOf(read, {}, said));
            const inLykta = isTaken(question, said);
            return isNoted ? inLykta || !inForm || said.length > 500 : inLykta === inForm;
          });
        },
      ),
      { numRuns: 3000, seed: 12 },
    );
  });
});

function isTaken(question: Question, said: string): boolean {
  if (question.type === 'place') return false;
  const answer = question.type === 'choices' ? said.split(' ') : said;
  return kindOf(question).faults(question, answer, 'q', { areas: [] }).length === 0;
}
