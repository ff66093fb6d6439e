import { join } from 'node:path';
import { startDialogues } from './dialogues-server.ts';
import { addEventStaff, EVENT_GAZETTEER } from './events-desk.ts';
import { compactTown, townGeography } from './release-town.ts';

/**
 * A town whose police, property owners and guards report events, with the built pages and a clock that stands still, in a process
 * of its own. It says its address, and ends with its parent.
 */
process.on('disconnect', () => process.exit(0));
const { address, stores } = await startDialogues(1, {
  time: '2026-11-21T12:00+01:00',
  geography: { ...townGeography, gazetteer: EVENT_GAZETTEER },
  webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
});
await addEventStaff(stores.accounts, stores.organisations, compactTown.settings.id);
process.send?.(address);
