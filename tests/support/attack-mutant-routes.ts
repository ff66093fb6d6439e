import type { FastifyInstance } from 'fastify';
import { mapPicture } from '#core/measures/map.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { RawDb } from '#db/raw/schema.ts';
import type { AnswerCounts } from '#db/work/answer-counts.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import type { Stores } from '#server/stores.ts';
import { OPEN, RELEASED } from './attack-world.ts';

/** Routes that Lykta must never have: each breaks one promise, and one attack has to notice. */
export async function mutantRoutes(app: FastifyInstance, stores: Stores, mutant: string): Promise<void> {
  const raw = stores.rawDb;
  const route = ROUTES[mutant];
  if (route === undefined) throw new Error(`no mutant ${mutant}`);
  const schema = { summary: 'A mutant', tags: ['results'] };
  app.get<{ Querystring: { ring?: string } }>('/api/results/mutant', { schema }, async ({ query }, reply) =>
    route({ stores, raw, reply, ring: (query.ring ?? '').split(';').map((corner) => corner.split(',').map(Number)) }),
  );
}

interface Given {
  readonly stores: Stores;
  readonly raw: RawDb | null;
  /** Corners of an outline that was asked about. */
  readonly ring: readonly (readonly number[])[];
  readonly reply: { code(status: number): unknown };
}

/** Where so-and-so many have marked something, of a cause when one is given. */
const positions = async (
  raw: RawDb | null,
  campaign: string,
  cause = '',
): Promise<readonly (readonly [number, number])[]> => {
  const rows = await raw
    ?.selectFrom('place')
    .select('geometry')
    .where('campaign', '=', campaign)
    .where('answers', 'like', `%${cause}%`)
    .execute();
  return (rows ?? []).flatMap(({ geometry }) => {
    const { position } = JSON.parse(geometry) as { readonly position?: readonly [number, number] };
    return position === undefined ? [] : [position];
  });
};

/** "Same contributors, same noise": what the specification does instead of. */
const cellKey = (count: number): number => Math.max(0, count + (((count * 2_654_435_761) >>> 7) % 5) - 2);

function isInside([east, north]: readonly [number, number], ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > north !== y2 > north && east < x1 + ((north - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

/** The staff's counter as it must never be: every answer as it comes in. */
export function mutantCounts({ rawDb, answerCounts }: Stores): AnswerCounts {
  return Object.assign(Object.create(answerCounts) as AnswerCounts, {
    async of(_municipality: string, campaign: string) {
      const rows = await rawDb
        ?.selectFrom('response')
        .select('response_key')
        .where('campaign', '=', campaign)
        .execute();
      return { answers: rows?.length ?? 0, day: '2026-05-10' };
    },
  });
}

const ROUTES: Readonly<Record<string, (given: Given) => Promise<unknown>>> = {
  'noise-per-request': async ({ stores }) => {
    const [header] = stores.releases.list('public');
    const release = header === undefined ? null : stores.releases.open(header.id, 'public');
    const picture = release === null ? null : mapPicture(release, { feeling: 'unsafe', chosen: {} });
    const noise = createNoise(systemRandomness);
    return { values: picture?.areas.map(({ estimate }) => estimate.value + noise.discreteGaussian(3600) / 60) };
  },
  'polygons-from-raw': async ({ raw, ring }) => {
    const pins = await positions(raw, RELEASED.id);
    return { value: cellKey(pins.filter((pin) => isInside(pin, ring)).length) };
  },
  'second-grid': async ({ raw }) => {
    const cells = new Map<string, number>();
    for (const [east, north] of await positions(raw, RELEASED.id)) {
      const key = `${Math.floor((east + north / 2) / 480)}:${Math.floor(north / 420)}`;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    }
    return { cells: [...cells].filter(([, count]) => count >= 5) };
  },
  'live-counter': async ({ raw }) => {
    const rows = await raw?.selectFrom('response').select('response_key').where('campaign', '=', OPEN.id).execute();
    return { answers: rows?.length };
  },
  'empty-404': async ({ raw, reply }) => {
    if ((await positions(raw, OPEN.id, 'HOT-HAT')).length === 0) reply.code(404);
    return { tile: '' };
  },
  'skips-zeros': async ({ raw }) => {
    const cells = new Map<string, number>();
    for (const [east, north] of await positions(raw, OPEN.id, 'HOT-HAT'))
      cells.set(`${Math.floor(east / 125)}:${Math.floor(north / 125)}`, 1);
    // What a view does for each cell that is not zero; the figures themselves tell nothing.
    let drawn = 0;
    for (const _ of cells) for (let i = 0; i < 160_000; i += 1) drawn += Math.sqrt(i);
    return { drawn: drawn < 0 };
  },
  'log-line': async ({ raw }) => {
    console.log(`answers ${(await positions(raw, OPEN.id)).length}`);
    return {};
  },
  'opens-raw': async ({ stores }) => {
    const { openRawDb } = await import('#db/raw/open.ts');
    const db = await openRawDb(stores.folders.rawFile);
    await db.destroy();
    return {};
  },
  'writes-release': async ({ stores }) => {
    const { closeSync, openSync, readdirSync } = await import('node:fs');
    const [name] = readdirSync(stores.folders.releases).filter((file) => file.endsWith('.sha256'));
    // The owner may write what the job has made read-only, after changing its mode; to open it so is the fault.
    try {
      closeSync(openSync(`${stores.folders.releases}/${name}`, 'r+'));
    } catch {
      return { refused: true };
    }
    return {};
  },
  'modified-header': async ({ stores, reply }) => {
    const { statSync } = await import('node:fs');
    const changed = statSync(`${stores.folders.rawFile}-wal`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    (reply as unknown as { header(name: string, value: string): void }).header('x-data-version', String(changed));
    return {};
  },
};
