import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Day } from '#core/base/time.ts';
import type { Channel } from '#core/places/channels.ts';
import { type Reply, request } from './request.ts';

/** A dialogue that staff may give in answers to, with its staffed channels. */
export interface TakingDialogue {
  readonly campaign: string;
  readonly title: LocalText;
  readonly closes: Day;
  /** What was handed in until it closed is taken to the end of this day. */
  readonly entriesUntil: Day;
  readonly isOpen: boolean;
  readonly channels: readonly Channel[];
}

/** What whoever is signed in has given in themselves. */
export interface OwnCounts {
  readonly today: string;
  readonly counts: readonly {
    readonly campaign: string;
    readonly channel: Channel;
    readonly day: string;
    readonly answers: number;
  }[];
}

export const fetchTaking = (language: Language): Promise<Reply<{ readonly dialogues: readonly TakingDialogue[] }>> =>
  request('/api/staff/entries/dialogues', language);

export const fetchOwnCounts = (language: Language): Promise<Reply<OwnCounts>> =>
  request('/api/staff/entries/count', language);
