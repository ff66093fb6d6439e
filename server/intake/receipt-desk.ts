import type { PublicAction } from '#core/actions/public.ts';
import type { Language } from '#core/base/language.ts';
import { type Day, dayOf } from '#core/base/time.ts';
import { actionsAbout } from '#core/feedback/about-answer.ts';
import type { Geography } from '#core/places/municipality.ts';
import type { DestroyedClass } from '#core/privacy/retention.ts';
import type { SubmittedResponse } from '#core/survey/contract.ts';
import type { KeptAnswer } from '#core/survey/kept-answer.ts';
import { type ToldAnswer, toldAnswer } from '#core/survey/kept-in-words.ts';
import { prepareResponse } from '#core/survey/prepare.ts';
import { codeFromTyping } from '#core/survey/receipt.ts';
import { type ReceiptActs, receiptActs } from '#core/survey/receipt-acts.ts';
import { receiptHashOf } from '#db/raw/receipts.ts';
import type { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import type { KnownCampaign } from '#db/work/campaigns.ts';
import type { DecisionMemory } from '#db/work/decision-memory.ts';
import type { ToldActions } from '../told-actions.ts';
import { type Intake, type IntakeStores, openIntake, type Reception, receiptOf, refused } from './receive.ts';
import type { WrongTries } from './tries.ts';

export interface ReceiptStores extends IntakeStores {
  readonly responsesByCode: ResponsesByCode;
  /** Counts the wrong codes of every way that one is tried. */
  readonly tries: WrongTries;
  readonly decisionMemory: DecisionMemory;
  readonly toldActions: ToldActions;
}

export interface ReceiptDesk extends Intake {
  readonly responsesByCode: ResponsesByCode;
  readonly geography: Geography;
  readonly decisionMemory: DecisionMemory;
  readonly toldActions: ToldActions;
}

/** What somebody with the right code is shown. */
export interface OpenedReceipt {
  readonly code: string;
  readonly kept: KeptAnswer;
  readonly revision: string;
  readonly campaign: KnownCampaign;
  readonly acts: ReceiptActs;
  /** When a decision to destroy a class came or went. */
  readonly decisionsChanged: ReadonlyMap<DestroyedClass, Day>;
}

/** No code: what was typed is none, and is looked up all the same, so that it takes the same way as a wrong one. */
const NO_CODE = '----.----.----';

export const openDesk = (stores: ReceiptStores): ReceiptDesk => ({
  ...openIntake(stores),
  responsesByCode: stores.responsesByCode,
  geography: stores.geography,
  decisionMemory: stores.decisionMemory,
  toldActions: stores.toldActions,
});

/** Finds an answer by the code as it was typed. Null for one that is mistyped, unknown or erased: nobody can tell which. */
export async function openReceipt(desk: ReceiptDesk, typed: string): Promise<OpenedReceipt | null> {
  const code = codeFromTyping(typed) ?? NO_CODE;
  const found = await desk.responsesByCode.find(code);
  if (found === null) return null;
  const campaign = await desk.campaignOf(found.kept.campaign);
  if (campaign === null) throw new Error('an answer to a dialogue that is not there');
  const acts = receiptActs(campaign, found.kept.state, dayOf(desk.clock()));
  return { code, ...found, campaign, acts, decisionsChanged: await desk.decisionMemory.changed() };
}

/** The answer in the reader's words. */
export async function tellReceipt(desk: ReceiptDesk, { kept }: OpenedReceipt, language: Language): Promise<ToldAnswer> {
  const { municipality, geography } = desk;
  const survey = await desk.surveys(kept.survey.id, kept.survey.version);
  const names = { gazetteer: geography.gazetteer, places: municipality.places };
  return toldAnswer(kept, { survey, areas: municipality.areas, language, names });
}

/**
 * What everybody is told has come of the themes and places that the answer is about; null where it is about none. Worked out for this
 * one page: it is kept nowhere, and no address, log or other page has it.
 */
export async function cameOfReceipt(
  desk: ReceiptDesk,
  { kept }: OpenedReceipt,
): Promise<readonly PublicAction[] | null> {
  if (kept.places.every(({ feeling }) => feeling === 'safe')) return null;
  const survey = await desk.surveys(kept.survey.id, kept.survey.version);
  const told = await desk.toldActions(dayOf(desk.clock()));
  return actionsAbout(kept, { survey, register: desk.municipality.places }, told);
}

/**
 * Puts other answers in the place of those under a code, as long as the batch is open. They are checked like new ones; places
 * that were not moved stay as coarse as they are. `ip`: where they were sent from. Null when no answer has the code.
 */
export async function changeAnswer(
  desk: ReceiptDesk,
  typed: string,
  from: string,
  submitted: SubmittedResponse,
  ip: string,
): Promise<Reception | null> {
  const opened = await openReceipt(desk, typed);
  if (opened === null) return null;
  const { code, kept, campaign, acts } = opened;
  if (kept.state === 'withdrawn') return refused(409, 'answer-withdrawn');
  if (!acts.change) return refused(410, 'answer-stands', [], campaign.closes);
  const { municipality } = desk;
  const prepared = prepareResponse({
    municipality,
    campaign,
    // How and when the answer came to be given stays as it was.
    submitted: { ...submitted, inputWay: kept.inputWay, channel: kept.channel },
    survey: await desk.surveys(kept.survey.id, kept.survey.version),
    ground: desk.ground,
    receivedHour: kept.receivedHour,
    keptPlaces: kept.places,
  });
  if (!prepared.ok) return refused(422, 'response-faulty', prepared.failure);
  const changing = await desk.responsesByCode.change(code, from, prepared.value);
  if (changing === 'changed')
    await desk.crowds.seeChanged(ip, desk.crowds.spotsOf(prepared.value.places), receiptHashOf(code));
  if (changing === 'unknown') return null;
  if (changing === 'withdrawn') return refused(409, 'answer-withdrawn');
  if (changing === 'moved-on') return refused(409, 'answer-moved-on');
  const outcome = changing === 'changed' ? 'kept' : 'repeated';
  return { outcome, receipt: receiptOf(code, campaign, municipality) };
}

/** Leaves the answer out of every release that is made from now on. False when no answer has the code. */
export const withdrawAnswer = (desk: ReceiptDesk, typed: string): Promise<boolean> =>
  takenBack(desk, typed, (code) => desk.responsesByCode.withdraw(code));

/** Takes the answer away altogether. False when no answer has the code. `mayComeAgain`: to be typed in once more. */
export const eraseAnswer = (
  desk: ReceiptDesk,
  typed: string,
  how?: { readonly mayComeAgain: boolean },
): Promise<boolean> => takenBack(desk, typed, (code) => desk.responsesByCode.erase(code, how));

/** What is taken back has not come from its network: nobody hides many about one spot among others that do not stay. */
async function takenBack(desk: ReceiptDesk, typed: string, take: (code: string) => Promise<boolean>): Promise<boolean> {
  const code = codeFromTyping(typed) ?? NO_CODE;
  const isDone = await take(code);
  if (isDone) await desk.crowds.forget(receiptHashOf(code));
  return isDone;
}
