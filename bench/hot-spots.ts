import { runAll } from './utility/pool.ts';
import { type Mean, type Means, meansOf } from './utility/scores.ts';
import type { Task } from './utility/tasks.ts';

/**
 * Prints which planted hot spots are found, and how many false alarms there are, in 100 towns of privacy.md 12.3 whose hot
 * spots lie at other sites each time (`--quick`: ten): the table of docs/method/utility.md. Progress goes to stderr.
 */
const TOWNS = process.argv.includes('--quick') ? 10 : 100;
const RESPONDENTS = [200, 400, 1000, 2000, 5000];

const COLUMNS: readonly (readonly [metric: string, head: string, digits: number])[] = [
  ['recall', 'found of 12', 2],
  ['recall of the largest', 'found of the 4 largest', 2],
  ['candidates', 'candidates', 1],
  ['false alarms', 'false alarms', 2],
  ['km2', 'km² pointed out', 2],
];

/** So many towns a task that handing out costs little. */
const AT_ONCE = 5;
const tasks: readonly Task[] = RESPONDENTS.flatMap((respondents) =>
  Array.from(
    { length: Math.ceil(TOWNS / AT_ONCE) },
    (_, part): Task => ({
      kind: 'hot-spots',
      world: 'town',
      respondents,
      seeds: Array.from(
        { length: Math.min(AT_ONCE, TOWNS - part * AT_ONCE) },
        (__, town) => 10 * (part * AT_ONCE + town) + respondents,
      ),
    }),
  ),
);

const start = performance.now();
const scores = await runAll(tasks, (done) => {
  process.stderr.write(`\r${done} of ${tasks.length} parts, ${Math.round((performance.now() - start) / 1000)} s `);
});
process.stderr.write('\n');

for (const respondents of RESPONDENTS) {
  const means = meansOf(scores.flatMap((runs, task) => (tasks[task]?.respondents === respondents ? runs : [])));
  console.log(lines(respondents, means).join('\n'));
}

function lines(respondents: number, { town, ...methods }: Means): readonly string[] {
  const about = `squares of ${town?.['side m']?.mean.toFixed(0)} m on average, Moran’s I ${town?.['Moran z']?.mean.toFixed(0)} standard deviations`;
  return [
    `#### N = ${respondents}, ${TOWNS} towns (${about})`,
    '',
    row(['method', ...COLUMNS.map(([, head]) => head)]),
    row(['---', ...COLUMNS.map(() => '---')]),
    ...Object.entries(methods).map(([method, metrics]) =>
      row([
        method.startsWith('Lykta') && !method.includes('exact') ? `**${method}**` : method,
        ...COLUMNS.map(([metric, , digits]) => cell(metrics[metric], digits)),
      ]),
    ),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(mean: Mean | undefined, digits: number): string {
  return mean === undefined ? '–' : `${mean.mean.toFixed(digits)} ±${mean.error.toFixed(digits)}`;
}
