import Type, { type Static } from 'typebox';
import { LocalText } from '../base/text.ts';
import { GROUPING_NAMES } from '../privacy/groupings.ts';

const Persons = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

/**
 * How many of those who could have answered are in each group that a release tells respondents apart by, from public statistics: who
 * has answered is held against it. A group that the statistics do not know ("would rather not say") is left out.
 */
export const Population = Type.Object(
  {
    /** "SCB, Folkmängden efter ålder och kön": whoever reads a figure can look it up. */
    source: Type.String({ minLength: 3, maxLength: 200 }),
    /** "folkbokförda från 13 år" */
    of: LocalText,
    /** The day that the numbers are from, YYYY-MM-DD. */
    date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** By grouping, then by group's code; of a grouping all numbers are of the same people. */
    groups: Type.Object(Object.fromEntries(GROUPING_NAMES.map((name) => [name, Type.Optional(Persons)])), {
      additionalProperties: false,
    }),
    /** By district's code, of the same people, where there are statistics for districts: what is said per 1,000 residents. */
    districts: Type.Optional(Persons),
  },
  { additionalProperties: false },
);
type Read = Static<typeof Population>;

export interface Population extends Omit<Read, 'groups' | 'districts'> {
  readonly groups: Readonly<Partial<Record<(typeof GROUPING_NAMES)[number], Readonly<Record<string, number>>>>>;
  readonly districts?: Readonly<Record<string, number>>;
}
