import { failed, ok, type Result } from '../base/result.ts';
import { textIn } from '../base/text-in.ts';
import type { Day } from '../base/time.ts';
import { plus, readFraction, written, ZERO } from '../privacy/fraction.ts';
import { isSameLattice } from '../privacy/lattice.ts';
import { muOf } from '../privacy/plan.ts';
import {
  isSamePlace,
  type MapCounts,
  type MapHeader,
  type Passport,
  type Release,
  type ReleaseHeader,
  type TableHeader,
} from './contract.ts';

/** Why some releases cannot be read as one. */
export type CumulativeFault = 'one-is-no-sum' | 'same-release-twice' | 'other-municipality' | 'other-squares';

/**
 * Reads several releases as one (privacy.md 7.8): noisy counts and variances are added at the levels, places and tables that
 * all of them measured, and everything else follows as for one release. A sum of released counts costs nothing. The same
 * whatever order they are named in, and as strict as the strictest of them. Their batches are disjoint, but a person may have
 * answered in several, which the passport's mu says.
 */
export function cumulativeRelease(named: readonly Release[]): Result<Release, CumulativeFault> {
  const releases = named.toSorted(byClosing);
  const [first, ...more] = releases;
  const last = releases.at(-1);
  if (first === undefined || last === undefined || more.length === 0) return failed('one-is-no-sum');
  // Added to itself a release would have twice its counts with the noise of one.
  if (new Set(releases.map(({ header }) => header.id)).size < releases.length) return failed('same-release-twice');
  for (const { header, ground } of more) {
    if (header.municipality.id !== first.header.municipality.id || header.tier !== first.header.tier)
      return failed('other-municipality');
    if (!isSameLattice(ground.lattice, first.ground.lattice)) return failed('other-squares');
  }
  const maps = first.header.maps.flatMap((map) => summedMap(releases, map));
  const places = summedPlaces(releases);
  const tables = first.header.tables.flatMap((table) => summedTable(releases, table));
  const spent = releases.map(({ header }) => readFraction(header.passport.spent)).reduce(plus, ZERO);
  const headers = releases.map(({ header }) => header);
  const { withoutMap: _, ...campaign } = last.header.campaign;
  const { setAside: __, ...passportOfLast } = last.header.passport;
  return ok({
    header: {
      ...last.header,
      id: headers.map(({ id }) => id).join(SUM_SIGN),
      campaign: {
        ...campaign,
        ...(headers.every((header) => header.campaign.withoutMap === true) ? { withoutMap: true as const } : {}),
        id: headers.map(({ campaign: one }) => one.id).join(SUM_SIGN),
        title: joined(headers.map(({ campaign: one }) => one.title)),
        opens: earliest(headers.map(({ campaign: one }) => one.opens)),
        closes: latest(headers.map(({ campaign: one }) => one.closes)),
        channels: [...new Set(headers.flatMap(({ campaign: one }) => one.channels))],
      },
      releasedOn: latest(headers.map(({ releasedOn }) => releasedOn)),
      respondents: {
        units: headers.reduce((sum, { respondents }) => sum + respondents.units, 0),
        varianceUnits2: headers.reduce((sum, { respondents }) => sum + respondents.varianceUnits2, 0),
      },
      floors: {
        staff: Math.max(...headers.map(({ floors }) => floors.staff)),
        public: Math.max(...headers.map(({ floors }) => floors.public)),
      },
      maps: maps.map(({ header }) => header),
      places: places.header,
      tables: tables.map(({ header }) => header),
      passport: {
        ...passportOfLast,
        ...setAsideIn(headers),
        budget: written(headers.map(({ passport }) => readFraction(passport.budget)).reduce(plus, ZERO)),
        spent: written(spent),
        mu: muOf(spent),
        placesLeftOut: [...new Set(headers.flatMap(({ passport }) => passport.placesLeftOut))],
      },
    },
    ground: last.ground,
    maps: maps.map(({ counts }) => counts),
    places: places.counts,
    tables: tables.map(({ counts }) => counts),
  });
}

const byClosing = (a: Release, b: Release): number =>
  a.header.campaign.closes.localeCompare(b.header.campaign.closes) || a.header.id.localeCompare(b.header.id);

const earliest = (days: readonly Day[]): Day => days.toSorted()[0] ?? '';
const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? '';

/** Between the ids of releases that are read as one. */
export const SUM_SIGN = '+';

function joined(titles: readonly Release['header']['campaign']['title'][]): Release['header']['campaign']['title'] {
  const all = (language: 'sv' | 'lattlast' | 'en'): string =>
    titles.map((title) => textIn(title, language)).join(' + ');
  return { sv: all('sv'), lattlast: all('lattlast'), en: all('en') };
}

