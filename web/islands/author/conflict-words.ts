import { isLanguage } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { isEqual } from '#core/survey/authoring/equal.ts';
import type { Condition, Question, Step } from '#core/survey/contract.ts';
import type { MergeConflict } from '#core/survey/merge.ts';
import { wordsOfCondition } from './condition-words.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './question-words.ts';

export interface DifferenceRow {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What a conflict is about. */
export function conflictTitle(conflict: MergeConflict, desk: Desk): string {
  const texts = desk.texts.conflicts;
  const route = (id: keyof typeof desk.texts.fields.doorNames): string => desk.texts.fields.doorNames[id].toLowerCase();
  if (conflict.part === 'question')
    return texts.question(named(conflict.mine ?? conflict.theirs ?? conflict.base, conflict.question, desk));
  if (conflict.part === 'step') return texts.step(named(undefined, conflict.question, desk), route(conflict.route));
  if (conflict.part === 'order') return conflict.route === null ? texts.order : texts.orderOf(route(conflict.route));
  return texts.field[conflict.field] ?? conflict.field;
}

/** What differs between the two sides, a row each, in words. */
export function differences(conflict: MergeConflict, desk: Desk): readonly DifferenceRow[] {
  const removed = desk.texts.conflicts.removed;
  if (conflict.part === 'order') {
    const told = (keys: readonly string[]): string =>
      keys.map((key, index) => `${index + 1}. ${named(undefined, key.split(' ')[0] ?? key, desk)}`).join('\n');
    return [
      { field: 'order', label: desk.texts.questions.heading, mine: told(conflict.mine), theirs: told(conflict.theirs) },
    ];
  }
  if (conflict.part === 'step') {
    const told = (step: Step | undefined): string => (step === undefined ? removed : conditionTold(step.when, desk));
    return [
      { field: 'when', label: desk.texts.conditions.heading, mine: told(conflict.mine), theirs: told(conflict.theirs) },
    ];
  }
  if (conflict.mine === undefined || conflict.theirs === undefined) {
    const told = (value: unknown): string =>
      value === undefined
        ? removed
        : conflict.part === 'question'
          ? named(value as Question, conflict.question, desk)
          : valueTold(value, desk);
    return [
      {
        field: 'whole',
        label: conflictTitle(conflict, desk),
        mine: told(conflict.mine),
        theirs: told(conflict.theirs),
      },
    ];
  }
  if (conflict.part === 'field')
    return [told(conflict.field, conflictTitle(conflict, desk), conflict.mine, conflict.theirs, desk)];
  const [mine, theirs] = [conflict.mine, conflict.theirs] as unknown as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => !isEqual(mine[field], theirs[field]))
    .map((field) => told(field, labelOf(field, desk), mine[field], theirs[field], desk));
}

function told(field: string, label: string, mine: unknown, theirs: unknown, desk: Desk): DifferenceRow {
  const [own, other] = withoutTheSame(mine, theirs);
  return { field, label, mine: valueTold(own, desk), theirs: valueTold(other, desk) };
}

/** Of a text in several languages, those that differ: the rest would hide them. */
function withoutTheSame(mine: unknown, theirs: unknown): readonly [unknown, unknown] {
  if (!isText(mine) || !isText(theirs)) return [mine, theirs];
  const differing = (one: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(one).filter(([language]) => mine[language] !== theirs[language]));
  return [differing(mine), differing(theirs)];
}

const isText = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every(isLanguage);

function named(question: Question | undefined, id: string, desk: Desk): string {
  const known = question ?? desk.editing.survey.questions.find((one) => one.id === id);
  return known === undefined ? id : nameOf(known, desk.shown[0] ?? 'sv', desk.texts);
}

const conditionTold = (when: Condition | undefined, desk: Desk): string =>
  when === undefined ? desk.texts.conditions.always : wordsOfCondition(when, desk);

function labelOf(field: string, { texts }: Desk): string {
  const known: Readonly<Record<string, string>> = {
    type: texts.fields.type,
    text: texts.fields.text,
    help: texts.fields.help,
    short: texts.fields.short,
    topic: texts.fields.topic,
    body: texts.fields.body,
    notices: texts.fields.notices,
    aboutArea: texts.fields.aboutArea,
    withheldWhen: texts.fields.withheld,
    options: texts.options.heading,
    optionsFrom: texts.options.source,
    max: texts.options.max,
    rows: texts.matrix.rows,
    bands: texts.number.bands,
    unit: texts.number.unit,
    min: texts.number.min,
    decimals: texts.number.decimals,
    from: texts.scale.from,
    to: texts.scale.to,
    fromText: texts.scale.fromText,
    toText: texts.scale.toText,
    maxLength: texts.text.maxLength,
    oneLine: texts.text.oneLine,
    kinds: texts.place.kinds,
    within: texts.place.within,
    nearestMetres: texts.place.nearest,
    roles: texts.place.roles,
    followUps: texts.place.followUps,
    feeling: texts.place.feeling,
  };
  return known[field] ?? field;
}

/** A piece of a document in words: a text in each language, a list by its names, a condition as a sentence. */
function valueTold(value: unknown, desk: Desk): string {
  if (value === undefined) return '';
  if (typeof value === 'string')
    return desk.editing.survey.questions.some(({ id }) => id === value) ? named(undefined, value, desk) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return '✓';
  if (Array.isArray(value)) return value.map((item) => itemTold(item, desk)).join('\n');
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  if (entries.every(([key]) => isLanguage(key)))
    return entries.map(([key, text]) => (isLanguage(key) ? `${desk.texts.languages[key]}: ${text}` : '')).join('\n');
  if (['all', 'any', 'not', 'anyOf', 'between', 'answered'].some((key) => key in (value as object)))
    return conditionTold(value as Condition, desk);
  return entries.map(([, part]) => valueTold(part, desk)).join(', ');
}

function itemTold(item: unknown, desk: Desk): string {
  if (typeof item !== 'object' || item === null) return valueTold(item, desk);
  const entry = item as {
    readonly code?: string;
    readonly text?: Record<string, string>;
    readonly question?: string;
    readonly notice?: keyof typeof desk.texts.fields.noticeNames;
  };
  if (entry.text !== undefined) return desk.shown.map((language) => textIn(entry.text, language)).join(' / ');
  if (entry.question !== undefined) return named(undefined, entry.question, desk);
  if (entry.notice !== undefined) return desk.texts.fields.noticeNames[entry.notice];
  return valueTold(item, desk);
}
