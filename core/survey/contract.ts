import Type, { type Static } from 'typebox';
import { Language, type LocalText } from '../base/text.ts';
import { Geometry } from '../geo/geometry-schema.ts';

/**
 * A survey is data. Question types, conditions and the journey's order are all here; the journey itself is computed
 * from the answers by journey.ts and never stored.
 */

/** A condition on earlier answers. Inside a place loop the place's own answers are looked at first, then the survey's. */
export type Condition =
  | { readonly question: string; readonly anyOf: readonly string[] }
  | { readonly answered: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Option {
  readonly code: string;
  readonly text: LocalText;
  /** Stands after the word "eller": "vet ej", "går inte ut", "inget av detta". Never together with another option. */
  readonly escape?: true;
  /** How the option is said inside a sentence about a place: "på kvällen". Without it the text is, in lower case. */
  readonly inSentence?: LocalText;
  /** Starts a new group of options under this heading: "Tid på dygnet", "Dag", "Årstid". */
  readonly heading?: LocalText;
  /** Not a substantive answer: left out of percentages ("vet ej", "vill inte svara"). */
  readonly noAnswer?: true;
}

/** Options that come from the municipality or from the tree of causes rather than from the survey. */
export type OptionSource = 'areas' | 'causes';

interface QuestionBase {
  readonly id: string;
  readonly text: LocalText;
  readonly help?: LocalText;
  /** A few words for the check page and tables: "Ute själv sen kväll". */
  readonly short: LocalText;
  /** The text says "there": the page then says which area the person chose. */
  readonly aboutArea?: true;
  /** Notices of docs/field.md 4.1 at the top of the page, each when its condition holds. */
  readonly notices?: readonly {
    readonly notice: 'N2' | 'N3' | 'N4' | 'N5' | 'N7' | 'child';
    readonly when?: Condition;
  }[];
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice';
  readonly options: readonly Option[];
  /** Stand before `options`. */
  readonly optionsFrom?: OptionSource;
}

export interface ChoicesQuestion extends QuestionBase {
  readonly type: 'choices';
  readonly options: readonly Option[];
  readonly optionsFrom?: OptionSource;
  /** At most this many; absent means any number. */
  readonly max?: number;
}

/** One scale, several rows; each row is a page of its own on the journey. */
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly { readonly code: string; readonly text: LocalText }[];
  readonly options: readonly Option[];
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly maxLength: number;
}

/** Up to `max` places; `followUps` are asked for each place. */
export interface PlaceQuestion extends QuestionBase {
  readonly type: 'place';
  readonly max: number;
  readonly kinds: readonly ('point' | 'line' | 'area')[];
  /** Asked for each place, in order, each when its condition holds. Never a place question. */
  readonly followUps: readonly Step[];
  /** Which follow-ups say how the place feels (unsafe or safe), why, and when: what a release slices by. */
  readonly roles: { readonly feeling: string; readonly causes: string; readonly times: string };
}

export type SimpleQuestion = ChoiceQuestion | ChoicesQuestion | MatrixQuestion | TextQuestion;
export type Question = SimpleQuestion | PlaceQuestion;

/** A place on the way. The same question may stand at two steps (Q7 before Q6 for some); the first that applies counts. */
export interface Step {
  readonly question: string;
  readonly when?: Condition;
}

/** A way through: the start page's doors "Peka ut en plats" and "Svara på frågor", and later street and school mode. */
export interface Route {
  readonly id: string;
  readonly steps: readonly Step[];
}

export interface Survey {
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  /** Every question, follow-ups included, by id. */
  readonly questions: readonly Question[];
  readonly routes: readonly Route[];
  /** Questions about the person: asked last, optional, stored apart from everything else. */
  readonly background: readonly string[];
  /** Which questions say a person's gender, age and area, for maps and tables by group. A survey may ask none of them. */
  readonly groupings?: { readonly gender?: string; readonly age?: string; readonly area?: string };
}

/* What a person answers. */

/** How a place was found: the search field, the list of known places, or the map under the cross. */
export const PlaceWay = Type.Union([Type.Literal('search'), Type.Literal('list'), Type.Literal('map')]);
export type PlaceWay = Static<typeof PlaceWay>;

/** choice and text: a string; choices: codes; matrix: code by row. */
export const SimpleAnswer = Type.Union([
  Type.String({ maxLength: 2000 }),
  Type.Array(Type.String({ maxLength: 64 }), { maxItems: 64, uniqueItems: true }),
  Type.Record(Type.String({ maxLength: 64 }), Type.String({ maxLength: 64 })),
]);
export type SimpleAnswer = string | readonly string[] | Readonly<Record<string, string>>;

export const PlaceAnswer = Type.Object(
  {
    geometry: Geometry,
    /** The register's id when the place was chosen from the list or the search. */
    named: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
    way: PlaceWay,
    answers: Type.Record(Type.String({ maxLength: 16 }), SimpleAnswer),
  },
  { additionalProperties: false },
);
export interface PlaceAnswer {
  readonly geometry: Geometry;
  readonly named: string | null;
  readonly way: PlaceWay;
  readonly answers: Readonly<Record<string, SimpleAnswer>>;
}

export type Answer = SimpleAnswer | readonly PlaceAnswer[];
/** Answers by question id. A skipped question is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** Which form the answer came through. The only thing in which the same answers may differ between ways to answer. */
export const InputWay = Type.Union([Type.Literal('app'), Type.Literal('plain')]);
export type InputWay = Static<typeof InputWay>;

/** The body of POST /api/responses. */
export const SubmittedResponse = Type.Object(
  {
    campaign: Type.String({ maxLength: 64 }),
    survey: Type.Object(
      { id: Type.String({ maxLength: 64 }), version: Type.Integer() },
      { additionalProperties: false },
    ),
    language: Language,
    inputWay: InputWay,
    answers: Type.Record(
      Type.String({ maxLength: 16 }),
      Type.Union([SimpleAnswer, Type.Array(PlaceAnswer, { maxItems: 5 })]),
    ),
  },
  { additionalProperties: false },
);
export interface SubmittedResponse {
  readonly campaign: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly language: Language;
  readonly inputWay: InputWay;
  readonly answers: Answers;
}

/** The answer to a kept response. The code is shown once; only its hash is stored. */
export const Receipt = Type.Object({
  /** "K7M4-Q9TD-3HXW" */
  code: Type.String(),
  campaign: Type.String(),
  closes: Type.String(),
  resultsBy: Type.String(),
  feedbackBy: Type.String(),
});
export type Receipt = Static<typeof Receipt>;
