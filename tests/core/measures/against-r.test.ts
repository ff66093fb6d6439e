import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chanceOfAsMany } from '#core/measures/chance-of-as-many.ts';
import { differenceOf } from '#core/measures/changes.ts';
import { falseDiscoveryRates } from '#core/measures/false-discovery.ts';
import { type Raked, rakedWeights } from '#core/measures/raking.ts';
import { shareWithInterval } from '#core/measures/share.ts';
import { type Alike, minus, shareInterval, varianceOf, weightedShare } from '#core/measures/weighted-share.ts';
import { getisOrd, moran } from '../../../bench/utility/spatial.ts';

/**
 * Our figures beside those of R's `survey` and `spdep` on fixed inputs (the folder r): to one in a million. What R said is kept
 * in r/figures.csv, with its versions; where R is installed it is asked again.
 */
const folder = join(import.meta.dirname, 'r');
type Row = Readonly<Record<string, string>>;
function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])));
}
const table = (file: string): readonly Row[] => rowsOf(readFileSync(join(folder, file), 'utf8'));
const figuresOf = (text: string): ReadonlyMap<string, number> =>
  new Map(rowsOf(text).map(({ name, value }) => [name ?? '', Number(value)]));

const said = readFileSync(join(folder, 'figures.csv'), 'utf8');
const hasR = spawnSync('Rscript', ['-e', 'library(survey); library(spdep)']).status === 0;

describe('our figures', () => {
  it('are those of R to one in a million', () => {
    const ours = ourFigures();
    const theirs = figuresOf(said);
    expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
    expect(theirs.size).toBeGreaterThan(300);
    expect(tooFarApart(ours, theirs, 1e-6)).toEqual([]);
  });

  it.skipIf(!hasR)('are still what the R of this machine says', () => {
    const { status, stdout, stderr } = spawnSync('Rscript', ['figures.R'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(tooFarApart(figuresOf(stdout), figuresOf(said), 1e-9)).toEqual([]);
  });
});

/** Names and both values of what differs by more than a part of R's. */
const tooFarApart = (
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  part: number,
): readonly string[] =>
  [...theirs].flatMap(([name, their]) => {
    const our = ours.get(name) ?? Number.NaN;
    return Math.abs(our - their) <= part * Math.abs(their) ? [] : [`${name}: ${our}, R says ${their}`];
  });

function ourFigures(): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  shares(figures);
  changes(figures);
  squares(figures);
  return figures;
}

function shares(figures: Map<string, number>): void {
  const kinds = table('people.csv');
  const counts = kinds.map(({ count }) => Number(count));
  const are = (column: string, value: string): readonly boolean[] => kinds.map((kind) => kind[column] === value);
  const not = (flags: readonly boolean[]): readonly boolean[] => flags.map((flag) => !flag);
  const alike = (weights: readonly number[]): readonly Alike[] =>
    counts.map((count, kind) => ({ count, noiseVariance: 0, weight: weights[kind] ?? 0 }));
  const unsafe = are('answer', 'otrygg');
  const say = (name: string, people: readonly Alike[], figure: ReturnType<typeof weightedShare>): void => {
    figures.set(`${name}.value`, figure.value);
    figures.set(`${name}.variance`, varianceOf(people, figure));
  };
  const share = (name: string, people: readonly Alike[], asked?: readonly boolean[]): void => {
    const figure = weightedShare(people, unsafe, asked);
    say(name, people, figure);
    const { low, high } = shareInterval(figure, varianceOf(people, figure));
    for (const method of ['xlogit', 'logit']) {
      figures.set(`${name}.${method}.low`, low / 100);
      figures.set(`${name}.${method}.high`, high / 100);
    }
  };
  const weighings = { plain: counts.map(() => 1), weighted: kinds.map(({ weight }) => Number(weight)) };
  for (const [name, weights] of Object.entries(weighings)) {
    const people = alike(weights);
    const [women, men] = [are('gender', 'kvinna'), are('gender', 'man')];
    share(name, people);
    share(`${name}.substantive`, people, not(are('answer', 'vet_ej')));
    share(`${name}.men`, people, men);
    say(`${name}.women-men`, people, minus(weightedShare(people, unsafe, women), weightedShare(people, unsafe, men)));
    const safe = are('answer', 'trygg');
    say(`${name}.unsafe-safe`, people, minus(weightedShare(people, unsafe), weightedShare(people, safe)));
  }

  const all = counts.reduce((sum, count) => sum + count, 0);
  const { low, high } = shareWithInterval(100 * weightedShare(alike(weighings.plain), unsafe).value, 0, all);
  figures.set('table.low', low);
  figures.set('table.high', high);

  const margins = ['gender', 'age'].map((name) => {
    const groups = table('margins.csv').filter(({ margin }) => margin === name);
    return {
      groupOf: kinds.map((kind) => groups.findIndex(({ group }) => group === kind[name])),
      parts: groups.map(({ part }) => Number(part)),
    };
  });
  const rake = (name: string, mostWeight?: number): void => {
    const raked = rakedWeights(counts, margins, mostWeight);
    if (!raked.ok) throw new Error(raked.failure);
    const { weights, effective }: Raked = raked.value;
    weights.forEach((weight, kind) => {
      figures.set(`${name}.weight.${kind + 1}`, weight);
    });
    figures.set(`${name}.effective`, effective);
    share(name, alike(weights));
  };
  rake('raked');
  rake('trimmed', 2);
}

function changes(figures: Map<string, number>): void {
  for (const { name, now, answeredNow, before, answeredBefore } of table('changes.csv')) {
    const side = (marked: string | undefined, answered: string | undefined) => ({
      unbiased: Number(marked),
      variance: 0,
      respondents: { count: Number(answered), variance: 0 },
    });
    const { value, low, high } = differenceOf(side(now, answeredNow), side(before, answeredBefore));
    for (const [end, figure] of Object.entries({ value, low, high })) figures.set(`change.${name}.${end}`, figure);
  }
}

function squares(figures: Map<string, number>): void {
  const rows = table('squares.csv').map((row) => ({
    east: Number(row.east),
    north: Number(row.north),
    observed: Number(row.observed),
    expected: Number(row.expected),
    noise: Number(row.noise),
    attention: Number(row.attention),
  }));
  const each = (name: string, values: ArrayLike<number>): void => {
    Array.from(values).forEach((value, index) => {
      figures.set(`${name}.${index + 1}`, value);
    });
  };
  const chances = rows.map(({ observed, expected, noise }) => chanceOfAsMany(observed, expected, noise ** 2));
  each('square.chance', chances);
  each(
    'square.alike',
    falseDiscoveryRates(
      chances,
      chances.map(() => 1 / chances.length),
    ),
  );
  each(
    'square.rate',
    falseDiscoveryRates(
      chances,
      rows.map(({ attention }) => attention),
    ),
  );
  const neighbours = rows.map((one, index) =>
    rows.flatMap(({ east, north }, other) =>
      other !== index && Math.max(Math.abs(east - one.east), Math.abs(north - one.north)) === 1 ? [other] : [],
    ),
  );
  const observed = rows.map((row) => row.observed);
  const { statistic, z } = moran(observed, neighbours);
  figures.set('moran.statistic', statistic);
  figures.set('moran.z', z);
  each('getis-ord', getisOrd(observed, neighbours));
}
