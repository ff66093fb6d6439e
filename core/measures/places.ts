import type { Feeling } from '../places/categories.ts';
import { UNITS, WIDTH_90 } from '../privacy/estimate.ts';
import type { Release, ReleasedPlace } from '../release/contract.ts';
import type { Estimate, PlaceFigure, PlacesPicture, Share } from './contract.ts';
import { framePicture } from './frame.ts';
import { shareWithInterval } from './share.ts';

/**
 * The named places (privacy.md 7.4): first those whose noisy value is at least twice its standard error, in order of it;
 * then all others by name, "fewer than about", so that none and few look the same.
 */
export function placesPicture(release: Release, { feeling }: { readonly feeling: Feeling }): PlacesPicture {
  const { register, feelings, varianceUnits2 } = release.header.places;
  const counts = release.places[feelings.indexOf(feeling)];
  const measured = varianceUnits2 !== null && counts !== undefined;
  const standardError = Math.sqrt(varianceUnits2 ?? 0) / UNITS;
  const respondents = release.header.respondents.units / UNITS;
  const byName = register
    .map((place, number) => ({ place, value: (counts?.[number] ?? 0) / UNITS }))
    .sort((a, b) => inOrder(nameKey(a.place), nameKey(b.place)));
  const shown = measured ? byName.filter(({ value }) => value >= 2 * standardError) : [];
  const few = byName.filter((entry) => !shown.includes(entry));
  return {
    frame: framePicture(release),
    feeling,
    places: [
      ...shown
        .toSorted((a, b) => b.value - a.value)
        .map(({ place, value }) => shownOf(place, value, standardError, respondents)),
      ...few.map(({ place }) => fewOf(place, measured ? Math.ceil(2 * standardError) : null)),
    ],
  };
}

/** Å, ä and ö after z, as Swedes look for them, by a rule that is the same in every browser and version of Node. */
const nameKey = ({ name, id }: ReleasedPlace): string =>
  `${name.toLowerCase().replace(/[åäö]/g, (letter) => ({ å: '{', ä: '|', ö: '}' })[letter] ?? letter)} ${id}`;

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function shownOf(place: ReleasedPlace, noisy: number, standardError: number, respondents: number): PlaceFigure {
  const estimate: Estimate = {
    value: noisy,
    low: Math.max(0, noisy - WIDTH_90 * standardError),
    high: Math.max(0, noisy + WIDTH_90 * standardError),
    standardError,
  };
  return {
    ...aboutPlace(place),
    status: 'shown',
    estimate,
    share: shareOf(estimate, respondents),
    fewerThan: null,
  };
}

const fewOf = (place: ReleasedPlace, fewerThan: number | null): PlaceFigure => ({
  ...aboutPlace(place),
  status: 'few',
  estimate: null,
  share: null,
  fewerThan,
});

const aboutPlace = ({ id, name, point, ring }: ReleasedPlace): Pick<PlaceFigure, 'id' | 'name' | 'point' | 'ring'> => ({
  id,
  name,
  point: toPair(point),
  ring: ring.map(toPair),
});

const toPair = ([easting, northing]: readonly [number, number]): [number, number] => [easting, northing];

/** Of those who answered. The noise of the number of respondents itself is small beside the place's. */
function shareOf({ value, standardError }: Estimate, respondents: number): Share | null {
  if (respondents < 30) return null;
  const percent = Math.min(100, (100 * value) / respondents);
  return shareWithInterval(percent, (100 * standardError) / respondents, respondents);
}
