import { join } from 'node:path';
import { moderatedTown } from './moderated-town.ts';

/**
 * A town with an open dialogue and the built pages, in a process of its own. It says its address; what it is sent to write
 * somebody answers, its clock goes to a time that it is sent, and every message is answered with what is kept of each text. It
 * ends with its parent.
 */
process.on('disconnect', () => process.exit(0));
const town = await moderatedTown({ webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web') });
process.send?.(town.server.address);
process.on('message', async (message: { readonly write?: readonly string[]; readonly at?: string }) => {
  if (message.at !== undefined) await town.server.at(message.at);
  for (const words of message.write ?? []) await town.write(words);
  const rows = await town.server.stores.rawDb
    ?.selectFrom('free_text')
    .select(['text', 'moderation', 'themes', 'refusal'])
    .execute();
  process.send?.(rows ?? []);
});
