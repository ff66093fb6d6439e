import { baseIdAt, baseIndex, type Lattice, sumUp } from '#core/privacy/lattice.ts';
import type { Mark, Person, World } from './world.ts';

/** The marks of some people, each with its part of the respondent (privacy.md section 3): what rivals count. */
export function marksOf({ lattice }: World, people: readonly Person[]): readonly Mark[] {
  const index = indexOf(lattice);
  return people.flatMap(({ pins, gender, age }, respondent) => {
    const placed = pins.flatMap((pin) => {
      const cell = index[baseIdAt(lattice.root, pin.easting, pin.northing)] ?? -1;
      return cell < 0 ? [] : [{ pin, cell }];
    });
    return placed.map(({ pin, cell }) => ({ ...pin, cell, respondent, gender, age, mass: 1 / placed.length }));
  });
}

/** The marks' mass by level and active cell. */
export function truthOf(lattice: Lattice, marks: readonly Mark[]): readonly Float64Array[] {
  const base = new Float64Array(lattice.levels[lattice.root.levels]?.ids.length ?? 0);
  for (const { cell, mass } of marks) base[cell] = (base[cell] as number) + mass;
  return sumUp(lattice, base);
}

const indexes = new WeakMap<Lattice, Int32Array>();
function indexOf(lattice: Lattice): Int32Array {
  const known = indexes.get(lattice) ?? baseIndex(lattice);
  indexes.set(lattice, known);
  return known;
}

/** How one person in many is told apart in filtered maps: the values of a family and the value of a mark. */
export interface Filter {
  readonly family: 'category' | 'time' | 'age' | 'gender';
  readonly values: number;
  readonly valueIn: (mark: Mark) => number;
}

export const FILTERS: readonly Filter[] = [
  { family: 'category', values: 8, valueIn: ({ category }) => category },
  { family: 'time', values: 4, valueIn: ({ time }) => time },
  { family: 'age', values: 6, valueIn: ({ age }) => age },
  { family: 'gender', values: 3, valueIn: ({ gender }) => gender },
];
