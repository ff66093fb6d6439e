import type { Condition, Question, Step } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import { both } from './condition.ts';
import { conjuncts } from './constraint.ts';
import { type Expression, readExpression } from './expression.ts';
import { codesOf, type FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { inParts } from './in-parts.ts';
import { ownText } from './local-texts.ts';
import { type Asking, limits } from './one-question.ts';
import type { ListOption, OptionLists } from './option-lists.ts';
import { importWords } from './words.ts';

/** What a list of one option is given besides. */
export const NONE = { code: 'none_of_these', escape: true, noAnswer: true } as const;

/** A list's name, and whether "or other" is added to it. */
export function listOf(rest: string, form: FormReading): { readonly list: string; readonly orOther: boolean } {
  if (form.lists.has(rest)) return { list: rest, orOther: false };
  const orOther = / or[ _](specify )?other$/i.test(rest);
  return { list: orOther ? rest.replace(/ or[ _](specify )?other$/i, '') : rest, orOther };
}

/** The questions of a row with a list: one, and the one about "other" where the form asks for it. */
export function selectQuestions(type: string, rest: string, asking: Asking, when: Condition | true): readonly Step[] {
  const { form, row, within } = asking;
  const { list, orOther } = listOf(rest, form);
  if (!form.lists.has(list)) {
    form.forget(row.name);
    row.leaveOut('list-missing', { detail: `${list}: ${row.peek('label') || row.name}` });
    return [];
  }
  const base = form.base(row, within);
  // "Other" takes the room of one.
  const most = SURVEY_LIMITS.options - (orOther ? 1 : 0);
  const { chosen, over } = chosenOptions(list, base.id, asking, when, most);
  if (over > 0) row.note('options-cut', null, { max: most, detail: `${list}: ${over + most}` });
  // What is ranked stands among the rest.
  if (type !== 'rank') form.lists.noteEscapes(chosen);
  const languages = form.tongues.known;
  const options = chosen.map(({ option }) => option);
  const codes = new Map(codesOf(chosen));
  const addsOther = orOther && type !== 'rank' && !codes.has('other');
  const otherCode = options.some(({ code }) => code === 'other') ? 'other_1' : 'other';
  if (addsOther) {
    const at = options.findIndex((option) => option.escape === true);
    options.splice(at === -1 ? options.length : at, 0, {
      code: otherCode,
      text: ownText(importWords.other, languages),
    });
    codes.set('other', otherCode);
  }
  if (options.length === 1) {
    options.push({ ...NONE, text: ownText(importWords.none, languages) });
    row.note('none-added');
  }
  const added = options.length > chosen.length + (addsOther ? 1 : 0);
  form.questions.push(
    type === 'select_one' ? { ...base, type: 'choice', options } : severalOf(type, base, options, row),
  );
  form.ask(row.name, base.id, type === 'select_one' ? 'choice' : type === 'rank' ? 'ranking' : 'choices', {
    codes,
    ...(added ? { added } : {}),
  });
  const step: Step = when === true ? { question: base.id } : { question: base.id, when };
  if (orOther && type === 'rank') row.note('type-rest', null, { detail: 'or_other' });
  if (!orOther || type === 'rank') return [step];

  const text = ownText(importWords.whichOther, languages);
  const id = form.ids.of(`${base.id}_other`);
  const topic = within.topic === null ? {} : { topic: within.topic };
  form.questions.push({ id, type: 'text', text, short: text, ...topic, maxLength: 200, oneLine: true });
  form.ask(`${row.name}_other`, id, 'text');
  row.note('other-added');
  row.into(id);
  const isOther: Condition = { question: base.id, anyOf: [codes.get('other') ?? otherCode] };
  const asked = both(when, isOther);
  return [step, { question: id, when: typeof asked === 'boolean' ? isOther : inParts(asked) }];
}

function severalOf(
  type: string,
  base: Pick<Question, 'id' | 'text' | 'short'>,
  options: readonly ListOption['option'][],
  row: FormRow,
): Question {
  if (type === 'rank') {
    const plain = options.map(({ escape: _, noAnswer: __, ...option }) => option);
    return { ...base, type: 'ranking', options: plain, max: plain.length };
  }
  const { maxChosen: asked } = limits(row, 1, ['maxChosen']);
  const countable = options.filter((option) => option.escape !== true).length;
  const max = Math.min(asked ?? countable, Math.max(1, countable));
  return max < countable ? { ...base, type: 'choices', options, max } : { ...base, type: 'choices', options };
}

/**
 * The options of a list that the row's choice filter lets through. A filter can be followed where the row's own condition
 * already says what the filter asks ("category = ${category}" where the category is known to be one of some); any other
 * is noted, and all options are shown.
 */
function chosenOptions(
  list: string,
  question: string,
  { form, row }: Asking,
  when: Condition | true,
  most: number,
): ReturnType<OptionLists['of']> {
  const source = row.peek('choice_filter');
  const expression = source === '' ? null : readExpression(source);
  const tests = expression === null ? null : testsOf(conjuncts(expression), form, when);
  if (tests !== null) {
    const fits = (option: FormRow): boolean =>
      tests.every(({ column, values }) => values.includes(option.take(column)));
    const found = form.lists.of(list, question, fits, most);
    if (found.chosen.length > 0) {
      row.take('choice_filter');
      return found;
    }
  }
  return form.lists.of(list, question, () => true, most);
}

interface Test {
  readonly column: string;
  readonly values: readonly string[];
}

function testsOf(parts: readonly Expression[], form: FormReading, when: Condition | true): readonly Test[] | null {
  const tests: Test[] = [];
  for (const part of parts) {
    if (part.kind !== 'operation' || part.operator !== '=') return null;
    const [column, value] = isColumn(part.left) ? [part.left, part.right] : [part.right, part.left];
    if (!isColumn(column)) return null;
    const values = valuesOf(value, form, when);
    if (values === null) return null;
    tests.push({ column: column.name.toLowerCase(), values });
  }
  return tests;
}

const isColumn = (part: Expression): part is Expression & { readonly kind: 'answer' } =>
  part.kind === 'answer' && part.bare === true;

/** What a value can be where the row is asked: itself, or the answers that the row's condition rests on. */
function valuesOf(value: Expression, form: FormReading, when: Condition | true): readonly string[] | null {
  if (value.kind === 'text') return [value.value];
  if (value.kind === 'number') return [String(value.value)];
  if (value.kind !== 'answer' || when === true) return null;
  const asked = form.find(value.name);
  if (typeof asked !== 'object' || asked.type !== 'choice') return null;
  const needed = 'all' in when ? when.all : [when];
  for (const part of needed)
    if ('anyOf' in part && part.question === asked.id && part.anyOf.length === 1) {
      const names = [...asked.codes].filter(([, code]) => part.anyOf.includes(code)).map(([name]) => name);
      return names;
    }
  return null;
}
