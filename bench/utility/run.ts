import { coverageLines } from './coverage-table.ts';
import { hasLondon } from './london.ts';
import { runAll } from './pool.ts';
import { type Means, meansOf } from './scores.ts';
import { heatTable, type Printed, wholeTables } from './tables.ts';
import type { Task, TaskKind, WorldName } from './tasks.ts';

/**
 * Prints how useful a release is, as the tables of privacy.md section 12: Lykta by its own functions beside rivals, on the
 * synthetic municipality (B) and, where the data lies beside the repository, on London's points (A). `--quick` runs a
 * quarter of the repetitions, `--only=town,peaked` some of the data. Progress goes to stderr.
 */
const quick = process.argv.includes('--quick');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

interface Series {
  readonly kind: TaskKind;
  readonly world: WorldName;
  readonly respondents: number;
  readonly runs: number;
}

/** Twice the reference's repetitions. */
const TOWN_RUNS: readonly (readonly [number, number])[] = [
  [200, 60],
  [500, 40],
  [2000, 20],
  [20_000, 6],
];
const LONDON_RUNS: readonly (readonly [number, number])[] = [
  [200, 48],
  [500, 32],
  [2000, 16],
  [20_000, 4],
];
const COVERAGE_RUNS = 1000;

const worlds: readonly WorldName[] = (
  hasLondon() ? (['town', 'peaked', 'spread'] as const) : (['town'] as const)
).filter((world) => only === undefined || only.includes(world));
const series: readonly Series[] = [
  ...(['heat', 'whole'] as const).flatMap((kind) =>
    worlds.flatMap((world) =>
      (world === 'town' ? TOWN_RUNS : LONDON_RUNS).map(([respondents, runs]) => ({ kind, world, respondents, runs })),
    ),
  ),
  ...(worlds.includes('town')
    ? [{ kind: 'coverage', world: 'town', respondents: 200, runs: COVERAGE_RUNS } as const]
    : []),
].map((one) => ({ ...one, runs: quick ? Math.max(2, Math.ceil(one.runs / 4)) : one.runs }));

const tasks: Task[] = [];
const seriesOfTask: number[] = [];
series.forEach(({ kind, world, respondents, runs }, index) => {
  // So many runs a task that handing out costs nothing and the last one does not keep the others waiting.
  const atOnce = kind === 'coverage' ? 50 : Math.max(1, Math.round(1000 / respondents));
  for (let first = 0; first < runs; first += atOnce) {
    const seeds = Array.from({ length: Math.min(atOnce, runs - first) }, (_, run) => 10 * (first + run) + respondents);
    tasks.push({ kind, world, respondents, seeds });
    seriesOfTask.push(index);
  }
});

const start = performance.now();
const scores = await runAll(tasks, (done) => {
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`\r${done} of ${tasks.length} parts, ${seconds} s `);
});
process.stderr.write('\n');

const meansOfSeries = (wanted: TaskKind, world: WorldName, respondents: number): Means => {
  const index = series.findIndex(
    (one) => one.kind === wanted && one.world === world && one.respondents === respondents,
  );
  return meansOf(scores.flatMap((runs, task) => (seriesOfTask[task] === index ? runs : [])));
};

const printed: Printed[] = [];
const show = (table: Printed): void => {
  printed.push(table);
  console.log(table.lines.join('\n'));
};

if (!hasLondon()) console.log('Benchmark A is left out: its points do not lie beside the repository.\n');
console.log('## Table 1: one heat map with the whole budget on it\n');
for (const { kind, world, respondents } of series)
  if (kind === 'heat') show(heatTable(world, respondents, meansOfSeries(kind, world, respondents)));
console.log('## Table 2: the whole release\n');
for (const { kind, world, respondents } of series)
  if (kind === 'whole') wholeTables(world, respondents, meansOfSeries(kind, world, respondents)).forEach(show);
if (worlds.includes('town')) {
  console.log('## 90 % intervals\n');
  console.log(coverageLines(meansOfSeries('coverage', 'town', 200)).join('\n'));
}

const losses = printed.flatMap((table) => table.losses);
const ties = printed.flatMap((table) => table.ties);
const cells = printed.reduce((sum, table) => sum + table.cells, 0);
console.log('## Verdict\n');
console.log(`${cells} figures of Lykta's stand beside a reference.`);
list('Below the reference, or below a private rival', losses);
list('Equal to the best private rival, within the Monte Carlo error', ties);

function list(title: string, entries: readonly string[]): void {
  console.log(`\n${title}: ${entries.length === 0 ? 'none.' : entries.length}\n`);
  for (const entry of entries) console.log(`- ${entry}`);
}
