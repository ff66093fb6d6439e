import { type Bounding, boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { estimateSlice, type SliceEstimate } from '#core/privacy/estimate.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { groupingsOf } from '#core/privacy/groupings.ts';
import { baseIndex, type Lattice, levelOf, sumUp } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { placeIndex } from '#core/privacy/place-weights.ts';
import { planMeasurement } from '#core/privacy/plan.ts';
import type { Preset } from '#core/privacy/preset.ts';
import { effectiveAreaKm2 } from '#core/privacy/public-weights.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import { buildRelease, type ReleaseFacts } from '#core/release/build.ts';
import type { Release } from '#core/release/contract.ts';
import { fixedWords } from '../../tests/support/fixed-words.ts';
import { oneHeatMap } from './preset.ts';
import type { Person, World } from './world.ts';

const QUESTION = { id: 'Q4', roles: { feeling: '4a', causes: '4b', times: '4c' } };

/**
 * Lykta as it is: bounding, plan, noise and estimates are the product's own functions. Only the noise's words are drawn
 * from a fixed state, so that the tables come out the same tomorrow.
 */
export function boundingOf({ lattice, places }: World): Bounding {
  return {
    active: { root: lattice.root, index: baseIndex(lattice) },
    places: placeIndex(places),
    mapQuestions: [QUESTION],
    families: mapFamilies({
      mapQuestions: [QUESTION],
      groupings: groupingsOf({ groupings: { gender: 'Q15', age: 'Q14' } }, [], []),
      crossed: [],
      sensitive: [],
    }),
    tables: [],
  };
}

export function tallyOf(world: World, bounding: Bounding, people: readonly Person[]): Tally {
  const tally = emptyTally(bounding, world.prior.length);
  for (const person of people) {
    const contribution = boundedContribution(responseOf(person), bounding);
    if (contribution !== null) addToTally(tally, contribution);
  }
  return tally;
}

/** Causes of the eight released categories, and codes of times, ages and genders: each falls in a slice of its own. */
const CAUSES = ['BEL-SVAG', 'SIKT-ODE', 'SKOT-SKRAP', 'TRAF-FART', 'SAML-GRUPP', 'NARV-VUX', 'NARK-BRUK', 'ANN'];
const TIMES = [['dag'], ['kvall'], ['natt'], []] as const;
const GENDERS = ['kvinna', 'man', 'annat'];
const AGES = ['16-19', '20-29', '30-49', '50-64', '65-79', 'ej-angivet'];

function responseOf({ pins, gender, age }: Person): CountedResponse {
  return {
    answers: {},
    background: { Q14: AGES[age] as string, Q15: GENDERS[gender] as string },
    places: pins.map(
      ({ easting, northing, category, time }, ordinal): CountedPlace => ({
        question: 'Q4',
        ordinal,
        geometry: { type: 'point', position: [easting, northing] },
        feeling: 'unsafe',
        answers: { '4b': [CAUSES[category] as string], '4c': [...(TIMES[time] ?? [])] },
      }),
    ),
  };
}

export interface HeatMapFacts {
  readonly world: World;
  readonly bounding: Bounding;
  /** Exact units by active base cell. */
  readonly units: Int32Array;
  readonly respondents: number;
  /** mu of the whole map. */
  readonly mu: number;
  /** What the estimate leans on. */
  readonly prior: Float64Array;
  readonly seed: number;
}

/** One heat map with the whole budget on it, as the product would plan, draw and read it. */
export function heatMap(facts: HeatMapFacts): SliceEstimate {
  const { lattice } = facts.world;
  const variances = heatMapVariances(facts);
  const noise = createNoise(fixedWords(facts.seed));
  const counts = sumUp(lattice, facts.units)
    .slice(0, variances.length)
    .map((exact, level) => {
      const noisy = exact.slice();
      noise.addTo(noisy, variances[level] as number);
      return noisy;
    });
  return estimateSlice(lattice, counts, variances, sumUp(lattice, facts.prior));
}

export function heatMapVariances({
  world,
  bounding,
  respondents,
  mu,
}: Pick<HeatMapFacts, 'world' | 'bounding' | 'respondents' | 'mu'>): readonly number[] {
  const { maps } = planMeasurement({
    noisyRespondents: respondents,
    preset: oneHeatMap(mu),
    levels: world.lattice.root.levels,
    effectiveAreaKm2: effectiveAreaKm2(world.lattice, world.prior),
    families: bounding.families,
    tables: [],
  });
  return maps[0]?.variances ?? [];
}

/** A whole release, as the release job builds it. */
export function wholeRelease(world: World, bounding: Bounding, tally: Tally, preset: Preset, seed: number): Release {
  return buildRelease(factsOf(world, bounding, preset), tally, createNoise(fixedWords(seed))).release;
}

const said = { sv: '', lattlast: '', en: '' };

function factsOf(
  { name, lattice, prior, residents, places }: World,
  { families }: Bounding,
  preset: Preset,
): ReleaseFacts {
  return {
    id: name,
    population: null,
    municipality: { id: name, name: said, fictional: true },
    campaign: {
      id: 'bench',
      title: said,
      opens: '2026-02-02',
      closes: '2026-03-15',
      channels: [],
      survey: { id: 'bench', version: 1 },
    },
    today: '2026-04-01',
    ground: { lattice, prior, residents },
    register: places.map((ring, index) => ({
      id: String(index),
      name: '',
      point: ring[0] ?? [0, 0],
      ring,
      residents: 0,
    })),
    placesLeftOut: [],
    districts: [],
    families,
    tables: [],
    names: [],
    preset,
    hashes: { presetHash: '', surveyHash: '', registerHash: '', priorHash: '' },
  };
}

/** The estimate at the base cells: below the finest measured level it is spread by the prior. */
export function atBaseCells({ lattice, levels, finest }: SliceEstimate, prior: Float64Array): Float64Array {
  const weights = sumUp(lattice, prior);
  let values = levels[finest]?.value ?? new Float64Array(0);
  for (let level = finest + 1; level <= lattice.root.levels; level += 1)
    values = spread(lattice, level, values, weights);
  return values;
}

function spread(lattice: Lattice, level: number, above: Float64Array, weights: readonly Float64Array[]): Float64Array {
  const { parents } = levelOf(lattice, level);
  return Float64Array.from(weights[level] ?? [], (weight, cell) => {
    const parent = parents[cell] as number;
    return ((above[parent] as number) * weight) / (weights[level - 1]?.[parent] as number);
  });
}
