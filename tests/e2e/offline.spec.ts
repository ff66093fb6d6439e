import { expect, test } from '@playwright/test';
import { seeded } from '../../db/demo/seeded.ts';
import { ensureChromium } from '../../scripts/chromium.ts';
import { OfflineWorld, planOf, run } from '../support/offline-run.ts';

/** `npm run offline` runs 200. */
const RUNS = Number(process.env.LYKTA_OFFLINE_RUNS ?? 6);

test(`in ${RUNS} runs where the net goes, tabs and browsers die and all comes back, every answer is kept once and its code is the one that was shown`, async () => {
  test.setTimeout(60_000 + RUNS * 60_000);
  const world = await OfflineWorld.open(ensureChromium(() => undefined));
  try {
    for (let number = 1; number <= RUNS; number += 1) {
      if (number % 6 === 1) world.newDevice();
      const chance = seeded(`lykta offline ${number}`);
      const plan = planOf(() => chance.next());
      const { given, rows, lost, twice, codes } = await run(world, plan, `Körning ${number}`);
      expect({ plan, rows, lost, twice, codes }).toEqual({ plan, rows: given, lost: 0, twice: 0, codes: given });
    }
  } finally {
    await world.close();
  }
});
