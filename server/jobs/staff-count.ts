import type { Day } from '#core/base/time.ts';
import { answersBefore } from '#db/raw/answers-before.ts';
import type { RawDb } from '#db/raw/schema.ts';
import type { AnswerCounts } from '#db/work/answer-counts.ts';

/** Brings the count of an open campaign up to this morning, once a day. */
export type StaffCount = (campaign: string, today: Day, hour: number) => Promise<void>;

/** What has come in before this hour of the morning is counted, in Sweden. */
export const COUNT_HOUR = 6;

/**
 * All that staff see of a dialogue while it is open (docs/method/privacy.md section 9): the total number of answers, of all
 * channels together, rounded down to tens, as it was at six in the morning. Whenever in the day a process starts it counts
 * up to the same hour and then no more that day, so that no answer can be seen to come in.
 */
export const staffCount =
  (rawDb: RawDb, counts: AnswerCounts, municipality: string): StaffCount =>
  async (campaign, today, hour) => {
    if (hour < COUNT_HOUR || (await counts.of(municipality, campaign))?.day === today) return;
    const until = `${today}T${String(COUNT_HOUR).padStart(2, '0')}`;
    await counts.put(municipality, campaign, today, await answersBefore(rawDb, { municipality, campaign }, until));
  };
