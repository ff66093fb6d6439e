import type { PublicAction } from '../actions/public.ts';
import type { Day } from '../base/time.ts';
import { type NoDifference, placeChange, wholeChange } from '../measures/changes.ts';
import type { Difference } from '../measures/contract.ts';
import type { Release, ReleaseHeader } from '../release/contract.ts';
import type { Interval, Since, SinceKind } from './contract.ts';
import { saidOfPlace, saidOfTheme } from './said.ts';

/** Public releases: their headers, the newest dialogue first, and each opened when it is needed. */
export interface PublicReleases {
  readonly headers: readonly ReleaseHeader[];
  readonly open: (id: string) => Release | null;
}

/** Those whose dialogue asked for places. */
export const withMap = ({ headers, open }: PublicReleases): PublicReleases => ({
  headers: headers.filter(({ campaign }) => campaign.withoutMap !== true),
  open,
});

/**
 * The dialogues that something is held against: the last that had closed when it was done, and the newest that has opened since. One
 * that was going on as it was done is neither: some had answered before, and some after.
 */
export function around(
  doneOn: Day,
  headers: readonly ReleaseHeader[],
): { readonly before: ReleaseHeader | null; readonly after: ReleaseHeader | null } {
  const newest = headers.toSorted((a, b) => b.campaign.closes.localeCompare(a.campaign.closes));
  return {
    before: newest.find(({ campaign }) => campaign.closes < doneOn) ?? null,
    after: newest.find(({ campaign }) => campaign.opens > doneOn) ?? null,
  };
}

/**
 * What residents' answers say since an action was done; null of what is not. Of the place where it has one, else of its theme in the
 * whole municipality: a figure of everywhere would say nothing of one lamp.
 */
export function sinceDone(
  { state, doneOn, placeId, theme }: Pick<PublicAction, 'state' | 'doneOn' | 'placeId' | 'theme'>,
  releases: PublicReleases,
): Since | null {
  if (state !== 'done' || doneOn === null) return null;
  const { before, after } = around(doneOn, releases.headers);
  const of = placeId === null ? 'theme' : 'place';
  const nothing = (kind: SinceKind): Since => ({
    ...{ kind, of, difference: null, before: null, after: null },
    beforeTitle: before?.campaign.title ?? null,
    afterTitle: after?.campaign.title ?? null,
  });
  const subject = of === 'place' ? placeId : theme;
  if (subject === null) return nothing('not-counted');
  if (before === null) return nothing('no-before');
  if (after === null) return nothing('too-early');
  const [now, then] = [releases.open(after.id), releases.open(before.id)];
  if (now === null || then === null) return nothing('too-few');
  const difference: Difference | NoDifference =
    of === 'place'
      ? placeChange(now, then, 'unsafe', subject)
      : wholeChange(now, then, { feeling: 'unsafe', chosen: { category: subject } });
  if (typeof difference === 'string') return nothing(difference);
  const said = of === 'place' ? saidOfPlace : saidOfTheme;
  const points = roundedPoints(difference);
  return {
    ...nothing(changeOf(points)),
    difference: points,
    before: said(then, subject).share,
    after: said(now, subject).share,
  };
}

/** In tenths of a point, the ends outward. */
const roundedPoints = ({ value, low, high }: Difference): Interval => ({
  value: tenths(value, Math.round),
  low: tenths(low, Math.floor),
  high: tenths(high, Math.ceil),
});
/** Never a minus before nothing. */
const tenths = (value: number, round: (value: number) => number): number => round(10 * value) / 10 || 0;

/** By the interval as it is shown: a change is told where the interval does not hold "no change", and nowhere else. */
export const changeOf = ({ low, high }: Pick<Interval, 'low' | 'high'>): 'less' | 'more' | 'not-seen' =>
  high < 0 ? 'less' : low > 0 ? 'more' : 'not-seen';
