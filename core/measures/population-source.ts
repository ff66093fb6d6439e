import type { Population } from '../places/population.ts';
import type { PopulationSource } from './contract.ts';

/** Whose statistics a release came with, and of whom; null where it came without. */
export const sourceOf = (population: Population | undefined): PopulationSource | null =>
  population === undefined ? null : { source: population.source, of: population.of, date: population.date };
