import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import { type ClockSeen, STEADY_DAYS } from '#core/privacy/steady-clock.ts';
import type { AuditLog, LoggedAct } from '#db/work/audit-log.ts';
import type { ClockMemory } from '#db/work/clock-memory.ts';
import { CommandFault } from '../command-fault.ts';

/** What waits for a clock that Lykta is sure of. */
interface Waiting {
  /** The beginning of a sentence that ends with when it is done by itself: "It is destroyed". */
  readonly isDone: string;
  /** What does it at once, when the day is said after it. */
  readonly command: string;
}

/** Nothing that cannot be undone is done on the word of a clock that has leapt. */
export class ClockInDoubt extends Error {
  constructor({ trusted }: ClockSeen, today: Day, { isDone, command }: Waiting) {
    super(
      `the clock says ${today}, and the last day that Lykta is sure of is ${trusted}. ${isDone} when Lykta has run by this clock ` +
        `on ${STEADY_DAYS} days. If it is wrong, set it right. If it is right, nobody has to wait: ${command} --today ${today}`,
    );
  }
}

interface Confirming {
  readonly memory: ClockMemory;
  readonly log: AuditLog;
  readonly clock: Clock;
  readonly by: LoggedAct['account'];
}

/** Whoever says which day it is has looked; the clock must say so too. A clock that is not in doubt needs nobody's word. */
export async function confirmClock({ memory, log, clock, by }: Confirming, today: Day): Promise<void> {
  const says = dayOf(clock());
  if (today !== says)
    throw new CommandFault(`the clock says ${says}, not ${today}: set it right first. Nothing is done`);
  if ((await memory.judge(today)).doubted === null) return;
  // Before it is so: what cannot be logged is not done.
  await log.add({ account: by, act: 'confirm', thing: 'clock', object: today });
  await memory.confirm(today);
}
