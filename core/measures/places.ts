import type { Feeling } from '../places/categories.ts';
import { UNITS, WIDTH_90 } from '../privacy/estimate.ts';
import type { Release, ReleasedPlace } from '../release/contract.ts';
import type { Estimate, PlaceFigure, PlacesPicture, Share } from './contract.ts';
import { framePicture } from './frame.ts';
import { shareWithInterval } from './share.ts';

/**
 * The named places in order of the noisy value (privacy.md 7.4): a value where it is at least twice its standard error,
 * else "fewer than about". A release without places lists none.
 */
export function placesPicture(release: Release, { feeling }: { readonly feeling: Feeling }): PlacesPicture {
  const { register, feelings, varianceUnits2 } = release.header.places;
  const counts = release.places[feelings.indexOf(feeling)];
  const measured = varianceUnits2 !== null && counts !== undefined;
  const noisy = register.map((place, number) => ({ place, value: (counts?.[number] ?? 0) / UNITS }));
  const standardError = Math.sqrt(varianceUnits2 ?? 0) / UNITS;
  const respondents = release.header.respondents.units / UNITS;
  return {
    frame: framePicture(release),
    feeling,
    places: noisy
      .sort((a, b) => b.value - a.value || a.place.id.localeCompare(b.place.id))
      .map(({ place, value }) =>
        measured ? figureOfPlace(place, value, standardError, respondents) : fewOf(place, null),
      ),
  };
}

function figureOfPlace(place: ReleasedPlace, noisy: number, standardError: number, respondents: number): PlaceFigure {
  if (noisy < 2 * standardError) return fewOf(place, Math.ceil(2 * standardError));
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
