import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { Language, LocalText } from '../base/text.ts';
import { FEELINGS, type Feeling } from '../places/feelings.ts';
import {
  type Condition,
  NOTICES,
  type NoticeName,
  OPTION_SOURCES,
  type OptionSource,
  PLACE_KINDS,
  type PlaceKind,
  ROUTE_IDS,
  type RouteId,
  type Survey,
} from './contract.ts';
import { SURVEY_LIMITS } from './survey-limits.ts';

/**
 * The schema of a survey (contract.ts), published as docs/method/survey.schema.json and by GET /api/survey.schema.json, for
 * whoever writes one without Lykta's pages. It says what fields there are; lint.ts finds the rest.
 */
const whole = { additionalProperties: false };

const oneOf = <Value extends string>(values: readonly Value[], description: string) =>
  literals(values, { description });

const Id = Type.String({ minLength: 1, maxLength: 64, description: 'A question: at most 16 of A-Z a-z 0-9 _ -.' });
const Code = Type.String({ minLength: 1, maxLength: 64, description: 'What an answer is stored as.' });
const Codes = Type.Array(Code, { maxItems: SURVEY_LIMITS.codes });

/** A condition within another; the schema of both is the definition "Condition" of the survey's schema. */
const Nested = Type.Unsafe<Condition>({ $ref: '#/$defs/Condition' });
const Parts = Type.Array(Nested, { maxItems: SURVEY_LIMITS.parts });
const ConditionSchema = Type.Union(
  [
    Type.Object(
      { question: Id, row: Type.Optional(Code), anyOf: Codes },
      { ...whole, description: 'One of the codes was chosen; of a matrix in that row, or in any.' },
    ),
    Type.Object(
      {
        question: Id,
        between: Type.Object({ from: Type.Optional(Type.Number()), to: Type.Optional(Type.Number()) }, whole),
      },
      { ...whole, description: 'A number, or a step of a scale, within bounds, both included.' },
    ),
    Type.Object({ answered: Id }, whole),
    Type.Object({ all: Parts }, whole),
    Type.Object({ any: Parts }, whole),
    Type.Object({ not: Nested }, whole),
  ],
  { description: 'Sees the answers of the questions before it on the way.' },
);

const StepSchema = Type.Object({ question: Id, when: Type.Optional(Nested) }, whole);
const Steps = Type.Array(StepSchema, { maxItems: SURVEY_LIMITS.steps });

const OptionSchema = Type.Object(
  {
    code: Code,
    text: LocalText,
    escape: Type.Optional(Type.Literal(true, { description: 'Stands after "or"; never together with another.' })),
    inSentence: Type.Optional(LocalText),
    heading: Type.Optional(LocalText),
    noAnswer: Type.Optional(Type.Literal(true, { description: 'Left out of percentages.' })),
  },
  whole,
);
const Options = Type.Array(OptionSchema, { maxItems: SURVEY_LIMITS.options });
const Source = Type.Optional(
  Type.Unsafe<OptionSource>(oneOf(OPTION_SOURCES, "The municipality's own options, before the survey's.")),
);

const Rows = Type.Array(Type.Object({ code: Code, text: LocalText }, whole), {
  maxItems: SURVEY_LIMITS.rows,
});
const Band = Type.Object({ code: Code, from: Type.Union([Type.Number(), Type.Null()]), text: LocalText }, whole);

const about = {
  id: Id,
  text: LocalText,
  help: Type.Optional(LocalText),
  short: LocalText,
  topic: Type.Optional(LocalText),
  aboutArea: Type.Optional(Type.Literal(true)),
  notices: Type.Optional(
    Type.Array(
      Type.Object(
        { notice: Type.Unsafe<NoticeName>(oneOf(NOTICES, 'docs/field.md 4.1')), when: Type.Optional(Nested) },
        whole,
      ),
      { maxItems: 12 },
    ),
  ),
};

