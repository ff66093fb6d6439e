import { expect, test } from 'vitest';
import type { PlaceFigure } from '#core/measures/contract.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import {
  FLOODED,
  type FloodedTown,
  type FloodKind,
  FOURTH_NAMED,
  floodedTown,
  MOST_NAMED,
  THIRD_NAMED,
} from '../../support/flooded-town.ts';

/** Real server, real files, real release job; its chance is the same in each world, so that only the flood is between them. */
async function world<Outcome>(
  lives: (town: FloodedTown) => Promise<Outcome>,
  {
    botCheck = 'off',
    people = 130,
    ...how
  }: {
    botCheck?: 'off' | 'proof-of-work';
    people?: number;
  } & Parameters<FloodedTown['people']>[1] = {},
): Promise<Outcome> {
  const town = await floodedTown({ botCheck });
  try {
    await town.people(people, how);
    return await lives(town);
  } finally {
    await town.server.close();
  }
}
const topFive = (places: readonly PlaceFigure[]) =>
  places.slice(0, 5).map(({ id, status, estimate }) => ({ id, status, value: estimate?.value ?? Number.NaN }));

/** 500 false answers about a place are seen as one wave; one act sets it aside, and the release is made. */
async function floodSetAside(
  town: FloodedTown,
  place: NamedPlace,
  kind: FloodKind,
  { count = 500, ...how }: { count?: number } & Parameters<FloodedTown['flood']>[3] = {},
): Promise<readonly PlaceFigure[]> {
  await town.flood(count, place, kind, how);
  // What staff see, within a minute of the last of them.
  await expect.poll(async () => (await town.waves()).map(({ answers }) => answers), { timeout: 60_000 }).toEqual([500]);
  const [wave] = await town.waves();
  expect(wave).toMatchObject({ answers: 500, where: { kind: 'in', name: place.name } });
  const act = { from: 'new', to: 'set-aside', reason: 'Femhundra svar på en timme.' };
  const done = await town.server.ask('moderator', 'POST', `/api/moderation/waves/${wave?.id}/standing`, act);
  expect(done.status).toBe(200);
  const places = await town.releasedPlaces();
  // And the release owns up to it.
  expect(await town.setAside()).toEqual({ waves: 1, answers: 500 });
  return places;
}

test('500 false answers on one place from 50 addresses are one wave, one act sets it aside, and the named places are those of a world without it', async () => {
  const without = await world((town) => town.releasedPlaces());
  const floods = await Promise.all(
    (['copied', 'varied', 'beside', 'tailed', 'drawn'] as const).map((kind) =>
      world((town) => floodSetAside(town, FLOODED, kind)),
    ),
  );
  expect(topFive(without).every(({ status }) => status === 'shown')).toBe(true);
  expect(topFive(without).map(({ id }) => id)).not.toContain(FLOODED.id);
  for (const places of floods) expect(topFive(places)).toEqual(topFive(without));
}, 240_000);

test('so they are where the place is one that people name in the same hours, and hardly two of the flood are alike: it takes nobody along', async () => {
  const without = topFive(await world((town) => town.releasedPlaces()));
  expect(without[0]?.id).toBe(MOST_NAMED.id);
  const kinds = ['copied', 'beside', 'drawn', 'drawn-beside'] as const;
  for (const place of [MOST_NAMED, THIRD_NAMED]) {
    const floods = await Promise.all(kinds.map((kind) => world((town) => floodSetAside(town, place, kind))));
    for (const places of floods) expect(topFive(places)).toEqual(without);
  }
}, 240_000);

test('so they are where half the town shares its operators’ networks, and where the flood takes hours', async () => {
  // Those are ten networks with thirteen people each, who name the whole town.
  const how = { networks: 10 };
  const without = topFive(await world((town) => town.releasedPlaces(), how));
  for (const place of [MOST_NAMED, THIRD_NAMED]) {
    const floods = await Promise.all(
      (['drawn', 'drawn-beside'] as const).map((kind) => world((town) => floodSetAside(town, place, kind), how)),
    );
    for (const places of floods) expect(topFive(places)).toEqual(without);
  }
  // And where some of the machines are customers of the same operators: most of what comes from those names other places.
  for (const place of [FLOODED, THIRD_NAMED]) {
    const floods = await Promise.all(
      [2, 5].map((amid) => world((town) => floodSetAside(town, place, 'drawn', { amid }), how)),
    );
    for (const places of floods) expect(topFive(places)).toEqual(without);
  }
  // Four hours alike, and an evening over which it fades out.
  for (const hours of [
    [125, 125, 125, 125],
    [410, 20, 0, 10, 10, 10, 10, 10, 10, 10],
  ]) {
    const slow = await world(async (town) => {
      let from = 0;
      for (const [hour, count] of hours.entries()) {
        await town.server.at(`2027-03-01T${11 + hour}:20+01:00`);
        await town.flood(count, THIRD_NAMED, 'drawn', { from });
        from += count;
      }
      return floodSetAside(town, THIRD_NAMED, 'drawn', { count: 0 });
    }, how);
    expect(topFive(slow)).toEqual(without);
  }
}, 240_000);

