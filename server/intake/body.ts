import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { FaultCode } from '#core/base/fault.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import { PlaceAnswer, SimpleAnswer, SubmittedResponse } from '#core/survey/contract.ts';
import { SURVEY_LIMITS } from '#core/survey/survey-limits.ts';

/**
 * Reads the body of POST /api/responses by the contract's own schema. Faults are listed by field, so that a program that
 * sends a wrong body, and the person behind it, learn which answer it is: a validator's own report of a union of answers
 * would name every branch and help nobody. Nothing is coerced: a list of one is a list.
 */
export function readBody(body: unknown): Result<SubmittedResponse, readonly FaultCode[]> {
  if (whole.Check(body)) return ok(body as SubmittedResponse);
  if (!isRecord(body)) return failed([{ field: '', code: 'field-malformed' }]);
  const faults: FaultCode[] = [];
  for (const field of Object.keys(body)) if (!(field in fields)) faults.push({ field, code: 'field-unknown' });
  for (const [field, checker] of Object.entries(fields)) {
    if (!Object.hasOwn(body, field)) {
      if (!OPTIONAL.includes(field)) faults.push({ field, code: 'field-missing' });
    } else if (!checker.Check(body[field]))
      faults.push(...(field === 'answers' ? faultsOfAnswers(body[field]) : [{ field, code: 'field-malformed' }]));
  }
  return failed(faults);
}

const OPTIONAL: readonly string[] = ['schoolClass'];

const whole = Compile(SubmittedResponse);
const checkersOf = (properties: Readonly<Record<string, TSchema>>) =>
  Object.fromEntries(Object.entries(properties).map(([field, schema]) => [field, Compile(schema)]));
const fields = checkersOf(SubmittedResponse.properties);
const placeFields = checkersOf(PlaceAnswer.properties);
const simple = Compile(SimpleAnswer);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultsOfAnswers(answers: unknown): readonly FaultCode[] {
  if (!isRecord(answers)) return [{ field: 'answers', code: 'field-malformed' }];
  return Object.entries(answers).flatMap(([question, answer]): readonly FaultCode[] => {
    const field = `answers.${question}`;
    if (question.length > 16) return [{ field: `answers.${question.slice(0, 16)}…`, code: 'question-unknown' }];
    if (Array.isArray(answer) && answer.length > 0 && answer.every(isRecord)) return faultsOfPlaces(answer, field);
    return faultsOfSimple(answer, field);
  });
}

function faultsOfPlaces(places: readonly Record<string, unknown>[], field: string): readonly FaultCode[] {
  if (places.length > 5) return [{ field, code: 'too-many-places', with: { max: 5 } }];
  return places.flatMap((place, index) => {
    const faults: FaultCode[] = [];
    const at = `${field}.${index}`;
    for (const name of Object.keys(place))
      if (!(name in placeFields)) faults.push({ field: `${at}.${name}`, code: 'field-unknown' });
    for (const [name, checker] of Object.entries(placeFields)) {
      const value = place[name];
      if (!Object.hasOwn(place, name)) faults.push({ field: `${at}.${name}`, code: 'field-missing' });
      else if (name === 'answers' && isRecord(value))
        faults.push(
          ...Object.entries(value).flatMap(([id, answer]) =>
            id.length > 16
              ? [{ field: `${at}.answers`, code: 'follow-up-unknown' }]
              : faultsOfSimple(answer, `${at}.answers.${id}`),
          ),
        );
      else if (!checker.Check(value))
        faults.push({ field: `${at}.${name}`, code: name === 'geometry' ? 'geometry-malformed' : 'field-malformed' });
    }
    return faults;
  });
}

function faultsOfSimple(answer: unknown, field: string): readonly FaultCode[] {
  if (simple.Check(answer)) return [];
  return typeof answer === 'string'
    ? [{ field, code: 'text-too-long', with: { max: SURVEY_LIMITS.letters } }]
    : [{ field, code: 'answer-kind' }];
}
