import type { Shift, Visit } from '#core/rounds/contract.ts';
import type { DeviceMoment } from '#core/rounds/measure.ts';
import type { RoundsClient } from '../../api/rounds.ts';
import { forgetList, keepList, listOf } from '../../state/field/lists.ts';
import { put, type Sender, sendWaiting } from '../../state/field/queue.ts';

/* What of a round lies on the telephone: the shift as it was told last, what has been done in it, and the visit that is going on. */

/** A visit that is going on: kept at every tick, so that a telephone that dies has it. */
export interface Begun {
  readonly visit: Visit;
  readonly arrived: DeviceMoment;
}

export interface KeptRound {
  readonly shift: Shift;
  /** Of this device, sent or not: they can be changed until the shift is over. */
  readonly visits: readonly Visit[];
  readonly begun: Begun | null;
  readonly isEnded: boolean;
}

const ROUND = 'round';
export const keptRound = (): Promise<KeptRound | null> => listOf<KeptRound>(ROUND);
export const keepRound = (round: KeptRound): Promise<void> => keepList(ROUND, round);
export const forgetRound = (): Promise<void> => forgetList(ROUND);

const KIND = 'round';
/** What is put on its way: a visit, or that a shift is over. */
export type RoundItem = { readonly visit: Visit } | { readonly ended: string };
export const ROUND_ITEMS = KIND;
export const putVisit = (visit: Visit): Promise<void> => put(KIND, visit.id, { visit } satisfies RoundItem);
export const putEnd = (shift: string): Promise<void> => put(KIND, `end-${shift}`, { ended: shift } satisfies RoundItem);

/** How many visits go at once, below what the server takes. */
const AT_ONCE = 40;

/** Sends what waits. The device's own clock goes with it, so that the server can tell how wrong that is. */
export function sendRound(client: RoundsClient): ReturnType<typeof sendWaiting> {
  const send: Sender = async (items) => {
    const bodies = items.map(({ body }) => body as RoundItem);
    const visits = bodies.flatMap((body) => ('visit' in body ? [body.visit] : []));
    const ended = bodies.flatMap((body) => ('ended' in body ? [body.ended] : []));
    const reply = await client.visits({ sentAt: Date.now(), visits: [...visits], ended: [...ended] });
    if (reply.kind === 'signed-out') return reply;
    if (reply.kind !== 'value') return { kind: 'unreachable' };
    const { kept, refused } = reply.value;
    // A shift that is gone has nothing more to be told.
    const over = ended.map((shift) => `end-${shift}`);
    return { kind: 'value', value: { kept: [...kept, ...over], refused } };
  };
  return sendWaiting(KIND, AT_ONCE, send);
}

/** Now, by this device. */
export const momentNow = (): DeviceMoment => ({
  clock: Date.now(),
  counter: performance.now(),
  page: performance.timeOrigin,
});
