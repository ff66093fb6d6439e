import { isOpen } from '../actions/life.ts';
import { addDays, type Day, daysBetween } from '../base/time.ts';
import type { Compared, Facts, MeetingDecision, PicturedAction, PicturedSpot, Said, Snapshot } from './contract.ts';
import type { AgendaItem, Section } from './kinds.ts';

/**
 * What has become of something that the last meeting decided, by the picture of this one: a task that is done, is under way, is late, waits for its
 * owner's answer or is no longer open; what nobody follows up in a list; or what simply holds.
 */
export const OUTCOMES = ['done', 'under-way', 'late', 'waits', 'ended', 'unfollowed', 'holds'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A decision and its number among all that its meeting took, from one: it is changed by that. */
export interface Taken {
  readonly number: number;
  readonly decision: MeetingDecision;
}

/** What the weekly meeting goes through, an item of its agenda at a time, all of it read off the picture and that of the meeting before. */
export interface Agenda {
  readonly decisions: readonly { readonly decision: MeetingDecision; readonly outcome: Outcome }[];
  readonly picture: {
    readonly summary: Said['text'] | null;
    readonly residents: Facts['residents'];
    readonly reported: Facts['reported'];
    /** Only how many events there were before: the rest is said under its own item. */
    readonly events: Extract<Compared, { readonly kind: 'made' }>['figures'][number] | null;
  };
  readonly coming: {
    readonly other: Said['text'] | null;
    /** What is to be done, and which hot spots are to be looked at again, within the days that the next meetings have. */
    readonly due: readonly PicturedAction[];
    readonly reviews: readonly PicturedSpot[];
    readonly until: Day;
  };
  readonly hotSpots: readonly PicturedSpot[];
  readonly late: readonly { readonly action: PicturedAction; readonly days: number }[];
  readonly rounds: Facts['rounds'];
  readonly outward: { readonly feedback: Said['text'] | null };
}

/** How far ahead a weekly meeting looks: to the next one, and past it. */
export const COMING_DAYS = 14;

/** `last` is the picture of the meeting before; null where there was none. */
export function agendaOf(snapshot: Snapshot, last: Pick<Snapshot, 'decisions'> | null): Agenda {
  const { facts, dataDay, previous } = snapshot;
  const until = addDays(dataDay, COMING_DAYS);
  const isNear = (day: Day | null): boolean => day !== null && day >= dataDay && day <= until;
  const spots = facts.hotSpots.filter(({ state }) => state !== 'closed').toSorted(byReview);
  return {
    decisions: (last?.decisions ?? []).map((decision) => ({ decision, outcome: outcomeOf(decision, facts) })),
    picture: {
      summary: saidIn(snapshot, 'summary'),
      residents: facts.residents,
      reported: facts.reported,
      events: previous.kind === 'none' ? null : (previous.figures.find(({ figure }) => figure === 'events') ?? null),
    },
    coming: {
      other: saidIn(snapshot, 'other'),
      due: facts.actions.list.filter(({ state, due }) => isOpen(state) && isNear(due)),
      reviews: spots.filter(({ reviewBy }) => isNear(reviewBy)),
      until,
    },
    hotSpots: spots,
    late: facts.actions.list.flatMap((action) =>
      action.isLate && action.due !== null ? [{ action, days: daysBetween(action.due, dataDay) }] : [],
    ),
    rounds: facts.rounds,
    outward: { feedback: saidIn(snapshot, 'feedback') },
  };
}

/** What the meeting has decided under an item, in the order that it was. */
export const takenAt = ({ decisions }: Pick<Snapshot, 'decisions'>, item: AgendaItem): readonly Taken[] =>
  decisions.flatMap((decision, index) => (decision.item === item ? [{ number: index + 1, decision }] : []));

function outcomeOf({ made, owner }: MeetingDecision, { actions, hotSpots }: Facts): Outcome {
  if (made?.kind === 'hot-spot') {
    const spot = hotSpots.find(({ id }) => id === made.id);
    return spot === undefined || spot.state === 'closed' ? 'ended' : 'under-way';
  }
  if (made === null) return owner === null ? 'holds' : 'unfollowed';
  const action = actions.list.find(({ id }) => id === made.id);
  // The list has those that are open and those that were done in the period: what is in neither was done before, or is not to be done.
  if (action === undefined) return 'ended';
  if (action.state === 'done') return 'done';
  if (action.isLate) return 'late';
  return action.state === 'proposed' ? 'waits' : 'under-way';
}

const saidIn = ({ said }: Snapshot, section: Section): Said['text'] | null =>
  said.find((one) => one.section === section)?.text ?? null;

/** Those that have waited for their review first, then by its day; those without a day last, by name. */
const byReview = (a: PicturedSpot, b: PicturedSpot): number =>
  Number(b.isStale) - Number(a.isStale) ||
  (a.reviewBy ?? '9999-12-31').localeCompare(b.reviewBy ?? '9999-12-31') ||
  a.name.localeCompare(b.name, 'sv') ||
  a.id.localeCompare(b.id);
