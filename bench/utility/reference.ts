import type { WorldName } from './tasks.ts';

/**
 * The reference results of privacy.md 12.2 and 12.3, obtained by an independent simulation, by world, respondents, method
 * and metric. Relative errors in %.
 */
export type Reference = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** "medium/large, TV 512 m, hot-10". */
const heat = (medium: number, large: number, tv500: number, hot10: number) => ({ medium, large, tv500, hot10 });

export const HEAT_REFERENCE: Readonly<Partial<Record<WorldName, Readonly<Record<number, Reference>>>>> = {
  peaked: {
    200: {
      'uniform guess': heat(64, 58, 0.82, 0.03),
      'prior only': heat(49, 39, 0.64, 0.38),
      'key tree': heat(47, 25, 0.65, 0.41),
      'key tree + prior': heat(40, 18, 0.57, 0.55),
      'UG .197': heat(53, 32, 0.69, 0.1),
      'AG .197': heat(55, 38, 0.72, 0.2),
      'PrivTree + prior .197': heat(51, 32, 0.63, 0.26),
      'Lykta, no prior .197': heat(45, 22, 0.62, 0.42),
      'Lykta .197': heat(41, 20, 0.55, 0.58),
      'PrivTree + prior .383': heat(46, 27, 0.59, 0.41),
      'Lykta .383': heat(33, 14, 0.51, 0.67),
    },
    2000: {
      'uniform guess': heat(60, 57, 0.67, 0.07),
      'prior only': heat(44, 36, 0.45, 0.39),
      'key tree': heat(16, 7, 0.23, 0.95),
      'key tree + prior': heat(14, 6, 0.19, 0.97),
      'UG .197': heat(38, 14, 0.46, 0.4),
      'AG .197': heat(23, 9.6, 0.38, 0.78),
      'PrivTree + prior .197': heat(24, 13, 0.33, 0.77),
      'Lykta, no prior .197': heat(16, 6.1, 0.19, 0.98),
      'Lykta .197': heat(14, 5.5, 0.17, 0.99),
      'PrivTree + prior .383': heat(17, 8.4, 0.24, 0.95),
      'Lykta .383': heat(8.7, 3.5, 0.13, 1),
    },
    20000: {
      'uniform guess': heat(60, 57, 0.65, 0.03),
      'prior only': heat(44, 37, 0.42, 0.39),
      'key tree': heat(3.9, 2.4, 0.05, 1),
      'key tree + prior': heat(3.6, 2, 0.04, 1),
      'UG .197': heat(13, 4.6, 0.27, 0.71),
      'AG .197': heat(8.1, 2.9, 0.18, 0.93),
      'PrivTree + prior .197': heat(6.4, 2.9, 0.08, 1),
      'Lykta, no prior .197': heat(3.5, 1.2, 0.05, 1),
      'Lykta .197': heat(3.3, 1.2, 0.04, 1),
      'PrivTree + prior .383': heat(4.6, 2.2, 0.05, 1),
      'Lykta .383': heat(2.8, 1, 0.02, 1),
    },
  },
  spread: {
    200: {
      'uniform guess': heat(55, 52, 0.77, 0.06),
      'prior only': heat(37, 28, 0.58, 0.39),
      'key tree': heat(41, 24, 0.62, 0.35),
      'key tree + prior': heat(34, 16, 0.53, 0.5),
      'UG .197': heat(42, 24, 0.63, 0.16),
      'AG .197': heat(51, 40, 0.69, 0.16),
      'PrivTree + prior .197': heat(46, 31, 0.6, 0.27),
      'Lykta, no prior .197': heat(40, 21, 0.59, 0.35),
      'Lykta .197': heat(37, 19, 0.53, 0.47),
      'PrivTree + prior .383': heat(42, 25, 0.56, 0.32),
      'Lykta .383': heat(30, 13, 0.49, 0.55),
    },
    2000: {
      'uniform guess': heat(46, 51, 0.56, 0.12),
      'prior only': heat(23, 22, 0.28, 0.63),
      'key tree': heat(13, 6.7, 0.22, 0.93),
      'key tree + prior': heat(11, 5, 0.18, 0.93),
      'UG .197': heat(22, 9.1, 0.31, 0.51),
      'AG .197': heat(19, 9.4, 0.3, 0.67),
      'PrivTree + prior .197': heat(21, 11, 0.27, 0.56),
      'Lykta, no prior .197': heat(13, 5, 0.21, 0.92),
      'Lykta .197': heat(11, 4.4, 0.19, 0.93),
      'PrivTree + prior .383': heat(15, 7.6, 0.23, 0.77),
      'Lykta .383': heat(8.3, 3.3, 0.14, 0.97),
    },
  },
};

type Family = 'base' | 'category' | 'time' | 'age' | 'gender';
/** TV at 1 km and hot-5 at 1 km by family, in the order of the published table; null where it has none. */
const families = (...pairs: readonly (readonly [number, number] | null)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (['base', 'category', 'time', 'age', 'gender'] satisfies Family[]).flatMap((family, index) => {
      const pair = pairs[index] ?? null;
      return pair === null
        ? []
        : [
            [`${family} tv1000`, pair[0]],
            [`${family} hot5`, pair[1]],
          ];
    }),
  );

const baseOf = (tv500: number, tv1000: number, hot10: number) => ({
  'base tv500': tv500,
  'base tv1000': tv1000,
  'base hot10': hot10,
});
const placesOf = (name: string, top1: number, top5: number, top10: number, error: number) => ({
  [`${name} top1`]: top1,
  [`${name} top5`]: top5,
  [`${name} top10`]: top10,
  [`${name} error`]: error,
});

