import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Survey } from './contract.ts';
import { QUESTION_SCHEMAS, SURVEY_DEFINITIONS, SurveySchema } from './schema.ts';

/** Deeper than any survey that the linter lets through: a reader must not run out of stack. */
const DEEPEST = 40;
/** Enough to mend by; a file that is something else has a fault in every field. */
const MOST_FAULTS = 20;

/**
 * A survey from a file or from the API, or where it is none: the path of each fault ("questions.Q4.options.2.text") and a code
 * that readSurveySentences has a sentence for. What a schema cannot find is for lintSurvey.
 */
export function readSurvey(value: unknown): Result<Survey, readonly FaultCode[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed([{ field: '', code: 'survey-no-object' }]);
  if (isDeep(value, DEEPEST)) return failed([{ field: '', code: 'survey-deep' }]);
  if (Value.Check(SurveySchema, value)) return ok(value as unknown as Survey);
  const faults = [...faultsOfWhole(value), ...faultsOfQuestions(value)].slice(0, MOST_FAULTS);
  return failed(faults.length > 0 ? faults : [{ field: '', code: 'survey-value' }]);
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((part) => isDeep(part, left - 1));
}

/** All but what is inside the questions, which say themselves which fields they have. */
function faultsOfWhole(value: object): readonly FaultCode[] {
  return faultsOf(SurveySchema, value, '').filter(({ field }) => !/^questions\.\d/.test(field));
}

function faultsOfQuestions(value: object): readonly FaultCode[] {
  const questions: unknown = (value as { readonly questions?: unknown }).questions;
  if (!Array.isArray(questions)) return [];
  return questions.flatMap((question: unknown, index): readonly FaultCode[] => {
    if (typeof question !== 'object' || question === null)
      return [{ field: `questions.${index}`, code: 'survey-value' }];
    const { id, type } = question as { readonly id?: unknown; readonly type?: unknown };
    const field = `questions.${typeof id === 'string' && id !== '' ? id : index}`;
    if (type === undefined) return [{ field: `${field}.type`, code: 'survey-missing', with: { name: 'type' } }];
    if (typeof type !== 'string' || !Object.hasOwn(QUESTION_SCHEMAS, type))
      return [{ field: `${field}.type`, code: 'survey-type-unknown', with: { type: nameOfType(type) } }];
    const schema = QUESTION_SCHEMAS[type as keyof typeof QUESTION_SCHEMAS];
    return faultsOf({ ...schema, $defs: SURVEY_DEFINITIONS } as TSchema, question, field);
  });
}

/** What stands where a type should: a file may hold anything there, a thing that makes no word too. */
const nameOfType = (type: unknown): string => (typeof type === 'string' ? type : JSON.stringify(type));

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

/** One fault a place: a value that is none of several things is told of once, where it stands. */
function faultsOf(schema: TSchema, value: unknown, prefix: string): readonly FaultCode[] {
  const byPlace = new Map<string, FaultCode>();
  for (const error of Value.Errors(schema, value) as readonly SchemaError[]) {
    const fault = faultOf(error, prefix);
    if (fault !== null && !byPlace.has(fault.field)) byPlace.set(fault.field, fault);
  }
  return [...byPlace.values()];
}

function faultOf({ keyword, instancePath, params }: SchemaError, prefix: string): FaultCode | null {
  // What a condition is is told where the outermost begins, not for each thing that it is not.
  const path = instancePath.split('/').filter(Boolean);
  const condition = path.findIndex((part) => part === 'when' || part === 'withheldWhen');
  const at = [...(prefix === '' ? [] : [prefix]), ...(condition < 0 ? path : path.slice(0, condition + 1))];
  if (condition >= 0) return { field: at.join('.'), code: 'survey-condition' };
  const named = (list: unknown): string => (Array.isArray(list) ? String(list[0]) : '');
  if (keyword === 'required') {
    const name = named((params as { readonly requiredProperties?: unknown }).requiredProperties);
    return { field: [...at, name].join('.'), code: 'survey-missing', with: { name } };
  }
  if (keyword === 'additionalProperties') {
    const name = named((params as { readonly additionalProperties?: unknown }).additionalProperties);
    return { field: [...at, name].join('.'), code: 'survey-extra', with: { name } };
  }
  if (keyword === 'boolean' || keyword === 'anyOf') return null;
  if (keyword === 'maxItems' || keyword === 'maxLength') {
    const max = Number((params as { readonly limit?: unknown }).limit);
    return { field: at.join('.'), code: keyword === 'maxItems' ? 'survey-many' : 'survey-long', with: { max } };
  }
  if (keyword === 'minProperties') return { field: at.join('.'), code: 'survey-no-text' };
  return { field: at.join('.'), code: 'survey-value' };
}
