import type { Expression } from '#core/survey/xlsform/expression.ts';

export type XPathValue = string | number | boolean;

/**
 * What an expression of a form is worth, as ODK computes it: an answer is a text, "" where there is none, several chosen options
 * divided by blanks. `unknown` is what anything is worth that is not computed here.
 */
export function worthOf(
  expression: Expression,
  answers: Readonly<Record<string, string>>,
  self = '',
  unknown: XPathValue = '',
): XPathValue {
  const of = (part: Expression | undefined): XPathValue =>
    part === undefined ? '' : worthOf(part, answers, self, unknown);
  switch (expression.kind) {
    case 'text':
    case 'number':
      return expression.value;
    case 'answer':
      return answers[expression.name] ?? '';
    case 'self':
      return self;
    case 'call': {
      const [first, second, third] = expression.arguments;
      const words = String(of(first)).split(' ').filter(Boolean);
      switch (expression.name) {
        case 'not':
          return !isTrue(of(first));
        case 'true':
          return true;
        case 'false':
          return false;
        case 'if':
          return isTrue(of(first)) ? of(second) : of(third);
        case 'selected':
          return words.includes(String(of(second)));
        case 'count-selected':
          return words.length;
        case 'string-length':
          return String(of(first)).length;
        case 'int':
          return Math.trunc(numberOf(of(first)));
        case 'number':
          return numberOf(of(first));
        default:
          return unknown;
      }
    }
    case 'operation': {
      const { operator, left, right } = expression;
      if (operator === 'and') return isTrue(of(left)) && isTrue(of(right));
      if (operator === 'or') return isTrue(of(left)) || isTrue(of(right));
      const [a, b] = [of(left), of(right)];
      const asNumbers = typeof a === 'number' || typeof b === 'number';
      if (operator === '=') return asNumbers ? numberOf(a) === numberOf(b) : a === b;
      if (operator === '!=') return asNumbers ? numberOf(a) !== numberOf(b) : a !== b;
      if (operator === '<') return numberOf(a) < numberOf(b);
      if (operator === '<=') return numberOf(a) <= numberOf(b);
      if (operator === '>') return numberOf(a) > numberOf(b);
      if (operator === '>=') return numberOf(a) >= numberOf(b);
      return operator === '-' ? numberOf(a) - numberOf(b) : unknown;
    }
  }
}

export const isTrue = (value: XPathValue): boolean =>
  typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : value !== '' && value !== false;

const numberOf = (value: XPathValue): number =>
  typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
