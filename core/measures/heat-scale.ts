/**
 * The classes of the heat map: persons per km² who pointed out the square, so that squares of different sizes compare. The same
 * on screen and in the files that are opened elsewhere.
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

/** The colours of the classes on a light ground, from few to many: one hue, more is darker. */
export const LIGHT_RAMP: Readonly<Record<HeatFeeling, readonly string[]>> = {
  unsafe: ['#DFDDF3', '#C0BDE9', '#9996D7', '#716DBF', '#48459A', '#232363'],
  safe: ['#CBE7E2', '#9ACFC8', '#64AEA7', '#328884', '#0B5F5E', '#003538'],
};

/** The line round a square on a light ground. */
export const LIGHT_EDGE: Readonly<Record<HeatFeeling, string>> = { unsafe: '#3B3885', safe: '#084B4A' };

/** How much of each class's colour covers the ground. */
export const CLASS_OPACITY = [0.62, 0.74, 0.86, 0.9, 0.92, 0.94] as const;

/** The hatch of "för få svar" on a light ground: none and few look alike. */
export const LIGHT_HATCH = '#7F8494';
