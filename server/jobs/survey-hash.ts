import { STANDARD_LANGUAGES } from '#core/base/language.ts';
import type { StandardText } from '#core/base/text.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { MapFamily } from '#core/privacy/families.ts';
import type { MeasuredTable } from '#core/privacy/tables.ts';
import type { Survey } from '#core/survey/contract.ts';
import { hashOf } from './hash-of.ts';

export interface HashedSurvey {
  readonly survey: Survey;
  readonly municipality: Pick<Municipality, 'areas' | 'settings'>;
  readonly tables: readonly MeasuredTable[];
  readonly families: readonly MapFamily[];
}

/**
 * Of the survey with what the municipality puts into it: areas, their groups, and what follows for tables and maps. What a
 * group is called is shown and measures nothing, so it is left out, and a name may be mended while a dialogue is open.
 *
 * `planned` is the hash in the dialogue's plan, where there is one. Until November 2026 the names were hashed too: a plan
 * from then is held against that rule, by the names as they are or as they were before any language was added to them. A
 * match says more than is asked for, never less.
 */
export function surveyHashOf(hashed: HashedSurvey, planned: string | null): string {
  const { areaGroups } = hashed.municipality.settings;
  const former = [areaGroups, areaGroups.map(({ code, text }) => ({ code, text: standardNames(text) }))];
  return (
    former.map((groups) => hashWith(hashed, groups)).find((hash) => hash === planned) ??
    hashWith(
      hashed,
      areaGroups.map(({ code }) => code),
    )
  );
}

const hashWith = ({ survey, municipality, tables, families }: HashedSurvey, areaGroups: readonly unknown[]): string =>
  hashOf([
    survey,
    municipality.areas.map(({ code, group }) => [code, group]),
    areaGroups,
    tables.map(({ question, row, max, weight, core, options, by }) => [
      question,
      row,
      max,
      weight,
      core,
      options.map(({ code, noAnswer }) => [code, noAnswer]),
      by?.name ?? null,
      by?.groups.map(({ code }) => code) ?? null,
    ]),
    families.map(({ name, values, slices }) => [
      name,
      values,
      slices.map((slice) => [slice.feeling, slice.code, slice.sensitive]),
    ]),
  ]);

/** A name in the languages that every name has, in the order in which they are written. */
const standardNames = (text: StandardText): object =>
  Object.fromEntries(STANDARD_LANGUAGES.map((language) => [language, text[language]]));
