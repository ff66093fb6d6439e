import { EVERY_CANARY, pinAt, respondent } from '../support/attack-canaries.ts';
import { type Ask, addressesOf, asksOf, differences, signedIn, snapshot, thinned } from '../support/attack-walk.ts';
import { AttackedTown } from '../support/attack-world.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A9: asks for every tile, filter and export in two worlds that have the same release and differ in a respondent, and looks
 * whether something is there in one and missing in the other. What exists follows from geography alone.
 */
export const tiles: Attack = {
  id: 'A9',
  name: 'tiles and 404',
  bound: 'same status, size and headers in both worlds; the set of tiles follows from geography',
  mutants: [{ name: 'empty-404', does: 'answers 404 where nobody has answered' }],
  async run(size, mutant) {
    known(tiles, mutant);
    const findings = new Findings();
    const town = await AttackedTown.build(1600);
    try {
      const served = await town.serve(['intake', 'staff', 'insight'], mutant);
      const cookies = await signedIn(served.address);
      const routes = thinned(asksOf(await addressesOf(served.address, null)), questions(size, mutant, 250));
      const all = tilesOf({ fast: 10, long: 13 }[size]);
      const tileAsks = all.map(
        ({ z, x, y }): Ask => ({ who: 'public', method: 'GET', url: `/tiles/${z}/${x}/${y}.mvt` }),
      );
      const asks = [...routes, ...tileAsks];
      const without = await snapshot(served.address, cookies, asks);
      await town.add([respondent([pinAt(0, 3100, 100, ['HOT-HAT'])]), ...EVERY_CANARY]);
      const present = await snapshot(served.address, cookies, asks);
      for (const line of differences(without, present)) findings.hold(false, () => line);
      const { minZoom, maxZoom } = await zoomsOf(served.address);
      for (const [index, { z, x, y }] of all.entries()) {
        const { status } = present.heard.get(`public GET ${tileAsks[index]?.url}`) ?? {};
        const isInside = z >= minZoom && z <= maxZoom && x < 2 ** z && y < 2 ** z;
        findings.hold(status === (isInside ? 200 : 404), () => `tile ${z}/${x}/${y} is ${status}`);
      }
      return findings.outcome(
        `${findings.count} differences in ${asks.length} answers, ${all.length} of them tiles`,
        'two worlds, one release; status, headers and bytes',
      );
    } finally {
      await town.close();
    }
  },
};

interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Every tile over the town to a zoom, one ring around them, and some that cannot be. */
function tilesOf(deepest: number): readonly Tile[] {
  const tiles: Tile[] = [
    { z: 3, x: 0, y: 0 },
    { z: 22, x: 1, y: 1 },
    { z: 10, x: 1024, y: 1 },
  ];
  for (let z = 7; z <= deepest; z += 1) {
    // Provstad lies about 57.2° north, 14.05° east.
    const [x, y] = [
      (2 ** z * (14.05 + 180)) / 360,
      (2 ** z * (1 - Math.asinh(Math.tan((57.2 * Math.PI) / 180)) / Math.PI)) / 2,
    ];
    const reach = Math.max(1, Math.ceil(2 ** z / 1000));
    for (let dx = -reach; dx <= reach; dx += 1)
      for (let dy = -reach; dy <= reach; dy += 1) tiles.push({ z, x: Math.floor(x) + dx, y: Math.floor(y) + dy });
  }
  return tiles;
}

/** The zooms that the server says it has. */
async function zoomsOf(address: string): Promise<{ readonly minZoom: number; readonly maxZoom: number }> {
  const text = await (await fetch(`${address}/api/openapi.json`)).text();
  const [, low, high] = /zoom (\d+) to (\d+)/.exec(text) ?? [];
  return { minZoom: Number(low), maxZoom: Number(high) };
}
