import { mapPicture } from '#core/measures/map.ts';
import { baseIdAt, baseIndex } from '#core/privacy/lattice.ts';
import type { Release } from '#core/release/contract.ts';
import { type Audit, audit, halfWidth, isUnderCurve } from '../support/attack-audit.ts';
import { allTicked, pinAt, respondent } from '../support/attack-canaries.ts';
import { distance, evidence, SILENCE, touched } from '../support/attack-reader.ts';
import { advantageBound } from '../support/attack-statistics.ts';
import { hamletScene, testNoise, type World, worldOf } from '../support/attack-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A14: sends nine answers of its own around the target's, so that the target would be the tenth, and looks whether the
 * square comes on the map. With a rule on true counts that alone would tell; here the rule sees noise.
 */
export const fakeRespondents: Attack = {
  id: 'A14',
  name: 'fake respondents around a target',
  bound: 'as A4: 0.383 for the counts, and for whether the square is drawn',
  mutants: [{ name: 'true-threshold', does: 'draws a square when ten have truly answered in it' }],
  async run(size, mutant) {
    known(fakeRespondents, mutant);
    const findings = new Findings();
    const draws = { fast: 400, long: 20_000 }[size];
    const scene = hamletScene();
    const isNear = (person: (typeof scene.others)[number]): boolean =>
      person.places.some(({ geometry }) => geometry.type === 'point' && reach(geometry.position, target) < 300);
    const fakes = Array.from({ length: 9 }, () => respondent([pinAt(0, 150, 150)], allTicked));
    const others = [...scene.others.filter((person) => !isNear(person)), ...fakes];
    const worlds = [worldOf(scene, [...others, fakes[0] as (typeof fakes)[number]]), worldOf(scene, others)] as const;
    const exact = worlds.map((world) => world(SILENCE).staff) as [Release, Release];
    const counts = touched(...exact);
    const noise = testNoise(14);
    const read = (world: World, truth: Release): readonly [Float64Array, Float64Array] => {
      const values = [new Float64Array(draws), new Float64Array(draws)] as const;
      for (let i = 0; i < draws; i += 1) {
        const { staff } = world(noise);
        values[0][i] = evidence(staff, counts);
        values[1][i] = Number(mutant === null ? isDrawn(staff) : trueUnits(truth) >= 600);
      }
      return values;
    };
    const [present, absent] = [read(worlds[0], exact[0]), read(worlds[1], exact[1])];
    const byCounts = audit(present[0], absent[0], distance(counts) ** 2 / 2);
    const byMap = audit(present[1], absent[1], 0.5);
    for (const [about, result] of [
      ['counts', byCounts],
      ['the map', byMap],
    ] as const)
      findings.hold(result.surely <= advantageBound(1), () => `${about}: surely ${result.surely.toFixed(4)}`);
    findings.hold(isUnderCurve(byCounts, 1), () => `at one per cent ${byCounts.atOnePercent}`);
    const figure = (result: Audit): string => `${result.advantage.toFixed(3)} ± ${halfWidth(result).toFixed(3)}`;
    return findings.outcome(
      `counts ${figure(byCounts)}, drawn or not ${figure(byMap)}`,
      `${draws} whole releases a world, 99.5 % Clopper-Pearson a side`,
    );
  },
};

const { position: target } = pinAt(0, 150, 150).geometry as { readonly position: readonly [number, number] };

const reach = (one: readonly [number, number], two: readonly [number, number]): number =>
  Math.hypot(one[0] - two[0], one[1] - two[1]);

/** Whether the square of 125 m that the target marked is on the map by itself. */
function isDrawn(release: Release): boolean {
  const picture = mapPicture(release, { feeling: 'unsafe', chosen: {} });
  return (picture?.areas ?? []).some(
    ({ square: { easting, northing, sizeMetres }, rest }) =>
      rest.length === 0 &&
      sizeMetres === 125 &&
      target[0] >= easting &&
      target[0] < easting + sizeMetres &&
      target[1] >= northing &&
      target[1] < northing + sizeMetres,
  );
}

/** What lies in the target's square in a release without noise. */
function trueUnits({ ground: { lattice }, maps }: Release): number {
  const cell = baseIndex(lattice)[baseIdAt(lattice.root, target[0], target[1])] ?? -1;
  return maps[0]?.slices[0]?.at(-1)?.[cell] ?? 0;
}
