import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Answers, Receipt, SubmittedResponse } from '#core/survey/contract.ts';

/** What Lykta may keep in a browser, in IndexedDB "lykta": a draft that was asked for, and answers on their way. */

/** Store "draft", a record a dialogue, by its campaign's id: only after "Spara utkast på min enhet" has been pressed (LEK 9 kap. 28 §). */
export interface Draft {
  readonly campaign: string;
  /** Which answering wrote it last, by the key that its answer will be sent with; absent in what an older page kept. */
  readonly by?: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly route: string;
  readonly answers: Answers;
  /** A list of words alone in a draft that an older page kept (place-names.ts). */
  readonly placeNames: PlaceNames | readonly string[];
}

/** What the places are called, by place question and in step with its answer. */
export type PlaceNames = Readonly<Record<string, readonly PlaceName[]>>;

export interface PlaceName {
  /** "Resecentrum", "Korsningen Storgatan och Smedjegatan" */
  readonly text: string;
  /** The language that it is said in; "all" for a name that is the same in every language. */
  readonly said: Language | 'all' | 'unknown';
}

/** Where an answer is sent: the residents' own address, or the one for staff who give in answers for others. */
export type Destination = '/api/responses' | '/api/staff/entries';

/**
 * Store "waiting", a record an answer: from the moment somebody presses "Skicka" until it has arrived. The key is there before
 * the first attempt, so that no attempt, from whichever tab and after whichever crash, can make a second response.
 */
export interface Waiting {
  /** The idempotency key of every attempt. */
  readonly key: string;
  readonly to: Destination;
  readonly body: SubmittedResponse;
  /** Milliseconds since the epoch, by the device's clock: shown on the device, never sent. */
  readonly since: number;
  /** What the dialogue is called. */
  readonly title: LocalText;
  /** The answer in words, in the language it was given in: the person reads here what it is that waits. */
  readonly told: readonly Told[];
  /** Given on a device that several people use: what it says is not shown there, and no code is kept. */
  readonly shared: boolean;
  /** It called for the support lines (notice N4): they stand where its person meets its end too. Absent in what an older page kept. */
  readonly needsSupport?: boolean;
  readonly state: WaitingState;
}

export interface Told {
  readonly label: string;
  readonly words: string;
}

export type WaitingState =
  /** Will be sent again by itself. `last` is how the last attempt ended; null before the first. */
  | { readonly is: 'waiting'; readonly last: 'unreachable' | 'failed' | 'busy' | 'signed-out' | null }
  /** Refused: is kept until the person has saved it or taken it away. */
  | { readonly is: 'stuck'; readonly why: Trouble; readonly message: string; readonly faults: readonly string[] }
  /** Has arrived; the code is kept until it has been seen (when-seen.ts), and of the answer itself nothing but whether it called for support. */
  | { readonly is: 'sent'; readonly receipt: Receipt }
  /** Its person has taken it away, and it may have arrived all the same: the server is to hear of it. Nothing of it is left here but the key. */
  | { readonly is: 'unwanted' };

export const TROUBLES = ['closed', 'upcoming', 'unknown', 'outdated', 'used', 'refused'] as const;
/** Why the server will not have it: in the order of /api/responses' refusals. */
export type Trouble = (typeof TROUBLES)[number];
