import type { Noise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';

/**
 * The strongest reader there is: has the whole file, knows everybody else's answers and all that the target may have
 * answered, and so knows the exact counts of both worlds. What is left to guess is the noise.
 */

/** One array of a release, under a name that is the same in the staff and the public file. */
export interface CountName {
  readonly key: string;
  readonly family: string;
  /** Stated in the file. */
  readonly variance: number;
}

/** Every array of a release, in the order of `valuesOf`. */
export function namesOf({ header }: Release): readonly CountName[] {
  const { respondents, maps, places, tables } = header;
  const names = [...places.register.map(({ id }) => id), 'elsewhere'];
  const { varianceUnits2: ofPlaces } = places;
  return [
    { key: 'respondents', family: 'respondents', variance: respondents.varianceUnits2 },
    ...maps.flatMap(({ family, slices, varianceUnits2 }) =>
      slices.flatMap(({ feeling, code }) =>
        varianceUnits2.map((variance, level) => ({ key: `${family}/${feeling}/${code}/${level}`, family, variance })),
      ),
    ),
    ...(ofPlaces === null
      ? []
      : places.feelings.flatMap((feeling) =>
          names.map((name) => ({ key: `places/${feeling}/${name}`, family: 'places', variance: ofPlaces })),
        )),
    ...tables.flatMap((table) =>
      table.varianceUnits2 === null
        ? []
        : [
            {
              key: `survey/${JSON.stringify({ ...table, varianceUnits2: null })}`,
              family: 'survey',
              variance: table.varianceUnits2,
            },
          ],
    ),
  ];
}

/** The counts of a release, array by array; a named place is an array of its own. */
export function valuesOf({ header, maps, places, tables }: Release): readonly ArrayLike<number>[] {
  const values: ArrayLike<number>[] = [[header.respondents.units]];
  for (const { slices } of maps) for (const levels of slices) values.push(...levels);
  for (const counts of places) for (let place = 0; place < counts.length; place += 1) values.push([counts[place] ?? 0]);
  header.tables.forEach(({ varianceUnits2 }, number) => {
    if (varianceUnits2 !== null) values.push(tables[number] ?? []);
  });
  return values;
}

/** One count that differs between the two worlds. */
export interface Touched {
  readonly family: string;
  readonly key: string;
  /** Where `valuesOf` has it. */
  readonly array: number;
  readonly index: number;
  /** By how much the exact count is larger in the first world, and what it is in the second. */
  readonly units: number;
  readonly base: number;
  /** Of the noise as the file states it. */
  readonly variance: number;
}

/** The counts that differ between two releases made without noise. */
export function touched(one: Release, two: Release): readonly Touched[] {
  const [first, second] = [valuesOf(one), valuesOf(two)];
  const names = namesOf(one);
  if (first.length !== second.length || first.length !== names.length) throw new Error('releases of different shape');
  const counts: Touched[] = [];
  names.forEach((name, array) => {
    const [values, others] = [first[array] ?? [], second[array] ?? []];
    for (let index = 0; index < values.length; index += 1) {
      const base = others[index] ?? 0;
      const units = (values[index] ?? 0) - base;
      if (units !== 0) counts.push({ ...name, array, index, units, base });
    }
  });
  return counts;
}

/** The distance between the two worlds in standard errors: the mu that a file's own variances promise. */
export const distance = (counts: readonly Pick<Touched, 'units' | 'variance'>[]): number =>
  Math.sqrt(counts.reduce((sum, { units, variance }) => sum + units ** 2 / variance, 0));

/** The likelihood ratio of the two worlds, on a scale where half of `distance` squared lies between them. */
export function evidence(file: Release, counts: readonly Touched[]): number {
  const read = valuesOf(file);
  return counts.reduce(
    (sum, { array, index, units, base, variance }) => sum + (units * ((read[array]?.[index] ?? 0) - base)) / variance,
    0,
  );
}

/** No noise at all: how a reader who knows everything computes the exact counts of a world. */
export const SILENCE: Noise = { addTo: () => undefined, discreteGaussian: () => 0 };

/** A source of noise that is narrower than it says, by a factor of the standard deviation. */
export const narrower = (noise: Noise, factor: number): Noise => ({
  addTo: (values, variance) => noise.addTo(values, Math.max(1, Math.round(variance * factor ** 2))),
  discreteGaussian: (variance) => noise.discreteGaussian(Math.max(1, Math.round(variance * factor ** 2))),
});
