import { sumUp } from '../privacy/lattice.ts';
import type { Ground } from './contract.ts';

/** The public weights of a release's ground by level and active cell: what every estimate and every drawing reads. */
export interface GroundLevels {
  readonly prior: readonly Float64Array[];
  readonly residents: readonly Float64Array[];
}

/** Sums of a ground for every level. Remembered by ground, since every map, place and outline of a release asks for them. */
export function groundLevels(ground: Ground): GroundLevels {
  const known = remembered.get(ground) ?? {
    prior: sumUp(ground.lattice, ground.prior),
    residents: sumUp(ground.lattice, ground.residents),
  };
  remembered.set(ground, known);
  return known;
}

const remembered = new WeakMap<Ground, GroundLevels>();
