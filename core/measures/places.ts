import type { Feeling } from '../places/feelings.ts';
import { UNITS } from '../privacy/estimate.ts';
import type { Release, ReleasedPlace } from '../release/contract.ts';
import { readPlaces } from '../release/read-places.ts';
import type { Estimate, PlaceFigure, PlacesPicture, Share } from './contract.ts';
import { framePicture } from './frame.ts';
import { shareOfFigure } from './share.ts';

/**
 * The named places (privacy.md 7.4): first those whose noisy count is at least twice its standard error, the largest value
 * first; then all others by name, "fewer than about", so that none and few look the same.
 */
export function placesPicture(release: Release, { feeling }: { readonly feeling: Feeling }): PlacesPicture {
  const { register, varianceUnits2 } = release.header.places;
  const read = readPlaces(release, feeling);
  const frame = framePicture(release);
  const shown = (read ?? []).filter(({ isShown }) => isShown);
  const fewerThan = read === null ? null : Math.ceil((2 * Math.sqrt(varianceUnits2 ?? 0)) / UNITS);
  const isFew = (place: ReleasedPlace): boolean => !shown.some((entry) => entry.place === place);
  const byName = (a: ReleasedPlace, b: ReleasedPlace): number => inOrder(nameKey(a), nameKey(b));
  return {
    frame,
    feeling,
    places: [
      ...shown
        .toSorted((a, b) => b.figure.value - a.figure.value || byName(a.place, b.place))
        .map(({ place, figure }) => shownOf(place, { ...figure }, frame.respondents)),
      ...register
        .filter(isFew)
        .toSorted(byName)
        .map((place) => fewOf(place, fewerThan)),
    ],
  };
}

/** Å, ä and ö after z, as Swedes look for them, by a rule that is the same in every browser and version of Node. */
const nameKey = ({ name, id }: ReleasedPlace): string =>
  `${name.toLowerCase().replace(/[åäö]/g, (letter) => ({ å: '{', ä: '|', ö: '}' })[letter] ?? letter)} ${id}`;

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const shownOf = (place: ReleasedPlace, estimate: Estimate, respondents: Estimate): PlaceFigure => ({
  ...aboutPlace(place),
  status: 'shown',
  estimate,
  share: shareOf(estimate, respondents),
  fewerThan: null,
});

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

/** Of those who answered. */
const shareOf = (estimate: Estimate, respondents: Estimate): Share | null =>
  respondents.value < 30 ? null : shareOfFigure(estimate, respondents);
