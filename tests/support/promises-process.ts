import { join } from 'node:path';
import { startDialogues } from './dialogues-server.ts';

/** A town that has no promise yet, with the built pages and a clock that stands still, in a process of its own. It says its address, and ends with its parent. */
process.on('disconnect', () => process.exit(0));
const { address } = await startDialogues(1, {
  time: '2026-06-20T12:00+02:00',
  webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
});
process.send?.(address);
