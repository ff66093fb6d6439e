import Type, { type Static } from 'typebox';
import { Language, type LocalText } from '../base/text.ts';
import { Geometry } from '../geo/geometry-schema.ts';
import { Channel } from '../places/channels.ts';
import type { Feeling } from '../places/feelings.ts';
import { SURVEY_LIMITS } from './survey-limits.ts';

/**
 * A survey is data: what is asked, in which order and on which conditions. It is written by people in the browser, or comes
 * from a file. The journey through it is computed from the answers by journey.ts and never stored. schema.ts says the same
 * as JSON Schema; lint.ts finds what a schema cannot.
 */

/**
 * A condition on earlier answers: those of the questions that already stand on the way (journey.ts). Inside a place loop the
 * place's own earlier answers are looked at first, then the survey's. An answer that is not there fulfils nothing.
 */
export type Condition =
  /** One of the codes was chosen; of a matrix in that row, or in any where no row is named. */
  | { readonly question: string; readonly row?: string; readonly anyOf: readonly string[] }
  /** A number, or a step of a scale, within bounds, both included. An answer that is no number is not within. */
  | { readonly question: string; readonly between: { readonly from?: number; readonly to?: number } }
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

/** Options that come from the municipality, from the tree of causes or from the bands of time, before the survey's own. */
export const OPTION_SOURCES = ['areas', 'causes', 'times'] as const;
export type OptionSource = (typeof OPTION_SOURCES)[number];

/** Notices of docs/field.md 4.1. */
export const NOTICES = ['N2', 'N3', 'N4', 'N5', 'N7', 'child'] as const;
export type NoticeName = (typeof NOTICES)[number];

interface QuestionBase {
  readonly id: string;
  /** The question, the page's heading. */
  readonly text: LocalText;
  readonly help?: LocalText;
  /** A few words for the check page and tables: "Ute själv sen kväll". */
  readonly short: LocalText;
  /** The part of the survey it belongs to, in small type over the heading: "Om dig". */
  readonly topic?: LocalText;
  /** The text says "there": the page then says which area the person chose. */
  readonly aboutArea?: true;
  /** At the top of the page, each when its condition holds. */
  readonly notices?: readonly { readonly notice: NoticeName; readonly when?: Condition }[];
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

/** Whole steps from `from` to `to`, at most eleven, each a code "0", "1" …; the ends are named. */
export interface ScaleQuestion extends QuestionBase {
  readonly type: 'scale';
  readonly from: number;
  readonly to: number;
  readonly fromText: LocalText;
  readonly toText: LocalText;
  /** Escapes alone: "vet ej". */
  readonly options: readonly Option[];
}

/** One scale, several rows; each row is a page of its own on the journey. */
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly { readonly code: string; readonly text: LocalText }[];
  readonly options: readonly Option[];
}

/** The most important first: up to `max` of the options in order. */
export interface RankingQuestion extends QuestionBase {
  readonly type: 'ranking';
  readonly options: readonly Option[];
  readonly max: number;
}

/** A number with at most `decimals` decimals. A release counts it by its bands, and not at all without them. */
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly decimals: 0 | 1 | 2;
  readonly unit?: LocalText;
  /** In ascending order. Each holds the numbers from `from` (included) up to the next one's; the first has no lower end. */
  readonly bands?: readonly { readonly code: string; readonly from: number | null; readonly text: LocalText }[];
  /** Escapes alone: "vet ej". */
  readonly options: readonly Option[];
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly maxLength: number;
  /** One line rather than a box. */
  readonly oneLine?: true;
  /**
   * Own words are neither asked for nor sent when this holds of the whole way's answers, later ones too: those of a child,
   * whose age is asked last. No condition may look at such a question.
   */
  readonly withheldWhen?: Condition;
}

/** A page that asks nothing: `text` is its heading, `body` what it says. */
export interface InformationPage extends QuestionBase {
  readonly type: 'information';
  readonly body: LocalText;
}

export const PLACE_KINDS = ['point', 'line', 'area'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Up to `max` places; `followUps` are asked for each place. */
export interface PlaceQuestion extends QuestionBase {
  readonly type: 'place';
  readonly max: number;
  readonly kinds: readonly PlaceKind[];
  /** Asked for each place, in order, each when its condition holds. Never a place question. */
  readonly followUps: readonly Step[];
  /** Which follow-ups say how the place feels (unsafe or safe), why, and when: what a release slices by. */
  readonly roles: { readonly feeling?: string; readonly causes?: string; readonly times?: string };
  /** How every place of the question feels, where no follow-up asks. */
  readonly feeling?: Feeling;
  /** Codes of the areas that a place must lie in; absent means anywhere in the municipality. */
  readonly within?: readonly string[];
  /** The map must be so near that its shorter side shows at most this many metres before a place can be chosen on it. */
  readonly nearestMetres?: number;
}

export type SimpleQuestion =
  | ChoiceQuestion
  | ChoicesQuestion
  | ScaleQuestion
  | MatrixQuestion
  | RankingQuestion
  | NumberQuestion
  | TextQuestion
  | InformationPage;
export type Question = SimpleQuestion | PlaceQuestion;
export type QuestionType = Question['type'];

/** A place on the way. The same question may stand at two steps (Q7 before Q6 for some); the first that applies counts. */
export interface Step {
  readonly question: string;
  readonly when?: Condition;
}

/**
 * The ways through a survey, by the door they begin at: pointing out places first, all questions, the short way for a
 * staffed tablet in the street, and the way for a school class. Every survey has "fragor".
 */
export const ROUTE_IDS = ['platser', 'fragor', 'gata', 'skola'] as const;
export type RouteId = (typeof ROUTE_IDS)[number];

export interface Route {
  readonly id: RouteId;
  readonly steps: readonly Step[];
  /** What this way asks less of about places than the place questions themselves: in the street one place, and briefly. */
  readonly places?: {
    /** At most so many of each place question. */
    readonly max?: number;
    /** The follow-ups that are asked, by id; absent means all. */
    readonly followUps?: readonly string[];
  };
}

export interface Survey {
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  /** What the first page says about the dialogue; absent: Lykta's own words about safety. */
  readonly lead?: LocalText;
  /** The languages it is whole in. It is offered in those of them that the municipality has switched on. */
  readonly languages: readonly Language[];
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

/**
 * choice, scale and text: a string; number: a string such as "-12.5"; choices: codes; ranking: codes, the first most
 * important; matrix: code by row.
 */
export const SimpleAnswer = Type.Union([
  Type.String({ maxLength: SURVEY_LIMITS.letters }),
  Type.Array(Type.String({ maxLength: 64 }), { maxItems: SURVEY_LIMITS.options, uniqueItems: true }),
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

/**
 * Which form the answer came through: the app, the form without script, or a member of staff who typed a paper form in.
 * With the channel the only thing in which the same answers may differ between ways to answer.
 */
export const InputWay = Type.Union([Type.Literal('app'), Type.Literal('plain'), Type.Literal('entry')]);
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
    channel: Channel,
    /** With channel "school", and then needed: the class's code. It is checked and not kept: no answer says its class. */
    schoolClass: Type.Optional(Type.String({ maxLength: 16 })),
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
  readonly channel: Channel;
  readonly schoolClass?: string;
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
