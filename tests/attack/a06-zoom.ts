import { join } from 'node:path';
import type { AreaPicture, MapPicture } from '#core/measures/contract.ts';
import { cellOf, levelOf } from '#core/privacy/lattice.ts';
import { readSlice } from '#core/release/read-map.ts';
import { readRelease } from '#db/release/read.ts';
import { isSame, oracleMap, squareKey } from '../support/attack-oracle.ts';
import {
  type Ask,
  addressesOf,
  asksOf,
  differences,
  hear,
  signedIn,
  snapshot,
  thinned,
  type Who,
} from '../support/attack-walk.ts';
import { AttackedTown, type Served } from '../support/attack-world.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A6: lays what is shown at one size over what is shown at another, squares over outlines and districts, to get at what lies
 * between. Every zoom level agrees, everything is a sum over the squares of the file, worked out here a second way from the
 * file alone, and nothing changes when the answers behind it are gone: so there is no second look at the marks.
 */
export const zoom: Attack = {
  id: 'A6',
  name: 'boundaries, zoom and other grids',
  bound: 'parent = sum of children to 1e-9; every figure a linear image of the file to 1e-9; no route takes marks',
  mutants: [
    { name: 'second-grid', does: 'counts marks in a grid of its own' },
    { name: 'own-zoom', does: 'measures a level by itself and never adds it up' },
  ],
  async run(size, mutant) {
    known(zoom, mutant);
    const findings = new Findings();
    const town = await AttackedTown.build(1600);
    try {
      const [file = ''] = ['provstad-var-2026'];
      let squares = 0;
      for (const tier of ['staff', 'public'] as const) squares += agreeing(town, file, tier, mutant, findings);
      const served = await town.serve(['intake', 'staff', 'insight'], mutant === 'second-grid' ? mutant : null);
      const cookies = await signedIn(served.address);
      const figures = await asShown(served, cookies, town, findings, { fast: 10, long: 400 }[size]);
      const asks = thinned(
        asksOf(await addressesOf(served.address, null)).filter(isOfInsight),
        questions(size, mutant, 150),
      );
      const before = await snapshot(served.address, cookies, asks);
      await town.forgetReleased();
      const after = await snapshot(served.address, cookies, asks);
      for (const line of differences(before, after)) findings.hold(false, () => `other without the answers: ${line}`);
      return findings.outcome(
        `${squares} squares agree, ${figures} figures shown are the file's, ${asks.length} answers as without the answers`,
        'both files, every map; figures worked out again by coordinates from the SQLite file',
      );
    } finally {
      await town.close();
    }
  },
};

const isOfInsight = ({ url }: Ask): boolean => /^\/api\/(insight|results)\//.test(url);

/** Children sum to their parent on every map, and estimates are those that the file's own numbers give by hand. */
function agreeing(
  town: AttackedTown,
  id: string,
  tier: 'staff' | 'public',
  mutant: string | null,
  findings: Findings,
): number {
  const release = readRelease(town.folders.releases, id, tier);
  const path = join(town.folders.releases, `${id}.${tier}.sqlite`);
  let squares = 0;
  for (const { family, slices, varianceUnits2 } of release.header.maps)
    for (const { feeling, code } of varianceUnits2.length === 0 ? [] : slices) {
      const estimate = readSlice(release, family, feeling, code);
      if (estimate === null) throw new Error(`no map ${family}`);
      const byHand = oracleMap(path, family, feeling, code);
      const name = `${tier} ${family} ${feeling} ${code}`;
      estimate.levels.forEach(({ value, unbiased, variance }, level) => {
        const shown = mutant === 'own-zoom' ? unbiased : value;
        if (level > 0) {
          const above = estimate.levels[level - 1];
          const sums = new Float64Array(above?.value.length ?? 0);
          const { parents } = levelOf(estimate.lattice, level);
          shown.forEach((part, index) => {
            sums[parents[index] as number] = (sums[parents[index] as number] as number) + part;
          });
          const wholes = mutant === 'own-zoom' ? above?.unbiased : above?.value;
          const agree = sums.every((sum, index) => isSame(sum, wholes?.[index] ?? Number.NaN));
          findings.hold(agree, () => `${name}: level ${level} does not add up to ${level - 1}`);
        }
        unbiased.forEach((z, index) => {
          const { easting, northing, sizeMetres } = cellOf(estimate.lattice, level, index);
          const own = byHand.get(squareKey(sizeMetres, easting, northing));
          const isOwn = own !== undefined && isSame(own.unbiased, z) && isSame(own.variance, variance[index] as number);
          findings.hold(
            isOwn && (value[index] as number) >= 0,
            () => `${name}: square ${easting} ${northing} is not the file's`,
          );
          squares += 1;
        });
      });
    }
  return squares;
}

/** What is shown of squares, and of outlines that lie on them, against the file. */
async function asShown(
  { address }: Served,
  cookies: ReadonlyMap<Who, string>,
  town: AttackedTown,
  findings: Findings,
  most: number,
): Promise<number> {
  const path = join(town.folders.releases, 'provstad-var-2026.staff.sqlite');
  const byHand = oracleMap(path, 'base', 'unsafe', null);
  const get = async <Picture>(url: string): Promise<Picture> => {
    const { body } = await hear(address, cookies, {
      who: 'analyst',
      method: 'GET',
      url: `/api/insight/releases/provstad-var-2026/${url}`,
    });
    return JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as Picture;
  };
  const picture = await get<MapPicture>('map?feeling=unsafe');
  let figures = 0;
  for (const { square, rest, estimate } of picture.areas.slice(0, most)) {
    const parts = (rest.length > 0 ? rest : [square]).map(({ sizeMetres, easting, northing }) =>
      byHand.get(squareKey(sizeMetres, easting, northing)),
    );
    // A rest of very large squares is drawn with smaller ones; only one that has its own squares can be added up.
    if (parts.some((part) => part === undefined)) continue;
    const error = Math.sqrt(parts.reduce((sum, part) => sum + (part?.variance ?? 0), 0));
    const middle = parts.reduce((sum, part) => sum + (part?.unbiased ?? 0), 0);
    const low = Math.max(0, Math.min(estimate.value, middle - 1.645 * error));
    figures += 1;
    if (rest.length === 0)
      findings.hold(
        isSame(estimate.standardError ?? 0, error) && isSame(estimate.low ?? 0, low),
        () => `square ${square.code} is not the file's`,
      );
    if (rest.length > 0) continue;
    const { easting: e, northing: n, sizeMetres: s } = square;
    const ring = [
      [e, n],
      [e + s, n],
      [e + s, n + s],
      [e, n + s],
    ]
      .map((corner) => corner.join(','))
      .join(';');
    const { area } = await get<AreaPicture>(`area?feeling=unsafe&ring=${ring}`);
    findings.hold(
      area.estimate !== null &&
        isSame(area.estimate.value, estimate.value) &&
        isSame(area.estimate.standardError, error),
      () => `an outline around ${square.code} is another figure: ${area.estimate?.value} and ${estimate.value}`,
    );
  }
  findings.hold(figures > 3, () => `only ${figures} figures were shown`);
  return figures;
}
