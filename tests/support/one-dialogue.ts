import type { Campaign } from '#core/places/municipality.ts';
import type { Answers } from '#core/survey/contract.ts';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from './dialogues-server.ts';
import { compactTown } from './release-town.ts';

const text = (sv: string, en: string) => ({ sv, lattlast: sv, en, fi: en, ar: en });

/** Open from 1 to 21 March 2027, by every way to answer. */
export const oneDialogue: Campaign = {
  id: 'angsparken',
  title: text('Trygghet i Ängsparken', 'Safety in the park'),
  survey: { id: 'dialogue', version: 1 },
  opens: '2027-03-01',
  closes: '2027-03-21',
  channels: ['web', 'qr', 'street', 'meeting', 'school', 'kiosk', 'paper'],
  expectedAnswers: 400,
  diaryNumber: null,
};

/** The whole server with the built pages and one open dialogue, in all five languages; its clock stands until it is moved. */
export async function startOneDialogue(more: Parameters<typeof startDialogues>[1] = {}): Promise<DialoguesServer> {
  const server = await startDialogues(1, { webFolder, languages: ['fi', 'ar'], ...more });
  await server.stores.campaigns.put(compactTown.settings.id, oneDialogue);
  return server;
}

/** An answer that comes in to it without anybody looking on. Returns its code. */
export async function answerGiven(
  { address }: Pick<DialoguesServer, 'address'>,
  answers: Answers = { Q1: 'centrum', Q2: 'ganska_otrygg' },
): Promise<string> {
  const reply = await fetch(`${address}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      campaign: oneDialogue.id,
      survey: oneDialogue.survey,
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      answers,
    }),
  });
  return ((await reply.json()) as { readonly code: string }).code;
}
