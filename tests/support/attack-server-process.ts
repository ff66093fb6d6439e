import { readdirSync, readlinkSync } from 'node:fs';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import type { Part } from '#server/config.ts';
import { compactTown, townGeography, townSurvey } from './release-town.ts';

/**
 * The real server with the real stores on a town's folder. Told what to serve, it says its address; asked for "opened" it
 * says every file that it has opened since the start and every one that it holds; it ends with its parent.
 */
interface Order {
  readonly home: string;
  readonly parts: readonly Part[];
  readonly mutant: string | null;
  /** 0 for any that is free. */
  readonly port: number;
  readonly webFolder: string | null;
}

const { home, parts, mutant, port, webFolder } = await new Promise<Order>((resolve) =>
  process.once('message', (message) => resolve(message as Order)),
);
process.on('disconnect', () => process.exit(0));
const { opened, trace } = await import('./attack-trace.ts');
trace();
const [{ createApp }, { foldersOf }, { openStores }, { mutantRoutes, mutantCounts }, { staffCount }] =
  await Promise.all([
    import('#server/app.ts'),
    import('#server/folders.ts'),
    import('#server/stores.ts'),
    import('./attack-mutant-routes.ts'),
    import('#server/jobs/staff-count.ts'),
  ]);
const opens = await openStores(foldersOf(home, compactTown.settings.id), parts, townGeography);
const stores = mutant === 'staff-counter' ? { ...opens, answerCounts: mutantCounts(opens) } : opens;
/** The clockwork's turn at an hour of the day: what staff may see of the open dialogue is counted. */
const count = async (hour: number): Promise<void> => {
  if (opens.rawDb === null) return;
  await staffCount(opens.rawDb, opens.answerCounts, compactTown.settings.id)('maj-2026', '2026-05-10', hour);
};
await count(12);
const app = await createApp(
  {
    municipality: compactTown,
    policy: STANDARD_POLICY,
    parts,
    clock: () => Date.parse('2026-05-10T10:00:00Z'),
    surveys: () => townSurvey,
    webFolder,
  },
  stores,
);
if (mutant !== null && mutant !== 'staff-counter') await mutantRoutes(app, stores, mutant);
process.on('message', async (message) => {
  if (message === 'turn') {
    await count(13);
    return process.send?.('turned');
  }
  const held = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  process.send?.({ opened: opened(), held });
});
process.send?.(await app.listen({ port, host: '127.0.0.1' }));
