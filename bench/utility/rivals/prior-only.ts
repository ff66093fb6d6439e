import { rescaled } from './spread.ts';

/** Asks nobody: everybody spread evenly over the active cells. */
export const uniformGuess = (cells: number, total: number): Float64Array => new Float64Array(cells).fill(total / cells);

/** Asks nobody: everybody spread as the public prior has it. */
export const priorOnly = (prior: Float64Array, total: number): Float64Array => rescaled(prior, total);
