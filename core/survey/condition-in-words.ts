import { textIn } from '../base/text-in.ts';
import { decimalInWords } from '../base/words.ts';
import type { Condition, Survey } from './contract.ts';
import type { LintLanguage } from './lint-words.ts';
import type { Ground } from './questions/kind.ts';
import { wordOfOption } from './questions/options.ts';

/**
 * A condition as people say it: "om Q2 är Ganska otrygg eller Mycket otrygg". `ground` gives the names of the municipality's
 * areas; without it they are said by their codes. `nameOf` says what a question is called; without it by its id.
 */
export function conditionInWords(
  condition: Condition,
  survey: Survey,
  language: LintLanguage,
  ground: Ground = { areas: [] },
  nameOf: (question: string) => string = (question) => question,
): string {
  const w = WORDS[language];
  return `${w.when} ${said(condition, false)}`;

  function said(part: Condition, isInside: boolean): string {
    if ('all' in part) return joined(part.all, w.and, w.everybody, isInside);
    if ('any' in part) return joined(part.any, w.or, w.nobody, isInside);
    if ('not' in part) return negated(part.not);
    if ('answered' in part) return `${nameOf(part.answered)} ${w.answered}`;
    if ('between' in part) {
      const { from, to } = part.between;
      const number = (value: number): string => decimalInWords(value, language);
      const name = nameOf(part.question);
      if (from !== undefined && to !== undefined) return `${name} ${w.between(number(from), number(to))}`;
      if (from !== undefined) return `${name} ${w.atLeast(number(from))}`;
      return to === undefined ? `${name} ${w.number}` : `${name} ${w.atMost(number(to))}`;
    }
    return `${named(part)} ${w.is} ${codes(part, w.or)}`;
  }

  function negated(part: Condition): string {
    if ('answered' in part) return `${nameOf(part.answered)} ${w.notAnswered}`;
    if ('anyOf' in part) return `${named(part)} ${w.isNot} ${codes(part, w.or)}`;
    return `${w.not} ${said(part, true)}`;
  }

  /** Brackets only where "and" and "or" would otherwise run together. */
  function joined(parts: readonly Condition[], word: string, empty: string, isInside: boolean): string {
    if (parts.length === 0) return empty;
    if (parts.length === 1) return said(parts[0] as Condition, isInside);
    const sentence = parts.map((part) => said(part, true)).join(` ${word} `);
    return isInside ? `(${sentence})` : sentence;
  }

  function named({ question: id, row }: { readonly question: string; readonly row?: string }): string {
    if (row === undefined) return nameOf(id);
    const question = survey.questions.find((one) => one.id === id);
    const text = question?.type === 'matrix' ? question.rows.find(({ code }) => code === row)?.text : undefined;
    return `${nameOf(id)} (${text === undefined ? row : textIn(text, language)})`;
  }

  function codes(
    { question: id, anyOf }: { readonly question: string; readonly anyOf: readonly string[] },
    or: string,
  ): string {
    const question = survey.questions.find((one) => one.id === id);
    const words = anyOf.map((code) =>
      question !== undefined && 'options' in question ? wordOfOption(question, code, ground, language) : code,
    );
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
  }
}

const WORDS = {
  sv: {
    when: 'om',
    and: 'och',
    or: 'eller',
    not: 'inte',
    is: 'är',
    isNot: 'inte är',
    answered: 'är besvarad',
    notAnswered: 'inte är besvarad',
    number: 'är ett tal',
    everybody: 'det gäller alla',
    nobody: 'det gäller ingen',
    between: (from: string, to: string) => `är mellan ${from} och ${to}`,
    atLeast: (from: string) => `är minst ${from}`,
    atMost: (to: string) => `är högst ${to}`,
  },
  en: {
    when: 'if',
    and: 'and',
    or: 'or',
    not: 'not',
    is: 'is',
    isNot: 'is not',
    answered: 'is answered',
    notAnswered: 'is not answered',
    number: 'is a number',
    everybody: 'it is anybody',
    nobody: 'it is nobody',
    between: (from: string, to: string) => `is between ${from} and ${to}`,
    atLeast: (from: string) => `is at least ${from}`,
    atMost: (to: string) => `is at most ${to}`,
  },
} as const;
