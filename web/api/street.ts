import type { Language } from '#core/base/language.ts';
import type { LocalText } from '#core/base/text.ts';
import type { Channel } from '#core/places/channels.ts';
import { type Reply, request } from './request.ts';

/** A dialogue that staff may give in answers to, with its staffed channels. */
export interface OpenDialogue {
  readonly campaign: string;
  readonly title: LocalText;
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

export const fetchOpenDialogues = (
  language: Language,
): Promise<Reply<{ readonly dialogues: readonly OpenDialogue[] }>> => request('/api/staff/entries/dialogues', language);

export const fetchOwnCounts = (language: Language): Promise<Reply<OwnCounts>> =>
  request('/api/staff/entries/count', language);
