import type { Campaign } from '#core/places/municipality.ts';
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
export async function startOneDialogue(): Promise<DialoguesServer> {
  const server = await startDialogues(1, { webFolder, languages: ['fi', 'ar'] });
  await server.stores.campaigns.put(compactTown.settings.id, oneDialogue);
  return server;
}
