import Type, { type Static } from 'typebox';
import { ROLES } from '../access/roles.ts';
import { SignInProvider } from '../access/sign-in-provider.ts';
import { literals } from '../base/schemas.ts';
import { Language, LocalText, StandardText } from '../base/text.ts';
import { Position } from '../geo/geometry-schema.ts';
import { Appearance } from './appearance.ts';
import { BotCheckSetting } from './bot-check-setting.ts';
import { Channel } from './channels.ts';
import { Helpline } from './helplines.ts';
import type { Population } from './population.ts';

/**
 * A municipality as data: municipalities/<id>/{settings,areas,places,boundary,campaigns}.json.
 * Everything here is public and holds no code; the loader checks it whole and lists every fault.
 */

/** A choice in Q1 and in every list of areas. `group` is what survey cross tables may be broken down by (at most six). */
export const Area = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9-]+$' }),
    text: StandardText,
    group: Type.String(),
    center: Position,
    /** Where the map opens for somebody who answers about this area: metres from the centre to the edge. */
    reachMetres: Type.Integer({ minimum: 200 }),
  },
  { additionalProperties: false },
);
export type Area = Static<typeof Area>;

export const PLACE_KINDS = [
  'station',
  'school',
  'square',
  'park',
  'path',
  'underpass',
  'road',
  'shops',
  'sports',
  'culture',
  'care',
  'bathing',
  'village',
  'stop',
  'parking',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A public place in the register: never a home or a single business, at least 0.5 ha (privacy.md section 5). */
export const NamedPlace = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    name: Type.String(),
    kind: literals<PlaceKind>(PLACE_KINDS),
    area: Type.String(),
    /** Where the mark goes when somebody chooses the place in a list. */
    point: Position,
    /** SWEREF ring, disjoint from every other place's. */
    ring: Type.Array(Position, { minItems: 3 }),
  },
  { additionalProperties: false },
);
export type NamedPlace = Static<typeof NamedPlace>;

const DecisionName = Type.Optional(Type.String({ minLength: 3, maxLength: 200 }));

export const MunicipalitySettings = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    /** "Ljusköping" */
    name: Type.String(),
    /** "Ljusköpings kommun", "the Municipality of Ljusköping" */
    formalName: StandardText,
    /** Invented: every page then says "Påhittade testdata". */
    fictional: Type.Boolean(),
    /** Who answers for the personal data (GDPR article 4.7) and how to reach the data-protection officer. */
    controller: Type.String(),
    dataProtectionContact: Type.String(),
    contact: Type.String(),
    /** Where broken lamps and the like are reported. */
    faultReportUrl: Type.String({ pattern: '^https?://' }),
    /** Whom somebody can call, in the order of the notices. At least one for children. */
    helplines: Type.Array(Helpline),
    appearance: Appearance,
    /** Origins of the sites that may show the dialogue in a frame: "https://www.varnamo.se". Staff's pages never are. */
    embeddedBy: Type.Array(Type.String({ pattern: '^https?://[a-z0-9.-]+(:[0-9]+)?$' }), { uniqueItems: true }),
    /** Languages of the public pages besides those that are always on (core/base/language.ts). */
    languages: Type.Array(Language, { uniqueItems: true }),
    /** Left out: "proof-of-work". The other choices and what they cost whom: bot-check-setting.ts. */
    botCheck: Type.Optional(BotCheckSetting),
    /** Roles that must sign in in two steps (core/access/sign-in-ways.ts). Left out: see `secondFactorFor`. */
    secondFactor: Type.Optional(Type.Array(Type.Union(ROLES.map((role) => Type.Literal(role))), { uniqueItems: true })),
    /** The organisation's own sign-in. Left out: staff sign in by what they have here. */
    signInProvider: Type.Optional(SignInProvider),
    /**
     * Which decision on retention lets the program destroy a class of records by itself ("KS 2026-12-01 § 123"): docs/kommun. What
     * has come in is a public record, and without a decision nothing of it is destroyed but what its author asks for.
     */
    retention: Type.Optional(
      Type.Object(
        { G1: DecisionName, G2: DecisionName, G3: DecisionName, G5: DecisionName, G6: DecisionName, G7: DecisionName },
        { additionalProperties: false },
      ),
    ),
    /**
     * Days after a dialogue has closed that staff may type in what was handed to them before; fewer than `resultsDays`. Left out:
     * none. A release is not made before.
     */
    entryDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 31 })),
    resultsDays: Type.Integer({ minimum: 1 }),
    feedbackDays: Type.Integer({ minimum: 1 }),
    map: Type.Object({
      center: Position,
      /** Where the town is: the first view. */
      townReachMetres: Type.Integer(),
      attribution: Type.String(),
      simplified: Type.Boolean(),
    }),
    population: Type.Integer({ minimum: 1 }),
    /** Names of the areas' groups, for tables by area: at most six, or each would hold too few to show. */
    areaGroups: Type.Array(
      Type.Object(
        { code: Type.String({ pattern: '^[a-z0-9-]+$' }), text: StandardText },
        { additionalProperties: false },
      ),
      { maxItems: 6 },
    ),
  },
  { additionalProperties: false },
);
export type MunicipalitySettings = Static<typeof MunicipalitySettings>;

