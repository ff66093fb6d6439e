import { destructionOf, writtenDestruction } from '#core/audit/destruction.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import {
  CLASS_OF_STEP,
  type Decisions,
  type DueStep,
  isDue,
  isOfStaff,
  type RawStep,
  retentionPlan,
  STAFF_STEPS,
} from '#core/privacy/retention.ts';
import { destroyStep, leaveNoTrace, markLogged, unfinished, wouldDestroy } from '#db/raw/retention.ts';
import type { RawDb } from '#db/raw/schema.ts';
import type { AuditLog, LoggedAct } from '#db/work/audit-log.ts';
import { carryOutShortening, leaveNoTraceOfShortening, planShortening } from '#db/work/audit-shorten.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import type { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { destroyPastTheirTime, pastTheirTime } from '#db/work/staff-retention.ts';
import type { AuditHeads } from '../audit-heads.ts';
import { everyHour } from '../every-hour.ts';
import { auditFaults } from './audit-words.ts';
import { ClockInDoubt } from './sure-clock.ts';

export interface Retention {
  readonly rawDb: RawDb;
  readonly workDb: WorkDb;
  readonly municipality: string;
  readonly decisions: Decisions;
  readonly campaigns: CampaignStore;
  readonly log: AuditLog;
  readonly heads: AuditHeads;
  readonly clock: Clock;
  /** Who the log says it was: the program by itself, or whoever gave the command. */
  readonly by: LoggedAct['account'];
}

/** A step of the plan, and what it would find today. */
export interface Preview extends DueStep {
  /** Rounded down to tens; null where its day has not come: nothing is counted before. */
  readonly tens: number | null;
  /** Whether there is anything to destroy now, decision or not. */
  readonly any: boolean;
}

/** What would be destroyed, of what, how many and when. Nothing is. */
export async function previewRetention(works: Retention): Promise<readonly Preview[]> {
  const today = dayOf(works.clock());
  const previews: Preview[] = [];
  for (const due of await planOf(works)) {
    const isTime = due.day === null || due.day <= today;
    if (!isTime) previews.push({ ...due, tens: null, any: false });
    else if (due.step === 'log') previews.push({ ...due, ...(await logPreview(works)) });
    else if (isOfStaff(due.step))
      previews.push({ ...due, ...(await pastTheirTime(works.workDb, works.municipality, due.step, today)) });
    else previews.push({ ...due, ...(await wouldDestroy(works.rawDb, stepOf(works, due, due.step, today))) });
  }
  return previews;
}

const WAITING = { isDone: 'It is destroyed', command: 'npm run retention -- --carry-out' };

/**
 * Destroys everything whose day has come and that a decision is named for, unless the clock is in doubt (ClockInDoubt); takes up what a power cut broke off; and says each
 * in the staff's log, once no byte of it is left.
 */
export async function carryOutRetention(works: Retention): Promise<CarriedOut> {
  const today = dayOf(works.clock());
  const seen = await new ClockMemory(works.workDb, works.municipality).see(today);
  if (seen.doubted !== null) throw new ClockInDoubt(seen, today, WAITING);
  for (const due of await planOf(works))
    if (due.step !== 'log' && !isOfStaff(due.step) && due.decision !== null && isDue(due, today))
      await destroyStep(works.rawDb, stepOf(works, due, due.step, today), due.decision);
  const ofResidents = await finish(works);
  const ofStaff = await destroyOfStaff(works);
  return { destroyed: ofResidents + ofStaff, isShortened: await shortenLog(works) };
}

interface CarriedOut {
  /** How many lines it made in the staff's log. */
  readonly destroyed: number;
  readonly isShortened: boolean;
}

/**
 * Does so at the start and then every hour; and writes the file anew once a day, at midnight, so that what people have changed
 * or erased leaves no trace in it. By itself and not with the rest of the clockwork: a ledger that cannot be reached is no
 * reason to keep what must be gone.
 */
