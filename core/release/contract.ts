import type { LocalText } from '../base/text.ts';
import type { Day } from '../base/time.ts';
import type { Position, Ring } from '../geo/geometry.ts';
import type { RootSquare } from '../geo/grid.ts';
import type { District } from '../places/municipality.ts';
import type { Population } from '../places/population.ts';
import type { MapFamilyName, Slice } from '../privacy/families.ts';
import type { StatedFeeling } from '../privacy/filters.ts';
import type { GroupingName, GroupValue } from '../privacy/groupings.ts';
import type { Lattice } from '../privacy/lattice.ts';
import type { Bracket, Floors } from '../privacy/preset.ts';

/** Changes when the measuring or the reading of a release changes in a way that a reader must know of. */
export const METHOD_VERSION = '2';
export const RELEASE_FORMAT = 'lykta-release';
/** Format 1 had no cross-tables and no floors of its own; it is still read. */
export const RELEASE_FORMAT_VERSION = 2;

/** One file for staff, one for the public. */
export type ReleaseTier = 'staff' | 'public';

/**
 * A release: noisy integer counts, their variances and all that is needed to read them, without the municipality's
 * folder. Never an exact count. Unit of every count: 1/60 respondent ("units", privacy.md section 3).
 */
export interface Release {
  readonly header: ReleaseHeader;
  /** The active cells of every level, with public weights. */
  readonly ground: Ground;
  readonly maps: readonly MapCounts[];
  /** By feeling, then place in the header's order with "elsewhere" last. Empty when places were not measured. */
  readonly places: readonly Int32Array[];
  /**
   * By table in the header's order: options in order, then "no answer"; in a cross-table those of the first group, of the
   * second, and so on. A table that was not measured is empty.
   */
  readonly tables: readonly Int32Array[];
}

/** Public geography in a release: the lattice of active cells, and weight and residents of each base cell. */
export interface Ground {
  readonly lattice: Lattice;
  /** The public prior q by base cell, sums to 1. */
  readonly prior: Float64Array;
  readonly residents: Float64Array;
}

/** The counts of one map family: by slice, then level 0 to the finest measured, then active cell in row-major order. */
export interface MapCounts {
  readonly family: MapFamilyName;
  readonly slices: readonly (readonly Int32Array[])[];
}

export interface ReleaseHeader {
  readonly format: typeof RELEASE_FORMAT;
  readonly formatVersion: number;
  readonly methodVersion: string;
  /** "ljuskoping-2025" */
  readonly id: string;
  readonly tier: ReleaseTier;
  readonly municipality: { readonly id: string; readonly name: LocalText; readonly fictional: boolean };
  readonly campaign: {
    readonly id: string;
    readonly title: LocalText;
    readonly opens: Day;
    readonly closes: Day;
    readonly channels: readonly string[];
    readonly survey: { readonly id: string; readonly version: number };
    /** The survey asked for no places that a map could show (core/survey/has-map.ts). Absent where it did, and in older files. */
    readonly withoutMap?: true;
  };
  /** The day it was made, never finer. */
  readonly releasedOn: Day;
  readonly bracket: Bracket;
  /** The noisy number of respondents N^. */
  readonly respondents: { readonly units: number; readonly varianceUnits2: number };
  readonly root: RootSquare;
  /** Residents that a drawn square must hold, or none; what was decided when the dialogue opened. */
  readonly floors: Floors;
  readonly maps: readonly MapHeader[];
  readonly places: PlacesHeader;
  readonly tables: readonly TableHeader[];
  /** Parts of the municipality as they were drawn when the release was made; public, and used for reading alone. */
  readonly districts: readonly District[];
  /** Who could have answered, by public statistics; absent where the municipality has given none. */
  readonly population?: Population;
  /** Public names, for saying in words where a square lies. */
  readonly names: readonly KnownName[];
  readonly passport: Passport;
}

export interface MapHeader {
  readonly family: MapFamilyName;
  readonly slices: readonly Slice[];
  /** sigma² by level from 0 to the finest measured; empty when there were too few to measure this map. */
  readonly varianceUnits2: readonly number[];
}

export interface PlacesHeader {
  readonly feelings: readonly StatedFeeling[];
  readonly register: readonly ReleasedPlace[];
  /** sigma²; null when there were too few to measure places. */
  readonly varianceUnits2: number | null;
}

export interface ReleasedPlace {
  readonly id: string;
  readonly name: string;
  readonly point: Position;
  readonly ring: Ring;
  /** By public statistics: what the population floor is held against. */
  readonly residents: number;
}

/** Whether two releases mean the same ground by a name: the same place with the same outline. */
export const isSamePlace = (a: ReleasedPlace, b: ReleasedPlace): boolean =>
  a.id === b.id && JSON.stringify(a.ring) === JSON.stringify(b.ring);

export interface KnownName {
  readonly name: string;
  readonly point: Position;
}

export interface TableHeader {
  readonly question: string;
  readonly row: string | null;
  readonly text: LocalText;
  readonly rowText: LocalText | null;
  /** What respondents are told apart by; null for a one-way table. */
  readonly by: { readonly name: GroupingName; readonly groups: readonly GroupValue[] } | null;
  /** How many options of one respondent are counted: the first so many in the questionnaire's order. */
  readonly max: number;
  readonly options: readonly TableOption[];
  /** sigma²; null when there were too few to measure this table. */
  readonly varianceUnits2: number | null;
}

export interface TableOption {
  readonly code: string;
  readonly text: LocalText;
  /** "Don't know", "would rather not say": left out of percentages. */
  readonly noAnswer: boolean;
}

/** How the release was made, for whoever wants to check it. Fractions are written "numerator/denominator". */
export interface Passport {
  readonly presetVersion: string;
  readonly presetHash: string;
  readonly surveyHash: string;
  readonly registerHash: string;
  readonly priorHash: string;
  /** The batch's budget mu_b². */
  readonly budget: string;
  /** The part of it that the public file may cost by itself. */
  readonly publicPart: string;
  /** The exact sum of sensitivity²/sigma² over everything in this file that was measured. */
  readonly spent: string;
  /** Square root of `spent`: what an attacker who reads the whole file is bound by. */
  readonly mu: number;
  /** Shares of the budget by family, in 1/10 000. */
  readonly shares: Readonly<Record<string, number>>;
  /** Families of the bracket that are not measured; their share is not spent. */
  readonly unspent: readonly string[];
  /** For a public file: every staff variance except N^ was raised by this factor's rounding up, "numerator/denominator". */
  readonly kappa: string | null;
  /** Places of the register left out because the population floor forbids them. */
  readonly placesLeftOut: readonly string[];
  /** What was set aside by hand before anything was counted; absent where nothing was, and in older files. */
  readonly setAside?: SetAside;
}

/** Waves that staff have set aside, and how many answers they were, in tens rounded down (privacy.md section 9). */
export interface SetAside {
  readonly waves: number;
  readonly answers: number;
}