/** One dialogue with dates. Days are inclusive: answers are taken from the start of `opens` to the end of `closes`. */
export const Campaign = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    title: LocalText,
    survey: Type.Object({ id: Type.String(), version: Type.Integer() }),
    opens: Type.String({ format: 'date' }),
    closes: Type.String({ format: 'date' }),
    /** When results are promised; absent: the municipality's `resultsDays` after closing. */
    resultsBy: Type.Optional(Type.String({ format: 'date' })),
    /** How answers may come in; any other way is refused. */
    channels: Type.Array(Channel, { uniqueItems: true }),
    expectedAnswers: Type.Integer({ minimum: 1 }),
    diaryNumber: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Campaign = Static<typeof Campaign>;

/**
 * A part of the municipality that figures are wanted for: a district, a village. Public geometry; figures for it are read
 * off the released squares, so districts may be drawn anew at any time. The rings of one district do not overlap.
 */
export const District = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9-]+$' }),
    text: StandardText,
    rings: Type.Array(Type.Array(Position, { minItems: 3 }), { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type District = Static<typeof District>;

/** Everything the rest of the program needs to know of a municipality. */
export interface Municipality {
  readonly settings: MunicipalitySettings;
  readonly areas: readonly Area[];
  readonly places: readonly NamedPlace[];
  readonly districts: readonly District[];
  /** Null where its folder says nothing of it: who has answered is then held against nothing. */
  readonly population: Population | null;
  /** SWEREF rings of the dialogue's area. */
  readonly boundary: readonly {
    readonly outer: readonly Position[];
    readonly holes: readonly (readonly Position[])[];
  }[];
}

/** Something that can be searched for: streets, known places, villages, stops. Public map data only. */
export interface GazetteerEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: 'street' | 'place' | 'locality' | 'stop' | 'park' | 'water';
  /** The area or village it lies in, to tell two of one name apart. */
  readonly within: string;
  readonly point: Position;
  /** For streets: the whole stretch, which is what a street name alone means. */
  readonly line?: readonly Position[];
  /** Set when the entry is a place of the register. */
  readonly place?: string;
}

/** Public geography that the release and the place question read; made once by the basemap job. */
export interface Geography {
  readonly gazetteer: readonly GazetteerEntry[];
  /** Residents by square, as in SCB's statistics on squares. */
  readonly population: {
    readonly sizeMetres: number;
    readonly squares: readonly (readonly [easting: number, northing: number, residents: number])[];
  };
  /** Metres of street and path by base cell, for the prior; empty when no network is loaded. */
  readonly network: readonly (readonly [easting: number, northing: number, metres: number])[];
  /** Middle points of residential buildings, for the rule that a mark near a home is stored coarser; empty when unknown. */
  readonly homes: readonly Position[];
}
