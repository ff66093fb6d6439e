import { ADVANTAGES } from './heat.ts';
import { HEAT_REFERENCE, REFERENCE_RUNS, type Reference, WHOLE_REFERENCE } from './reference.ts';
import type { Mean, Means } from './scores.ts';
import type { WorldName } from './tasks.ts';
import { againstReference, againstRival, largerIsBetter, SIGNS, type Verdict } from './verdict.ts';

/** A printed table, and what is to be said of it: cells below the reference or below a private rival. */
export interface Printed {
  readonly lines: readonly string[];
  readonly losses: readonly string[];
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
  const lines = [...printed.lines];
  const losses = [...printed.losses];
  for (const { advantage } of ADVANTAGES) {
    const own = means[`Lykta ${advantage}`];
    const cells = heatColumns.map(({ metric }) => {
      const rivals = privateRivals.flatMap((name) => {
        const found = means[name]?.[metric] ?? means[`${name} ${advantage}`]?.[metric];
        return found === undefined ? [] : [{ name, found }];
      });
      const best = rivals.toSorted((a, b) =>
        largerIsBetter(metric) ? b.found.mean - a.found.mean : a.found.mean - b.found.mean,
      )[0];
      const mine = own?.[metric];
      if (best === undefined || mine === undefined) return '';
      const verdict = againstRival(metric, mine, best.found);
      if (verdict === 'worse') losses.push(`${world} ${respondents}, ${advantage}, ${metric}: below ${best.name}`);
      return `${SIGNS[verdict]} ${best.name}`;
    });
    lines.push(row([`*Lykta ${advantage} against the best private rival*`, ...cells]));
  }
  return { ...printed, lines: [...lines, ''], losses };
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
  return [
    tableOf(`${title}: whole release (finest cell on average: ${finest})`, wholeColumns, means, reference, about),
    tableOf(`${title}: the base map at 500 m, and what is drawn`, squareColumns, means, reference, about),
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
