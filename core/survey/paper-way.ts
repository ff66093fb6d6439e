import { fill } from '../base/fill.ts';
import type { Language } from '../base/language.ts';
import { textIn } from '../base/text-in.ts';
import { decimalInWords } from '../base/words.ts';
import type { Area } from '../places/municipality.ts';
import type { Condition, Question, Step, Survey } from './contract.ts';
import { questionOf } from './journey.ts';
import { marksOf } from './paper-marks.ts';
import { allSteps, wayOfAll } from './steps-taken.ts';

/** A question on a paper form. */
export interface PaperQuestion {
  /** "3", and "4b" for what is asked about each place of question 4. */
  readonly number: string;
  readonly question: Question;
  /** "Svara bara om du svarade … på fråga 2. Annars: gå till fråga 5."; null where everybody answers. */
  readonly when: string | null;
  /** What is asked for each place; empty for other questions. */
  readonly followUps: readonly PaperQuestion[];
}

/** How a condition is said. `{answers}`, `{number}`, `{from}`, `{to}`, `{condition}` and `{next}` are filled. */
export interface ConditionWords {
  readonly chose: string;
  readonly choseNot: string;
  readonly answered: string;
  readonly answeredNot: string;
  readonly from: string;
  readonly to: string;
  readonly between: string;
  readonly not: string;
  readonly and: string;
  readonly or: string;
  readonly quoted: string;
  readonly only: string;
  readonly onlyLast: string;
}

/**
 * The questions of a paper form in order: the way of all questions, each question once, at its last step, since paper cannot move one
 * for some. What is asked when is written out, and where to go otherwise.
 */
export function paperQuestions(
  survey: Survey,
  words: ConditionWords,
  { language, areas }: { readonly language: Language; readonly areas: readonly Area[] },
): readonly PaperQuestion[] {
  const steps = mergedSteps(allSteps(survey));
  const numbers = new Map<string, string>();
  let count = 0;
  for (const { question: id } of steps) {
    const question = questionOf(survey, id);
    if (question.type !== 'information') count += 1;
    numbers.set(id, String(count));
    if (question.type === 'place')
      mergedSteps(question.followUps).forEach((step, index) => {
        numbers.set(step.question, `${count}${'abcdefghijklmnopqrstuvwxyz'[index] ?? '?'}`);
      });
  }
  const saying = { survey, words, language, areas, numbers };
  return written(steps, saying);
}

/** The way that paper asks. */
export const wayOfPaper = (survey: Survey): string => wayOfAll(survey)?.id ?? 'fragor';

interface Saying {
  readonly survey: Survey;
  readonly words: ConditionWords;
  readonly language: Language;
  readonly areas: readonly Area[];
  readonly numbers: ReadonlyMap<string, string>;
}

/** One step a question, the last; asked of everybody when any of its steps is. */
function mergedSteps(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step, index) => {
    if (steps.slice(index + 1).some(({ question }) => question === step.question)) return [];
    const whens = steps.filter(({ question }) => question === step.question).map(({ when }) => when);
    const [only] = whens;
    if (whens.includes(undefined)) return [{ question: step.question }];
    return [{ question: step.question, when: whens.length === 1 ? only : { any: whens as Condition[] } } as Step];
  });
}

function written(steps: readonly Step[], saying: Saying): readonly PaperQuestion[] {
  return steps.map(({ question: id, when }, index) => {
    const question = questionOf(saying.survey, id);
    const next = steps.slice(index + 1).find((step) => questionOf(saying.survey, step.question).type !== 'information');
    return {
      number: question.type === 'information' ? '' : (saying.numbers.get(id) ?? ''),
      question,
      when: when === undefined ? null : whenInWords(when, next?.question ?? null, saying),
      followUps: question.type === 'place' ? written(mergedSteps(question.followUps), saying) : [],
    };
  });
}

function whenInWords(when: Condition, next: string | null, saying: Saying): string {
  const condition = inWords(when, saying);
  const { only, onlyLast } = saying.words;
  const number = next === null ? undefined : saying.numbers.get(next);
  return number === undefined ? fill(onlyLast, { condition }) : fill(only, { condition, next: number });
}

function inWords(condition: Condition, saying: Saying, isNot = false): string {
  const { words, numbers, language } = saying;
  const number = (id: string): string => numbers.get(id) ?? id;
  if ('not' in condition)
    return 'question' in condition.not || 'answered' in condition.not
      ? inWords(condition.not, saying, !isNot)
      : fill(words.not, { condition: inWords(condition.not, saying) });
  if ('all' in condition) return condition.all.map((part) => inWords(part, saying)).join(words.and);
  if ('any' in condition) return condition.any.map((part) => inWords(part, saying)).join(words.or);
  if ('answered' in condition)
    return fill(isNot ? words.answeredNot : words.answered, { number: number(condition.answered) });
  if ('between' in condition) {
    const { from, to } = condition.between;
    const template = from === undefined ? words.to : to === undefined ? words.from : words.between;
    const said = fill(template, {
      number: number(condition.question),
      from: decimalInWords(from ?? 0, language),
      to: decimalInWords(to ?? 0, language),
    });
    return isNot ? fill(words.not, { condition: said }) : said;
  }
  const answers = condition.anyOf.map((code) =>
    fill(words.quoted, { text: wordOfCode(condition.question, code, saying) }),
  );
  return fill(isNot ? words.choseNot : words.chose, {
    number: rowNumber(condition, saying),
    answers: answers.join(words.or),
  });
}

function rowNumber(condition: Extract<Condition, { anyOf: unknown }>, { survey, numbers, language }: Saying): string {
  const number = numbers.get(condition.question) ?? condition.question;
  const question = questionOf(survey, condition.question);
  if (condition.row === undefined || question.type !== 'matrix') return number;
  const row = question.rows.find(({ code }) => code === condition.row);
  return row === undefined ? number : `${number} (${textIn(row.text, language)})`;
}

function wordOfCode(id: string, code: string, { survey, areas, language }: Saying): string {
  const question = questionOf(survey, id);
  if (question.type === 'place') return code;
  const mark = marksOf(question, areas).find((one) => one.code === code);
  return mark === undefined ? code : textIn(mark.text, language);
}
