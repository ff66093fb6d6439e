import type { Position } from '#core/geo/geometry.ts';
import { ringCrossesItself } from '#core/geo/geometry.ts';
import { areaPicture } from '#core/measures/area.ts';
import type { AreaPicture } from '#core/measures/contract.ts';
import { readRelease } from '#db/release/read.ts';
import { isSame } from '../support/attack-oracle.ts';
import { hear, signedIn } from '../support/attack-walk.ts';
import { AttackedTown } from '../support/attack-world.ts';
import { fixedChance } from '../support/fixed-words.ts';
import { compactTown } from '../support/release-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A2: asks about an outline, and about the same outline less a sliver in which somebody may live, and takes the difference.
 * Both answers are worked out again by somebody who has the release file and nothing else: then the difference tells what
 * the file tells, and no more.
 */
export const differencing: Attack = {
  id: 'A2',
  name: 'differencing by slivers',
  bound: 'each of both answers is worked out from the release file alone, to 1e-9; a centimetre changes nothing else',
  mutants: [{ name: 'polygons-from-raw', does: 'counts outlines from the marks, with a cell key' }],
  async run(size, mutant) {
    known(differencing, mutant);
    const findings = new Findings();
    const pairs = { fast: 120, long: 10_000 }[size];
    const town = await AttackedTown.build(1600);
    try {
      const release = readRelease(town.folders.releases, 'provstad-var-2026', 'staff');
      const served = await town.serve(['intake', 'staff', 'insight'], mutant);
      const cookies = await signedIn(served.address);
      let shown = 0;
      let largest = 0;
      const ask = async (ring: readonly Position[], category: string | null): Promise<number | null> => {
        const written = ring.map((corner) => corner.join(',')).join(';');
        const filter = category === null ? '' : `&category=${category}`;
        const url =
          mutant === null
            ? `/api/insight/releases/provstad-var-2026/area?ring=${written}${filter}`
            : `/api/results/mutant?ring=${written}`;
        const heard = await hear(served.address, cookies, { who: 'analyst', method: 'GET', url });
        const body = JSON.parse(Buffer.from(heard.body, 'base64').toString('utf8')) as AreaPicture & {
          readonly value?: number;
        };
        const expected = areaPicture(
          release,
          { feeling: 'unsafe', chosen: category === null ? {} : { category } },
          ring,
        );
        const value = mutant === null ? (body.area?.estimate?.value ?? null) : (body.value ?? null);
        const own = expected?.area.estimate?.value ?? null;
        const isOwn = value === null || own === null ? value === own : isSame(value, own);
        findings.hold(isOwn && heard.status === 200, () => `${url}: ${value}, from the file ${own} (${heard.status})`);
        shown += Number(value !== null);
        return value;
      };
      for (const [whole, less] of outlines(pairs)) {
        const category = shown % 3 === 0 ? 'BEL' : null;
        const [one, two] = [await ask(whole, category), await ask(less, category)];
        if (one !== null && two !== null) largest = Math.max(largest, Math.abs(one - two));
      }
      findings.hold(mutant !== null || shown > pairs / 4, () => `only ${shown} of ${2 * pairs} answers had a figure`);
      return findings.outcome(
        `${2 * pairs - findings.count} of ${2 * pairs} answers as from the file alone`,
        `${pairs} pairs of outlines, ${shown} with a figure, differences to ${largest.toFixed(1)} persons`,
      );
    } finally {
      await town.close();
    }
  },
};

/** Outlines over the town, each with the same less a sliver of a metre to a hundred. */
function* outlines(count: number): Generator<readonly [readonly Position[], readonly Position[]]> {
  const chance = fixedChance(22);
  const [middleEasting, middleNorthing] = compactTown.settings.map.center as [number, number];
  const between = (low: number, high: number): number => Math.round(low + (high - low) * chance());
  let made = 0;
  while (made < count) {
    const [x, y] = [middleEasting + between(-1500, 1500), middleNorthing + between(-1500, 1500)];
    const corners = between(4, 9);
    const ring = Array.from({ length: corners }, (_, corner): Position => {
      const angle = (2 * Math.PI * corner) / corners;
      const reach = between(300, 2500);
      return [x + Math.round(reach * Math.cos(angle)), y + Math.round(reach * Math.sin(angle))];
    });
    const sliver = between(1, 100);
    const less = ring.map(
      ([east, north], corner): Position => (corner === 0 ? [east - sliver, north + 1] : [east, north]),
    );
    if (ringCrossesItself(ring) || ringCrossesItself(less)) continue;
    made += 1;
    yield [ring, less];
  }
}