/** By type: what is read of a question that says what it is. */
export const QUESTION_SCHEMAS = {
  choice: Type.Object({ ...about, type: Type.Literal('choice'), options: Options, optionsFrom: Source }, whole),
  choices: Type.Object(
    {
      ...about,
      type: Type.Literal('choices'),
      options: Options,
      optionsFrom: Source,
      max: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    whole,
  ),
  scale: Type.Object(
    {
      ...about,
      type: Type.Literal('scale'),
      from: Type.Integer({ minimum: -SURVEY_LIMITS.scale, maximum: SURVEY_LIMITS.scale }),
      to: Type.Integer({ minimum: -SURVEY_LIMITS.scale, maximum: SURVEY_LIMITS.scale }),
      fromText: LocalText,
      toText: LocalText,
      options: Options,
    },
    whole,
  ),
  matrix: Type.Object({ ...about, type: Type.Literal('matrix'), rows: Rows, options: Options }, whole),
  ranking: Type.Object(
    { ...about, type: Type.Literal('ranking'), options: Options, max: Type.Integer({ minimum: 1 }) },
    whole,
  ),
  number: Type.Object(
    {
      ...about,
      type: Type.Literal('number'),
      min: Type.Optional(Type.Number()),
      max: Type.Optional(Type.Number()),
      decimals: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)]),
      unit: Type.Optional(LocalText),
      bands: Type.Optional(Type.Array(Band, { maxItems: 30 })),
      options: Options,
    },
    whole,
  ),
  text: Type.Object(
    {
      ...about,
      type: Type.Literal('text'),
      maxLength: Type.Integer({ minimum: 1, maximum: SURVEY_LIMITS.letters }),
      oneLine: Type.Optional(Type.Literal(true)),
      withheldWhen: Type.Optional(Nested),
    },
    whole,
  ),
  information: Type.Object({ ...about, type: Type.Literal('information'), body: LocalText }, whole),
  place: Type.Object(
    {
      ...about,
      type: Type.Literal('place'),
      max: Type.Integer({ minimum: 1 }),
      kinds: Type.Array(Type.Unsafe<PlaceKind>(oneOf(PLACE_KINDS, 'What is drawn.')), { uniqueItems: true }),
      followUps: Steps,
      roles: Type.Object(
        { feeling: Type.Optional(Id), causes: Type.Optional(Id), times: Type.Optional(Id) },
        { ...whole, description: 'Which follow-ups say how the place feels, why, and when.' },
      ),
      feeling: Type.Optional(Type.Unsafe<Feeling>(oneOf(FEELINGS, 'How every place of the question feels.'))),
      within: Type.Optional(Type.Array(Code, { maxItems: 100 })),
      nearestMetres: Type.Optional(Type.Number({ minimum: 1 })),
    },
    whole,
  ),
} as const;

const S = QUESTION_SCHEMAS;
const QuestionSchema = Type.Union([
  S.choice,
  S.choices,
  S.scale,
  S.matrix,
  S.ranking,
  S.number,
  S.text,
  S.information,
  S.place,
]);

const RouteSchema = Type.Object(
  {
    id: Type.Unsafe<RouteId>(oneOf(ROUTE_IDS, 'The door that it begins at.')),
    steps: Steps,
    places: Type.Optional(
      Type.Object(
        {
          max: Type.Optional(Type.Integer({ minimum: 1 })),
          followUps: Type.Optional(Type.Array(Id, { maxItems: 60 })),
        },
        whole,
      ),
    ),
  },
  whole,
);

/** What parts of the schema refer to. */
export const SURVEY_DEFINITIONS = { Condition: ConditionSchema };

export const SurveySchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
    version: Type.Integer({ minimum: 1 }),
    title: LocalText,
    lead: Type.Optional(LocalText),
    languages: Type.Array(Language, { uniqueItems: true }),
    questions: Type.Array(QuestionSchema, { maxItems: SURVEY_LIMITS.questions }),
    routes: Type.Array(RouteSchema, { maxItems: ROUTE_IDS.length }),
    background: Type.Array(Id, { maxItems: 60 }),
    groupings: Type.Optional(
      Type.Object({ gender: Type.Optional(Id), age: Type.Optional(Id), area: Type.Optional(Id) }, whole),
    ),
  },
  { ...whole, title: 'A survey of Lykta', $defs: SURVEY_DEFINITIONS },
);

type Frozen<Value> = Value extends readonly unknown[] | object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;
/** With nothing optional, so that a field that one of the two lacks is seen. */
type Filled<Value> = Value extends readonly unknown[] | object
  ? { readonly [Key in keyof Value]-?: Filled<Exclude<Value[Key], undefined>> }
  : Value;
type Extends<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Same<A, B> = Extends<Frozen<A>, Frozen<B>> & Extends<Filled<A>, Filled<B>>;

/** Do not compile when schema and type (contract.ts) have come apart. */
export const schemaIsSurvey: Same<Static<typeof SurveySchema>, Survey> = true;
export const schemaIsCondition: Same<Static<typeof ConditionSchema>, Condition> = true;
