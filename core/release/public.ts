import { sideAtLevel } from '../geo/grid.ts';
import { aboveFloor } from '../privacy/display.ts';
import { UNITS } from '../privacy/estimate.ts';
import type { MapFamilyName } from '../privacy/families.ts';
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
import type { MapHeader, Release, ReleaseHeader, TableHeader } from './contract.ts';

/** The public sees no square smaller than this. */
const PUBLIC_METRES = 500;

/** What the public sees filtered: by cause alone. Whose mark it is, and when, is for staff. */
const PUBLIC_FAMILIES: readonly MapFamilyName[] = ['base', 'category'];

/**
 * The public release: the staff release's own values plus extra noise, never a second look at the answers, so whoever
 * reads both learns no more than from the staff file (privacy.md section 8). Squares under 500 m, all filters but the
 * cause, sensitive categories, cross-tables, and places with fewer residents than the public floor are left out.
 */
export function publicRelease(staff: Release, noise: Noise): Release {
  const { header } = staff;
  const kappa = kappaOf(header);
  const raise = (varianceUnits2: number): Raised => {
    const extra = Number(roundedUp(times(kappa, fraction(varianceUnits2))));
    return { extra, varianceUnits2: varianceUnits2 + extra };
  };
  const add = (counts: Int32Array, { extra }: Raised): Int32Array => {
    const noisy = counts.slice();
    if (extra > 0) noise.addTo(noisy, extra);
    return noisy;
  };
  const maps = published(header.maps, isPublicMap).map(({ entry, index }) => {
    const levels = publicLevels(header, entry).map(raise);
    const slices = published(entry.slices, ({ sensitive }) => !sensitive);
    return {
      header: {
        family: entry.family,
        slices: slices.map(({ entry: slice }) => slice),
        varianceUnits2: levels.map(({ varianceUnits2 }) => varianceUnits2),
      },
      counts: {
        family: entry.family,
        slices: slices.map((slice) =>
          levels.map((raised, level) =>
            add(staff.maps[index]?.slices[slice.index]?.[level] ?? new Int32Array(0), raised),
          ),
        ),
      },
    };
  });
  const register = published(header.places.register, ({ residents }) => aboveFloor(residents, header.floors.public));
  const placeNumbers = [...register.map(({ index }) => index), header.places.register.length];
  const placesRaised = header.places.varianceUnits2 === null ? null : raise(header.places.varianceUnits2);
  const tables = published(header.tables, isPublicTable).map(({ entry, index }) => {
    const raised = entry.varianceUnits2 === null ? null : raise(entry.varianceUnits2);
    return {
      header: { ...entry, varianceUnits2: raised?.varianceUnits2 ?? null },
      counts: raised === null ? new Int32Array(0) : add(staff.tables[index] ?? new Int32Array(0), raised),
    };
  });
  return {
    header: withSpending({
      ...header,
      tier: 'public',
      maps: maps.map((map) => map.header),
      places: {
        ...header.places,
        register: register.map(({ entry }) => entry),
        varianceUnits2: placesRaised?.varianceUnits2 ?? null,
      },
      tables: tables.map((table) => table.header),
      passport: { ...header.passport, kappa: written(kappa) },
    }),
    ground: staff.ground,
    maps: maps.map((map) => map.counts),
    places:
      placesRaised === null
        ? []
        : staff.places.map((counts) =>
            add(
              Int32Array.from(placeNumbers, (place) => counts[place] ?? 0),
              placesRaised,
            ),
          ),
    tables: tables.map((table) => table.counts),
  };
}

/** What is published of a list, each with its number in the staff release. */
const published = <Entry>(
  entries: readonly Entry[],
  isPublished: (entry: Entry) => boolean,
): readonly { readonly entry: Entry; readonly index: number }[] =>
  entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => isPublished(entry));

const isPublicMap = ({ family }: MapHeader): boolean => PUBLIC_FAMILIES.includes(family);

const isPublicTable = ({ by }: TableHeader): boolean => by === null;

interface Raised {
  readonly extra: number;
  readonly varianceUnits2: number;
}

const publicLevels = ({ root }: ReleaseHeader, { varianceUnits2 }: MapHeader): readonly number[] =>
  varianceUnits2.filter((_, level) => sideAtLevel(root, level) >= PUBLIC_METRES);

/**
 * kappa = max(0, s_pub/(part - 0.01) - 1), with s_pub what the published measurements but N^ spend of the batch's budget,
 * and part a quarter or what the policy allows.
 */
export function kappaOf(header: ReleaseHeader): Fraction {
  const budget = readFraction(header.passport.budget);
  const room = times(plus(readFraction(header.passport.publicPart), fraction(-RESPONDENTS_SHARE, 10_000)), budget);
  const spent = spentOn({
    maps: header.maps.filter(isPublicMap).map((map) => publicLevels(header, map)),
    places: header.places.varianceUnits2,
    tables: header.tables.filter(isPublicTable),
  });
  if (isAtMost(spent, room)) return ZERO;
  return plus(times(spent, fraction(room.denominator, room.numerator)), fraction(-1));
}

interface Measured {
  /** sigma² by map and level. */
  readonly maps: readonly (readonly number[])[];
  readonly places: number | null;
  readonly tables: readonly Pick<TableHeader, 'max' | 'varianceUnits2'>[];
}

/** The sum of sensitivity²/sigma² over everything but N^. */
function spentOn({ maps, places, tables }: Measured): Fraction {
  const one = (varianceUnits2: number, max = 1): Fraction => fraction(UNITS ** 2 * max, varianceUnits2);
  return [
    ...maps.flat().map((variance) => one(variance)),
    ...(places === null ? [] : [one(places)]),
    ...tables.flatMap(({ max, varianceUnits2 }) => (varianceUnits2 === null ? [] : [one(varianceUnits2, max)])),
  ].reduce(plus, ZERO);
}

/** States what the public file costs by itself, and holds it against its part of the budget. */
function withSpending(header: ReleaseHeader): ReleaseHeader {
  const budget = readFraction(header.passport.budget);
  const spent = plus(
    times(budget, fraction(RESPONDENTS_SHARE, 10_000)),
    spentOn({
      maps: header.maps.map(({ varianceUnits2 }) => varianceUnits2),
      places: header.places.varianceUnits2,
      tables: header.tables,
    }),
  );
  if (!isAtMost(spent, times(budget, readFraction(header.passport.publicPart))))
    throw new Error(`public file would spend ${written(spent)}`);
  return { ...header, passport: { ...header.passport, spent: written(spent), mu: muOf(spent) } };
}
