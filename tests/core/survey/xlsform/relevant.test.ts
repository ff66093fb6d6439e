import { describe, expect, it } from 'vitest';
import type { Condition } from '#core/survey/contract.ts';
import { type Asked, conditionOf, type NotAsked } from '#core/survey/xlsform/condition.ts';
import { limitsOf } from '#core/survey/xlsform/constraint.ts';
import { readExpression, written } from '#core/survey/xlsform/expression.ts';
import { ASKED, codes } from '../../../support/xlsform-asked.ts';

const known: Readonly<Record<string, Asked | NotAsked>> = {
  ...ASKED,
  light: { id: 'table', row: 'light', type: 'matrix', codes: codes('small', 'big'), step: 1 },
  spaced: { id: 'spaced', type: 'choice', codes: new Map([['new kru town', 'new_kru_town']]), step: 1 },
  single: { id: 'single', type: 'choice', codes: codes('only'), step: 1, added: true },
  marks: { id: 'marks', type: 'choices', codes: codes('1', '2'), step: 1 },
  order: { id: 'order', type: 'ranking', codes: codes('1', '2'), step: 1 },
  photo: 'left-out',
  end: 'later',
};
const find = (name: string): Asked | NotAsked => known[name] ?? 'unknown';

function read(relevant: string): { readonly when: Condition | boolean; readonly troubles: readonly string[] } {
  const expression = readExpression(relevant);
  if (expression === null) throw new Error(`cannot read ${relevant}`);
  const { when, troubles } = conditionOf(expression, find);
  return { when, troubles: troubles.map(({ code }) => code) };
}

describe('a condition that a form has', () => {
  const north: Condition = { question: 'area', anyOf: ['north'] };
  const table: readonly (readonly [string, Condition | boolean])[] = [
    [`\${area} = 'north'`, north],
    [`\${area}=’north’`, north],
    [`'north' = \${area}`, north],
    [`selected(\${area}, "north")`, north],
    [`selected(../area, 'north')`, north],
    [`/data/group/area = 'north'`, north],
    [`string(\${area}) = 'north'`, north],
    [`\${area} != 'north'`, { not: north }],
    [`not(selected(\${area}, 'north'))`, { not: north }],
    [`not(not(\${area} = 'north'))`, north],
    [`\${area} = 'north' or \${area} = 'south'`, { question: 'area', anyOf: ['north', 'south'] }],
    [`\${area} = 'north' and \${age} > 15`, { all: [north, { question: 'age', between: { from: 16 } }] }],
    [
      `(\${area} = 'north' or \${age} < 16) and \${words} != ''`,
      { all: [{ any: [north, { question: 'age', between: { to: 15 } }] }, { answered: 'words' }] },
    ],
    // "and" binds closer than "or".
    [
      `\${area} = 'north' or \${age} = 7 and \${words} = ''`,
      { any: [north, { all: [{ question: 'age', between: { from: 7, to: 7 } }, { not: { answered: 'words' } }] }] },
    ],
    [`\${age} >= 16`, { question: 'age', between: { from: 16 } }],
    [`16 <= \${age}`, { question: 'age', between: { from: 16 } }],
    [`\${age} != 16`, { not: { question: 'age', between: { from: 16, to: 16 } } }],
    [`\${age} > -5`, { question: 'age', between: { from: -4 } }],
    [`\${rent} > 100`, { question: 'rent', between: { from: 100.01 } }],
    // The number 0.29 divided by 0.01 is not 29, and strictly below is below.
    [`\${rent} < 0.29`, { question: 'rent', between: { to: 0.28 } }],
    [`\${rent} > 0.57`, { question: 'rent', between: { from: 0.58 } }],
    [`\${rent} < 0.125`, { question: 'rent', between: { to: 0.12 } }],
    [`\${rent} > -0.125`, { question: 'rent', between: { from: -0.12 } }],
    [`int(\${age}) > 15`, { question: 'age', between: { from: 16 } }],
    ["'1.0' = 1", true],
    [`\${single} != ''`, { question: 'single', anyOf: ['only'] }],
    [`\${rent} < 0.5`, { question: 'rent', between: { to: 0.49 } }],
    [`\${grade} > 3`, { question: 'grade', between: { from: 4 } }],
    [`\${step} = 2`, { question: 'step', anyOf: ['2'] }],
    [`\${step} >= 2`, { question: 'step', anyOf: ['2', '3'] }],
    [
      `\${worry} = 'dark'`,
      { all: [{ question: 'worry', anyOf: ['dark'] }, { not: { question: 'worry', anyOf: ['speed', 'litter'] } }] },
    ],
    [`count-selected(\${worry}) > 0`, { answered: 'worry' }],
    [`count-selected(\${worry}) = 0`, { not: { answered: 'worry' } }],
    [`string-length(\${words}) >= 1`, { answered: 'words' }],
    [`\${words}`, { answered: 'words' }],
    [`selected(\${area}, '')`, { not: { answered: 'area' } }],
    [`\${light} = 'big'`, { question: 'table', row: 'light', anyOf: ['big'] }],
    [`\${light} != ''`, { question: 'table', row: 'light', anyOf: ['small', 'big'] }],
    [`\${spaced} = 'new kru town'`, { question: 'spaced', anyOf: ['new_kru_town'] }],
    [`if(\${area} = 'north', \${age} > 15, false())`, { all: [north, { question: 'age', between: { from: 16 } }] }],
    ['true()', true],
    ['1 = 2', false],
  ];
  it.each(table)('%s is taken over as it is meant', (relevant, when) => {
    expect(read(relevant)).toEqual({ when, troubles: [] });
  });

  const widened: readonly (readonly [string, Condition | boolean, string])[] = [
    ['today() > 5', true, 'condition-left-out'],
    ['not(today() > 5)', true, 'condition-left-out'],
    [`regex(\${words}, 'a{2}')`, true, 'condition-left-out'],
    [`\${area} = 'north' and today() > 5`, { question: 'area', anyOf: ['north'] }, 'condition-left-out'],
    [`\${area} = 'north' or today() > 5`, true, 'condition-left-out'],
    [`not(\${area} = 'north' or today() > 5)`, { not: { question: 'area', anyOf: ['north'] } }, 'condition-left-out'],
    [`count-selected(\${worry}) > 1`, true, 'condition-left-out'],
    [`\${words} = 'yes'`, true, 'condition-left-out'],
    [`\${age} > \${rent}`, true, 'condition-left-out'],
    [`int(\${rent}) > 3`, true, 'condition-left-out'],
    [`\${marks} > 1`, true, 'condition-left-out'],
    [`\${age} = ' '`, true, 'condition-left-out'],
    [`\${photo} != ''`, true, 'condition-on-left-out'],
    [`\${end} = 'x'`, true, 'condition-later'],
    [`\${nobody} = 'x'`, true, 'condition-unknown-question'],
    [`\${area} = 'nort'`, false, 'condition-unknown-code'],
    [`\${area} = 'nort' or \${area} = 'south'`, { question: 'area', anyOf: ['south'] }, 'condition-unknown-code'],
  ];
  it.each(widened)('%s shows rather too often than too seldom, and says so', (relevant, when, trouble) => {
    expect(read(relevant)).toEqual({ when, troubles: [trouble] });
  });

  it.each([
    `\${area`,
    "'open",
    '(1',
    `\${a} = `,
    '1 2',
    'selected(',
    'a(,)',
    '💡',
    `${'('.repeat(5000)}`,
    'x'.repeat(5000),
  ])('%s is no condition, and nobody waits for it', (relevant) => {
    expect(readExpression(relevant)).toBeNull();
  });

  it('is told to people as it was written, with the parentheses that it needs', () => {
    for (const source of [
      `(\${a} = '1' or \${b} > 2) and not(selected(\${c}, 'x'))`,
      'count-selected(.) <= 3',
      '1 + 2 * 3',
    ]) {
      const expression = readExpression(source);
      expect(expression === null ? null : written(expression)).toBe(source);
    }
  });
});

