import type { FieldTexts } from '../../i18n/field/index.ts';
import type { FieldItem } from './device.ts';
import { itemsOf, onFieldChange, type sendWaiting } from './queue.ts';

/** How often what waits is tried while a page is open, milliseconds: a net may be back without the browser saying so. */
const AGAIN = 60_000;

/** What a page for work outdoors has not sent, and whether it can be: of one kind of work. */
export class FieldWork {
  items = $state.raw<readonly FieldItem[]>([]);
  isOnline = $state(navigator.onLine);
  isSignedIn = $state(false);
  readonly waiting = $derived(this.items.filter(({ refused }) => refused === null).length);
  readonly refused = $derived(this.items.length - this.waiting);
  readonly #kind: string;
  readonly #sendAll: () => ReturnType<typeof sendWaiting>;

  constructor(kind: string, isSignedIn: boolean, sendAll: () => ReturnType<typeof sendWaiting>) {
    this.#kind = kind;
    this.isSignedIn = isSignedIn;
    this.#sendAll = sendAll;
  }

  async look(): Promise<void> {
    this.items = await itemsOf(this.#kind);
  }

  /** Whether nothing is left that could be sent. */
  async send(): Promise<boolean> {
    const how = await this.#sendAll();
    if (how === 'signed-out') this.isSignedIn = false;
    await this.look();
    return how === 'done';
  }

  /** What the bar says; null where there is nothing to say. `mend`: of those that the server will not have as they are. */
  bar(words: FieldTexts['bar'], mend: (count: number) => string): string | null {
    if (this.refused > 0) return mend(this.refused);
    if (!this.isOnline) return words.offline(this.waiting);
    if (!this.isSignedIn) return words.signedOut(this.waiting);
    return this.waiting > 0 ? words.waiting(this.waiting) : null;
  }

  /** Follows the net and what changes on the device; `renew` is called when the page may be behind. Returns what ends it. */
  follow(renew: () => Promise<void>): () => void {
    const net = (): void => {
      this.isOnline = navigator.onLine;
      if (this.isOnline) void renew();
    };
    const seen = (): void => {
      if (document.visibilityState === 'visible') void renew();
    };
    const over = setInterval(() => void (this.waiting > 0 && this.isOnline && this.send()), AGAIN);
    const changes = onFieldChange(() => void this.look());
    addEventListener('online', net);
    addEventListener('offline', net);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(over);
      changes();
      removeEventListener('online', net);
      removeEventListener('offline', net);
      document.removeEventListener('visibilitychange', seen);
    };
  }
}
