import { percentAxis } from '../measures/percent-axis.ts';
import { GREY, INK, PAGE, rounded, svgText, wrapped } from './svg-page.ts';

/** One line of a chart: its words, and its figure as a dot with its interval; null where it is not shown. */
export interface ChartLine {
  readonly words: string;
  readonly figure: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    /** Hollow, and said to be uncertain. */
    readonly isUncertain: boolean;
    /** "34 %" */
    readonly said: string;
    /** "31–37" */
    readonly interval: string;
  } | null;
  readonly colour: string;
}

/** Lines that stand under one heading, "" for none; `about` says how many they are of, or is "". */
export interface ChartGroup {
  readonly heading: string;
  readonly about: string;
  readonly lines: readonly ChartLine[];
}

/** Of the axis and its marks. */
const GRID = '#D5D7E0';

/** Pixels: words to the left, the axis, and the figure in words to the right. */
const TRACK = { left: 452, right: 940 };
const INTERVAL = 1096;
const LINE = 36;
const WORDS = { line: 20, letters: 46 };

/**
 * Dots with their intervals on one axis from nought, as on screen. What is drawn, from `PAGE.top` down, and where it ends. `unit`:
 * what the axis counts, said at its right end.
 */
export function intervalChart(
  groups: readonly ChartGroup[],
  unit: string,
): { readonly parts: readonly string[]; readonly bottom: number } {
  const highest = Math.max(5, ...groups.flatMap(({ lines }) => lines.map(({ figure }) => figure?.high ?? 0)));
  const { max, ticks } = axisFor(highest);
  const at = (value: number): number =>
    TRACK.left + ((TRACK.right - TRACK.left) * Math.min(Math.max(value, 0), max)) / max;
  const top = PAGE.top + 34;
  let y = top;
  const drawn: string[] = [];
  for (const { heading, about, lines } of groups) {
    if (heading !== '') y += 14;
    for (const words of heading === '' ? [] : wrapped(heading, 110)) {
      y += 24;
      drawn.push(svgText(PAGE.margin, y - 4, words, 17, 'font-weight="700"'));
    }
    if (about !== '') {
      y += 24;
      drawn.push(svgText(PAGE.margin, y - 6, about, 15, `fill="${GREY}"`));
    }
    for (const line of lines) {
      const words = wrapped(line.words, WORDS.letters);
      const height = Math.max(LINE, words.length * WORDS.line + 14);
      drawn.push(...drawnLine(line, words, y, height, at));
      y += height;
    }
  }
  const axis = ticks.flatMap((tick) => [
    `<path d="M${rounded(at(tick))} ${top}V${y}" stroke="${GRID}"/>`,
    svgText(at(tick), top - 10, new Intl.NumberFormat('sv-SE').format(tick), 14, `text-anchor="middle" fill="${GREY}"`),
  ]);
  const said = svgText(TRACK.right + 24, top - 10, unit, 14, `fill="${GREY}"`);
  return { parts: [...axis, said, ...drawn], bottom: y };
}

/** Per cent as on screen; persons above a hundred in steps of 1, 2 or 5 and noughts. */
function axisFor(highest: number): ReturnType<typeof percentAxis> {
  if (highest <= 100) return percentAxis(highest);
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => highest / one <= 5) ?? power;
  const max = step * Math.ceil(highest / step);
  return { max, ticks: Array.from({ length: max / step + 1 }, (_, index) => index * step) };
}

function drawnLine(
  { figure, colour }: ChartLine,
  words: readonly string[],
  top: number,
  height: number,
  at: (value: number) => number,
): readonly string[] {
  const middle = top + height / 2;
  const first = middle - ((words.length - 1) * WORDS.line) / 2 + 5;
  const said = words.map((line, index) => svgText(PAGE.margin, first + index * WORDS.line, line, 16));
  const rule = `<path d="M${PAGE.margin} ${top + height}H${PAGE.width - PAGE.margin}" stroke="#E6E7EE"/>`;
  if (figure === null)
    return [...said, rule, svgText(TRACK.right + 24, middle + 5, 'För få svar', 15, `fill="${GREY}"`)];
  const { value, low, high, isUncertain } = figure;
  const dot = isUncertain
    ? `<circle cx="${rounded(at(value))}" cy="${middle}" r="5" fill="#FFFFFF" stroke="${colour}" stroke-width="2"/>`
    : `<circle cx="${rounded(at(value))}" cy="${middle}" r="6" fill="${colour}" stroke="#FFFFFF" stroke-width="1.5"/>`;
  return [
    ...said,
    rule,
    `<path d="M${TRACK.left} ${middle}H${TRACK.right}" stroke="${GRID}" stroke-width="1.5"/>`,
    `<rect x="${rounded(at(low))}" y="${middle - 4}" width="${rounded(at(high) - at(low))}" height="8" fill="${colour}" fill-opacity="0.36"/>`,
    dot,
    svgText(TRACK.right + 24, middle + 5, figure.said, 16, `font-weight="${isUncertain ? 400 : 700}" fill="${INK}"`),
    svgText(INTERVAL, middle + 5, isUncertain ? 'osäkert' : figure.interval, 15, `fill="${GREY}"`),
  ];
}
