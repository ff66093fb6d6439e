import type { Route, Survey } from './contract.ts';
import { schoolWayOf } from './school-way.ts';
import { asksOnlyItsOwn } from './steps-taken.ts';
import { streetWayOf } from './street-way.ts';

/**
 * A survey with a way for the street and one for school classes: its own, or those that are made of its way of all questions. What
 * stands on a made way stands on that one too, under the same conditions, so that nothing else is kept for it. None can be made
 * while a step asks what is not there.
 */
export function withEveryWay(survey: Survey): Survey {
  const known = made.get(survey) ?? withMadeWays(survey);
  made.set(survey, known);
  return known;
}

/** A survey never changes, and making the way of the street tries its questions one by one: it is done once. */
const made = new WeakMap<Survey, Survey>();

function withMadeWays(survey: Survey): Survey {
  if (!asksOnlyItsOwn(survey)) return survey;
  const ways = [streetWayOf(survey), schoolWayOf(survey)];
  return { ...survey, routes: [...survey.routes, ...ways.filter((way) => isMade(survey, way))] };
}

/** A way without steps is none: a dialogue cannot be made ready for it (campaign-faults.ts). */
const isMade = ({ routes }: Survey, { id, steps }: Route): boolean =>
  steps.length > 0 && routes.every((one) => one.id !== id);
