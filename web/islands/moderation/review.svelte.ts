import type { TextForReview } from '#core/moderation/contract.ts';
import type { RefusalReason } from '#core/moderation/states.ts';
import { inCodebookOrder, MOST_THEMES } from '#core/moderation/themes.ts';
import type { Decision, moderationClient } from '../../api/moderation.ts';
import { faultSentence, type Reply } from '../../api/request.ts';
import type { ModerationTexts } from '../../i18n/moderation/index.ts';

/** What a moderator has done with a text and not yet sent. */
export interface Draft {
  readonly hide: readonly number[];
  readonly show: readonly number[];
  readonly themes: readonly string[];
  /** What stands behind the masks, once the original has been opened. */
  readonly contents: readonly string[] | null;
}

type Standing = 'loading' | 'reviewing' | 'done' | 'failed' | 'not-allowed';

interface Fault {
  /** `text` is what has to do with masks, `themes` the codebook, `` the whole. */
  readonly field: string;
  readonly message: string;
}

/** The texts in hand, where in them a moderator is, and what is not sent yet. */
export class Review {
  standing: Standing = $state('loading');
  /** Why there is nothing to review, when it has failed. */
  failure = $state('');
  left: 'more' | 'few' | 'none' = $state('none');
  /** What has just happened, for everybody to read and hear. */
  told = $state('');
  fault: Fault | null = $state.raw(null);

  #hand: readonly TextForReview[] = $state.raw([]);
  #at = $state(0);
  #drafts: Readonly<Record<string, Draft>> = $state.raw({});
  #next: string | null = null;
  #last: Pick<TextForReview, 'id' | 'revision'> | null = $state.raw(null);
  #isBusy = false;
  readonly #client: ReturnType<typeof moderationClient>;
  readonly #texts: ModerationTexts;
  readonly #signIn: () => void;

  constructor(client: ReturnType<typeof moderationClient>, texts: ModerationTexts, signIn: () => void) {
    this.#client = client;
    this.#texts = texts;
    this.#signIn = signIn;
  }

  get text(): TextForReview | null {
    return this.#hand[this.#at] ?? null;
  }

  /** Whether there is something to take back. */
  get canUndo(): boolean {
    return this.#last !== null;
  }