export async function keepDestroying(
  works: Retention,
  warn: (sentence: string) => void,
  onDone: () => void = () => undefined,
): Promise<{ stop(): void }> {
  let last: Day = dayOf(works.clock());
  const done = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      warn(`what must be destroyed is still there: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  const destroy = async (): Promise<undefined> => {
    const today = dayOf(works.clock());
    let destroyed = 0;
    const isCarriedOut = await done(async () => {
      ({ destroyed } = await carryOutRetention(works));
    });
    // What people have changed or erased goes, whatever the clock says.
    const isSwept = destroyed > 0 || today === last || (await done(() => leaveNoTrace(works.rawDb)));
    if (isSwept) last = today;
    if (isCarriedOut && isSwept) onDone();
  };
  await afterPowerCut(works).catch((error: unknown) => warn(`the work store could not be written anew: ${error}`));
  await destroy();
  return everyHour(works.clock, destroy);
}

/** A draft has no answers, and its dates are nobody's yet. */
async function planOf({ campaigns, municipality, decisions }: Retention): Promise<readonly DueStep[]> {
  const known = await campaigns.all(municipality);
  return retentionPlan(
    decisions,
    known.filter(({ stage }) => stage !== 'draft'),
  );
}

const stepOf = ({ municipality }: Retention, { dialogue }: DueStep, step: RawStep, today: Day) => ({
  municipality,
  step,
  campaign: dialogue,
  today,
});

async function finish({ rawDb, municipality, log, by }: Retention): Promise<number> {
  const open = await unfinished(rawDb, municipality);
  if (open.length === 0) return 0;
  if (open.some(({ swept }) => swept === 0)) await leaveNoTrace(rawDb);
  // A power cut may have come between the line in the log and the note that it is there.
  const said = await log.matching({ acts: ['destroy'], atMost: LOOKED_THROUGH });
  for (const { id, step, campaign, decision, tens } of open) {
    const object = writtenDestruction({ id, step, dialogue: campaign, tens });
    if (!said.some((entry) => entry.object === object))
      await log.add({ account: by, act: 'destroy', thing: 'retention', object, why: decision });
    await markLogged(rawDb, id);
  }
  return open.length;
}

const LOOKED_THROUGH = 1_000;

/** What a shortening would take this month. */
async function logPreview({ log, clock }: Retention): Promise<Pick<Preview, 'tens' | 'any'>> {
  const plan = (await isShortenedThisMonth(log, clock())) ? null : await planShortening(log, clock());
  return { tens: 10 * Math.floor((plan?.removed ?? 0) / 10), any: plan !== null };
}

/** The power may have gone between what was destroyed in the work store and the writing anew: once more does no harm. */
async function afterPowerCut({ workDb, log, clock }: Retention): Promise<void> {
  const shortened = await log.lastShortening();
  const destroyed = (await log.matching({ acts: ['destroy'], atMost: LOOKED_THROUGH })).find((entry) => {
    const step = destructionOf(entry)?.step;
    return step !== undefined && isOfStaff(step);
  });
  const isRecent = [shortened, destroyed].some((entry) => entry && monthOf(entry.at) === monthOf(clock()));
  if (isRecent) await leaveNoTraceOfShortening(workDb);
}

/** Class G5: how many kinds of it there was something of. */
async function destroyOfStaff({ workDb, municipality, decisions, clock, by }: Retention): Promise<number> {
  let kinds = 0;
  for (const step of STAFF_STEPS) {
    const decision = decisions[CLASS_OF_STEP[step]];
    if (decision === undefined) continue;
    if (await destroyPastTheirTime(workDb, step, { municipality, now: clock(), decision, account: by })) kinds += 1;
  }
  return kinds;
}

/** Class G7, at most once a calendar month: each shortening is a line itself. A log that is not whole is not shortened. */
async function shortenLog({ workDb, log, heads, municipality, decisions, clock, by }: Retention): Promise<boolean> {
  const now = clock();
  if (decisions.G7 === undefined || (await isShortenedThisMonth(log, now))) return false;
  const plan = await planShortening(log, now);
  if (plan === null) return false;
  const noted = heads.read();
  if (auditFaults(await verifyAudit(workDb, log, noted)).length > 0)
    throw new Error('the audit log is not whole, so it is not shortened: run npm run audit -- verify');
  await carryOutShortening(workDb, { municipality, now, plan, account: by, decision: decisions.G7 });
  await heads.note(log);
  return true;
}

async function isShortenedThisMonth(log: AuditLog, now: number): Promise<boolean> {
  const last = await log.lastShortening();
  return last !== null && monthOf(last.at) === monthOf(now);
}

const monthOf = (at: number): string => dayOf(at).slice(0, 7);
