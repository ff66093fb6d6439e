import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { fixedChance } from './fixed-words.ts';
import { point, town } from './release-town.ts';

/**
 * Whoever might answer, with whatever could be sent: none to fifty places, in and out of the area and on its border, points,
 * lines and areas of every size, coordinates that are no numbers, a thousand ticks, words in place of lists.
 */
export function anyone(seed: number): () => CountedResponse {
  const chance = fixedChance(seed);
  const upTo = (most: number): number => Math.floor(chance() * (most + 1));
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[upTo(things.length - 1)] as Thing;
  const listOf = <Thing>(most: number, make: () => Thing): Thing[] => Array.from({ length: upTo(most) }, make);
  const [middleEasting, middleNorthing] = town.settings.map.center as [number, number];

  function position(): Position {
    const kind = chance();
    if (kind < 0.02) return [oneOf([Number.NaN, Number.POSITIVE_INFINITY, -1e300, 0]), middleNorthing];
    const distance = kind < 0.2 ? 19_900 + 200 * chance() : 20_500 * Math.sqrt(chance()) * (kind < 0.6 ? 0.1 : 1);
    const angle = 2 * Math.PI * chance();
    // On the edge of a square as often as not, and halves of a metre.
    const snapped = (metres: number): number =>
      chance() < 0.2 ? 125 * Math.round(metres / 125) : Math.round(2 * metres) / 2;
    return [snapped(middleEasting + distance * Math.cos(angle)), snapped(middleNorthing + distance * Math.sin(angle))];
  }

  function geometry(): Geometry {
    const kind = chance();
    if (kind < 0.5) return point(position());
    const [x, y] = position();
    const reach = oneOf([30, 300, 1200, 3000]);
    const corner = (): Position => [x + reach * (chance() - 0.5), y + reach * (chance() - 0.5)];
    const corners = kind < 0.55 ? listOf(1200, corner) : [corner(), corner(), corner(), ...listOf(6, corner)];
    return chance() < 0.5 ? { type: 'line', positions: corners } : { type: 'area', ring: corners };
  }

  const causes = ['BEL-SVAG', 'BEL-BLAND', 'TRAF-FART', 'HOT-HAT', 'ANN', 'BRA-LJUS', 'no such', ''];
  const times = ['dag', 'kvall', 'natt', 'no such'];
  const place = (ordinal: number): CountedPlace => ({
    question: chance() < 0.9 ? 'Q4' : 'Q99',
    ordinal: chance() < 0.9 ? ordinal : upTo(60),
    geometry: geometry(),
    feeling: oneOf(['unsafe', 'unsafe', 'safe', null]),
    answers: {
      '4b': chance() < 0.1 ? oneOf(causes) : listOf(oneOf([3, 8, 1000]), () => oneOf(causes)),
      ...(chance() < 0.7 ? { '4c': listOf(4, () => oneOf(times)) } : {}),
    },
  });

  const ticks = ['ljus', 'trafik', 'polis', 'skola', 'trygg', 'x'];
  return () => ({
    answers: {
      ...(chance() < 0.8
        ? { Q2: chance() < 0.8 ? oneOf(['trygg', 'otrygg', 'vet_ej', 'x']) : listOf(1000, () => oneOf(ticks)) }
        : {}),
      ...(chance() < 0.7 ? { Q5: { ljus: oneOf(['litet', 'stort', 'x']), skrap: 'litet', x: 'x' } } : {}),
      ...(chance() < 0.7 ? { Q9: listOf(oneOf([4, 1000]), () => oneOf(ticks)) } : {}),
    },
    background: chance() < 0.5 ? {} : { Q14a: oneOf(['16-19', '80plus', 'x']), Q14b: oneOf(['kvinna', 'annat', 'x']) },
    places: Array.from({ length: oneOf([0, 1, 2, 5, 8, 50]) }, (_, ordinal) => place(ordinal)),
  });
}
