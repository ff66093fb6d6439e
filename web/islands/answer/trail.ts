import { addressOf, type Screen } from '#core/survey/way.ts';
import type { Draft } from '../../state/kept.ts';

/**
 * What the browser's history remembers of a page: how deep it lies, whether it was opened from the check page, and whether
 * there was any answer then. What it was lies there only while the page itself is loaded anew (`carry`).
 */
interface Entry {
  readonly depth: number;
  readonly fromCheck: boolean;
  readonly hadAnswers?: boolean;
  readonly carried?: Draft;
}

/**
 * The trail that the pages leave in the browser's history, for back and forward and for leaving quickly. What is read is always
 * the address and its entry as they are now, never those of an event, which may tell of what has been passed already.
 * On a device that several people use there is none: the address is then nobody's, and says nothing.
 */
export class Trail {
  readonly #isKept: boolean;
  #depth = 0;
  #hasAnswers = false;

  constructor(isKept: boolean) {
    this.#isKept = isKept;
  }

  /** How many entries of history lie behind on this page. */
  get depth(): number {
    return this.#depth;
  }

  /** Which page the address asks for (core/survey/way.ts), and whether it was opened from the check page; null where it says nothing. */
  read(): { readonly address: string; readonly fromCheck: boolean } | null {
    if (!this.#isKept) return null;
    const entry = history.state as Entry | null;
    // An address that somebody wrote makes an entry of its own, after the one where they were.
    this.#depth = entry?.depth ?? this.#depth + 1;
    return { address: decoded(location.hash.slice(1)), fromCheck: entry?.fromCheck ?? false };
  }

  /** The first page takes the place of the address that led here: which page it asks for, and what is known of it. */
  begin(): { readonly address: string; readonly hadAnswers: boolean; readonly carried: Draft | undefined } {
    const entry = history.state as Entry | null;
    this.#depth = entry?.depth ?? 0;
    return {
      address: this.#address,
      hadAnswers: this.#isKept && entry?.hadAnswers === true,
      carried: entry?.carried,
    };
  }

  /** Gives what has been answered to the same page, which is about to be loaded anew, and takes it out of history there (`stay`). */
  carry(carried: Draft): void {
    if (this.#isKept) history.replaceState({ ...history.state, carried }, '');
  }

  isAt(screen: Screen): boolean {
    return this.#address === addressOf(screen);
  }

  /** Whether anything is answered: written where it changes, since browsers allow only so many writings. */
  note(hasAnswers: boolean): void {
    if (this.#hasAnswers === hasAnswers) return;
    this.#hasAnswers = hasAnswers;
    if (this.#isKept) history.replaceState({ ...history.state, hadAnswers: hasAnswers }, '');
  }

  get #address(): string {
    return this.#isKept ? decoded(location.hash.slice(1)) : '';
  }

  go(screen: Screen, route: string, fromCheck: boolean): void {
    this.#depth += 1;
    this.#write('pushState', screen, route, fromCheck);
  }

  stay(screen: Screen, route: string, fromCheck: boolean): void {
    this.#write('replaceState', screen, route, fromCheck);
  }

  /** The same page under another language's addresses; `home` is its beginning, "/en/". */
  speak(home: string): void {
    if (this.#isKept) history.replaceState(history.state, '', `${home}svara/${location.search}${location.hash}`);
  }

  #write(how: 'pushState' | 'replaceState', screen: Screen, route: string, fromCheck: boolean): void {
    if (!this.#isKept) return;
    const query = new URLSearchParams(location.search);
    query.set('vag', route);
    const entry: Entry = { depth: this.#depth, fromCheck, hadAnswers: this.#hasAnswers };
    history[how](entry, '', `${location.pathname}?${query}#${addressOf(screen)}`);
  }
}

/** An address that was cut off in the middle of a letter is taken as it stands. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
