import { drawSlice } from '#core/privacy/display.ts';
import type { MapFamilyName } from '#core/privacy/families.ts';
import { sumUp } from '#core/privacy/lattice.ts';
import type { Noise } from '#core/privacy/noise/fast.ts';
import type { Release } from '#core/release/contract.ts';
import { readSlice } from '#core/release/read-map.ts';
import { clopperPearson } from '../support/attack-statistics.ts';
import { testNoise, townScene, worldOf } from '../support/attack-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A16: a batch in which nobody answered. Its map may not show anything: whatever it drew would be the prior's colours
 * passed off as answers. First with the bracket rule switched off (the number of respondents is measured as 300, so that
 * everything is released), then with it. The map of all causes is held to nothing at all, as in the reference; any other
 * map, of which a release has dozens, to what its first step allows: noise alone is above twice its standard error once
 * in 44 times.
 */
export const honesty: Attack = {
  id: 'A16',
  name: 'honesty: a batch in which nobody answered',
  bound:
    'nothing drawn below the root on the map of all causes; on others in at most 2.3 %; by the bracket rule no map',
  mutants: [{ name: 'prior-drawn', does: 'draws the prior, without asking how much of it is answers' }],
  async run(size, mutant) {
    known(honesty, mutant);
    const findings = new Findings();
    const runs = { fast: 10, long: 300 }[size];
    const scene = townScene();
    const nobody = worldOf(scene, []);
    const noise = testNoise(16);
    const count = { base: 0, others: 0, maps: 0 };
    for (let run = 0; run < runs; run += 1) {
      const { staff, open } = nobody(measuringAs(300, noise));
      for (const file of [staff, open])
        for (const { isBase, drawn } of mapsOf(file, mutant === null ? drawnByRule : drawnFromPrior)) {
          if (isBase) count.base += Number(file === staff && drawn > 0);
          else {
            count.maps += 1;
            count.others += Number(drawn > 0);
          }
        }
      const kept = nobody(noise).staff;
      findings.hold(
        kept.header.bracket === 'S0' && kept.maps.every(({ slices }) => slices.flat().length === 0),
        () => `run ${run}: a map of ${kept.header.bracket} with the bracket rule on`,
      );
    }
    findings.hold(count.base === 0, () => `the map of all causes drew a square in ${count.base} of ${runs} releases`);
    const { lower } = clopperPearson(count.others, count.maps);
    findings.hold(lower <= ROOT_BY_CHANCE, () => `${count.others} of ${count.maps} other maps drew a square`);
    return findings.outcome(
      `all causes ${count.base} of ${runs}; others ${count.others} of ${count.maps} (${((100 * count.others) / count.maps).toFixed(2)} %)`,
      `${runs} releases, both files, every map`,
    );
  },
};

/** P(Z > 2) */
const ROOT_BY_CHANCE = 0.02275;

/** The first number drawn is that of respondents: as if so many had been measured. Everything else is true noise. */
function measuringAs(respondents: number, noise: Noise): Noise {
  let isFirst = true;
  return {
    addTo: noise.addTo,
    discreteGaussian: (variance) => {
      const drawn = noise.discreteGaussian(variance);
      if (!isFirst) return drawn;
      isFirst = false;
      return respondents * 60;
    },
  };
}

type Draw = (release: Release, family: MapFamilyName, feeling: 'unsafe' | 'safe', code: string | null) => number;

/** Every map of a file, with how many squares below the root are drawn on it. */
function mapsOf(release: Release, draw: Draw): readonly { readonly isBase: boolean; readonly drawn: number }[] {
  return release.header.maps.flatMap(({ family, slices }) =>
    slices.flatMap(({ feeling, code }) =>
      feeling === 'unstated'
        ? []
        : [{ isBase: family === 'base' && feeling === 'unsafe', drawn: draw(release, family, feeling, code) }],
    ),
  );
}

const drawnByRule: Draw = (release, family, feeling, code) => {
  const estimate = readSlice(release, family, feeling, code);
  if (estimate === null) return 0;
  const residents = sumUp(release.ground.lattice, release.ground.residents);
  const { areas } = drawSlice(estimate, residents, release.header.floors[release.header.tier]);
  return areas.filter(({ cell, rest }) => rest !== null || cell.level > 0).length;
};

/** The number of respondents spread by the prior, drawn where it is more than twice the standard error. */
const drawnFromPrior: Draw = (release, family, feeling, code) => {
  const estimate = family === 'base' ? readSlice(release, family, feeling, code) : null;
  if (estimate === null) return 0;
  const { lattice, prior } = release.ground;
  const respondents = release.header.respondents.units / 60;
  return sumUp(lattice, prior).reduce((sum, weights, level) => {
    const { variance } = estimate.levels[level] ?? {};
    if (level === 0 || variance === undefined) return sum;
    const isDrawn = (part: number, index: number): boolean =>
      respondents * part >= Math.max(10, 2 * Math.sqrt(variance[index] ?? 0));
    return sum + weights.reduce((count, part, index) => count + Number(isDrawn(part, index)), 0);
  }, 0);
};
