/** Work that must not overlap goes one after another, by what it is about: a thousand that come at once are done in turn. */
export class Turns {
  /** The latest of each that has one under way. */
  readonly #latest = new Map<string, Promise<unknown>>();

  /** Does `work` when what was given before it by the same name is over, well or badly. */
  async take<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
    const done = (this.#latest.get(name) ?? Promise.resolve()).then(work);
    const over = done.catch(() => undefined);
    this.#latest.set(name, over);
    try {
      return await done;
    } finally {
      if (this.#latest.get(name) === over) this.#latest.delete(name);
    }
  }
}
