import { fill } from '#core/base/fill.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { mostPlaces, questionOf } from '#core/survey/journey.ts';
import { partOf, type Screen, stepOf } from '#core/survey/way.ts';
import type { Session } from './session.svelte.ts';

/** "Fråga 2 av ungefär 16", "Plats 1 av högst 5"; null where there is nothing to count. */
export function whereabouts(session: Session, screen: Screen): string | null {
  const { survey, way, texts } = session;
  if (screen.kind === 'pick' || screen.kind === 'place-question') {
    const max = mostPlaces(survey, session.route, questionOf(survey, screen.question) as PlaceQuestion);
    return fill(texts.place.counter, { number: screen.place + 1, max });
  }
  const step = stepOf(way, screen);
  if (step === null || step.count === 1) return null;
  const part = partOf(survey, screen);
  const { step: counted, part: parts } = texts.answering;
  return part === null ? fill(counted, step) : `${fill(counted, step)}, ${fill(parts, part)}`;
}
