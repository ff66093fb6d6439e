/** How long requests took, in whole milliseconds: an hour of them takes no more room than a second. */
export class Times {
  readonly #counts = new Uint32Array(60_000);
  count = 0;

  add(milliseconds: number): void {
    const at = Math.min(this.#counts.length - 1, Math.round(milliseconds));
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.count += 1;
  }

  /** The milliseconds that this share of them took at most. */
  percentile(share: number): number {
    let left = share * this.count;
    return this.#counts.findIndex((count) => {
      left -= count;
      return left <= 0;
    });
  }
}