/** A map as far as every release measured it, with the slices that all of them have. */
function summedMap(
  releases: readonly Release[],
  { family, slices }: MapHeader,
): readonly { readonly header: MapHeader; readonly counts: MapCounts }[] {
  const found = releases.map((release) => {
    const index = release.header.maps.findIndex((map) => map.family === family);
    return { header: release.header.maps[index], counts: release.maps[index] };
  });
  if (found.some(({ header }) => header === undefined)) return [];
  const levels = Math.min(...found.map(({ header }) => header?.varianceUnits2.length ?? 0));
  const positionsOf = (slice: MapHeader['slices'][number]): readonly number[] =>
    found.map(
      ({ header }) =>
        header?.slices.findIndex(({ feeling, code }) => feeling === slice.feeling && code === slice.code) ?? -1,
    );
  const common = slices.filter((slice) => positionsOf(slice).every((position) => position >= 0));
  return [
    {
      header: {
        family,
        slices: common,
        varianceUnits2: range(levels).map((level) =>
          found.reduce((sum, { header }) => sum + (header?.varianceUnits2[level] ?? 0), 0),
        ),
      },
      counts: {
        family,
        slices: common.map((slice) => {
          const positions = positionsOf(slice);
          return range(levels).map((level) =>
            added(found.map(({ counts }, index) => counts?.slices[positions[index] ?? -1]?.[level])),
          );
        }),
      },
    },
  ];
}

/**
 * The places that every release has with the same outline; where one of them measured none, none. Without "elsewhere",
 * which means something else in each release whose register differs.
 */
function summedPlaces(releases: readonly Release[]): {
  readonly header: Release['header']['places'];
  readonly counts: readonly Int32Array[];
} {
  // Residents as they were last known, for the population floor.
  const { feelings, register } = (releases.at(-1) as Release).header.places;
  const isMeasured = releases.every(({ header }) => header.places.varianceUnits2 !== null);
  const numbersOf = (place: (typeof register)[number]): readonly number[] =>
    releases.map(({ header }) => header.places.register.findIndex((other) => isSamePlace(other, place)));
  const common = register.filter((place) => numbersOf(place).every((number) => number >= 0));
  const variance = releases.reduce((sum, { header }) => sum + (header.places.varianceUnits2 ?? 0), 0);
  return {
    header: { feelings, register: common, varianceUnits2: isMeasured ? variance : null },
    counts: !isMeasured
      ? []
      : feelings.map((_, feeling) =>
          Int32Array.from(common, (place) => {
            const numbers = numbersOf(place);
            return releases.reduce(
              (sum, release, index) => sum + (release.places[feeling]?.[numbers[index] ?? -1] ?? 0),
              0,
            );
          }),
        ),
  };
}

/** A table that every release asked with the same answers and groups; not measured where one of them did not. */
function summedTable(
  releases: readonly Release[],
  table: TableHeader,
): readonly { readonly header: TableHeader; readonly counts: Int32Array }[] {
  const key = keyOf(table);
  const numbers = releases.map(({ header }) => header.tables.findIndex((other) => keyOf(other) === key));
  if (numbers.some((number) => number < 0)) return [];
  const variances = releases.map(({ header }, index) => header.tables[numbers[index] ?? -1]?.varianceUnits2 ?? null);
  if (variances.some((variance) => variance === null))
    return [{ header: { ...table, varianceUnits2: null }, counts: new Int32Array(0) }];
  return [
    {
      header: { ...table, varianceUnits2: variances.reduce<number>((sum, variance) => sum + (variance ?? 0), 0) },
      counts: added(releases.map((release, index) => release.tables[numbers[index] ?? -1])),
    },
  ];
}

const keyOf = ({ question, row, by, max, options }: TableHeader): string =>
  JSON.stringify([
    question,
    row,
    by?.name ?? null,
    by?.groups.map(({ code }) => code) ?? null,
    max,
    options.map(({ code }) => code),
  ]);

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

function added(counts: readonly (Int32Array | undefined)[]): Int32Array {
  const sum = new Int32Array(counts[0]?.length ?? 0);
  for (const one of counts) {
    if (one === undefined || one.length !== sum.length) throw new Error('counts of different length');
    one.forEach((units, index) => {
      sum[index] = (sum[index] as number) + units;
    });
  }
  return sum;
}

/** What was set aside in all of them together. */
function setAsideIn(headers: readonly ReleaseHeader[]): Partial<Pick<Passport, 'setAside'>> {
  const each = headers.flatMap(({ passport }) => passport.setAside ?? []);
  if (each.length === 0) return {};
  const waves = each.reduce((sum, one) => sum + one.waves, 0);
  return { setAside: { waves, answers: each.reduce((sum, one) => sum + one.answers, 0) } };
}
