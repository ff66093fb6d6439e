import { fill } from '#core/base/fill.ts';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import type { PlaceQuestion, SimpleAnswer, SimpleQuestion } from '#core/survey/contract.ts';
import { placesIn, questionOf } from '#core/survey/journey.ts';
import { answersOnAnyRoute } from '#core/survey/prepare-journey.ts';
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
  const feeling = place?.answers[question.roles.feeling];
  const feels = feeling === 'unsafe' ? places.unsafe : feeling === 'safe' ? places.safe : places.feelingMissing;
  const title = fill(places.number, { number: index + 1, name });
  const acts = [
    goButton(`change:${question.id}.${index}.${question.roles.feeling}`, places.change, title),
    goButton(`remove:${question.id}.${index}`, places.remove, title),
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
  const word = (code: string): string => optionWord(context, question, code);
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

function optionWord({ municipality, language }: PlainContext, question: SimpleQuestion, code: string): string {
  if (question.type === 'text') return code;
  const source = question.type === 'matrix' ? undefined : question.optionsFrom;
  const fromSource =
    source === 'areas' ? municipality.areas : source === 'causes' ? CAUSE_GROUPS.flatMap((group) => group.causes) : [];
  const option = [...question.options, ...fromSource].find((candidate) => candidate.code === code);
  return option?.text[language] ?? code;
}
