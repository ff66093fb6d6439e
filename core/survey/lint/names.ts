import type { Question, Survey } from '../contract.ts';
import type { Ground } from '../questions/kind.ts';
import { offeredOptions } from '../questions/options.ts';
import { isReserved, isReservedForPages } from '../reserved-ids.ts';
import { error, type Finding } from './finding.ts';

/** The longest id that an answer may carry (contract.ts, SubmittedResponse), and the longest code. */
export const LONGEST_ID = 16;
export const LONGEST_CODE = 64;

/** Ids and codes: their form, and that none names two things. */
export function nameFindings(survey: Survey, ground: Ground): readonly Finding[] {
  return [
    ...survey.questions.flatMap((question) =>
      idFindings(question.id, LONGEST_ID, question.id, `questions.${question.id}`),
    ),
    ...survey.questions
      .filter(({ id }) => isReservedForPages(id))
      .map(({ id }) => error('id-reserved', id, `questions.${id}`, { id })),
    ...repeated(survey.questions.map(({ id }) => id)).map((id) => error('id-twice', id, `questions.${id}`, { id })),
    ...repeated(survey.routes.map(({ id }) => id)).map((id) =>
      error('route-twice', null, `routes.${id}`, { route: id }),
    ),
    ...survey.questions.flatMap((question) => codeFindings(question, ground)),
  ];
}

function codeFindings(question: Question, ground: Ground): readonly Finding[] {
  const at = `questions.${question.id}`;
  const lists: readonly (readonly [list: string, codes: readonly string[], offered: readonly string[]])[] = [
    ...('options' in question ? [optionLists(question, ground, at)] : []),
    ...('rows' in question ? [same(`${at}.rows`, question.rows)] : []),
    ...('bands' in question ? [same(`${at}.bands`, question.bands ?? [])] : []),
  ];
  return lists.flatMap(([list, codes, offered]) => [
    ...codes.flatMap((code) => idFindings(code, LONGEST_CODE, question.id, `${list}.${code}`)),
    ...repeated(offered).map((code) => error('code-twice', question.id, `${list}.${code}`, { code })),
  ]);
}

type List = readonly [list: string, codes: readonly string[], offered: readonly string[]];

const same = (list: string, entries: readonly { readonly code: string }[]): List => {
  const codes = entries.map(({ code }) => code);
  return [list, codes, codes];
};

/** A code may not be that of an area, a cause or a step of the scale either; a band and an escape share a table. */
function optionLists(question: Extract<Question, { options: unknown }>, ground: Ground, at: string): List {
  const codes = question.options.map(({ code }) => code);
  const bands = 'bands' in question ? (question.bands ?? []).map(({ code }) => code) : [];
  return [`${at}.options`, codes, [...offeredOptions(question, ground).map(({ code }) => code), ...bands]];
}

function idFindings(id: string, longest: number, question: string, field: string): readonly Finding[] {
  if (id.length > longest) return [error('id-long', question, field, { id, max: longest })];
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(id)) return [error('id-form', question, field, { id })];
  return isReserved(id) ? [error('id-reserved', question, field, { id })] : [];
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
