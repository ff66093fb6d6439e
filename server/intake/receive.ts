import type { FaultCode } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { addDays, type Clock, type Day, dayOf, hourOf } from '#core/base/time.ts';
import { dayInWords } from '#core/base/words.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { type PublicGround, publicGround } from '#core/survey/coarsen-ground.ts';
import type { Receipt, SubmittedResponse } from '#core/survey/contract.ts';
import { campaignState, entriesUntil, resultsDay } from '#core/survey/dialogue.ts';
import { prepareResponse } from '#core/survey/prepare.ts';
import { isIdempotencyKey } from '#core/survey/receipt.ts';
import { type Sending, UNASKED } from '#core/waves/bot-check.ts';
import { receiptHashOf } from '#db/raw/receipts.ts';
import type { RawResponses } from '#db/raw/responses.ts';
import type { CampaignStore, KnownCampaign } from '#db/work/campaigns.ts';
import type { Sentence } from '../errors.ts';
import { roomInTurn } from '../short-turns.ts';
import type { Surveys } from '../surveys.ts';
import type { BotCheck } from './bot-check.ts';
import type { Crowds } from './crowds.ts';
import { intakeSentences } from './sentences.ts';

/** What the parts that take answers in are given. */
export interface IntakeStores {
  readonly rawResponses: RawResponses;
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  readonly surveys: Surveys;
  readonly geography: Geography;
  /** Null where the municipality has switched it off. */
  readonly botCheck: BotCheck | null;
  readonly crowds: Crowds;
  readonly clock: Clock;
}

/** The same, with what is worked out once. */
export interface Intake extends Omit<IntakeStores, 'geography'> {
  readonly ground: PublicGround;
  readonly campaignOf: (id: string) => Promise<KnownCampaign | null>;
}

export type Reception =
  /** `erased`: its author has had it erased since. Whoever sends it once more has the receipt that they had. */
  | { readonly outcome: 'kept' | 'repeated' | 'erased'; readonly receipt: Receipt }
  | {
      readonly outcome: 'refused';
      readonly status: number;
      readonly code: string;
      readonly sentence: Sentence;
      readonly faults: readonly FaultCode[];
    };

export function openIntake({ geography, ...stores }: IntakeStores): Intake {
  const campaignOf = askedOnce((id) => stores.campaigns.decided(stores.municipality.settings.id, id));
  return { ...stores, ground: publicGround(geography), campaignOf };
}

/** One look-up for all who ask in the same turn of the event loop: under load they are many, and the answer is one. */
function askedOnce<Value>(ask: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (id) => {
    const earlier = asked.get(id);
    if (earlier !== undefined) return earlier;
    const answer = ask(id);
    asked.set(id, answer);
    setImmediate(() => asked.delete(id));
    return answer;
  };
}

/** How a response comes in. */
interface WayIn {
  /** The channels that this way may use. */
  readonly through: readonly Channel[];
  /** Why it may not come this way after all. */
  readonly atDoor?: Reception | null;
  /** What is known of how it was sent. */
  readonly sending?: Sending;
  /** Where it was sent from; null of what staff give in for others. */
  readonly ip: string | null;
  /** The day on which staff were given what they now give in. */
  readonly handedIn?: Day | null;
}

/**
 * Takes one response in, whichever form it came through. When the outcome is `kept` or `repeated`, the response is on disk.
 * A response that was kept before is answered with its receipt even where a new one would be refused: the dialogue may have
 * closed between a lost answer and the next attempt.
 */
export async function receive(
  intake: Intake,
  key: string,
  submitted: SubmittedResponse,
  { through, atDoor = null, sending = UNASKED, ip, handedIn = null }: WayIn,
): Promise<Reception> {
  if (!isIdempotencyKey(key)) return refused(400, key === '' ? 'key-missing' : 'key-weak');
  const { municipality, rawResponses, crowds, clock } = intake;
  const campaign = await intake.campaignOf(submitted.campaign);
  if (campaign === null) return refused(404, 'campaign-unknown');
  await roomInTurn();

  const isTaken = through.includes(submitted.channel) && campaign.channels.includes(submitted.channel);
  const refusal = isTaken ? (atDoor ?? refusalOfState(campaign, handedIn, intake)) : refused(422, 'channel-not-taken');
  const prepared =
    refusal === null
      ? prepareResponse({
          municipality,
          campaign,
          submitted,
          survey: await intake.surveys(campaign.survey.id, campaign.survey.version),
          ground: intake.ground,
          receivedHour: hourOf(clock()),
        })
      : null;
  const spots = ip !== null && prepared?.ok ? crowds.spotsOf(prepared.value.places) : [];
  const isOfCrowd = ip !== null && crowds.isCrowd(ip, spots);
  const signs: Sending['signs'] = isOfCrowd ? [...sending.signs, 'crowd'] : sending.signs;
  const keeping = prepared?.ok
    ? await rawResponses.keep({
        idempotencyKey: key,
        body: submitted,
        response: prepared.value,
        sending: { ...sending, signs },
      })
    : await rawResponses.kept(municipality.settings.id, key, submitted);
  if (keeping === null || keeping.outcome === 'refused') {
    if (refusal !== null) return refusal;
    if (prepared !== null && !prepared.ok) return refused(422, 'response-faulty', prepared.failure);
    return refused(409, 'key-used');
  }
  if (keeping.outcome === 'kept' && ip !== null)
    await crowds.see(ip, spots, receiptHashOf(keeping.receiptCode), isOfCrowd);
  return { outcome: keeping.outcome, receipt: receiptOf(keeping.receiptCode, campaign, municipality) };
}

/** What is typed in after the last day was given on the day that it was handed in; until the batch is counted. */
function refusalOfState(campaign: KnownCampaign, handedIn: Day | null, intake: Intake): Reception | null {
  const today = dayOf(intake.clock());
  const isAwaited = campaign.releasedOn === null && today <= entriesUntil(campaign, intake.municipality.settings);
  const isLate = campaignState(campaign, today) === 'closed' && isAwaited;
  const state = campaignState(campaign, isLate && handedIn !== null ? handedIn : today);
  if (state === 'upcoming') return refused(409, 'campaign-upcoming', [], campaign.opens);
  return state === 'closed' ? refused(410, 'campaign-closed', [], campaign.closes) : null;
}

/** A refusal in every language that its sentence is written in; `day` is put into words. */
export function refused(
  status: number,
  code: keyof typeof intakeSentences,
  faults: readonly FaultCode[] = [],
  day: string | null = null,
): Extract<Reception, { outcome: 'refused' }> {
  const sentence = Object.fromEntries(
    Object.entries<string>(intakeSentences[code]).map(([language, text]) => [
      language,
      day === null ? text : text.replace('{day}', dayInWords(day, language as Language, null)),
    ]),
  ) as unknown as Sentence;
  return { outcome: 'refused', status, code, sentence, faults };
}

export const receiptOf = (code: string, campaign: Campaign, { settings }: Municipality): Receipt => ({
  code,
  campaign: campaign.id,
  closes: campaign.closes,
  resultsBy: resultsDay(campaign, settings),
  feedbackBy: addDays(campaign.closes, settings.feedbackDays),
});
