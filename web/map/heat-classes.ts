import { CLASS_OPACITY, type HeatFeeling, LIGHT_EDGE, LIGHT_HATCH, LIGHT_RAMP } from '#core/measures/heat-scale.ts';
import type { Flavour } from './style/palette.ts';

/** The colours of the heat map's classes in every flavour: lightness strictly monotone, in light more is darker, in dark lighter. */

/** Six colours, from few to many. */
export const heatRamp = (feeling: HeatFeeling, flavour: Flavour): readonly string[] =>
  flavour === 'print' ? print : ramps[feeling][flavour];

/** Opacity by class; high contrast draws everything whole. */
export const heatOpacity = (flavour: Flavour): readonly number[] =>
  flavour === 'contrast' ? [1, 1, 1, 1, 1, 1] : CLASS_OPACITY;

const print = ['#EDEDED', '#D2D2D2', '#ABABAB', '#7E7E7E', '#4E4E4E', '#161616'];

const ramps: Readonly<Record<HeatFeeling, Readonly<Record<Exclude<Flavour, 'print'>, readonly string[]>>>> = {
  unsafe: {
    light: LIGHT_RAMP.unsafe,
    dark: ['#33305B', '#4C4586', '#685EB0', '#8A80D5', '#B3ADEC', '#E0DDFE'],
    contrast: ['#E3E3EC', ...LIGHT_RAMP.unsafe.slice(1, -1), '#1B1B52'],
  },
  safe: {
    light: LIGHT_RAMP.safe,
    dark: ['#153E3E', '#1D5B58', '#2C7A75', '#469E97', '#7CC6BD', '#C5EAE5'],
    contrast: ['#E0EBE9', ...LIGHT_RAMP.safe.slice(1, -1), '#00282B'],
  },
};

/** The line round a square: solid where the interval is narrow, dashed where it is not. */
export const heatEdge = (feeling: HeatFeeling, flavour: Flavour): string =>
  flavour === 'print' ? '#2A2A2A' : edges[feeling][flavour];

const edges: Readonly<Record<HeatFeeling, Readonly<Record<Exclude<Flavour, 'print'>, string>>>> = {
  unsafe: { light: LIGHT_EDGE.unsafe, dark: '#DAD6FF', contrast: '#1B1B52' },
  safe: { light: LIGHT_EDGE.safe, dark: '#BFE9E3', contrast: '#00282B' },
};

/** The hatch over the colour of a rest: near the hatch of few, and apart from the colours that a rest may have. */
export const restHatchColour = (flavour: Flavour): string =>
  ({ light: '#7F8494', dark: '#7480A0', contrast: '#5A5F6E', print: '#5E5E5E' })[flavour];

/** The hatch of "för få svar": none and few look alike. */
export const hatchColour = (flavour: Flavour): string =>
  ({ light: LIGHT_HATCH, dark: '#7480A0', contrast: '#5A5F6E', print: '#7E7E7E' })[flavour];
