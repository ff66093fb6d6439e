import { fill } from '#core/base/fill.ts';
import type { PlaceQuestion, SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { feelingInWords, wordOf } from '#core/survey/in-words.ts';
import { type Page, placesIn, questionOf } from '#core/survey/journey.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
import { addressOf } from '#core/survey/way.ts';
import { goButton, type PlainContext, wordsOf } from './context.ts';
import { type Html, html } from './html.ts';
import { placeOfPick } from './picks.ts';

/** A place in a list: its name, what was said of it, and what can be done with it. */
export function placeSummary(context: PlainContext, question: PlaceQuestion, index: number, headingLevel: 2 | 3): Html {
  const { places } = wordsOf(context);
  const picked = context.state.places[question.id]?.[index];
  const found =
    picked === undefined ? null : placeOfPick(picked.pick, question, context.municipality, context.geography);
  const name = found === null ? '?' : found.name;
  const place = placesIn(answersOnAnyRoute(context.survey, context.answers), question.id)[index];
  const said = question.followUps.flatMap(({ question: id }) => {
    const answer = place?.answers[id];
    return id === question.roles.feeling || answer === undefined ? [] : [answerInWords(context, id, answer)];
  });
  const feels = feelingInWords(question, place, context.language);
  const title = fill(places.number, { number: index + 1, name });
  const feelingPage: Page = {
    kind: 'place-question',
    question: question.id,
    place: index,
    followUp: question.roles.feeling,
    row: null,
  };
  const acts = [
    goButton(`change:${addressOf(feelingPage)}`, places.change, title),
    goButton(`remove:${addressOf({ kind: 'pick', question: question.id, place: index })}`, places.remove, title),
  ];
  return html`<li class="card place-card"><div class="place-card__text">
    ${headingLevel === 2 ? html`<h2 class="place-card__name">${title}</h2>` : html`<h3 class="place-card__name">${title}</h3>`}
    <p class="caption">${feels} ${said.map((words) => `${words}. `)}</p>
    <p class="place-card__acts">${acts}</p>
  </div></li>`;
}

/** An answer as its words: options and rows by name, a text as it is. */
export function answerInWords(context: PlainContext, questionId: string, answer: SimpleAnswer): string {
  const question = questionOf(context.survey, questionId) as SimpleQuestion;
  if (question.type === 'text') return answer as string;
  const word = (code: string): string => wordOf(question, code, context.municipality.areas, context.language);
  if (typeof answer === 'string') return word(answer);
  if (Array.isArray(answer)) return answer.map(word).join(', ');
  const rows = question.type === 'matrix' ? question.rows : [];
  return rows
    .flatMap((row) => {
      const code = (answer as Readonly<Record<string, string>>)[row.code];
      return code === undefined ? [] : [`${row.text[context.language].replace(/\.$/, '')}: ${word(code)}`];
    })
    .join('; ');
}
