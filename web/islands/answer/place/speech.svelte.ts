/** What a screen reader is told, in one live region: at once, or when nothing has moved for a while. */
export class Speech {
  said: string = $state.raw('');
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** The same words once more are a new message: a live region that does not change is silent. */
  say(text: string): void {
    this.#stop();
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  sayAfter(milliseconds: number, text: string): void {
    this.#stop();
    this.#waiting = setTimeout(() => {
      this.said = text;
    }, milliseconds);
  }

  hush(): void {
    this.#stop();
    this.said = '';
  }

  #stop(): void {
    clearTimeout(this.#waiting);
  }
}
