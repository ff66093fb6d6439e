import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ReviewQueue, TextForReview } from '#core/moderation/contract.ts';
import { blockOf } from '#core/moderation/mask-words.ts';
import type { StaffDialogue } from '#core/survey/staff-dialogue.ts';
import { type DialoguesServer, type Staff, startDialogues } from './dialogues-server.ts';
import { compactTown } from './release-town.ts';

/** A town with one open dialogue, whose people write what a test lets them. */
export interface ModeratedTown {
  readonly server: DialoguesServer;
  readonly campaign: string;
  /** Somebody answers over HTTP; their receipt code. */
  answer(answers: object): Promise<string>;
  /** Somebody answers over HTTP with words about one place, or several; their receipt code. */
  write(...words: readonly string[]): Promise<string>;
  /** The answer with other words, as the receipt page changes it; the status. */
  rewrite(code: string, ...words: readonly string[]): Promise<number>;
  /** The whole queue of a moderator. */
  queue(who?: 'moderator' | 'granskare'): Promise<readonly TextForReview[]>;
  /** The one text in it; throws where there is none, or another. */
  only(): Promise<TextForReview>;
  /** What a moderator's decision on a text is answered. */
  decide(
    text: Pick<TextForReview, 'id' | 'revision'>,
    decision: object,
    who?: Staff,
  ): ReturnType<DialoguesServer['ask']>;
  /** Everything that lies in the raw store's files, as text. */
  rawBytes(): string;
}

export async function moderatedTown(options: Parameters<typeof startDialogues>[1] = {}): Promise<ModeratedTown> {
  const server = await startDialogues(2, options);
  const made = await server.ask('coordinator', 'POST', '/api/staff/dialogues', {
    title: { sv: 'Trygghet i parken', lattlast: 'Trygg i parken', en: 'Safety in the park', ar: 'الأمان في الحديقة' },
    survey: { id: 'dialogue', version: 1 },
    opens: '2027-03-01',
    closes: '2027-03-21',
    resultsBy: null,
    channels: ['web', 'school', 'street'],
    expectedAnswers: 400,
    diaryNumber: 'KS 2027-0417',
  });
  const { id: campaign, revision } = made.body as StaffDialogue;
  const path = `/api/staff/dialogues/${campaign}/stage`;
  const ready = await server.ask('coordinator', 'POST', path, { stage: 'ready', revision });
  if (ready.status !== 200) throw new Error(`no dialogue: ${JSON.stringify([made.body, ready.body])}`);

  const response = (answers: object) => ({
    campaign,
    survey: { id: 'dialogue', version: 1 },
    language: 'sv',
    inputWay: 'app',
    channel: 'web',
    answers,
  });
  const inWords = (words: readonly string[]) => ({ Q2: 'ganska_otrygg', Q4: words.map(placeWith) });
  const answer = async (answers: object): Promise<string> => {
    const answered = await fetch(`${server.address}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(response(answers)),
    });
    const receipt = (await answered.json()) as { readonly code: string };
    if (answered.status !== 201) throw new Error(`answered ${answered.status}: ${JSON.stringify(receipt)}`);
    return receipt.code;
  };
  const queue = async (who: 'moderator' | 'granskare' = 'moderator'): Promise<readonly TextForReview[]> => {
    const all: TextForReview[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const path = `/api/moderation/queue${after === '' ? '' : `?after=${after}`}`;
      const { status, body } = await server.ask(who, 'GET', path);
      if (status !== 200) throw new Error(`the queue is answered ${status}`);
      const { texts, next } = body as ReviewQueue;
      all.push(...texts);
      after = next;
    }
    return all;
  };
  return {
    server,
    campaign,
    answer,
    write: (...words) => answer(inWords(words)),
    async rewrite(code, ...words) {
      const opened = await server.ask('nobody', 'POST', '/api/receipts/open', { code });
      const { revision: from } = opened.body as { readonly revision: string };
      return (
        await server.ask('nobody', 'POST', '/api/receipts/change', { code, from, response: response(inWords(words)) })
      ).status;
    },
    queue,
    async only() {
      const [text, ...others] = await queue();
      if (text === undefined || others.length > 0) throw new Error('not one text');
      return text;
    },
    decide: ({ id, revision }, decision, who = 'moderator') =>
      server.ask(who, 'POST', `/api/moderation/texts/${id}/decision`, { revision, decision }),
    rawBytes: () =>
      ['', '-wal', '-shm']
        .map((ending) => server.folders.rawFile + ending)
        // What is beside the store lies there only while it is needed; the store itself always does.
        .filter((file) => file === server.folders.rawFile || existsSync(file))
        .map((file) => readFileSync(file).toString('latin1'))
        .join('\n'),
  };
}

function placeWith(words: string, number: number) {
  const [east, north] = compactTown.settings.map.center as [number, number];
  return {
    geometry: { type: 'point', position: [east + 40 * number, north + 40] },
    named: null,
    way: 'map',
    answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'], '4f': words },
  };
}

/** A decision hides no word more than the detectors do, and shows none of those. */
export const nothing = { hide: [] as number[], show: [] as number[] };

/** A text as a moderator reads it. */
export const readable = ({ pieces }: Pick<TextForReview, 'pieces'>): string =>
  pieces.map((piece) => (piece.is === 'mask' ? blockOf(piece.kinds, 'sv') : piece.text)).join('');