describe('a constraint', () => {
  it.each([
    ['. >= 16 and . <= 120', 1, { min: 16, max: 120, left: [] }],
    ['.>0 and .<10', 1, { min: 1, max: 9, left: [] }],
    ['. > 0', 0.01, { min: 0.01, left: [] }],
    ['. > 0.125', 0.01, { min: 0.13, left: [] }],
    ['. >= 0.125 and . < 0.29', 0.01, { min: 0.13, max: 0.28, left: [] }],
    ['. > 2.5 and . < 9.5', 1, { min: 3, max: 9, left: [] }],
    ['. >= 3 and . >= 0 and . <= 10 and . <= 20', 1, { min: 3, max: 10, left: [] }],
    ['string-length(.) <= 10 and string-length(.) < 8', 1, { maxLength: 7, left: [] }],
    [`. <= ${'9'.repeat(400)}`, 1, { left: ['. <= Infinity'] }],
    ['0 < . and . < -3', 1, { min: 1, max: -4, left: [] }],
    ['string-length(.) <= 200', 1, { maxLength: 200, left: [] }],
    ['count-selected(.) < 4', 1, { maxChosen: 3, left: [] }],
    [`. <= \${a} and . >= 1`, 1, { min: 1, left: [`. <= \${a}`] }],
    ["regex(., '[0-9]+')", 1, { left: ["regex(., '[0-9]+')"] }],
    ['. = 3', 1, { left: ['. = 3'] }],
  ])('%s keeps what a question can hold', (constraint, step, limits) => {
    expect(limitsOf(constraint, step)).toEqual(limits);
  });
});