  get draft(): Draft {
    const { text } = this;
    const nothing = { hide: [], show: [], themes: text?.themes ?? [], contents: null };
    return text === null ? nothing : (this.#drafts[text.id] ?? nothing);
  }

  /** From the start of the queue. */
  async load(): Promise<void> {
    const queue = this.#valueIn(await this.#client.queue(null));
    if (queue === null) return;
    this.#hand = queue.texts;
    this.#next = queue.next;
    this.#at = 0;
    this.left = queue.left;
    this.standing = queue.texts.length === 0 ? 'done' : 'reviewing';
  }

  /** Whether there was one to go to. */
  async go(step: 1 | -1): Promise<boolean> {
    this.fault = null;
    if (step === 1 && this.#at === this.#hand.length - 1) await this.#more();
    const to = this.#at + step;
    if (to < 0 || to >= this.#hand.length) {
      this.told = to < 0 ? this.#texts.told.first : this.#texts.told.last;
      return false;
    }
    this.#at = to;
    this.told = '';
    return true;
  }

  toggleWord(number: number): void {
    const { hide } = this.draft;
    this.#change({ hide: hide.includes(number) ? hide.filter((one) => one !== number) : [...hide, number] });
  }

  /** Takes a mask away, or puts it back. Says so where the original has to be opened first. */
  toggleMask(number: number): void {
    const { show, contents } = this.draft;
    if (contents === null) this.told = this.#texts.maskLocked;
    else this.#change({ show: show.includes(number) ? show.filter((one) => one !== number) : [...show, number] });
  }

  toggleTheme(code: string): void {
    const { themes } = this.draft;
    const isChosen = themes.includes(code);
    if (!isChosen && themes.length >= MOST_THEMES) {
      this.told = this.#texts.themes.many;
      return;
    }
    this.fault = this.fault?.field === 'themes' ? null : this.fault;
    this.told = '';
    this.#change({ themes: inCodebookOrder(isChosen ? themes.filter((one) => one !== code) : [...themes, code]) });
  }

  /** Null when the original is open; else what is wrong, in words. */
  async open(reason: string): Promise<string | null> {
    const { text } = this;
    if (text === null) return null;
    const reply = await this.#client.open(text.id, reason);
    if (reply.kind === 'refused' && reply.code.startsWith('reason')) return reply.message;
    const opened = await this.#acted(reply);
    if (opened === null) return null;
    this.#replace(opened.text);
    this.#change({ contents: opened.contents });
    this.told = this.#texts.original.opened;
    return null;
  }

  approve = (): Promise<boolean> => this.#decide({ act: 'approve', ...this.#sent() }, this.#texts.told.approve);
  refuse = (reason: RefusalReason): Promise<boolean> =>
    this.#decide({ act: 'refuse', reason, ...this.#sent() }, this.#texts.told.refuse);
  later = (): Promise<boolean> => this.#decide({ act: 'later', ...this.#sent() }, this.#texts.told.later);

  /** Takes the last decision back, and shows the text again. */
  async undo(): Promise<boolean> {
    this.fault = null;
    if (this.#last === null) {
      this.told = this.#texts.told.nothingToUndo;
      return false;
    }
    const last = this.#last;
    this.#last = null;
    const done = this.#valueIn(await this.#client.decide(last, { act: 'reopen' }), true);
    if (done === null) return false;
    this.#hand = [...this.#hand.slice(0, this.#at), done.text, ...this.#hand.slice(this.#at)];
    this.standing = 'reviewing';
    this.left = done.left;
    this.told = this.#texts.told.reopen;
    return true;
  }

  #sent(): { hide: number[]; show: number[]; themes: string[] } {
    const { hide, show, themes } = this.draft;
    return { hide: [...hide], show: [...show], themes: [...themes] };
  }

  /** Whether it was done, or cannot be done by anybody any more; false where something has to be mended. */
  async #decide(decision: Decision, told: string): Promise<boolean> {
    const { text } = this;
    if (text === null || this.#isBusy) return false;
    this.#isBusy = true;
    this.fault = null;
    const done = await this.#acted(await this.#client.decide(text, decision));
    this.#isBusy = false;
    if (done === null) return false;
    this.told = told;
    this.left = done.left;
    // What is sent is no draft any more: the text's words are numbered anew.
    this.#drafts = Object.fromEntries(Object.entries(this.#drafts).filter(([id]) => id !== text.id));
    // What is left for later is no decision: there is nothing to take back.
    const { state, id, revision } = done.text;
    this.#last = state === 'approved' || state === 'refused' ? { id, revision } : null;
    await this.#leave();
    return true;
  }

  /** What was answered of the text in hand. One that somebody else has decided on or that is gone is left behind. */
  async #acted<Value>(reply: Reply<Value>): Promise<Value | null> {
    const isGone = reply.kind === 'refused' && (reply.code === 'moved-on' || reply.code === 'text-gone');
    if (isGone) await this.#leave();
    return this.#valueIn(reply, true);
  }

  #valueIn<Value>(reply: Reply<Value>, keeps = false): Value | null {
    if (reply.kind === 'value') return reply.value;
    if (reply.kind === 'signed-out') this.#signIn();
    else {
      const message = faultSentence(reply, this.#texts.unreachable);
      if (keeps) this.fault = { field: (reply.kind === 'refused' && reply.faults?.[0]?.field) || '', message };
      else {
        this.standing = reply.kind === 'refused' && reply.code === 'not_allowed' ? 'not-allowed' : 'failed';
        this.failure = message;
      }
    }
    return null;
  }

  /** Takes the text in hand away, and goes on. At the end it is looked whether more have come. */
  async #leave(): Promise<void> {
    if (this.#at >= this.#hand.length - 1) await this.#more();
    this.#hand = this.#hand.filter((_, index) => index !== this.#at);
    if (this.#at >= this.#hand.length) this.#at = Math.max(0, this.#hand.length - 1);
    if (this.#hand.length === 0) await this.load();
  }

  async #more(): Promise<void> {
    if (this.#next === null) return;
    const queue = this.#valueIn(await this.#client.queue(this.#next), true);
    if (queue === null) return;
    const known = new Set(this.#hand.map(({ id }) => id));
    this.#hand = [...this.#hand, ...queue.texts.filter(({ id }) => !known.has(id))];
    this.#next = queue.next;
    this.left = queue.left;
  }

  #replace(text: TextForReview): void {
    this.#hand = this.#hand.map((one) => (one.id === text.id ? text : one));
  }

  #change(change: Partial<Draft>): void {
    const { text, draft } = this;
    if (text !== null) this.#drafts = { ...this.#drafts, [text.id]: { ...draft, ...change } };
  }
}
