import type { LocalText } from '../../base/text.ts';
import type { NumberQuestion, PlaceKind, Question } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import { type Limits, limitsOf } from './constraint.ts';
import type { FormReading, Within } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { atLeast, atMost } from './grid.ts';
import { ownText, sameText } from './local-texts.ts';
import { importWords } from './words.ts';

/** A row of the form. */
export interface Asking {
  readonly form: FormReading;
  readonly row: FormRow;
  readonly within: Within;
}

/** Makes the question of a row that has no list of options, and notes what it cannot hold; null where there is none. */
export function questionOfType(type: string, asking: Asking): Question | null {
  const { row } = asking;
  const kinds = PLACES[type];
  if (kinds !== undefined) return place(asking, kinds);
  switch (type) {
    case 'text':
    case 'string':
      return text(asking);
    case 'integer':
    case 'int':
      return number(asking, 0);
    case 'decimal':
      return number(asking, 2);
    case 'range':
      return range(asking);
    case 'date':
      return /(^|\s)year(\s|$)/.test(row.peek('appearance')) ? year(asking) : moment(asking);
    case 'time':
    case 'datetime':
      return moment(asking);
    case 'note':
      return information(asking);
    case 'acknowledge':
    case 'trigger':
      return acknowledge(asking);
    default:
      return null;
  }
}

export const PLACES: Readonly<Record<string, readonly PlaceKind[]>> = {
  geopoint: ['point'],
  location: ['point'],
  geotrace: ['line'],
  geoshape: ['area'],
};

function place({ form, row, within }: Asking, kinds: readonly PlaceKind[]): Question {
  const base = form.base(row, within);
  row.note('place-on-map', null, { detail: row.name });
  form.ask(row.name, base.id, 'place');
  return { ...base, type: 'place', max: 1, kinds, followUps: [], roles: {} };
}

function text({ form, row, within }: Asking): Question {
  const base = form.base(row, within);
  const isBox = /\bmultiline\b/.test(row.peek('appearance'));
  if (isBox) row.takeWords('appearance', /^multiline$/, 'appearance');
  const asked = limits(row, 1, ['maxLength']).maxLength;
  const maxLength = Math.min(MOST_LETTERS, asked ?? (isBox ? MOST_LETTERS : FEW_LETTERS));
  if (maxLength !== asked)
    row.note('text-limit', asked === undefined ? null : 'constraint', {
      max: maxLength,
      detail: `${asked ?? row.name}`,
    });
  row.note('not-counted', null, { detail: row.name });
  form.ask(row.name, base.id, 'text');
  return { ...base, type: 'text', maxLength };
}

const MOST_LETTERS = SURVEY_LIMITS.letters;
/** What a text is given where the form says nothing. */
const FEW_LETTERS = 500;

function number({ form, row, within }: Asking, decimals: 0 | 2): Question {
  const base = form.base(row, within);
  const step = decimals === 0 ? 1 : 0.01;
  const { min, max } = limits(row, step, ['min', 'max']);
  if (decimals === 2) row.note('two-decimals', null, { detail: row.name });
  row.note('not-counted', null, { detail: row.name });
  form.ask(row.name, base.id, 'number', { step });
  return { ...base, type: 'number', decimals, options: [], ...bounds(min, max) };
}

/** A range of whole steps that are few enough is a scale, any other a number. */
function range({ form, row, within }: Asking): Question {
  const { start = 0, end = 10, step = 1 } = rangeOf(row);
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const base = form.base(row, within);
  if (start > end) row.note('range-turned', null, { detail: `${start} → ${end}` });
  const isWhole = Number.isInteger(from) && Number.isInteger(to) && Math.abs(step) === 1;
  if (isWhole && to > from && to - from <= 10 && from >= -FURTHEST && to <= FURTHEST) {
    row.note('scale-ends', null, { detail: `${from}–${to}` });
    form.ask(row.name, base.id, 'scale');
    const end = (value: number): LocalText => sameText(String(value), form.tongues.known);
    return { ...base, type: 'scale', from, to, fromText: end(from), toText: end(to), options: [] };
  }
  row.note('range-as-number', null, { detail: `${start}–${end}, ${step}` });
  row.note('not-counted', null, { detail: row.name });
  const decimals = Number.isInteger(from) && Number.isInteger(step) ? 0 : 2;
  if (decimals === 2) row.note('two-decimals', null, { detail: row.name });
  const unit = decimals === 0 ? 1 : 0.01;
  form.ask(row.name, base.id, 'number', { step: unit });
  const [least, most] = [atLeast(from, unit), atMost(to, unit)];
  return { ...base, type: 'number', decimals, options: [], min: least, max: Math.max(least, most) };
}

