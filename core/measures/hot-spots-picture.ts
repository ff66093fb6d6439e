import type { Release } from '../release/contract.ts';
import { choicesOf, knowsValue } from '../release/filtered.ts';
import type { Chosen, HotSpotsPicture } from './contract.ts';
import { framePicture } from './frame.ts';
import { hotSpots, seenBefore } from './hot-spots.ts';
import type { MapQuestion } from './map.ts';
import { squareOf } from './squares.ts';

/**
 * The hot-spot candidates of a release, and in how many of some earlier ones each was there already. Null when the release has
 * no such value.
 */
export function hotSpotsPicture(
  release: Release,
  earlier: readonly Release[],
  question: MapQuestion,
): HotSpotsPicture | null {
  const { feeling, chosen } = question;
  const choices = choicesOf(chosen);
  if (!choices.every((choice) => knowsValue(release, feeling, choice))) return null;
  const spots = hotSpots(release, question);
  const before = earlier.map((other) => hotSpots(other, question));
  const { register } = release.header.places;
  return {
    frame: framePicture(release),
    feeling,
    chosen: Object.fromEntries(choices) as Chosen,
    spots:
      spots?.map((spot) => ({
        squares: spot.squares.map((cell) => squareOf(release.ground.lattice, cell)),
        places: spot.places.flatMap((number) => {
          const place = register[number];
          return place === undefined ? [] : [{ id: place.id, name: place.name }];
        }),
        estimate: { ...spot.figure },
        expected: spot.expected,
        falseOfAll: spot.falseOfAll,
        sureness: spot.sureness,
        seenBefore: { ...seenBefore(spot, before) },
      })) ?? null,
  };
}
