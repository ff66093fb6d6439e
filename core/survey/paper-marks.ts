import type { LocalText } from '../base/text.ts';
import type { Area } from '../places/municipality.ts';
import type { SimpleAnswer, SimpleQuestion } from './contract.ts';
import { numbersOnPaper } from './number-on-paper.ts';
import { offeredOptions } from './questions/options.ts';

/** An option on a paper form: the mark that is printed in its box, and that staff type. */
export interface Mark {
  readonly mark: string;
  readonly code: string;
  readonly text: LocalText;
  readonly isEscape: boolean;
  readonly heading: LocalText | null;
}

/**
 * The marks of a question: numbers from 1, but the steps of a scale are themselves, and what stands after "eller" beside a
 * scale or a number has letters, so that nobody takes it for a value.
 */
export function marksOf(question: SimpleQuestion, areas: readonly Area[]): readonly Mark[] {
  if (question.type === 'text' || question.type === 'information') return [];
  const options = question.type === 'number' ? question.options : offeredOptions(question, { areas });
  const hasValues = question.type === 'scale' || question.type === 'number';
  let letters = 0;
  return options.map((option, index) => {
    const isLetter = hasValues && question.options.includes(option);
    const mark = isLetter ? ('ABCDEFGH'[letters++] ?? '?') : hasValues ? option.code : String(index + 1);
    return {
      mark,
      code: option.code,
      text: option.text,
      isEscape: option.escape === true,
      heading: option.heading ?? null,
    };
  });
}

/** What was typed for a question: an answer, nothing, marks that the question does not have, or a number that may be either of two. */
export type ReadMarks =
  | { readonly kind: 'answer'; readonly answer: SimpleAnswer }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly mark: string }
  | { readonly kind: 'either'; readonly typed: string; readonly answers: readonly string[] };

/**
 * Reads marks as staff type them: one, or several with blanks or commas between; where all marks are single digits they may
 * stand close together, "147". A text is itself. For a matrix this is one row.
 */
export function readMarks(question: SimpleQuestion, typed: string, areas: readonly Area[]): ReadMarks {
  const plain = typed.trim();
  if (plain === '') return { kind: 'empty' };
  if (question.type === 'text') return { kind: 'answer', answer: plain };
  const marks = marksOf(question, areas);
  const codeOf = (mark: string): string | undefined =>
    marks.find((one) => one.mark === mark.toUpperCase().replace(/^0+(?=\d)/, ''))?.code;
  if (question.type === 'choices' || question.type === 'ranking') {
    const isShort = marks.every(({ mark }) => mark.length === 1);
    const parts = plain.split(/[\s,;.]+/).flatMap((part) => (isShort ? [...part] : [part]));
    const codes: string[] = [];
    for (const part of parts.filter((one) => one !== '')) {
      const code = codeOf(part);
      if (code === undefined) return { kind: 'unknown', mark: part };
      if (!codes.includes(code)) codes.push(code);
    }
    return codes.length === 0 ? { kind: 'empty' } : { kind: 'answer', answer: codes };
  }
  const code = codeOf(plain);
  if (code !== undefined) return { kind: 'answer', answer: code };
  const [answer, ...others] = question.type === 'number' ? numbersOnPaper(plain) : [];
  if (answer === undefined) return { kind: 'unknown', mark: plain };
  return others.length === 0
    ? { kind: 'answer', answer }
    : { kind: 'either', typed: plain, answers: [answer, ...others] };
}

/** Whether nothing more can be typed: one answer alone is asked for, its marks are single signs, and one of them stands there. */
export function isWhole(question: SimpleQuestion, typed: string, areas: readonly Area[]): boolean {
  if (question.type !== 'choice' && question.type !== 'matrix' && question.type !== 'scale') return false;
  const marks = marksOf(question, areas);
  return marks.every(({ mark }) => mark.length === 1) && marks.some(({ mark }) => mark === typed.trim().toUpperCase());
}
