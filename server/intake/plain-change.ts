import type { Language } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import { dayOf } from '#core/base/time.ts';
import { carriedIn, withCarried, withoutCarriedPlaces } from '#core/survey/carried.ts';
import type { SimpleAnswer, Survey } from '#core/survey/contract.ts';
import { withEveryWay } from '#core/survey/every-way.ts';
import { placesIn } from '#core/survey/journey.ts';
import { answersOfKept, type KeptAnswer, routeOfKept } from '#core/survey/kept-answer.ts';
import { nearestOffered } from '#core/survey/offered-languages.ts';
import { receiptActs } from '#core/survey/receipt-acts.ts';
import { withoutOwnWords } from '#core/survey/without-own-words.ts';
import type { KnownCampaign } from '#db/work/campaigns.ts';
import { RefusalError } from '../errors.ts';
import { html } from '../html.ts';
import { codeForm, type PlainContext, type PlainPage, wayOf } from './plain/context.ts';
import { checkPage } from './plain/end-pages.ts';
import type { PickedPlace } from './plain/picks.ts';
import { messagePage } from './plain/render.ts';
import type { Change, PlainState } from './plain/state.ts';
import { CHECK_ADDRESS } from './plain/way.ts';
import { plainWords } from './plain/words/index.ts';
import {
  cameOfReceipt,
  changeAnswer,
  type OpenedReceipt,
  openReceipt,
  type ReceiptDesk,
  tellReceipt,
} from './receipt-desk.ts';
import { answerPage, unknownPage, waitPage } from './receipt-pages.ts';
import { receiptWords } from './receipt-words/index.ts';
import { type Reception, refused } from './receive.ts';
import type { WrongTries } from './tries.ts';
import { unlessLater } from './unless-later.ts';

/** Changing a kept answer without script: the plain form, filled with what is kept, sent the way that the app's change takes. */

/** Where kept answers are changed, and the count of wrong codes, which is the same for every way that a code is tried. */
export interface ChangeDesk {
  readonly desk: ReceiptDesk;
  readonly tries: WrongTries;
}

/** A page and its status; `shell` is which built page it stands in. */
export interface Answered {
  readonly page: PlainPage;
  readonly status: number;
  readonly shell?: 'receipt';
  /** Why it is to be sent again later. */
  readonly later?: RefusalError;
}

/** The form with what is kept under a code, at its check page; or the page that says why it is not to be changed. */
export async function openChange(
  { desk, tries }: ChangeDesk,
  ip: string,
  typed: string,
  language: Language,
): Promise<{ readonly state: PlainState; readonly campaign: KnownCampaign } | Answered> {
  const looked = await unlessLater(() => tries.try(ip, () => openReceipt(desk, typed)));
  if (looked instanceof RefusalError)
    return { page: waitPage(typed, looked, language), status: looked.status, shell: 'receipt', later: looked };
  if (looked === null) return { page: unknownPage(typed, language, desk.municipality), status: 404, shell: 'receipt' };
  const { code, kept, revision, campaign, acts } = looked;
  if (!acts.change) return shown(desk, looked, language, kept.state === 'withdrawn' ? 409 : 410);
  const survey = withEveryWay(await desk.surveys(kept.survey.id, kept.survey.version));
  return { state: stateOfKept(kept, survey, code, revision), campaign };
}

/** The form's state of an answer that is kept. It has no key: it can change an answer, and never become a new one. */
export function stateOfKept(kept: KeptAnswer, survey: Survey, code: string, from: string): PlainState {
  const all = answersOfKept(kept, survey);
  const route = routeOfKept(kept, all, survey);
  const carried = carriedIn(survey, route, all);
  const asked = withoutCarriedPlaces(all, carried);
  const answers: Record<string, SimpleAnswer> = {};
  const places: Record<string, readonly PickedPlace[]> = {};
  for (const [id, answer] of Object.entries(asked)) {
    if (survey.questions.some((question) => question.id === id && question.type === 'place'))
      places[id] = placesIn(asked, id).map(({ geometry, named, way, answers: about }) => ({
        kept: { geometry, named },
        way,
        answers: about,
      }));
    else answers[id] = answer as SimpleAnswer;
  }
  return {
    key: '',
    campaign: kept.campaign,
    channel: kept.channel,
    route,
    page: CHECK_ADDRESS,
    returnTo: null,
    met: null,
    answers,
    places,
    since: null,
    change: { code, from, carried },
  };
}

