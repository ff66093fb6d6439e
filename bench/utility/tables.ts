import { ADVANTAGES } from './heat.ts';
import { HEAT_REFERENCE, REFERENCE_RUNS, type Reference, WHOLE_REFERENCE } from './reference.ts';
import type { Mean, Means } from './scores.ts';
import type { WorldName } from './tasks.ts';
import { againstReference, againstRival, largerIsBetter, SIGNS, type Verdict } from './verdict.ts';

/** A printed table, and what is to be said of it: cells below the reference or below a private rival. */
export interface Printed {
  readonly lines: readonly string[];
  readonly losses: readonly string[];
  /** Where Lykta is no more than equal to a private rival. */
  readonly ties: readonly string[];
  /** How many figures of Lykta's stand beside a reference. */
  readonly cells: number;
}

interface Column {
  readonly metric: string;
  readonly head: string;
  readonly digits: number;
}

const heatColumns: readonly Column[] = [
  { metric: 'small', head: 'small %', digits: 1 },
  { metric: 'medium', head: 'medium %', digits: 1 },
  { metric: 'large', head: 'large %', digits: 1 },
  { metric: 'tv500', head: 'TV 500 m', digits: 3 },
  { metric: 'tv1000', head: 'TV 1 km', digits: 3 },
  { metric: 'hot10', head: 'hot-10', digits: 3 },
];

const privateRivals = ['uniform guess', 'prior only', 'UG', 'AG', 'PrivTree + prior'];

/** Table 1: one heat map with the whole budget on it. */
export function heatTable(world: WorldName, respondents: number, means: Means): Printed {
  const reference = HEAT_REFERENCE[world]?.[respondents] ?? {};
  const printed = tableOf(`${titleOf(world, respondents)}: one heat map, whole budget`, heatColumns, means, reference, {
    world,
    respondents,
  });
  const comparisons = ADVANTAGES.map(({ advantage }) => {
    const own = means[`Lykta ${advantage}`] ?? {};
    const rivals = privateRivals.flatMap((name) => {
      const metrics = means[name] ?? means[`${name} ${advantage}`];
      return metrics === undefined ? [] : [{ name, metrics }];
    });
    const label = `*Lykta ${advantage} against the best private rival*`;
    return { advantage, ...comparison(label, heatColumns, own, rivals) };
  });
  const said = (of: 'worse' | 'equal'): readonly string[] =>
    comparisons.flatMap((one) => one[of].map((rival) => `${world} ${respondents}, ${one.advantage}, ${rival}`));
  return {
    cells: printed.cells,
    lines: [...printed.lines.slice(0, -1), ...comparisons.map(({ line }) => line), ''],
    losses: [...printed.losses, ...said('worse')],
    ties: said('equal'),
  };
}

type Metrics = Means[string];

/** By column, whether Lykta is better than the best of some rivals, and which that is. */
function comparison(
  label: string,
  columns: readonly Column[],
  own: Metrics,
  rivals: readonly { readonly name: string; readonly metrics: Metrics }[],
): { readonly line: string; readonly worse: readonly string[]; readonly equal: readonly string[] } {
  const worse: string[] = [];
  const equal: string[] = [];
  const cells = columns.map(({ metric, head }) => {
    const mine = own[metric];
    const found = rivals.flatMap(({ name, metrics }) => {
      const mean = metrics[metric];
      return mean === undefined ? [] : [{ name, mean }];
    });
    const [best] = found.toSorted((one, other) =>
      largerIsBetter(metric) ? other.mean.mean - one.mean.mean : one.mean.mean - other.mean.mean,
    );
    if (best === undefined || mine === undefined) return '–';
    const verdict = againstRival(metric, mine, best.mean);
    const about = `${head}: ${best.name} ${best.mean.mean.toFixed(3)}, Lykta ${mine.mean.toFixed(3)}`;
    if (verdict === 'worse') worse.push(about);
    if (verdict === 'tie') equal.push(about);
    return `${SIGNS[verdict]} ${best.name}`;
  });
  return { line: row([label, ...cells]), worse, equal };
}

const wholeColumns: readonly Column[] = ['base', 'category', 'time', 'age', 'gender'].flatMap((family) => [
  { metric: `${family} tv1000`, head: `${family} TV 1 km`, digits: 3 },
  { metric: `${family} hot5`, head: 'hot-5', digits: 3 },
]);

const squareColumns: readonly Column[] = [
  { metric: 'base tv500', head: 'base TV 500 m', digits: 3 },
  { metric: 'base hot10', head: 'hot-10 (500 m)', digits: 3 },
  { metric: 'cells drawn', head: 'cells drawn', digits: 1 },
  { metric: 'mass drawn', head: 'true mass in them', digits: 2 },
  { metric: 'drawn wrong', head: 'true below half the shown', digits: 1 },
];

