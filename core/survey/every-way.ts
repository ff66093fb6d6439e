import type { Route, Survey } from './contract.ts';
import { schoolWayOf } from './school-way.ts';
import { streetWayOf } from './street-way.ts';

/**
 * A survey with a way for the street and one for school classes: its own, or those that are made of its way of all questions. What
 * stands on a made way stands on that one too, under the same conditions, so that nothing else is kept for it.
 */
export const withEveryWay = (survey: Survey): Survey => ({
  ...survey,
  routes: [...survey.routes, ...[streetWayOf(survey), schoolWayOf(survey)].filter((way) => isMade(survey, way))],
});

/** A way without steps is none: a dialogue cannot be made ready for it (campaign-faults.ts). */
const isMade = ({ routes }: Survey, { id, steps }: Route): boolean =>
  steps.length > 0 && routes.every((one) => one.id !== id);
