import { roundedPersons, roundedShare } from '../exports/rounding.ts';
import type { Estimate, Share } from '../measures/contract.ts';
import { placesPicture } from '../measures/places.ts';
import { shareOfFigure } from '../measures/share.ts';
import { totalsPicture } from '../measures/totals.ts';
import type { Release } from '../release/contract.ts';
import type { Said } from './contract.ts';

/** Of fewer there is no share (privacy.md section 10). */
const LEAST_FOR_SHARE = 30;

const NOT_ASKED: Said = { kind: 'not-asked', people: null, share: null };
const TOO_FEW: Said = { kind: 'too-few', people: null, share: null };

/** How many have pointed out a named place as unsafe, as the public results show it. */
export function saidOfPlace(release: Release, id: string): Said {
  const place = placesOf(release).find((one) => one.id === id);
  if (place === undefined) return NOT_ASKED;
  return place.estimate === null ? TOO_FEW : shown(place.estimate, place.share);
}

/** How many have pointed out any place as unsafe by a category of causes. */
export function saidOfTheme(release: Release, code: string): Said {
  const { filters, frame } = totalsOf(release);
  const value = filters.find(({ name }) => name === 'category')?.values.find((one) => one.code === code);
  if (value === undefined) return NOT_ASKED;
  if (value.total === null) return TOO_FEW;
  const { respondents } = frame;
  const share = respondents.value < LEAST_FOR_SHARE ? null : shareOfFigure(value.total, respondents);
  return shown(value.total, share);
}

const shown = (estimate: Estimate, share: Share | null): Said => ({
  kind: 'shown',
  people: roundedPersons(estimate, 'public'),
  share: share === null ? null : roundedShare(share),
});

/** Both are the same each time, and of all places and all categories at once. */
const places = new WeakMap<Release, ReturnType<typeof placesPicture>['places']>();
const totals = new WeakMap<Release, ReturnType<typeof totalsPicture>>();
const placesOf = (release: Release) =>
  remembered(places, release, () => placesPicture(release, { feeling: 'unsafe' }).places);
const totalsOf = (release: Release) => remembered(totals, release, () => totalsPicture(release, 'unsafe'));

function remembered<Value>(kept: WeakMap<Release, Value>, release: Release, read: () => Value): Value {
  const value = kept.get(release) ?? read();
  kept.set(release, value);
  return value;
}
