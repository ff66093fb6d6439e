import { join } from 'node:path';
import { startDialogues } from './dialogues-server.ts';

/**
 * A town whose year holds two dialogues, where residents also read Arabic, with the built pages and a clock that stands still, in a process of its own. It says
 * its address, then to whatever it is sent how many answers each dialogue has, and ends with its parent.
 */
process.on('disconnect', () => process.exit(0));
const { address, stores } = await startDialogues(2, {
  time: '2027-03-01T10:00+01:00',
  languages: ['ar'],
  webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
});
process.send?.(address);
process.on('message', () => {
  void stores.rawDb
    ?.selectFrom('response')
    .select(['campaign', ({ fn }) => fn.countAll<number>().as('number')])
    .groupBy('campaign')
    .execute()
    .then((rows) => process.send?.(Object.fromEntries(rows.map(({ campaign, number }) => [campaign, number]))));
});
