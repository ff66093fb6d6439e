import type { Ring } from '#core/geo/geometry.ts';
import type { Lattice } from '#core/privacy/lattice.ts';
import type { Chance } from './chance.ts';

/** Where a benchmark takes place: public facts, and the law by which people and their marks are drawn. */
export interface World {
  readonly name: string;
  readonly lattice: Lattice;
  /** The public prior q by active base cell, sums to 1. */
  readonly prior: Float64Array;
  /** Residents by active base cell, for the population floor. */
  readonly residents: Float64Array;
  /** Named places; empty where the benchmark has none. */
  readonly places: readonly Ring[];
  /** Rectangles are drawn in this window and rivals without a municipality's border are given it. */
  readonly window: Window;
  readonly people: (count: number, chance: Chance) => readonly Person[];
}

export interface Window {
  readonly easting: number;
  readonly northing: number;
  readonly sideMetres: number;
}

export interface Person {
  readonly pins: readonly Pin[];
  /** 0 to 2, and 0 to 5. */
  readonly gender: number;
  readonly age: number;
}

export interface Pin {
  readonly easting: number;
  readonly northing: number;
  /** 0 to 7, and 0 to 3. */
  readonly category: number;
  readonly time: number;
}

/** One pin with the units it has: what a rival that counts for itself is given. */
export interface Mark extends Pin {
  readonly respondent: number;
  readonly gender: number;
  readonly age: number;
  /** Parts of a respondent: 1, 1/2, ... 1/5. */
  readonly mass: number;
  /** Active base cell. */
  readonly cell: number;
}

export const GENDER_LAW = [0.55, 0.42, 0.03];
export const AGE_LAW = [0.08, 0.17, 0.22, 0.22, 0.18, 0.13];
