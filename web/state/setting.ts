import type { Language } from '#core/base/language.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Carried } from '#core/survey/carried.ts';
import type { Answers, SubmittedResponse } from '#core/survey/contract.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';
import type { Way } from '#core/survey/way.ts';
import type { Sending } from '../api/responses.ts';
import type { Given } from './give.ts';
import type { Destination, PlaceNames } from './kept.ts';

/** Where and for whom the app of answering runs. */
export interface Setting {
  readonly channel: Channel;
  readonly to: Destination;
  /** The code of the school class that answers: goes with the answer, is checked and not kept. */
  readonly schoolClass?: string;
  /**
   * Several people answer here, one after another: nothing goes into the browser's history, no draft is offered, and what
   * comes after the sending is the business of whoever runs the app. Null on a person's own device.
   */
  readonly shared: null | {
    /** The answer has been given: it has arrived, or waits on the device. */
    readonly ondone: (given: Given) => void;
    /** The person reads on in another language. */
    readonly onlanguage?: (language: Language) => void;
    /** The person wants to begin anew, or has gone; of a change: wants the answer as it is kept. */
    readonly onrestart: () => void;
    /** The person leaves quickly, where that is not to begin anew. */
    readonly onleave?: () => void;
    /** What the button that begins anew says, and what it does, in the language of whoever stands here. */
    readonly restartWords?: (language: Language) => readonly [label: string, help: string];
  };
  /**
   * An answer that is changed under its receipt code: what it is now, with the names of its places, and how it is sent.
   * It is never put on the device: a change that does not arrive leaves the answer as it was.
   */
  readonly change?: {
    readonly answers: Answers;
    readonly placeNames: PlaceNames;
    /** What of it no page asks: it is sent along as it is, and told on the check page. */
    readonly rest: Rest;
    readonly give: (body: SubmittedResponse) => Promise<Sending>;
  };
  /**
   * Somebody tries a survey that is being written: the dialogue comes from here in the language that is asked for, and what is
   * answered is neither kept nor sent anywhere. Absent: it is meant.
   */
  readonly tryout?: {
    readonly dialogue: (language: Language) => Promise<Dialogue | null>;
    /** Where answers would have been sent. */
    readonly ondone: () => void;
  };
}

/** What an answer that is changed holds besides what the pages show (core/survey/carried.ts). */
export interface Rest {
  readonly carried: Carried;
  /** One of the shown places has been taken away. */
  readonly removePlace: (question: string, index: number) => void;
  /** The whole answer: what stands on the way, and what is carried along. */
  readonly join: (way: Way) => Answers;
}

/** Somebody's own telephone or computer. */
export const OWN_DEVICE: Setting = { channel: 'web', to: '/api/responses', shared: null };
