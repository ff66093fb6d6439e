/** What a screen reader is told, in one live region: at once, or when nothing has moved for a while. */
export class Speech {
  said: string = $state('');
  #waiting: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    this.stop();
    this.said = text;
  }

  sayAfter(milliseconds: number, text: string): void {
    this.stop();
    this.#waiting = setTimeout(() => {
      this.said = text;
    }, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
