import type { Frame, ReleaseList } from '#core/measures/contract.ts';
import type { Reply } from '../../api/insight.ts';
import { faultSentence, type Unanswered } from '../../api/request.ts';

/** What a part of the desk reads: first which releases there are, then what is asked of those that were chosen. */
export interface ReadingOrder<Answer> {
  readonly list: () => Promise<Reply<ReleaseList>>;
  /** The release that the address names, or null for the newest. */
  readonly wanted: () => string | null;
  /** Asks everything that one view needs; null when a part needs the list alone. */
  readonly ask: (release: string, all: readonly Frame[]) => Promise<Reply<Answer>>;
  readonly unreachable: () => string;
  /** Where somebody has to sign in; without it that is a fault like another. */
  readonly onSignedOut?: () => void;
}

/**
 * The loading that every part of the desk and the public page share. A late answer to an earlier question is dropped; the
 * last answer stays in view while the next is fetched; a fault is a sentence, and `start` tries again.
 */
export class ReleaseReading<Answer> {
  releases = $state.raw<readonly Frame[] | null>(null);
  answer = $state.raw<Answer | null>(null);
  fault = $state<string | null>(null);
  isLoading = $state(true);
  /** The ids of what is shown, "+" between them; null before the list has come and where there is no release. */
  readonly release: string | null = $derived.by(() => this.#release());
  readonly #order: ReadingOrder<Answer>;
  #asked = 0;

  constructor(order: ReadingOrder<Answer>) {
    this.#order = order;
  }

  /**
   * Starts, and asks anew whenever the browser goes back or forward. `read` takes what is chosen off the address. Returns how
   * to stop listening.
   */
  follow(read: (query: URLSearchParams) => void): () => void {
    const look = (): void => read(new URLSearchParams(location.search));
    const onpopstate = (): void => {
      look();
      void this.ask();
    };
    look();
    addEventListener('popstate', onpopstate);
    void this.start();
    return () => removeEventListener('popstate', onpopstate);
  }

  async start(): Promise<void> {
    this.fault = null;
    this.isLoading = true;
    const reply = await this.#order.list();
    if (reply.kind !== 'value') return this.#failed(reply);
    this.releases = reply.value.releases;
    await this.ask();
  }

  async ask(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    this.fault = null;
    const release = this.#release();
    this.isLoading = release !== null;
    if (release === null) return;
    const reply = await this.#order.ask(release, this.releases ?? []);
    if (question !== this.#asked) return;
    if (reply.kind !== 'value') return this.#failed(reply);
    this.answer = reply.value;
    this.isLoading = false;
  }

  /** What the address names if all of it exists, else the newest. */
  #release(): string | null {
    const wanted = this.#order.wanted();
    const known = new Set(this.releases?.map(({ release }) => release));
    if (wanted?.split('+').every((id) => known.has(id))) return wanted;
    return this.releases?.[0]?.release ?? null;
  }

  #failed(reply: Unanswered): void {
    this.isLoading = false;
    if (reply.kind === 'signed-out' && this.#order.onSignedOut !== undefined) this.#order.onSignedOut();
    else this.fault = faultSentence(reply, this.#order.unreachable());
  }
}
