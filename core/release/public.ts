import { sideAtLevel } from '../geo/grid.ts';
import { aboveFloor, POPULATION_FLOOR } from '../privacy/display.ts';
import { UNITS } from '../privacy/estimate.ts';
import {
  type Fraction,
  fraction,
  isAtMost,
  plus,
  readFraction,
  roundedUp,
  times,
  written,
  ZERO,
} from '../privacy/fraction.ts';
import type { Noise } from '../privacy/noise/fast.ts';
import { muOf } from '../privacy/plan.ts';
import { RESPONDENTS_SHARE } from '../privacy/preset.ts';
import type { MapHeader, Release, ReleaseHeader } from './contract.ts';

/** The public sees no square smaller than this. */
const PUBLIC_METRES = 500;

/** The public's mu² is at most a quarter of the batch's, so that mu is at most half. */
const PUBLIC_PART = fraction(1, 4);

/**
 * The public release: the staff release's own values plus extra noise, never a second look at the answers, so whoever
 * reads both learns no more than from the staff file (privacy.md section 8). Squares under 500 m, sensitive categories
 * and places with 1 to 199 residents are left out.
 */
export function publicRelease(staff: Release, noise: Noise): Release {
  const kappa = kappaOf(staff.header);
  const raise = (varianceUnits2: number): Raised => {
    const extra = Number(roundedUp(times(kappa, fraction(varianceUnits2))));
    return { extra, varianceUnits2: varianceUnits2 + extra };
  };
  const add = (counts: Int32Array, { extra }: Raised): Int32Array => {
    const noisy = counts.slice();
    if (extra > 0) noise.addTo(noisy, extra);
    return noisy;
  };

  const maps = staff.header.maps.map((header, number) => {
    const levels = publicLevels(staff.header, header).map(raise);
    const kept = header.slices.flatMap((slice, index) => (slice.sensitive ? [] : [{ slice, index }]));
    return {
      header: {
        family: header.family,
        slices: kept.map(({ slice }) => slice),
        varianceUnits2: levels.map(({ varianceUnits2 }) => varianceUnits2),
      },
      counts: {
        family: header.family,
        slices: kept.map(({ index }) =>
          levels.map((raised, level) => add(staff.maps[number]?.slices[index]?.[level] ?? new Int32Array(0), raised)),
        ),
      },
    };
  });

  const { places } = staff.header;
  const allowed = places.register.flatMap((place, index) =>
    aboveFloor(place.residents, POPULATION_FLOOR.public) ? [{ place, index }] : [],
  );
  const placesRaised = places.varianceUnits2 === null ? null : raise(places.varianceUnits2);
  const placeCounts =
    placesRaised === null
      ? []
      : staff.places.map((counts) =>
          add(
            Int32Array.from([...allowed.map(({ index }) => index), counts.length - 1], (i) => counts[i] ?? 0),
            placesRaised,
          ),
        );

  const tables = staff.header.tables.map(({ varianceUnits2 }) =>
    varianceUnits2 === null ? null : raise(varianceUnits2),
  );
  const tableCounts = tables.map((raised, number) =>
    raised === null ? new Int32Array(0) : add(staff.tables[number] ?? new Int32Array(0), raised),
  );

  const header: ReleaseHeader = {
    ...staff.header,
    tier: 'public',
    maps: maps.map((map) => map.header),
    places: {
      ...places,
      register: allowed.map(({ place }) => place),
      varianceUnits2: placesRaised?.varianceUnits2 ?? null,
    },
    tables: staff.header.tables.map((table, number) => ({
      ...table,
      varianceUnits2: tables[number]?.varianceUnits2 ?? null,
    })),
    passport: { ...staff.header.passport, kappa: written(kappa) },
  };
  return {
    header: withSpending(header),
    ground: staff.ground,
    maps: maps.map((map) => map.counts),
    places: placeCounts,
    tables: tableCounts,
  };
}

interface Raised {
  readonly extra: number;
  readonly varianceUnits2: number;
}

const publicLevels = ({ root }: ReleaseHeader, { varianceUnits2 }: MapHeader): readonly number[] =>
  varianceUnits2.filter((_, level) => sideAtLevel(root, level) >= PUBLIC_METRES);

/** kappa = max(0, s_pub/(0.25 - 0.01) - 1), with s_pub the shares of what is published, N^ left out. */
export function kappaOf(header: ReleaseHeader): Fraction {
  const { shares } = header.passport;
  const shareOf = (family: string): Fraction => fraction(shares[family] ?? 0, 10_000);
  const parts = header.maps.map((map) => {
    const levels = map.varianceUnits2.length;
    if (levels === 0) return ZERO;
    const published = publicLevels(header, map).length;
    return times(shareOf(map.family), fraction(2n ** BigInt(published) - 1n, 2n ** BigInt(levels) - 1n));
  });
  if (header.places.varianceUnits2 !== null) parts.push(shareOf('places'));
  if (header.tables.some(({ varianceUnits2 }) => varianceUnits2 !== null)) parts.push(shareOf('survey'));
  const published = parts.reduce(plus, ZERO);
  const room = plus(PUBLIC_PART, fraction(-RESPONDENTS_SHARE, 10_000));
  if (isAtMost(published, room)) return ZERO;
  return plus(times(published, fraction(room.denominator, room.numerator)), fraction(-1));
}

/** States what the public file costs by itself, and holds it against its quarter of the budget. */
function withSpending(header: ReleaseHeader): ReleaseHeader {
  const squared = (max: number, varianceUnits2: number): Fraction => fraction(UNITS ** 2 * max, varianceUnits2);
  const variances = [
    ...header.maps.flatMap((map) => map.varianceUnits2),
    ...(header.places.varianceUnits2 === null ? [] : [header.places.varianceUnits2]),
  ];
  const budget = readFraction(header.passport.budget);
  const spent = [
    times(budget, fraction(RESPONDENTS_SHARE, 10_000)),
    ...variances.map((variance) => squared(1, variance)),
    ...header.tables.flatMap(({ max, varianceUnits2 }) =>
      varianceUnits2 === null ? [] : [squared(max, varianceUnits2)],
    ),
  ].reduce(plus, ZERO);
  if (!isAtMost(spent, times(budget, PUBLIC_PART))) throw new Error(`public file would spend ${written(spent)}`);
  return { ...header, passport: { ...header.passport, spent: written(spent), mu: muOf(spent) } };
}
