import type { Interval, MapTexts } from './texts.ts';

export const en: MapTexts = {
  name: (what) =>
    `Map: ${what}. Arrow keys move between squares, Enter chooses, Escape clears. The table has the same figures.`,
  loading: 'Loading the map',
  failed: 'The map could not be loaded. The table has the figures.',
  ctrlToZoom: 'Hold Ctrl and scroll to zoom',
  commandToZoom: 'Hold ⌘ and scroll to zoom',
  twoFingers: 'Drag with two fingers',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
  legend: 'Key',
  unit: {
    unsafe: 'People per km² who marked the square as unsafe',
    safe: 'People per km² who marked the square as safe',
  },
  unitFor: (unit, chosen) => `${unit}. ${chosen.join('. ')}`,
  filters: { category: 'Cause', time: 'Time', gender: 'Gender', age: 'Age' },
  allCauses: 'For all answers, not only those chosen.',
  what: { unsafe: 'places marked as feeling unsafe', safe: 'places marked as feeling safe' },
  solid: 'Solid edge: certain, the interval is narrow',
  dashed: 'Dashed edge: less certain colour',
  hatch: 'Too few answers to show (none and few look alike). Says nothing about the place',
  rest: 'Colour with hatching: the rest of a larger square, always less certain',
  sizes: (finest) => `Smallest square ${finest}. Where it cannot be shown, a larger one is drawn.`,
  noAreas: 'Too few answers to show any square.',
  square: (size) => `Square, ${size}`,
  squareNear: (near, size) => `Square by ${near}, ${size}`,
  restNear: (near, size) => `Rest of a square by ${near}, ${size}`,
  persons: (value, interval) => `About ${value} people${inBrackets(interval)}.`,
  perKm2: (value, interval) => `About ${value} per km²${inBrackets(interval)}.`,
  underOnePerKm2: (_, interval) => `Under 1 per km²${inBrackets(interval)}.`,
  shareOf: (percent, low, high) => `${percent}% (${low}–${high}) of those who answered.`,
  underOnePerCent: (_, low, high) => `Under 1% (${low}–${high}) of those who answered.`,
  uncertain: 'Less certain: the interval is wide.',
  model: 'Model estimate of two choices together, without an interval.',
  modelEdge: 'Edge of short strokes: model estimate of two choices together, without an interval',
  modelHelp: 'Each choice was counted by itself; within a square they are taken not to depend on one another.',
  change: {
    heading: (dialogue) => `More or fewer of every hundred who answered than in ${midSentence(dialogue)}`,
    what: (what, dialogue) => `${what}, compared with ${midSentence(dialogue)}`,
    than: (difference, dialogue) => `Compared with ${midSentence(dialogue)}: ${difference}.`,
    more: 'Plus: more than then',
    less: 'Minus: fewer than then',
    chance: 'Dashed edge only: the difference may be chance',
    respondents: (now, before) => `${now} now, ${before} then. The difference is per hundred who answered.`,
    none: 'No square can be compared with this choice. The dialogues did not count the same thing, or too few answered.',
  },
  difference: {
    more: (value, interval) => `${value} more per 100 who answered${inBrackets(interval)}`,
    less: (value, interval) => `${value} fewer per 100 who answered${inBrackets(interval)}`,
    chance: (fewer, more) => `may be chance (${fewer} fewer to ${more} more per 100 who answered)`,
  },
  tooFew: 'Too few answers to show.',
  fewerThan: (count) => `Fewer than about ${count} people.`,
  saysNothing: 'Says nothing about the place.',
  chosen: 'Chosen.',
};

function inBrackets(interval: Interval | null): string {
  return interval === null ? '' : ` (${interval[0]}–${interval[1]})`;
}

/** "The 2024 dialogue" inside a sentence. */
const midSentence = (dialogue: string): string => dialogue.replace(/^The /u, 'the ');
