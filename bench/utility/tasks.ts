import { coverageScores } from './coverage.ts';
import { heatScores } from './heat.ts';
import { hotSpotScores } from './hot-spot-scores.ts';
import { londonWorld } from './london.ts';
import type { Scores } from './scores.ts';
import { townWorld } from './town.ts';
import { wholeScores } from './whole.ts';
import type { World } from './world.ts';

export type WorldName = 'town' | 'peaked' | 'spread';
export type TaskKind = 'heat' | 'whole' | 'coverage' | 'hot-spots';

/** Some runs of one kind: small enough to be handed out one after the other. */
export interface Task {
  readonly kind: TaskKind;
  readonly world: WorldName;
  readonly respondents: number;
  readonly seeds: readonly number[];
}

export function runTask({ kind, world, respondents, seeds }: Task): readonly Scores[] {
  const score = {
    heat: heatScores,
    whole: wholeScores,
    coverage: coverageScores,
    'hot-spots': hotSpotScores,
  }[kind];
  return seeds.map((seed) => score(worldOf(world), respondents, seed));
}

const worlds = new Map<WorldName, World>();

function worldOf(name: WorldName): World {
  const known = worlds.get(name) ?? (name === 'town' ? townWorld() : londonWorld(name));
  worlds.set(name, known);
  return known;
}
