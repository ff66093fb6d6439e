import { fill } from '#core/base/fill.ts';
import { placeDetails, placeInWords, stretchInWords } from '#core/survey/answers-in-words.ts';
import type { PlaceQuestion } from '#core/survey/contract.ts';
import { placesIn } from '#core/survey/journey.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { screenOfPlace } from '#core/survey/screen-of-place.ts';
import { addressOf } from '#core/survey/way.ts';
import { type Html, html } from '../../html.ts';
import { goButton, type PlainContext, tellingOf, wayOf, wordsOf } from './context.ts';
import { placeNameOf } from './picks.ts';
import { replacingAddress } from './way.ts';

/** A place in a list: its name, what was said of it, and what can be done with it. */
export function placeSummary(context: PlainContext, question: PlaceQuestion, index: number, headingLevel: 2 | 3): Html {
  const { places, plain } = wordsOf(context);
  const picked = context.state.places[question.id]?.[index];
  const found = picked === undefined ? null : placeNameOf(picked, question, context, context.language);
  const name = found === null ? '?' : found.heading;
  const place = placesIn(answersOnAnyRoute(context.survey, context.answers), question.id)[index];
  const telling = tellingOf(context);
  const lines =
    place === undefined
      ? []
      : [
          found?.distance ?? null,
          stretchInWords(place, context.language, `${name} ${found?.distance ?? ''}`),
          placeInWords(question, place, telling),
          ...placeDetails(question, place, telling),
        ];
  const title = fill(places.number, { number: index + 1, name });
  const asked = screenOfPlace(wayOf(context), question.id, index);
  const replacing = replacingAddress(question.id, index);
  const acts = [
    goButton(`change:${asked.kind === 'pick' ? replacing : addressOf(asked)}`, places.change, title),
    goButton(`change:${replacing}`, plain.replace, title),
    goButton(`remove:${addressOf({ kind: 'pick', question: question.id, place: index })}`, places.remove, title),
  ];
  return html`<li class="card place-card"><div class="place-card__text">
    ${headingLevel === 2 ? html`<h2 class="place-card__name">${title}</h2>` : html`<h3 class="place-card__name">${title}</h3>`}
    ${lines.map((line) => (line === null ? null : html`<p class="caption">${line}</p>`))}
    <p class="place-card__acts">${acts}</p>
  </div></li>`;
}