test('so they are where some of its machines send many and some three or four', async () => {
  const without = topFive(await world((town) => town.releasedPlaces()));
  for (const place of [FLOODED, THIRD_NAMED]) {
    const uneven = await world((town) => floodSetAside(town, place, 'drawn', { uneven: true }));
    expect(topFive(uneven)).toEqual(without);
  }
}, 240_000);

test('so they are where some of it has done the bot check’s task, which alone would count', async () => {
  const checked = { botCheck: 'proof-of-work' } as const;
  const without = topFive(await world((town) => town.releasedPlaces(), checked));
  const some = await world((town) => floodSetAside(town, FLOODED, 'drawn', { passing: 25 }), checked);
  expect(topFive(some)).toEqual(without);
}, 240_000);

test('so they are where it is drawn across the place, or clicked all over it', async () => {
  const without = topFive(await world((town) => town.releasedPlaces()));
  for (const place of [FOURTH_NAMED, THIRD_NAMED]) {
    const floods = await Promise.all(
      (['drawn-across', 'drawn-around'] as const).map((kind) => world((town) => floodSetAside(town, place, kind))),
    );
    for (const places of floods) expect(topFive(places)).toEqual(without);
  }
}, 240_000);

test('nor does it hide in a rush of twice as many people', async () => {
  const people = 1_000;
  const without = topFive(await world((town) => town.releasedPlaces(), { people }));
  for (const kind of ['drawn', 'drawn-around'] as const) {
    const flooded = await world((town) => floodSetAside(town, FLOODED, kind), { people });
    expect(topFive(flooded)).toEqual(without);
  }
}, 240_000);

test('what was looked at before it was known where it comes from is looked at anew: who was taken along leaves the wave', async () => {
  await world(async (town) => {
    await town.flood(150, MOST_NAMED, 'drawn');
    await expect.poll(async () => (await town.waves())[0]?.answers, { timeout: 60_000 }).toBeGreaterThan(150);
    await town.flood(500, MOST_NAMED, 'drawn');
    await expect.poll(async () => (await town.waves())[0]?.answers, { timeout: 60_000 }).toBe(650);
  });
}, 120_000);

test('a flood from as many networks as answers takes along who named its place in the same hours and cannot be told from it, and nobody of the other days', async () => {
  const overDays = async (kind: FloodKind | null, networks: number) =>
    topFive(
      await world(
        (town) => (kind === null ? town.releasedPlaces() : floodSetAside(town, MOST_NAMED, kind, { networks })),
        { overDays: true },
      ),
    );
  const [without, ...floods] = await Promise.all(
    ([null, 'copied', 'varied', 'beside', 'drawn'] as const).map((kind) => overDays(kind, 500)),
  );
  for (const flooded of floods) {
    expect(flooded.map(({ id }) => id)).toEqual(without?.map(({ id }) => id));
    for (const [rank, { value }] of flooded.entries()) expect(value).toBeGreaterThan((without?.[rank]?.value ?? 0) - 5);
  }
}, 240_000);

test('the same flood unattended, of which 40 have done the bot check’s task, moves its place by no more than 40', async () => {
  const without = await world(
    async (town) => {
      await town.releasedPlaces();
      return town.noisyCount(FLOODED);
    },
    { botCheck: 'proof-of-work' },
  );
  const counted = await world(
    async (town) => {
      await town.flood(500, FLOODED, 'copied', { passing: 40 });
      const rows = await town.server.stores.rawDb?.selectFrom('response').select(['counted', 'bot_check']).execute();
      await town.releasedPlaces();
      return {
        passed: rows?.filter(({ bot_check }) => bot_check === 'passed').length,
        waiting: rows?.filter(({ counted: is }) => is === 'waiting').length,
        place: town.noisyCount(FLOODED),
      };
    },
    { botCheck: 'proof-of-work' },
  );
  expect(counted).toMatchObject({ passed: 130 + 40, waiting: 460 });
  // The chance is the same in both worlds, so the whole difference is the flood's.
  expect(counted.place - without).toBeLessThanOrEqual(40);
  expect(counted.place - without).toBeGreaterThan(30);
}, 120_000);

test('500 answers with one class’s code and without the task move nothing until somebody has looked', async () => {
  const kept = await world(
    async (town) => {
      await town.floodThrough('school', 500, FLOODED);
      return await town.server.stores.rawDb
        ?.selectFrom('response')
        .select(['counted', 'bot_check'])
        .where('channel', '=', 'school')
        .execute();
    },
    { botCheck: 'proof-of-work' },
  );
  expect(new Set(kept?.map(({ counted, bot_check }) => `${bot_check} ${counted}`))).toEqual(new Set(['none waiting']));
  expect(kept).toHaveLength(500);
}, 120_000);
