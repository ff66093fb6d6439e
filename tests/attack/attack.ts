/** How much is tried: `fast` runs with every test, `long` by `npm run attack`. */
export type Size = 'fast' | 'long';

/**
 * One attack of privacy.md section 11. It knows only what its reader knows, and is held against a bound that follows from
 * the method. Each has mutants: the program with one protection taken away, which the same attack must then break.
 */
export interface Attack {
  /** "A4" */
  readonly id: string;
  readonly name: string;
  /** What the attacker may win at most, in words and figures. */
  readonly bound: string;
  readonly mutants: readonly Mutant[];
  /** Tries the program, or the mutant of that name in its place. Throws only for a bug in the attack. */
  run(size: Size, mutant: string | null): Promise<Outcome>;
}

export interface Mutant {
  /** "half-noise" */
  readonly name: string;
  /** What it does wrong: "draws noise of half the width". */
  readonly does: string;
}

export interface Outcome {
  /** What the attacker won, in figures. */
  readonly measured: string;
  /** How sure that is: draws, runs, interval, p. */
  readonly confidence: string;
  /** Whether everything stayed within the bound. */
  readonly pass: boolean;
  /** What went past the bound, a line each; empty when the attack passes. */
  readonly broken: readonly string[];
}

/** Gathers what an attack finds. `isWithin` says whether it is within its bound. */
export class Findings {
  readonly #broken: string[] = [];

  hold(isWithin: boolean, otherwise: () => string): void {
    if (!isWithin) this.#broken.push(otherwise());
  }

  get count(): number {
    return this.#broken.length;
  }

  outcome(measured: string, confidence: string): Outcome {
    return { measured, confidence, pass: this.#broken.length === 0, broken: this.#broken };
  }
}

/** A mutant that is not listed is a mistake in whoever asks. */
export function known(attack: Pick<Attack, 'id' | 'mutants'>, mutant: string | null): void {
  if (mutant !== null && !attack.mutants.some(({ name }) => name === mutant))
    throw new Error(`${attack.id} has no mutant ${mutant}`);
}

/** How many questions an attack over HTTP asks. A mutant's own route is among them however few there are. */
export const questions = (size: Size, mutant: string | null, fast: number): number =>
  size === 'long' ? 1e9 : mutant === null ? fast : Math.round(fast / 5);
