import { addDays, type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { Municipality } from '#core/places/municipality.ts';
import { campaignState } from '#core/survey/dialogue.ts';
import { WAVE_BOUNDS } from '#core/waves/find.ts';
import { MOST, type Waves } from '#db/raw/waves.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import type { Weighing } from './weighing.ts';

interface Watched {
  readonly waves: Waves;
  readonly campaigns: CampaignStore;
  readonly municipality: Municipality;
  readonly weighing: Weighing;
  readonly clock: Clock;
}

/** Looks for waves, as often as there is time for. */
export interface WaveWatch {
  /** Says whether everything that has come is looked at now. */
  look(): Promise<boolean>;
  /** Whether the last look came to the end: not where more had come than is looked through at once, or it failed. */
  cameToTheEnd(): boolean;
}

/** After each look as many times longer is rested as it took: whoever asks without end takes a twentieth of the server. */
const REST = 20;

/** How a day was when it was looked through last. */
interface LookedThrough {
  readonly answers: number;
  readonly on: Day;
}

/**
 * Looks for waves whenever somebody asks whether there are any, in the dialogues that take answers and in those that have closed
 * and are not released yet: what came in the last night is seen in the morning, and what came over a long weekend after it. Those
 * who ask meanwhile wait for one look.
 */
export function waveWatch({ waves, campaigns, municipality, weighing, clock }: Watched): WaveWatch {
  const lookedThrough = new Map<string, Map<Day, LookedThrough>>();
  let looking: Promise<boolean> | null = null;
  let restUntil = 0;
  let isThrough = true;
  const look = async (): Promise<boolean> => {
    const today = dayOf(clock());
    let isAll = true;
    for (const { id, stage, opens, closes, releasedOn } of await campaigns.all(municipality.settings.id)) {
      if (stage === 'draft' || campaignState({ opens, closes }, today) === 'upcoming' || releasedOn !== null) continue;
      const seen = lookedThrough.get(id) ?? new Map<Day, LookedThrough>();
      lookedThrough.set(id, seen);
      isAll = (await lookAt(id, seen, today)) && isAll;
    }
    return isAll;
  };
  /** Looks through the newest days that nobody has looked through as they are, as many as can be at once. Whether that was all. */
  const lookAt = async (campaign: string, seen: Map<Day, LookedThrough>, today: Day): Promise<boolean> => {
    const answers = await waves.answersByDay(campaign);
    const left = [...answers.keys()].filter((day) => !isAsLookedThrough(seen.get(day), answers, day)).sort();
    const days = newestThatFit(left, answers);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return true;
    // What comes within a day of something else lies on the same day as it or on the one beside.
    const found = await weighing.wavesAmong(waves.ofDays(campaign, addDays(first, -1), addDays(last, 1)));
    await waves.keep(campaign, found, WAVE_BOUNDS.words.least);
    for (const day of days) seen.set(day, { answers: answers.get(day) ?? 0, on: today });
    return days.length === left.length;
  };
  return {
    cameToTheEnd: () => isThrough,
    look() {
      if (looking !== null) return looking;
      const began = performance.now();
      if (began < restUntil) return Promise.resolve(false);
      isThrough = false;
      looking = look()
        .then((isAll) => {
          isThrough = isAll;
          return isAll;
        })
        .finally(() => {
          looking = null;
          restUntil = performance.now() + REST * (performance.now() - began);
        });
      return looking;
    },
  };
}

/** Once a day is over nothing comes to it, and what is changed goes to another: then it is done with when it has been looked through. */
const isAsLookedThrough = (looked: LookedThrough | undefined, answers: ReadonlyMap<Day, number>, day: Day): boolean =>
  looked !== undefined && looked.on > day && looked.answers === answers.get(day);

/** The newest of some days, oldest first: as many as can be looked through at once with the days beside them, and at least one. */
function newestThatFit(days: readonly Day[], answers: ReadonlyMap<Day, number>): readonly Day[] {
  const last = days.at(-1);
  if (last === undefined) return [];
  const isFitting = (first: Day): boolean => {
    let sum = 0;
    for (const [day, count] of answers) if (day >= addDays(first, -1) && day <= addDays(last, 1)) sum += count;
    return sum <= MOST;
  };
  return days.filter((day) => day === last || isFitting(day));
}
