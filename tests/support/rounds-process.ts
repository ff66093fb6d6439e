import { join } from 'node:path';
import { startDialogues } from './dialogues-server.ts';
import { compactTown } from './release-town.ts';
import { addActiveSpots } from './rounds-desk.ts';

/**
 * A town with five active hot spots, with the built pages and a clock that stands still, in a process of its own. It says its address, and
 * ends with its parent.
 */
process.on('disconnect', () => process.exit(0));
const { address, stores } = await startDialogues(1, {
  time: '2026-11-21T18:00+01:00',
  webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
});
const fields = ['both', 'felt', 'reported', 'neither', 'neither'] as const;
await addActiveSpots(stores.hotSpots(compactTown.settings.id), compactTown.places, fields);
process.send?.(address);
