import type { Language } from '#core/base/language.ts';
import { daysBetween } from '#core/base/time.ts';
import type { Geography, Municipality } from '#core/places/municipality.ts';
import type { Answer, PlaceAnswer, SubmittedResponse } from '#core/survey/contract.ts';
import { backgroundOf } from './background.ts';
import type { DemoCampaign } from './campaigns.ts';
import { Marks } from './marks.ts';
import { answersAbout } from './opinions.ts';
import { type Chance, seeded } from './seeded.ts';
import { withWordsToReview } from './words-to-review.ts';

export interface DemoResponse {
  readonly submitted: SubmittedResponse;
  /** When it came in, milliseconds since the epoch. */
  readonly at: number;
  /** What it is in truth; nothing of this is submitted. */
  readonly truth: 'resident' | 'troll' | 'duplicate';
}

const TROLL_SHARE = 0.015;
const DUPLICATE_SHARE = 0.01;

/** In the middle of Långevatten, where nobody walks: what the demo's trolls mark five times each. */
export const ABSURD_PLACE = [468600, 6399800] as const;

/**
 * Everybody who answers one dialogue, in the order in which they come. The same seed gives the same answers; another
 * campaign gives others.
 */
export function demoResponses(
  demo: DemoCampaign,
  municipality: Municipality,
  geography: Geography,
  seed = 'ljuskoping-answers-1',
): readonly DemoResponse[] {
  const chance = seeded(`${seed}/${demo.year}`);
  const marks = new Marks(municipality, geography);
  const responses: DemoResponse[] = [];
  let earlier: DemoResponse | undefined;
  while (responses.length < demo.respondents) {
    const at = momentIn(demo, chance);
    if (earlier !== undefined && chance.happens(DUPLICATE_SHARE)) {
      responses.push({
        submitted: earlier.submitted,
        at: earlier.at + chance.whole(20, 900) * 1000,
        truth: 'duplicate',
      });
      continue;
    }
    const troll = chance.happens(TROLL_SHARE);
    const submitted = troll ? trollOf(demo, chance) : residentOf(demo, chance, marks);
    earlier = { submitted, at, truth: troll ? 'troll' : 'resident' };
    responses.push(earlier);
  }
  const inTurn = responses.sort((a, b) => a.at - b.at);
  // What has been released is reviewed long since.
  return demo.lastAnswerDay < demo.campaign.closes ? withWordsToReview(inTurn) : inTurn;
}

function residentOf(demo: DemoCampaign, chance: Chance, marks: Marks): SubmittedResponse {
  const area = chance.weighted(AREAS);
  const inputWay = chance.happens(0.06) ? 'plain' : 'app';
  const language: Language = chance.weighted([
    ['sv', 88],
    ['lattlast', 5],
    ['en', 7],
  ] as const);
  const background = backgroundOf(chance);
  const places = placesOf(demo, chance, marks, area, inputWay === 'plain');
  const placesOnly = places.length > 0 && chance.happens(0.1);
  const answers: Record<string, Answer> = placesOnly
    ? {}
    : { ...answersAbout(chance, area, demo.year, background), ...background.answers };
  if (places.length > 0) answers.Q4 = places;
  return envelope(demo, answers, language, inputWay);
}

/** Seven in ten answer about the town. */
const AREAS: readonly (readonly [code: string | null, weight: number])[] = [
  ['centrum', 21],
  ['akanten', 4],
  ['norrbacka', 12],
  ['norra-stan', 5],
  ['norrbacka-vast', 4],
  ['osterlid', 9],
  ['ekhagen', 6],
  ['oster', 7],
  ['verkstaden', 1],
  ['vaster', 10],
  ['vasterholm', 2],
  ['sjovik', 8],
  ['almhaga', 4],
  ['kvarnhult', 4],
  ['stensjoby', 4],
  ['bjorknaset', 4],
  ['landsbygden', 8],
  ['hela-kommunen', 8],
  ['vill_inte', 3],
  [null, 4],
];

function placesOf(
  demo: DemoCampaign,
  chance: Chance,
  marks: Marks,
  area: string | null,
  listOnly: boolean,
): readonly PlaceAnswer[] {
  if (chance.happens(0.14)) return [];
  let count = 1;
  while (count < 5 && chance.happens(0.5)) count += 1;
  const places: PlaceAnswer[] = [];
  for (let attempt = 0; places.length < count && attempt < 20; attempt += 1) {
    const place = marks.mark(chance, area, demo.year, listOnly);
    const twice = places.some((other) => other.named !== null && other.named === place.named);
    if (!twice) places.push(place);
  }
  return places;
}

function trollOf(demo: DemoCampaign, chance: Chance): SubmittedResponse {
  const place: PlaceAnswer = {
    geometry: { type: 'point', position: ABSURD_PLACE },
    named: null,
    way: 'map',
    answers: { '4a': 'unsafe', '4b': ['HOT-VALD', 'NARK-HANDEL', 'BROTT-RAN'], '4c': ['alltid'] },
  };
  const answers = { Q2: 'mycket_otrygg', Q3: 'mycket_otrygg', Q4: Array.from({ length: 5 }, () => place) };
  return envelope(demo, answers, chance.pick(['sv', 'en']), 'app');
}

const envelope = (
  { campaign }: DemoCampaign,
  answers: SubmittedResponse['answers'],
  language: Language,
  inputWay: SubmittedResponse['inputWay'],
): SubmittedResponse => ({
  campaign: campaign.id,
  survey: campaign.survey,
  language,
  inputWay,
  channel: 'web',
  answers,
});

/** Most answer in the first days and in the evening. */
function momentIn({ campaign, lastAnswerDay }: DemoCampaign, chance: Chance): number {
  const days = daysBetween(campaign.opens, lastAnswerDay) + 1;
  const day = Math.min(days - 1, Math.floor(days * chance.next() ** 1.6));
  const hour = chance.weighted([
    [7, 2],
    [9, 2],
    [12, 4],
    [15, 3],
    [17, 4],
    [19, 7],
    [20, 7],
    [21, 5],
    [22, 2],
  ] as const);
  const midnight = Date.parse(`${campaign.opens}T00:00:00Z`);
  // An hour before UTC's is still the same day in Sweden, summer and winter.
  return midnight + day * 86_400_000 + (hour - 1) * 3_600_000 + chance.whole(0, 3_500) * 1000;
}
