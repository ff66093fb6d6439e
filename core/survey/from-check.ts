import type { Route } from './contract.ts';
import { journey } from './journey.ts';
import { addressOf, CHECK, mainPages, type Screen, screenAfter, screenAt, type Way } from './way.ts';

/** Where the check page leads: apart from way.ts, so that no question page carries it. */

/** What somebody who stands on the check page has met: the pages on their way, by their addresses. */
export const metOn = ({ survey, route, answers }: Way): readonly string[] =>
  journey(survey, route, answers).map(addressOf);

/**
 * On from a page that was opened from the check page: by way of the pages about the same place, and of those that the change has
 * brought onto the way and that have not been met, wherever they stand on it, back to the check page. `met` holds what was met
 * when the check page was left and every page since, this one too, so that each new page is met once.
 */
export function afterChange(way: Way, screen: Screen, met: readonly string[]): Screen {
  const next = screenAfter(way, screen);
  if (next.kind === 'place-question') return next;
  return journey(way.survey, way.route, way.answers).find((page) => !met.includes(addressOf(page))) ?? CHECK;
}

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