/** The survey as the person meets it: an answer is changed on any way that it may have come, a pupil's as pupils answer. */
export function surveyMet({ change, channel }: PlainState, survey: Survey): Survey {
  if (change === null) return survey;
  const whole = withEveryWay(survey);
  return channel === 'school' ? withoutOwnWords(whole) : whole;
}

/** Why an answer can no longer be changed, as soon as that is known; null as long as it can. */
export function changeTooLate(
  desk: ReceiptDesk,
  campaign: KnownCampaign,
  { code }: Change,
  language: Language,
): Answered | null {
  if (receiptActs(campaign, 'new', dayOf(desk.clock())).change) return null;
  return notChanged(desk, code, refused(410, 'answer-stands', [], campaign.closes), language);
}

/**
 * Puts the answers of the form in the place of those that are kept, and shows the answer as it now is. `mayAnswer` throws where
 * too many answers have come from there.
 */
export async function sendChange(
  { desk, tries }: ChangeDesk,
  ip: string,
  mayAnswer: () => Promise<void>,
  context: PlainContext,
  { code, from, carried }: Change,
): Promise<Answered> {
  const { campaign, language, state } = context;
  const submitted = {
    campaign: campaign.id,
    survey: campaign.survey,
    language: nearestOffered(language, context.survey.languages),
    inputWay: 'plain',
    channel: state.channel,
    answers: withCarried(wayOf(context), carried),
  } as const;
  const looked = await unlessLater(async () => {
    await mayAnswer();
    return tries.try(ip, () => changeAnswer(desk, code, from, submitted, ip));
  });
  const atCheck = { ...context, state: { ...state, page: CHECK_ADDRESS, returnTo: null, met: null } };
  if (looked instanceof RefusalError) return onceMore(atCheck, looked);
  const opened = looked === null ? null : await openReceipt(desk, code);
  if (looked === null || opened === null)
    return { page: unknownPage(code, language, desk.municipality), status: 404, shell: 'receipt' };
  if (looked.outcome !== 'refused') return shown(desk, opened, language, 200, true);
  if (looked.code === 'response-faulty') return { page: checkPage(atCheck, looked.faults), status: looked.status };
  return notChanged(desk, code, looked, language);
}

/** The check page once more, with all that is in it and why it cannot be sent yet. */
export const onceMore = (atCheck: PlainContext, later: RefusalError): Answered => ({
  page: checkPage(atCheck, [], {
    heading: receiptWords[atCheck.language].tooMany,
    text: textIn(later.sentence, atCheck.language),
  }),
  status: later.status,
  later,
});

/** The answer as it is kept, with what can be done with it and why not more. */
const shown = async (
  desk: ReceiptDesk,
  opened: OpenedReceipt,
  language: Language,
  status: number,
  isChanged = false,
): Promise<Answered> => ({
  page: answerPage(
    opened,
    { told: await tellReceipt(desk, opened, language), came: await cameOfReceipt(desk, opened) },
    language,
    desk.municipality,
    isChanged,
  ),
  status,
  shell: 'receipt',
});

function notChanged(
  { municipality }: ReceiptDesk,
  code: string,
  { status, sentence }: Extract<Reception, { outcome: 'refused' }>,
  language: Language,
): Answered {
  const toKept = codeForm(
    code,
    language,
    html`<button class="button" name="do" value="open">${receiptWords[language].open}</button>`,
  );
  const { notChanged: heading } = plainWords[language].plain;
  return { page: messagePage({ language, municipality }, heading, textIn(sentence, language), toKept), status };
}
