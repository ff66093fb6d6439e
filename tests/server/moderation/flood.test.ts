import { expect, test } from 'vitest';
import type { PlaceFigure } from '#core/measures/contract.ts';
import { FLOODED, type FloodedTown, floodedTown } from '../../support/flooded-town.ts';

/** Real server, real files, real release job; its chance is the same in each world, so that only the flood is between them. */
async function world<Outcome>(
  lives: (town: FloodedTown) => Promise<Outcome>,
  botCheck: 'off' | 'proof-of-work' = 'off',
): Promise<Outcome> {
  const town = await floodedTown({ botCheck });
  try {
    await town.people(130);
    return await lives(town);
  } finally {
    await town.server.close();
  }
}
const topFive = (places: readonly PlaceFigure[]) =>
  places.slice(0, 5).map(({ id, status, estimate }) => ({ id, status, value: estimate?.value }));

test('500 false answers on one place from 50 addresses are one wave, one act sets it aside, and the named places are those of a world without it', async () => {
  const without = await world((town) => town.releasedPlaces());
  const floods = await Promise.all(
    (['copied', 'varied', 'beside', 'tailed'] as const).map((kind) =>
      world(async (town) => {
        await town.flood(500, FLOODED, kind);
        // What staff see, within a minute of the last of them.
        await expect.poll(async () => (await town.waves()).length, { timeout: 60_000 }).toBe(1);
        const [wave] = await town.waves();
        expect(wave).toMatchObject({ answers: 500, where: { kind: 'in', name: FLOODED.name } });
        const act = { from: 'new', to: 'set-aside', reason: 'Femhundra svar på en timme.' };
        const done = await town.server.ask('moderator', 'POST', `/api/moderation/waves/${wave?.id}/standing`, act);
        expect(done.status).toBe(200);
        const places = await town.releasedPlaces();
        // And the release owns up to it.
        expect(await town.setAside()).toEqual({ waves: 1, answers: 500 });
        return places;
      }),
    ),
  );
  expect(topFive(without).every(({ status }) => status === 'shown')).toBe(true);
  expect(topFive(without).map(({ id }) => id)).not.toContain(FLOODED.id);
  for (const places of floods) expect(topFive(places)).toEqual(topFive(without));
}, 180_000);

test('the same flood unattended, of which 40 have done the bot check’s task, moves its place by no more than 40', async () => {
  const without = await world(async (town) => {
    await town.releasedPlaces();
    return town.noisyCount(FLOODED);
  }, 'proof-of-work');
  const counted = await world(async (town) => {
    await town.flood(500, FLOODED, 'copied', 40);
    const rows = await town.server.stores.rawDb?.selectFrom('response').select(['counted', 'bot_check']).execute();
    await town.releasedPlaces();
    return {
      passed: rows?.filter(({ bot_check }) => bot_check === 'passed').length,
      waiting: rows?.filter(({ counted: is }) => is === 'waiting').length,
      place: town.noisyCount(FLOODED),
    };
  }, 'proof-of-work');
  expect(counted).toMatchObject({ passed: 130 + 40, waiting: 460 });
  // The chance is the same in both worlds, so the whole difference is the flood's.
  expect(counted.place - without).toBeLessThanOrEqual(40);
  expect(counted.place - without).toBeGreaterThan(30);
}, 120_000);

test('500 answers with one class’s code and without the task move nothing until somebody has looked', async () => {
  const kept = await world(async (town) => {
    await town.floodThrough('school', 500, FLOODED);
    return await town.server.stores.rawDb
      ?.selectFrom('response')
      .select(['counted', 'bot_check'])
      .where('channel', '=', 'school')
      .execute();
  }, 'proof-of-work');
  expect(new Set(kept?.map(({ counted, bot_check }) => `${bot_check} ${counted}`))).toEqual(new Set(['none waiting']));
  expect(kept).toHaveLength(500);
}, 120_000);
