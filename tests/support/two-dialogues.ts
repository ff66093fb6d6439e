import type { Survey } from '#core/survey/contract.ts';
import { webFolder } from '#server/web-build.ts';
import { type DialoguesServer, startDialogues } from './dialogues-server.ts';
import { oneDialogue } from './one-dialogue.ts';
import { compactTown } from './release-town.ts';

const text = (sv: string) => ({ sv, lattlast: sv, en: sv, fi: sv, ar: sv });

/** One choice, of which "illa" calls for the support lines, and one field of own words: as little as somebody can answer. */
const survey = (id: string): Survey => ({
  id,
  version: 1,
  title: text(`Frågor om ${id}`),
  languages: ['sv', 'lattlast', 'en', 'fi', 'ar'],
  questions: [
    {
      id: 'A',
      type: 'choice',
      text: text('Hur känns det?'),
      short: text('Känslan'),
      options: [
        { code: 'bra', text: text('Bra') },
        { code: 'illa', text: text('Illa') },
      ],
      notices: [{ notice: 'N4', when: { question: 'A', anyOf: ['illa'] } }],
    },
    { id: 'T', type: 'text', text: text('Berätta'), short: text('Orden'), maxLength: 400, notices: [{ notice: 'N3' }] },
  ],
  routes: [{ id: 'fragor', steps: [{ question: 'A' }, { question: 'T' }] }],
  background: [],
});

/** The whole server with two short dialogues, "parken" and "torget", open from 1 to 21 March 2027. */
export async function startTwoDialogues(): Promise<DialoguesServer> {
  const server = await startDialogues(6, { webFolder, languages: ['fi', 'ar'] });
  const town = compactTown.settings.id;
  for (const id of ['parken', 'torget']) {
    await server.stores.surveys.publish(town, { document: survey(id), day: '2027-02-01', by: 'prov' });
    const title = text(`Dialogen om ${id}`);
    await server.stores.campaigns.put(town, { ...oneDialogue, id, title, survey: { id, version: 1 } });
  }
  return server;
}
