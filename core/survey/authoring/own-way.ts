import type { RouteId, Survey } from '../contract.ts';
import { withEveryWay } from '../every-way.ts';
import { withDoor } from './edit-questions.ts';

/** The survey with a made way written into it, so that it can be changed; as it was where it has the way, or none can be made. */
export function withOwnWay(survey: Survey, id: RouteId): Survey {
  const made = withEveryWay(survey).routes.find((route) => route.id === id);
  return made === undefined || survey.routes.some((route) => route.id === id)
    ? survey
    : { ...survey, routes: [...survey.routes, made] };
}

/** The survey without a way of its own for the street or for schools: one is made again. */
export const withoutOwnWay = (survey: Survey, id: 'gata' | 'skola'): Survey => ({
  ...survey,
  routes: survey.routes.filter((route) => route.id !== id),
});

/** withDoor, where the made ways are changed like those that are written: the first change writes the way. */
export const withDoorOfAny = (survey: Survey, question: string, route: RouteId, stands: boolean): Survey =>
  withDoor(withOwnWay(survey, route), question, route, stands);