const placeColumns = (name: string): readonly Column[] => [
  { metric: `${name} top1`, head: 'top-1', digits: 3 },
  { metric: `${name} top5`, head: 'top-5', digits: 3 },
  { metric: `${name} top10`, head: 'top-10', digits: 3 },
  { metric: `${name} error`, head: 'mean error', digits: 2 },
];

/** Table 2: the whole release with the shares of section 5. */
export function wholeTables(world: WorldName, respondents: number, means: Means): readonly Printed[] {
  const reference = WHOLE_REFERENCE[world][respondents] ?? {};
  const about = { world, respondents };
  const title = titleOf(world, respondents);
  const finest = ['', 'category ', 'time ', 'age ', 'gender ']
    .map((family) => [family.trim() || 'base', means.Lykta?.[`${family}finest m`]?.mean] as const)
    .flatMap(([family, side]) => (side === undefined ? [] : [`${family} ${Math.round(side)} m`]))
    .join(', ');
  const lykta: Means = Object.fromEntries(Object.entries(means).filter(([method]) => method.startsWith('Lykta')));
  const withUnsafe = (printed: Printed, columns: readonly Column[]): Printed => {
    const unsafe = [{ name: 'tree', metrics: means['key tree + prior'] ?? {} }];
    const { line } = comparison('*Lykta against the unsafe tree*', columns, means.Lykta ?? {}, unsafe);
    return { ...printed, lines: [...printed.lines.slice(0, -1), line, ''] };
  };
  return [
    withUnsafe(
      tableOf(`${title}: whole release (finest cell on average: ${finest})`, wholeColumns, means, reference, about),
      wholeColumns,
    ),
    withUnsafe(
      tableOf(`${title}: the base map at 500 m, and what is drawn`, squareColumns, means, reference, about),
      squareColumns,
    ),
    ...(means.Lykta?.['places top1'] === undefined
      ? []
      : [
          tableOf(`${title}: named places`, placeColumns('places'), lykta, reference, about),
          tableOf(
            `${title}: the same places read off the base map`,
            placeColumns('places by map'),
            lykta,
            reference,
            about,
          ),
        ]),
  ];
}

/** One table in Markdown: "mean ±error", and beside it the reference in brackets with a verdict for Lykta's own rows. */
function tableOf(
  title: string,
  columns: readonly Column[],
  means: Means,
  reference: Reference,
  { world, respondents }: { readonly world: WorldName; readonly respondents: number },
): Printed {
  const losses: string[] = [];
  let cells = 0;
  const runs = Math.max(...Object.values(means).flatMap((metrics) => Object.values(metrics).map((mean) => mean.runs)));
  const rows = Object.entries(means).flatMap(([method, metrics]) => {
    if (columns.every(({ metric }) => metrics[metric] === undefined)) return [];
    const isOwn = method.startsWith('Lykta');
    const written = columns.map(({ metric, digits }) => {
      const own = metrics[metric];
      if (own === undefined) return '–';
      const published = reference[method]?.[metric];
      if (published === undefined) return cell(own, digits);
      if (!isOwn) return `${cell(own, digits)} (${short(published)})`;
      const runsOfReference = REFERENCE_RUNS[world === 'town' ? 'town' : 'london'][respondents] ?? 1;
      const verdict: Verdict = againstReference(metric, own, published, runsOfReference, stepOf(metric, published));
      cells += 1;
      if (verdict === 'worse')
        losses.push(
          `${world} ${respondents}, ${method}, ${metric}: ${own.mean.toFixed(digits)} against ${short(published)}`,
        );
      return `${cell(own, digits)} (${short(published)}) ${SIGNS[verdict]}`;
    });
    return [row([isOwn ? `**${method}**` : method, ...written])];
  });
  const heads = ['method', ...columns.map(({ head }) => head)];
  return {
    lines: [`### ${title}, ${runs} runs`, '', row(heads), row(heads.map(() => '---')), ...rows, ''],
    losses,
    ties: [],
    cells,
  };
}

const names: Readonly<Record<WorldName, string>> = { town: 'B, town', peaked: 'A, peaked', spread: 'A, spread' };
const titleOf = (world: WorldName, respondents: number): string => `${names[world]}, N = ${respondents}`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = ({ mean, error }: Mean, digits: number): string =>
  `${mean.toFixed(digits)}${Number.isFinite(error) ? ` ±${error.toFixed(digits)}` : ''}`;
const short = (value: number): string => String(value);

/** To what the published figure was rounded: two decimals, or one or none where it is a percentage or a count. */
function stepOf(metric: string, published: number): number {
  if (/tv|hot|top|mass/.test(metric)) return 0.01;
  return Number.isInteger(published) && published >= 10 ? 1 : 0.1;
}