export const WHOLE_REFERENCE: Readonly<Record<WorldName, Readonly<Record<number, Reference>>>> = {
  peaked: {
    200: {
      Lykta: families([0.31, 0.88], [0.65, 0.51]),
      'key tree + prior': families([0.35, 0.82], [0.74, 0.32], [0.59, 0.45], [0.69, 0.36], [0.58, 0.45]),
      'key grid V=2': { 'base tv1000': 0.22, 'category tv1000': 0.41, 'age tv1000': 0.38 },
    },
    500: {
      Lykta: families([0.2, 0.95], [0.5, 0.67], [0.37, 0.81], null, [0.43, 0.76]),
      'key tree + prior': families([0.23, 0.9], [0.59, 0.48], [0.42, 0.65], [0.51, 0.54], [0.49, 0.64]),
    },
    2000: {
      Lykta: families([0.09, 0.99], [0.3, 0.9], [0.22, 0.94], [0.25, 0.92], [0.26, 0.9]),
      'key tree + prior': families([0.09, 0.97], [0.36, 0.8], [0.23, 0.9], [0.29, 0.86], [0.3, 0.77]),
      'key grid V=2': { 'base tv1000': 0.04, 'category tv1000': 0.21, 'age tv1000': 0.17 },
      'key grid K=10 V=4': { 'category tv1000': 0.65, 'age tv1000': 0.59 },
    },
    20000: {
      Lykta: families([0.02, 1], [0.1, 0.99], [0.07, 0.99], [0.08, 1], [0.12, 0.95]),
      'key tree + prior': families([0.03, 1], [0.12, 0.99], [0.05, 1], [0.07, 0.99], [0.1, 0.95]),
      'key grid V=2': { 'base tv1000': 0, 'category tv1000': 0.04, 'age tv1000': 0.03 },
    },
  },
  spread: {
    2000: {
      Lykta: families([0.1, 0.99], [0.33, 0.74], [0.24, 0.83], [0.28, 0.79], [0.3, 0.74]),
      'key tree + prior': families([0.09, 0.98], [0.32, 0.75], [0.19, 0.93], [0.25, 0.88], [0.26, 0.79]),
    },
  },
  town: {
    200: {
      Lykta: {
        ...baseOf(0.4, 0.3, 0.83),
        'category tv1000': 0.55,
        'category hot5': 0.66,
        ...placesOf('places', 0.95, 0.88, 0.85, 1.5),
        ...placesOf('places by map', 0.95, 0.82, 0.74, 1.8),
        'cells drawn': 6.4,
        'mass drawn': 0.65,
        'drawn wrong': 0.2,
      },
      'Lykta mu_b .71': { 'base tv500': 0.46, 'base hot10': 0.64, 'places top5': 0.8, 'places error': 2.1 },
      'prior only': baseOf(0.46, 0.32, 0.45),
      'key grid V=2': baseOf(0.25, 0.19, 0.93),
      'key grid K=10 V=4': baseOf(0.75, 0.62, 0.71),
      'key tree + prior': baseOf(0.44, 0.3, 0.47),
    },
    500: {
      Lykta: {
        ...baseOf(0.29, 0.2, 0.94),
        'category tv1000': 0.42,
        'category hot5': 0.8,
        'time tv1000': 0.35,
        'gender tv1000': 0.38,
        ...placesOf('places', 1, 0.97, 0.96, 1.9),
        ...placesOf('places by map', 1, 0.92, 0.86, 4),
      },
      'Lykta mu_b .71': { 'base tv500': 0.33, 'base hot10': 0.92, 'places top5': 0.93, 'places error': 2.7 },
      'prior only': baseOf(0.4, 0.28, 0.48),
      'key grid V=2': baseOf(0.17, 0.13, 0.99),
      'key grid K=10 V=4': baseOf(0.41, 0.26, 0.97),
      'key tree + prior': baseOf(0.39, 0.27, 0.52),
    },
    2000: {
      Lykta: {
        ...baseOf(0.18, 0.13, 0.99),
        'category tv1000': 0.3,
        'category hot5': 0.93,
        'time tv1000': 0.24,
        'gender tv1000': 0.24,
        'age tv1000': 0.27,
        ...placesOf('places', 1, 1, 1, 2.5),
        ...placesOf('places by map', 1, 0.97, 0.98, 8.9),
        'cells drawn': 69,
        'mass drawn': 0.68,
        'drawn wrong': 2.5,
      },
      'Lykta mu_b .71': { 'base tv500': 0.2, 'base hot10': 0.99, 'places top5': 0.99, 'places error': 3.2 },
      'prior only': baseOf(0.36, 0.24, 0.44),
      'key grid V=2': baseOf(0.11, 0.1, 1),
      'key grid K=10 V=4': baseOf(0.15, 0.13, 1),
      'key tree + prior': baseOf(0.19, 0.12, 0.99),
    },
    20000: {
      Lykta: {
        ...baseOf(0.07, 0.04, 1),
        'category tv1000': 0.13,
        'category hot5': 1,
        'time tv1000': 0.11,
        'gender tv1000': 0.14,
        'age tv1000': 0.12,
        ...placesOf('places', 1, 1, 1, 2.4),
        ...placesOf('places by map', 1, 1, 1, 25),
      },
      'prior only': baseOf(0.3, 0.18, 0.58),
      'key grid V=2': baseOf(0.07, 0.05, 1),
      'key grid K=10 V=4': baseOf(0.1, 0.1, 1),
      'key tree + prior': baseOf(0.07, 0.03, 1),
    },
  },
};

/** How often the reference was simulated: its own error is that of so many runs. */
export const REFERENCE_RUNS: Readonly<Record<'town' | 'london', Readonly<Record<number, number>>>> = {
  town: { 200: 30, 500: 20, 2000: 10, 20000: 3 },
  london: { 200: 24, 500: 16, 2000: 8, 20000: 2 },
};
