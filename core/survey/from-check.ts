import type { Route } from './contract.ts';
import { mainPages, type Screen, screenAt, type Way } from './way.ts';

/** Where the check page leads: apart from way.ts, so that no question page carries it. */

/** The page that a fault's field belongs to: "answers.Q4.0.answers.4b" → the causes of the first place. */
export function screenOfField(way: Way, field: string): Screen | null {
  const [, question, second, third, fourth, fifth] = field.split('.');
  if (question === undefined) return null;
  const place = Number(second);
  const address =
    second === undefined
      ? question
      : !Number.isInteger(place)
        ? `${question}.${second}`
        : third === 'answers'
          ? [question, place + 1, fourth, ...(fifth === undefined ? [] : [fifth])].join('.')
          : `${question}.${place + 1}.plats`;
  const found = screenAt(way, address);
  if (found !== null) return found;
  return mainPages(way).find((page) => page.question === question) ?? null;
}

/**
 * All questions, to offer before sending to somebody who began with the places; undefined where there are no more. The
 * ways of the street and of a school class are short on purpose.
 */
export function longerRoute({ survey, route }: Way): Route | undefined {
  if (route !== 'platser') return undefined;
  const length = survey.routes.find((candidate) => candidate.id === route)?.steps.length ?? 0;
  return survey.routes.find((candidate) => candidate.id === 'fragor' && candidate.steps.length > length);
}
