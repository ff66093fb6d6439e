import type { Flavour } from './style/palette.ts';

/**
 * The classes of the heat map: persons per km² who pointed out the square, so that squares of different sizes compare.
 * One hue, lightness strictly monotone: in light more is darker, in dark more is lighter.
 */

export type HeatFeeling = 'unsafe' | 'safe';

/** Lower limits of classes 1 to 5; below the first limit is class 0. Persons per km². */
export const CLASS_LIMITS = [25, 100, 400, 800, 1600] as const;
export const CLASS_COUNT = CLASS_LIMITS.length + 1;

/** The class 0 to 5 of a density in persons per km². A density on a limit belongs to the class above. */
export function heatClass(densityPerKm2: number): number {
  const above = CLASS_LIMITS.findIndex((limit) => densityPerKm2 < limit);
  return above === -1 ? CLASS_LIMITS.length : above;
}

/** Six colours, from few to many. */
export const heatRamp = (feeling: HeatFeeling, flavour: Flavour): readonly string[] =>
  flavour === 'print' ? print : ramps[feeling][flavour];

/** Opacity by class; high contrast draws everything whole. */
export const heatOpacity = (flavour: Flavour): readonly number[] =>
  flavour === 'contrast' ? [1, 1, 1, 1, 1, 1] : [0.62, 0.74, 0.86, 0.9, 0.92, 0.94];

const print = ['#EDEDED', '#D2D2D2', '#ABABAB', '#7E7E7E', '#4E4E4E', '#161616'];
const unsafeLight = ['#DFDDF3', '#C0BDE9', '#9996D7', '#716DBF', '#48459A', '#232363'];
const safeLight = ['#CBE7E2', '#9ACFC8', '#64AEA7', '#328884', '#0B5F5E', '#003538'];

const ramps: Readonly<Record<HeatFeeling, Readonly<Record<Exclude<Flavour, 'print'>, readonly string[]>>>> = {
  unsafe: {
    light: unsafeLight,
    dark: ['#33305B', '#4C4586', '#685EB0', '#8A80D5', '#B3ADEC', '#E0DDFE'],
    contrast: ['#E3E3EC', ...unsafeLight.slice(1, -1), '#1B1B52'],
  },
  safe: {
    light: safeLight,
    dark: ['#153E3E', '#1D5B58', '#2C7A75', '#469E97', '#7CC6BD', '#C5EAE5'],
    contrast: ['#E0EBE9', ...safeLight.slice(1, -1), '#00282B'],
  },
};

/** The line round a square: solid where the interval is narrow, dashed where it is not. */
export const heatEdge = (feeling: HeatFeeling, flavour: Flavour): string =>
  flavour === 'print' ? '#2A2A2A' : edges[feeling][flavour];

const edges: Readonly<Record<HeatFeeling, Readonly<Record<Exclude<Flavour, 'print'>, string>>>> = {
  unsafe: { light: '#3B3885', dark: '#DAD6FF', contrast: '#1B1B52' },
  safe: { light: '#084B4A', dark: '#BFE9E3', contrast: '#00282B' },
};

/** The hatch over the colour of a rest: near the hatch of few, and apart from the colours that a rest may have. */
export const restHatchColour = (flavour: Flavour): string =>
  ({ light: '#7F8494', dark: '#7480A0', contrast: '#5A5F6E', print: '#5E5E5E' })[flavour];

/** The hatch of "för få svar": none and few look alike. */
export const hatchColour = (flavour: Flavour): string =>
  ({ light: '#7F8494', dark: '#7480A0', contrast: '#5A5F6E', print: '#7E7E7E' })[flavour];
