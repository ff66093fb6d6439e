import { addDays, type Day } from '#core/base/time.ts';
import { CHANNELS, type Channel } from '#core/places/channels.ts';
import type { Campaign } from '#core/places/municipality.ts';

/** One demo dialogue: its definition, and how many answered. */
export interface DemoCampaign {
  readonly campaign: Campaign;
  /** 0 for the first year; the planted truth changes with it. */
  readonly year: number;
  readonly respondents: number;
  /** Answers come in up to and with this day. */
  readonly lastAnswerDay: Day;
}

/** More than a year, so that no 365 days hold two closings and each batch has the whole yearly budget. */
const DAYS_BETWEEN_CLOSINGS = 367;
const DAYS_LEFT = 35;
const DAYS_SINCE_OPENING = 14;

/** So many that every way of counting is shown: fewer than 400, fewer than 1 500, and more; and one that is under way. */
const RESPONDENTS = [210, 430, 2060, 64] as const;

/** Three closed dialogues, one a year, and one that is open today with 35 days left. Oldest first. */
export function demoCampaigns(today: Day): readonly DemoCampaign[] {
  const lastCloses = addDays(today, DAYS_LEFT);
  return RESPONDENTS.map((respondents, year) => {
    const back = RESPONDENTS.length - 1 - year;
    const closes = addDays(lastCloses, -back * DAYS_BETWEEN_CLOSINGS);
    // All equally long, so that openings too lie more than a year apart and each has a year of its own to be named by.
    const opens = addDays(closes, -DAYS_LEFT - DAYS_SINCE_OPENING);
    return {
      campaign: definition(opens, closes, respondents, back === 0 ? [...CHANNELS] : ['web', 'qr', 'street', 'school']),
      year,
      respondents,
      lastAnswerDay: back === 0 ? addDays(today, -1) : closes,
    };
  });
}

/**
 * Next year's dialogue, which the coordinator has begun to write: its title is not yet in every language, so what is missing
 * before it can be opened has something to say.
 */
export function demoDraft(today: Day): Campaign {
  const closes = addDays(today, DAYS_LEFT + DAYS_BETWEEN_CLOSINGS);
  const draft = definition(addDays(closes, -DAYS_LEFT - DAYS_SINCE_OPENING), closes, 2000, ['web', 'qr', 'school']);
  const { sv = '', en = '' } = draft.title;
  return { ...draft, title: { sv, en }, diaryNumber: null };
}

function definition(opens: Day, closes: Day, expected: number, channels: Channel[]): Campaign {
  const year = opens.slice(0, 4);
  return {
    id: `dialogen-${year}`,
    title: {
      sv: `Dialogen ${year}`,
      lattlast: `Dialogen ${year}`,
      en: `The ${year} dialogue`,
      fi: `Kysely ${year}`,
      ar: `حوار ${year}`,
    },
    survey: { id: 'dialogue', version: 1 },
    opens,
    closes,
    channels,
    expectedAnswers: Math.max(400, Math.round(expected / 100) * 100),
    diaryNumber: `KS ${year}-0417`,
  };
}