const FURTHEST = SURVEY_LIMITS.scale;

/** Where a range begins and ends, and its step; whatever else its parameters say is noted. */
function rangeOf(row: FormRow): { readonly start?: number; readonly end?: number; readonly step?: number } {
  const read: { start?: number; end?: number; step?: number } = {};
  const left: string[] = [];
  for (const part of row
    .peek('parameters')
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .filter((one) => one !== '')) {
    const [, key, value] = /^(start|end|step)=([+-]?(?:\d+\.?\d*|\.\d+))$/i.exec(part) ?? [];
    const name = key?.toLowerCase() as keyof typeof read | undefined;
    if (name === undefined || read[name] !== undefined || !Number.isFinite(Number(value))) left.push(part);
    else read[name] = Number(value);
  }
  if (left.length === 0) row.take('parameters');
  else row.note('parameters-left-out', 'parameters', { detail: left.join(' ') });
  return read;
}

function year({ form, row, within }: Asking): Question {
  const base = form.base(row, within);
  row.note('date-as-year', 'appearance');
  row.note('not-counted', null, { detail: row.name });
  form.ask(row.name, base.id, 'number');
  return { ...base, type: 'number', decimals: 0, min: 1900, max: 2100, options: [] };
}

function moment({ form, row, within }: Asking): Question {
  const base = form.base(row, within);
  row.note('date-as-text');
  form.ask(row.name, base.id, 'text');
  return { ...base, type: 'text', maxLength: 40, oneLine: true };
}

/** A note is a page to read. Its text is the heading where it is short and a hint says the rest, else what the page says. */
function information({ form, row, within }: Asking): Question | null {
  const shown = row.peek('label') || row.peek('hint');
  if (shown === '') {
    row.leaveOut('media', { detail: row.name });
    return null;
  }
  if (/^[\s\p{P}]*$/u.test(shown.replace(/\$\{[^}]*\}/g, ''))) {
    row.leaveOut('only-computed', { detail: shown });
    return null;
  }
  const { topic: _, ...base } = form.base(row, within);
  // Nobody answers a page to read.
  form.forget(row.name);
  const { topic } = within;
  const { help, text: label, ...rest } = base;
  const isHeading = help !== undefined && Object.values(label).every((written) => written.length <= 100);
  if (isHeading) return { ...rest, type: 'information', text: label, body: help, ...(topic === null ? {} : { topic }) };
  const heading = topic ?? ownText(importWords.read, form.tongues.known);
  const body =
    help === undefined
      ? label
      : Object.fromEntries(Object.entries(label).map(([language, said]) => [language, withHelp(said, help, language)]));
  return { ...rest, type: 'information', text: heading, body };
}

const withHelp = (said: string, help: LocalText, language: string): string => {
  const more = (help as Readonly<Record<string, string>>)[language];
  return more === undefined ? said : `${said}\n\n${more}`;
};

function acknowledge({ form, row, within }: Asking): Question {
  const base = form.base(row, within);
  row.note('acknowledge-as-choice');
  form.ask(row.name, base.id, 'choice', { codes: new Map([['OK', 'OK']]), added: true });
  const languages = form.tongues.known;
  const options = [
    { code: 'OK', text: ownText(importWords.agreed, languages) },
    { code: 'not_yet', text: ownText(importWords.notAgreed, languages) },
  ];
  return { ...base, type: 'choice', options };
}

/** The limits of a row that its question can hold; the rest is noted. */
export function limits(row: FormRow, step: number, holds: readonly Exclude<keyof Limits, 'left'>[]): Limits {
  const constraint = row.peek('constraint');
  if (row.isUnread('constraint')) row.note('constraint-cell-unread', 'constraint');
  if (constraint === '' || row.isUnread('constraint')) return { left: [] };
  const { left, ...read } = limitsOf(constraint, step, holds);
  const crossed = read.min !== undefined && read.max !== undefined && read.min > read.max;
  if (crossed) return { left: [constraint] };
  if (left.length > 0) row.note('constraint-left-out', 'constraint', { detail: left.join(' and ') });
  else row.take('constraint');
  return { ...read, left };
}

const bounds = (min: number | undefined, max: number | undefined): Pick<NumberQuestion, 'min' | 'max'> => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
