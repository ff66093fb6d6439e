import type { SubmittedResponse } from '#core/survey/contract.ts';
import { answersOnJourney } from '#core/survey/journey.ts';
import { type Given, giveAnswer } from '../../state/give.ts';
import type { Waiting } from '../../state/kept.ts';
import type { Session } from './session.svelte.ts';

/** What somebody's answers are sent as. */
export function submissionOf({ survey, route, answers, dialogue, language, setting, way }: Session): SubmittedResponse {
  return {
    campaign: dialogue.campaign?.id ?? '',
    survey: { id: survey.id, version: survey.version },
    language,
    inputWay: 'app',
    channel: setting.channel,
    ...(setting.schoolClass === undefined ? {} : { schoolClass: setting.schoolClass }),
    answers: setting.change?.rest.join(way) ?? answersOnJourney(survey, route, answers),
  };
}

/** Hands the answer in: it is put on the device first, and sent from there (web/state/give.ts). `told` is it in words. */
export async function handIn(session: Session, told: Waiting['told']): Promise<Given> {
  const { key, setting, dialogue, survey } = session;
  const entry: Waiting = {
    key,
    to: setting.to,
    body: submissionOf(session),
    since: Date.now(),
    title: dialogue.campaign?.title ?? survey.title,
    told,
    shared: setting.shared !== null,
    needsSupport: session.callsForSupport,
    state: { is: 'waiting', last: null },
  };
  session.draftKept = false;
  const { change } = setting;
  if (change !== undefined) return { entry, stored: false, result: await change.give(entry.body) };
  return giveAnswer(entry);
}
