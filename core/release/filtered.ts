import type { SliceEstimate } from '../privacy/estimate.ts';
import { filtersOf } from '../privacy/families.ts';
import { FILTER_NAMES, type FilterName, type StatedFeeling } from '../privacy/filters.ts';
import type { MapHeader, Release } from './contract.ts';
import { type FilterValueChoice, type ModelEstimate, modelOf } from './model.ts';
import { readSlice } from './read-map.ts';

/** Values chosen in filters. */
export type ChosenValues = Readonly<Partial<Record<FilterName, string | undefined>>>;

/** A map as it was chosen: measured, or of two filters that were not measured together a model. */
export type Reading =
  | { readonly basis: 'measured'; readonly estimate: SliceEstimate }
  | { readonly basis: 'model'; readonly estimate: ModelEstimate };

/** More filters than this at once would be guesswork (privacy.md 7.6). */
export const MOST_FILTERS = 2;

/** The chosen values in the filters' order. */
export const choicesOf = (chosen: ChosenValues): readonly FilterValueChoice[] =>
  FILTER_NAMES.flatMap((name) => {
    const code = chosen[name];
    return code === undefined ? [] : [[name, code] as const];
  });

/** Whether a release has a value of a filter for a feeling, measured or not. */
export const knowsValue = (release: Release, feeling: StatedFeeling, [name, code]: FilterValueChoice): boolean =>
  mapOf(release, name)?.slices.some((slice) => slice.feeling === feeling && slice.code === code) ?? false;

/** Reads the map of some chosen values; null when it was not measured. More than two is a bug. */
export function readChosen(release: Release, feeling: StatedFeeling, chosen: ChosenValues): Reading | null {
  const [first, second, ...more] = choicesOf(chosen);
  if (more.length > 0) throw new Error(`${more.length + MOST_FILTERS} filters at once`);
  if (first === undefined) return measured(readSlice(release, 'base', feeling, null));
  if (second === undefined) return measured(readSlice(release, first[0], feeling, first[1]));
  const together = release.header.maps.find(({ family, varianceUnits2 }) => {
    const names = filtersOf(family);
    return names.length === 2 && names.includes(first[0]) && names.includes(second[0]) && varianceUnits2.length > 0;
  });
  if (together !== undefined) {
    const byName = new Map([first, second]);
    const code = filtersOf(together.family)
      .map((name) => byName.get(name))
      .join('*');
    return measured(readSlice(release, together.family, feeling, code));
  }
  const estimate = modelOf(release, feeling, [first, second]);
  return estimate === null ? null : { basis: 'model', estimate };
}

const measured = (estimate: SliceEstimate | null): Reading | null =>
  estimate === null ? null : { basis: 'measured', estimate };

const mapOf = ({ header }: Release, family: string): MapHeader | undefined =>
  header.maps.find((map) => map.family === family);
