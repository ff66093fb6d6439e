import { EVERY_CANARY } from '../support/attack-canaries.ts';
import { pairedKolmogorovSmirnovP } from '../support/attack-statistics.ts';
import { type Ask, addressesOf, asksOf, hear, signedIn, snapshot, thinned, type Who } from '../support/attack-walk.ts';
import { AttackedTown, OPEN, type Served } from '../support/attack-world.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A10: times answers over HTTP while the canaries come and go in the raw store, in turns, so that whatever else the machine
 * does falls on both worlds alike (cf. arXiv 2112.05307). What looks like a difference is timed once more: chance does not
 * strike twice. And it looks for stamps finer than a day in everything that is answered.
 */
export const timing: Attack = {
  id: 'A10',
  name: 'timing',
  bound: 'Kolmogorov-Smirnov p > .01 after correction for every address; no stamp finer than a day',
  mutants: [
    { name: 'skips-zeros', does: 'takes longer where somebody has answered' },
    { name: 'modified-header', does: 'tells when the answers last changed' },
  ],
  async run(size, mutant) {
    known(timing, mutant);
    const findings = new Findings();
    const requests = { fast: 160, long: 5000 }[size];
    const town = await AttackedTown.build(400);
    try {
      const served = await town.serve(['intake', 'staff', 'insight'], mutant);
      const cookies = await signedIn(served.address);
      const addresses = (mutant === null ? TIMED : ['/api/results/mutant']).map(
        (url): Ask => ({ who: 'analyst', method: 'GET', url }),
      );
      let least = 1;
      for (const ask of addresses) {
        // Memory and the compiler settle first.
        for (let i = 0; i < 100; i += 1) await hear(served.address, cookies, ask);
        const test = async (turns: number): Promise<number> =>
          Math.min(1, (await pOf(served, cookies, town, ask, turns * requests, TURN[size])) * addresses.length);
        // On a busy machine a leak drowns in what else goes on: where one is known to be, it is looked for longer.
        let sure = 1;
        for (const turns of mutant === null ? [1] : [1, 4, 10]) {
          const p = await test(turns);
          sure = p > 0.01 ? p : Math.max(p, await test(turns));
          if (sure <= 0.01) break;
        }
        least = Math.min(least, sure);
        findings.hold(sure > 0.01, () => `${ask.url}: p ${sure.toExponential(1)}`);
      }
      const asks = thinned(asksOf(await addressesOf(served.address, null)), questions(size, mutant, 150));
      const { heard } = await snapshot(served.address, cookies, asks);
      let stamps = 0;
      for (const [name, { headers, body }] of heard) {
        const text = headers + Buffer.from(body, 'base64').toString('latin1');
        const isStamped = FINE_STAMP.test(text);
        stamps += Number(isStamped);
        findings.hold(!isStamped, () => `${name} has a stamp finer than a day: ${FINE_STAMP.exec(text)?.[0]}`);
      }
      return findings.outcome(
        `least p ${least.toFixed(3)} over ${addresses.length} addresses; ${stamps} fine stamps in ${asks.length} answers`,
        `${requests} requests a world and address, in turns of ${TURN[size]}; p by swapping turns`,
      );
    } finally {
      await town.close();
    }
  },
};

const release = '/api/insight/releases/provstad-var-2026';
const TIMED = [
  `${release}/map?feeling=unsafe`,
  `${release}/map?feeling=unsafe&category=HOT`,
  `${release}/area?ring=446000,6336000;448500,6336000;448500,6339000;446000,6339000`,
  '/api/results/releases/provstad-var-2026/places',
  '/api/dialogue',
];
/** Requests a turn. */
const TURN = { fast: 8, long: 25 } as const;
/** The first requests after a change of the store are not timed. */
const SETTLING = 5;

/**
 * A time of day beside a date, a date of HTTP, or milliseconds since 1970. Where a standard asks for a time (GeoPackage, OGC API, RSS),
 * the first or last second of a day in UTC says the day and no more.
 */
const FINE_STAMP =
  /\d{4}-\d\d-\d\d[T ](?!00:00:00(?:\.000)?Z|23:59:59Z)\d\d:|(?!00:00:00)\d\d:\d\d:\d\d GMT|last-modified|"\d{13}(\.\d+)?"/i;

async function pOf(
  served: Served,
  cookies: ReadonlyMap<Who, string>,
  town: AttackedTown,
  ask: Ask,
  requests: number,
  perTurn: number,
): Promise<number> {
  const pairs: [number[], number[]][] = [];
  for (let pair = 0; pair * perTurn < requests; pair += 1) {
    const turns: [number[], number[]] = [[], []];
    // without and with, then with and without: neither world is always first.
    for (const world of pair % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      // As much is written in both, so that the machine is as busy: the canaries answer this dialogue, or none.
      await town.removeAdded();
      await town.add(EVERY_CANARY, world === 1 ? OPEN.id : 'ingen');
      for (let i = 0; i < perTurn + SETTLING; i += 1) {
        const before = performance.now();
        await hear(served.address, cookies, ask);
        if (i >= SETTLING) turns[world].push(performance.now() - before);
      }
    }
    pairs.push(turns);
  }
  return pairedKolmogorovSmirnovP(pairs);
}
