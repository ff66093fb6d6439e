import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { Position } from '../geo/geometry-schema.ts';
import { District } from '../places/municipality.ts';
import { Population } from '../places/population.ts';
import type { MapFamilyName } from '../privacy/families.ts';
import { FILTER_NAMES, STATED_FEELINGS, type StatedFeeling } from '../privacy/filters.ts';
import { GROUPING_NAMES, type GroupingName } from '../privacy/groupings.ts';
import { RELEASE_FORMAT, RELEASE_FORMAT_VERSION, type ReleaseHeader } from './contract.ts';

/**
 * The schema of a release file's header in the newest format (contract.ts). docs/method/release-header.schema.json is
 * this text as JSON Schema, for whoever reads a file without our code.
 */
const whole = { additionalProperties: false };

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day in Sweden, YYYY-MM-DD.' });
const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex.' });
const Ratio = Type.String({ pattern: '^\\d+/\\d+$', description: 'An exact fraction, "numerator/denominator".' });
const Variance = Type.Integer({
  minimum: 1,
  description: 'sigma² of the noise in each count, units² (60 units a person).',
});

const Feeling = literals<StatedFeeling>(STATED_FEELINGS);

const filter = `(${FILTER_NAMES.join('|')})`;
const Family = Type.Unsafe<MapFamilyName>(
  Type.String({
    pattern: `^(base|${filter}(\\*${filter})?)$`,
    description: 'base, a filter, or two filters at once as "category*time".',
  }),
);

const Slice = Type.Object(
  {
    feeling: Feeling,
    code: Type.Union([Type.String(), Type.Null()], {
      description: 'The value of the filter, of two "BEL*kvall"; null in the base map.',
    }),
    text: Type.Union([LocalText, Type.Null()]),
    sensitive: Type.Boolean({ description: 'Never in a public file.' }),
  },
  whole,
);

const MapHeader = Type.Object(
  {
    family: Family,
    slices: Type.Array(Slice),
    varianceUnits2: Type.Array(Variance, { description: 'By level from 0; empty when this map was not measured.' }),
  },
  whole,
);

const Place = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    point: Position,
    ring: Type.Array(Position, { minItems: 3 }),
    residents: Type.Number({ minimum: 0 }),
  },
  whole,
);

const Option = Type.Object(
  {
    code: Type.String(),
    text: LocalText,
    noAnswer: Type.Boolean({ description: '"Don\'t know" and the like: left out of percentages.' }),
  },
  whole,
);

const Groups = Type.Object(
  {
    name: literals<GroupingName>(GROUPING_NAMES),
    groups: Type.Array(Type.Object({ code: Type.String(), text: LocalText }, whole), { minItems: 1 }),
  },
  whole,
);

const Table = Type.Object(
  {
    question: Type.String(),
    row: Type.Union([Type.String(), Type.Null()]),
    text: LocalText,
    rowText: Type.Union([LocalText, Type.Null()]),
    by: Type.Union([Groups, Type.Null()], {
      description: 'What respondents are told apart by; null in a one-way table.',
    }),
    max: Type.Integer({ minimum: 1, description: 'How many options of one respondent are counted.' }),
    options: Type.Array(Option, { minItems: 1 }),
    varianceUnits2: Type.Union([Variance, Type.Null()], { description: 'Null for a table that was not measured.' }),
  },
  whole,
);

const Passport = Type.Object(
  {
    presetVersion: Type.String(),
    presetHash: Hash,
    surveyHash: Hash,
    registerHash: Hash,
    priorHash: Hash,
    budget: Ratio,
    publicPart: Ratio,
    spent: Ratio,
    mu: Type.Number({ minimum: 0 }),
    shares: Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 10_000 }), {
      description: 'Of the budget, by family, in 1/10 000.',
    }),
    unspent: Type.Array(Type.String()),
    kappa: Type.Union([Ratio, Type.Null()], { description: 'How much noise a public file has more; null for staff.' }),
    placesLeftOut: Type.Array(Type.String()),
    setAside: Type.Optional(
      Type.Object(
        { waves: Type.Integer({ minimum: 1 }), answers: Type.Integer({ minimum: 0, multipleOf: 10 }) },
        {
          ...whole,
          description: 'Waves of answers that staff set aside by hand, and their answers in tens rounded down.',
        },
      ),
    ),
  },
  whole,
);

export const ReleaseHeaderSchema = Type.Object(
  {
    format: Type.Literal(RELEASE_FORMAT),
    formatVersion: Type.Integer({ minimum: RELEASE_FORMAT_VERSION, maximum: RELEASE_FORMAT_VERSION }),
    methodVersion: Type.String(),
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    tier: Type.Union([Type.Literal('staff'), Type.Literal('public')]),
    municipality: Type.Object({ id: Type.String(), name: LocalText, fictional: Type.Boolean() }, whole),
    campaign: Type.Object(
      {
        id: Type.String(),
        title: LocalText,
        opens: Day,
        closes: Day,
        channels: Type.Array(Type.String()),
        survey: Type.Object({ id: Type.String(), version: Type.Integer({ minimum: 1 }) }, whole),
        withoutMap: Type.Optional(
          Type.Literal(true, { description: 'The survey asked for no places that a map could show.' }),
        ),
      },
      whole,
    ),
    releasedOn: Day,
    bracket: Type.Union([Type.Literal('S0'), Type.Literal('S1'), Type.Literal('S2'), Type.Literal('S3')]),
    respondents: Type.Object({ units: Type.Integer(), varianceUnits2: Variance }, whole),
    root: Type.Object(
      {
        easting: Type.Integer({ multipleOf: 8000 }),
        northing: Type.Integer({ multipleOf: 8000 }),
        sideMetres: Type.Integer({ minimum: 125 }),
        levels: Type.Integer({ minimum: 0, maximum: 15 }),
      },
      whole,
    ),
    floors: Type.Object({ staff: Type.Integer({ minimum: 0 }), public: Type.Integer({ minimum: 0 }) }, whole),
    maps: Type.Array(MapHeader),
    places: Type.Object(
      {
        feelings: Type.Array(Feeling),
        register: Type.Array(Place),
        varianceUnits2: Type.Union([Variance, Type.Null()]),
      },
      whole,
    ),
    tables: Type.Array(Table),
    districts: Type.Array(District),
    population: Type.Optional(Population),
    names: Type.Array(Type.Object({ name: Type.String(), point: Position }, whole)),
    passport: Passport,
  },
  { ...whole, title: 'Header of a Lykta release file, format 2' },
);

/** What the schema lets through, never to be changed by a reader. */
export type CheckedHeader = Frozen<Static<typeof ReleaseHeaderSchema>>;

type Frozen<Value> = Value extends readonly unknown[] | object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Does not compile when schema and type (contract.ts) have come apart. */
export const schemaIsHeader: Same<CheckedHeader, Frozen<ReleaseHeader>> = true;
