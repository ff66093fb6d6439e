import { minuteOf } from '#core/base/time.ts';
import { fileWords } from '#core/survey/answer-file/index.ts';
import { answerFile } from '#core/survey/answer-file.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import type { ToldLine } from '#core/survey/lines-in-words.ts';
import { nearestOffered } from '#core/survey/offered-languages.ts';
import { toldOf } from '#core/survey/told.ts';
import { type Html, html } from '../../html.ts';
import { form, type PlainContext, tellingOf, wayOf, wordsOf } from './context.ts';
import { placeNameOf } from './picks.ts';

/** Why what somebody has answered is not received, now or later: the dialogue has closed, another answer came first, or something else. */
export type Unsent = 'closed' | 'used' | 'refused';

const SAVE = 'save:';

/** What the form says, as it is sent. */
export const submittedOf = ({ survey, campaign, state, answers, language }: PlainContext): SubmittedResponse => ({
  campaign: campaign.id,
  survey: campaign.survey,
  // The one that the questions were read in, where the page round them is in another.
  language: nearestOffered(language, survey.languages),
  inputWay: 'plain',
  channel: state.channel,
  answers: answersOnJourney(survey, state.route, answers),
});

/** All that has been answered and cannot be sent, with a button that gives it as a file; null where that is nothing. */
export function unsentAnswers(context: PlainContext, why: Unsent): Html | null {
  const { unsent } = wordsOf(context).plain;
  const told = toldIn(context);
  return told.length === 0
    ? null
    : html`<section class="stack">
        <h2>${unsent.heading}</h2>
        <p>${unsent.text} ${why === 'closed' ? unsent.noLonger : null}</p>
        <dl class="facts">${told.map(({ label, words }) => html`<div><dt>${label}</dt><dd class="check__value">${words}</dd></div>`)}</dl>
        ${form(context, html`<button class="button" name="do" value="${SAVE}${why}">${unsent.save}</button>`)}
      </section>`;
}

/** Why it was not received, where what was pressed is the button that gives the file. */
export const savedAs = (pressed: string | null): Unsent | null =>
  (['closed', 'used', 'refused'] as const).find((why) => pressed === SAVE + why) ?? null;

/** The same file that the app gives of an answer that has not arrived. */
export function unsentFile(context: PlainContext, why: Unsent, now: number): ReturnType<typeof answerFile> {
  const { language, campaign, state } = context;
  const { answering, check } = wordsOf(context);
  const reason = { closed: answering.closedHeading, used: check.alreadyHeading, refused: answering.noneHeading }[why];
  return answerFile(
    { key: state.key, body: submittedOf(context), title: campaign.title, told: toldIn(context), since: now },
    { given: minuteOf(now), why: reason },
    fileWords[language],
    language,
  );
}

function toldIn(context: PlainContext): readonly ToldLine[] {
  const { survey, state, language } = context;
  const way = { ...wayOf(context), answers: answersOnJourney(survey, state.route, context.answers) };
  return toldOf(
    way,
    (question, index) => {
      const picked = state.places[question.id]?.[index];
      return (picked && placeNameOf(picked, question, context, language)?.heading) ?? '';
    },
    tellingOf(context),
  );
}
