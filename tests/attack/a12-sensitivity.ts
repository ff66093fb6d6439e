import { boundedContribution, type Contribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { levelOf } from '#core/privacy/lattice.ts';
import type { Preset } from '#core/privacy/preset.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { anyone } from '../support/attack-anyone.ts';
import { townFacts } from '../support/built-release.ts';
import { townSurvey } from '../support/release-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A12: sends whatever could be sent, to move some count by more than one respondent may. Every noise is measured for a
 * change of 60 units a family and level, 60·√c a table; one response that moves more is protected less than was promised.
 */
export const sensitivity: Attack = {
  id: 'A12',
  name: 'sensitivity fuzz',
  bound: 'every family and level at most 60 units (L2), a table 60·√c, whole numbers',
  mutants: [
    { name: '60-a-pin', does: 'gives each pin 60 units' },
    { name: 'found-again', does: 'finds a mark again in each coarser square that it touches' },
    { name: 'all-ticks', does: 'counts every tick' },
  ],
  async run(size, mutant) {
    known(sensitivity, mutant);
    const findings = new Findings();
    const respondents = size === 'long' ? 100_000 : mutant === null ? 3000 : 300;
    const { facts, bounding } = townFacts({ preset: crossed });
    const { lattice } = facts.ground;
    const next = anyone(20_261_125);
    let most = 0;
    let mostTable = 0;
    let counted = 0;
    const wrong = (what: string, number: number) => (): string => `respondent ${number}: ${what}`;

    for (let number = 0; number < respondents; number += 1) {
      const response = next();
      const contribution = boundedContribution(response, bounding);
      if (contribution === null) continue;
      counted += 1;
      const { maps, places, tables } = changedBy(mutant, contribution, response);
      maps.forEach((entries, family) => {
        const whole = entries.every(({ units }) => Number.isInteger(units) && units > 0);
        findings.hold(whole, wrong(`family ${family} has units that are not whole`, number));
        for (const [level, norm] of norms(entries, mutant === 'found-again')) {
          most = Math.max(most, norm);
          findings.hold(norm <= 60, wrong(`family ${family} changes by ${norm.toFixed(1)} at level ${level}`, number));
        }
      });
      const perPlace = new Map<string, number>();
      for (const { feeling, place, units } of places)
        perPlace.set(`${feeling} ${place}`, (perPlace.get(`${feeling} ${place}`) ?? 0) + units);
      const norm = Math.hypot(...perPlace.values());
      findings.hold(
        norm <= 60 && [...perPlace.values()].every(Number.isInteger),
        wrong(`places change by ${norm}`, number),
      );
      tables.forEach((cells, table) => {
        const change = 60 * Math.sqrt(cells.length);
        const max = bounding.tables[table]?.max ?? 0;
        mostTable = Math.max(mostTable, change / Math.sqrt(max));
        findings.hold(
          cells.length <= max && new Set(cells).size === cells.length,
          wrong(`table ${table} changes by ${change.toFixed(1)}`, number),
        );
      });
    }
    findings.hold(counted > respondents / 3, () => `only ${counted} respondents were counted`);
    return findings.outcome(
      `most ${most.toFixed(2)} units a family and level, ${mostTable.toFixed(2)}·√c a table`,
      `${counted} of ${respondents} respondents counted`,
    );

    function changedBy(name: string | null, contribution: Contribution, response: CountedResponse): Contribution {
      if (name === '60-a-pin') {
        const alone = response.places.map((place) => boundedContribution({ ...response, places: [place] }, bounding));
        const maps = contribution.maps.map((_, family) => alone.flatMap((one) => one?.maps[family] ?? []));
        return { ...contribution, maps };
      }
      if (name !== 'all-ticks') return contribution;
      const ticked = response.answers.Q9;
      const tables = contribution.tables.map((cells, table) =>
        bounding.tables[table]?.question === 'Q9' && Array.isArray(ticked) ? ticked.map((_, tick) => tick) : cells,
      );
      return { ...contribution, tables };
    }

    /** The L2 norm at every level that is made of sums of base squares. */
    function norms(
      entries: Contribution['maps'][number],
      isFoundAgain: boolean,
    ): readonly (readonly [number, number])[] {
      let cells = new Map<string, readonly [slice: number, cell: number, units: number]>();
      for (const { slice, cell, units } of entries) merge(cells, slice, cell, units, isFoundAgain);
      const found: (readonly [number, number])[] = [];
      for (let level = lattice.root.levels; level >= 0; level -= 1) {
        let squared = 0;
        for (const [, , units] of cells.values()) squared += units ** 2;
        found.push([level, Math.sqrt(squared)]);
        if (level === 0) break;
        const { parents } = levelOf(lattice, level);
        const above = new Map<string, readonly [number, number, number]>();
        for (const [slice, cell, units] of cells.values())
          merge(above, slice, parents[cell] as number, units, isFoundAgain);
        cells = above;
      }
      return found;
    }
  },
};

/** Every pair of filters together and a question of three choices by group: what a policy may ask for at the most. */
const standard = standardPreset(townSurvey);
const crossed: Preset = {
  ...standard,
  shares: {
    ...standard.shares,
    S3: {
      respondents: 100,
      base: 2000,
      'category*time': 1000,
      'category*gender': 1000,
      'category*age': 1000,
      'time*gender': 1000,
      'time*age': 1000,
      'gender*age': 1000,
    },
  },
  crossTables: [
    ...standard.crossTables,
    { question: 'Q9', by: 'gender', weight: 1 },
    { question: 'Q9', by: 'age', weight: 1 },
    { question: 'Q5', by: 'area', weight: 1 },
  ],
};

/** Adds units to a cell. Found again, each square that a mark touches has the whole 60. */
function merge(
  cells: Map<string, readonly [number, number, number]>,
  slice: number,
  cell: number,
  units: number,
  isFoundAgain: boolean,
): void {
  const key = `${slice} ${cell}`;
  const before = cells.get(key)?.[2] ?? 0;
  cells.set(key, [slice, cell, isFoundAgain ? Math.max(before, 60) : before + units]);
}
