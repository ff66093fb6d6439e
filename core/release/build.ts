import type { Day } from '../base/time.ts';
import type { Population } from '../places/population.ts';
import { UNITS } from '../privacy/estimate.ts';
import type { MapFamily } from '../privacy/families.ts';
import { STATED_FEELINGS } from '../privacy/filters.ts';
import { written, writtenRatio } from '../privacy/fraction.ts';
import { sumUp } from '../privacy/lattice.ts';
import type { Noise } from '../privacy/noise/fast.ts';
import { muOf, type Plan, planMeasurement, respondentsVariance } from '../privacy/plan.ts';
import type { Preset } from '../privacy/preset.ts';
import { effectiveAreaKm2 } from '../privacy/public-weights.ts';
import type { MeasuredTable } from '../privacy/tables.ts';
import type { Tally } from '../privacy/tally.ts';
import {
  type Ground,
  type KnownName,
  type MapCounts,
  METHOD_VERSION,
  type Passport,
  RELEASE_FORMAT,
  RELEASE_FORMAT_VERSION,
  type Release,
  type ReleasedPlace,
  type ReleaseHeader,
  type SetAside,
} from './contract.ts';

/** Everything but the counts: public, and fixed before the batch closed. */
export interface ReleaseFacts {
  readonly id: string;
  readonly municipality: ReleaseHeader['municipality'];
  readonly campaign: ReleaseHeader['campaign'];
  readonly today: Day;
  readonly ground: Ground;
  readonly register: readonly ReleasedPlace[];
  readonly placesLeftOut: readonly string[];
  /** What was set aside by hand; absent where nothing was. */
  readonly setAside?: SetAside;
  readonly families: readonly MapFamily[];
  readonly tables: readonly MeasuredTable[];
  readonly districts: ReleaseHeader['districts'];
  readonly population: Population | null;
  readonly names: readonly KnownName[];
  readonly preset: Preset;
  readonly hashes: Pick<Passport, 'presetHash' | 'surveyHash' | 'registerHash' | 'priorHash'>;
}

export interface BuiltRelease {
  readonly release: Release;
  readonly plan: Plan;
}

/**
 * Turns exact counts into the staff release: measures the number of respondents, chooses bracket and levels by that
 * noisy number, and adds noise to every count once (privacy.md section 5). The tally is used up: its arrays are not
 * changed, but nobody may read them afterwards. `onMeasured` is called with the part done, 0 to 1.
 */
export function buildRelease(
  facts: ReleaseFacts,
  tally: Tally,
  noise: Noise,
  onMeasured: (part: number) => void = () => undefined,
): BuiltRelease {
  const { ground, preset } = facts;
  const varianceUnits2 = respondentsVariance(preset);
  const respondents = { units: tally.respondents + noise.discreteGaussian(varianceUnits2), varianceUnits2 };
  const plan = planMeasurement({
    noisyRespondents: respondents.units / UNITS,
    preset,
    levels: ground.lattice.root.levels,
    effectiveAreaKm2: effectiveAreaKm2(ground.lattice, ground.prior),
    families: facts.families,
    tables: facts.tables,
  });
  const slicesOf = (family: number): MapFamily['slices'] => facts.families[family]?.slices ?? [];
  const slices = plan.maps.reduce((sum, { variances }, f) => sum + (variances.length > 0 ? slicesOf(f).length : 0), 0);
  let done = 0;
  const maps = plan.maps.map(({ family, variances }, number): MapCounts => {
    if (variances.length === 0) return { family, slices: slicesOf(number).map(() => []) };
    return {
      family,
      slices: slicesOf(number).map((_, slice) => {
        const exact = tally.maps[number]?.[slice] ?? new Int32Array(0);
        const noisy = sumUp(ground.lattice, exact)
          .slice(0, variances.length)
          // Sums are made for this alone: noise goes onto them in place, so that no exact one is left in memory.
          .map((counts, level) =>
            withNoise(counts === exact ? counts.slice() : counts, variances[level] as number, noise),
          );
        done += 1;
        onMeasured(done / slices);
        return noisy;
      }),
    };
  });
  const { placesVariance } = plan;
  const places =
    placesVariance === null ? [] : tally.places.map((counts) => withNoise(counts.slice(), placesVariance, noise));
  const tables = plan.tableVariances.map((variance, table) =>
    variance === null
      ? new Int32Array(0)
      : withNoise(tally.tables[table]?.slice() ?? new Int32Array(0), variance, noise),
  );
  onMeasured(1);
  return { release: { header: headerOf(facts, plan, respondents), ground, maps, places, tables }, plan };
}

/** Adds noise in place. */
function withNoise(counts: Int32Array, varianceUnits2: number, noise: Noise): Int32Array {
  noise.addTo(counts, varianceUnits2);
  return counts;
}

function headerOf(facts: ReleaseFacts, plan: Plan, respondents: ReleaseHeader['respondents']): ReleaseHeader {
  return {
    format: RELEASE_FORMAT,
    formatVersion: RELEASE_FORMAT_VERSION,
    methodVersion: METHOD_VERSION,
    id: facts.id,
    tier: 'staff',
    municipality: facts.municipality,
    campaign: facts.campaign,
    releasedOn: facts.today,
    bracket: plan.bracket,
    respondents,
    root: facts.ground.lattice.root,
    floors: facts.preset.floors,
    maps: plan.maps.map(({ family, variances }, number) => ({
      family,
      slices: facts.families[number]?.slices ?? [],
      varianceUnits2: variances,
    })),
    places: { feelings: STATED_FEELINGS, register: facts.register, varianceUnits2: plan.placesVariance },
    tables: facts.tables.map(({ question, row, text, rowText, by, max, options }, table) => ({
      question,
      row,
      text,
      rowText,
      by: by === null ? null : { name: by.name, groups: by.groups },
      max,
      options,
      varianceUnits2: plan.tableVariances[table] ?? null,
    })),
    districts: facts.districts,
    ...(facts.population === null ? {} : { population: facts.population }),
    names: facts.names,
    passport: {
      presetVersion: facts.preset.version,
      ...facts.hashes,
      budget: writtenRatio(facts.preset.budget),
      publicPart: writtenRatio(facts.preset.publicPart),
      spent: written(plan.spent),
      mu: muOf(plan.spent),
      shares: plan.shares,
      unspent: plan.unspent,
      kappa: null,
      placesLeftOut: facts.placesLeftOut,
      ...(facts.setAside === undefined ? {} : { setAside: facts.setAside }),
    },
  };
}
