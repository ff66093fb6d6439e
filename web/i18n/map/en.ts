import type { MapTexts } from './texts.ts';

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
  unitFor: (unit, cause) => `${unit}. Cause: ${cause}`,
  allCauses: 'For all causes.',
  what: { unsafe: 'places marked as feeling unsafe', safe: 'places marked as feeling safe' },
  solid: 'Solid edge: certain, the interval is narrow',
  dashed: 'Dashed edge: less certain colour',
  hatch: 'Too few answers to show (none and few look alike). Says nothing about the place',
  sizes: (finest) =>
    `Smallest square ${finest}. Where it cannot be shown, a larger one is drawn. Colour with hatching: the rest of a larger square.`,
  noAreas: 'Too few answers to show any square.',
  square: (size) => `Square, ${size}`,
  squareNear: (near, size) => `Square by ${near}, ${size}`,
  restNear: (near, size) => `Rest of a square by ${near}, ${size}`,
  persons: (value, low, high) => `About ${value} people (${low}–${high}).`,
  perKm2: (value, low, high) => `About ${value} per km² (${low}–${high}).`,
  shareOf: (percent, low, high) => `${percent}% (${low}–${high}) of those who answered.`,
  uncertain: 'Less certain: the interval is wide.',
  tooFew: 'Too few answers to show.',
  fewerThan: (count) => `Fewer than about ${count} people.`,
  saysNothing: 'Says nothing about the place.',
  chosen: 'Chosen.',
};
