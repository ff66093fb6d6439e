import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { screened } from '../words/screen.ts';
import { coarsenKept, coarsenPlace } from './coarsen.ts';
import type { PublicGround } from './coarsen-ground.ts';
import type { PlaceAnswer, PlaceQuestion, SimpleAnswer, SubmittedResponse } from './contract.ts';
import { feelingOf } from './feeling.ts';
import { questionOf } from './journey.ts';
import type { RawPlace, RawResponse, RawText } from './raw-response.ts';
import { asPupilsMeet } from './school-way.ts';
import { checkAnswers, type ResponseContext, unmoved } from './validate.ts';

export interface Preparation extends ResponseContext {
  readonly submitted: SubmittedResponse;
  /** Homes and streets, by publicGround(geography). */
  readonly ground: PublicGround;
  /** By hourOf(clock()): a response never carries a finer time. */
  readonly receivedHour: string;
}

/**
 * Makes a submitted response ready to be kept: checked, only what is on a route, places coarsened, words screened, and split
 * so that what somebody says about places, about themselves and in own words can lie in tables of their own.
 * The same answers give the same result whichever form they came through, except for `inputWay` and the places' `way`.
 * Returns every fault when there is one.
 */
export function prepareResponse(preparation: Preparation): Result<RawResponse, readonly FaultCode[]> {
  const { municipality, campaign, submitted, receivedHour } = preparation;
  // Whatever a pupil's device sends, only what pupils are asked is kept, and no words of theirs.
  const survey = submitted.channel === 'school' ? asPupilsMeet(preparation.survey) : preparation.survey;
  const faults = faultsOfEnvelope(preparation);
  if (faults.length > 0) return failed(faults);
  const checked = checkAnswers(submitted.answers, { ...preparation, survey });
  if (checked.faults.length > 0) return failed(checked.faults);

  const answers: Record<string, SimpleAnswer> = {};
  const background: Record<string, SimpleAnswer> = {};
  const places: RawPlace[] = [];
  const texts: RawText[] = [];
  for (const [id, answer] of Object.entries(checked.answers)) {
    const question = questionOf(survey, id);
    if (question.type === 'place') {
      (answer as readonly PlaceAnswer[]).forEach((place, ordinal) => {
        places.push(rawPlace(question, place, ordinal, preparation));
        texts.push(...wordsAbout(place, ordinal, preparation));
      });
    } else if (question.type === 'text') texts.push(rawText(id, null, answer as string, preparation));
    else if (survey.background.includes(id)) background[id] = answer as SimpleAnswer;
    else answers[id] = answer as SimpleAnswer;
  }
  return ok({
    municipality: municipality.settings.id,
    campaign: campaign.id,
    survey: { id: survey.id, version: survey.version },
    language: submitted.language,
    inputWay: submitted.inputWay,
    channel: submitted.channel,
    receivedHour,
    answers,
    background,
    places,
    texts,
  });
}

function faultsOfEnvelope({ submitted, campaign, survey }: Preparation): readonly FaultCode[] {
  if (submitted.campaign !== campaign.id) return [{ field: 'campaign', code: 'campaign-other' }];
  const same = submitted.survey.id === survey.id && submitted.survey.version === survey.version;
  if (!same) return [{ field: 'survey', code: 'survey-other' }];
  // Nobody has read the questions in a language that they are not in; an answer says no other thing of a person than is so.
  return survey.languages.includes(submitted.language) ? [] : [{ field: 'language', code: 'language-other' }];
}

function rawPlace(
  question: PlaceQuestion,
  place: PlaceAnswer,
  ordinal: number,
  { municipality, survey, ground, keptPlaces }: Preparation,
): RawPlace {
  const kept = unmoved(question.id, place, keptPlaces);
  const coded = Object.entries(place.answers).filter(([id]) => questionOf(survey, id).type !== 'text');
  return {
    question: question.id,
    ordinal,
    ...(kept === undefined
      ? coarsenPlace(question, place, municipality.places, ground)
      : coarsenKept(question, place, kept)),
    named: place.named,
    way: place.way,
    feeling: feelingOf(question, place),
    answers: Object.fromEntries(coded),
  };
}

const wordsAbout = (place: PlaceAnswer, ordinal: number, preparation: Preparation): readonly RawText[] =>
  Object.entries(place.answers).flatMap(([id, answer]) =>
    questionOf(preparation.survey, id).type === 'text' ? [rawText(id, ordinal, answer as string, preparation)] : [],
  );

const rawText = (
  question: string,
  place: number | null,
  text: string,
  { submitted, ground }: Preparation,
): RawText => ({ question, place, ...screened(text, submitted.language, ground.isPlaceWord) });
