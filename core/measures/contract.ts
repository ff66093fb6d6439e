import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { Position } from '../geo/geometry-schema.ts';
import { FILTER_NAMES, type FilterName as FilterCode } from '../privacy/filters.ts';
import { GROUPING_NAMES, type GroupingName as GroupingCode } from '../privacy/groupings.ts';

/**
 * What a release answers when it is asked: pictures with their frame. Every figure is computed from a release file alone
 * (privacy.md section 7) and carries its interval. Unit: respondents ("persons"), unless a name says otherwise.
 */

/** A figure from noisy counts: 90 % interval for the privacy noise, never for who chose to answer. */
export const Estimate = Type.Object({
  value: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  standardError: Type.Number(),
});
export type Estimate = Static<typeof Estimate>;

/**
 * A share in per cent with its 90 % interval for the privacy noise and for chance in who answered, together
 * (docs/design.md section 5.1: "20 % (18–22)"). Never for who chose not to answer.
 */
export const Share = Type.Object({ percent: Type.Number(), low: Type.Number(), high: Type.Number() });
export type Share = Static<typeof Share>;

export const Tier = Type.Union([Type.Literal('staff'), Type.Literal('public')]);
export type Tier = Static<typeof Tier>;

/** The frame that travels with every figure: no figure without it (docs/design.md section 3). */
export const Frame = Type.Object({
  /** "ljuskoping-2025": the release's id. */
  release: Type.String(),
  tier: Tier,
  municipality: Type.String(),
  municipalityName: LocalText,
  fictional: Type.Boolean(),
  campaign: Type.String(),
  title: LocalText,
  opens: Type.String(),
  closes: Type.String(),
  /** The day the release was made, never finer. */
  releasedOn: Type.String(),
  channels: Type.Array(Type.String()),
  /** False where the dialogue asked for no places: there is then no map to show, which is not an empty one. */
  hasMap: Type.Boolean(),
  /** About how many answered: the noisy N and what every table says of it, weighed together. */
  respondents: Estimate,
  bracket: Type.Union([Type.Literal('S0'), Type.Literal('S1'), Type.Literal('S2'), Type.Literal('S3')]),
  /** mu of the whole release: what an attacker reading all of it is bound by. */
  mu: Type.Number(),
  methodVersion: Type.String(),
});
export type Frame = Static<typeof Frame>;

/** A square of the grid, lower left corner. */
export const GridSquare = Type.Object({
  code: Type.String(),
  easting: Type.Integer(),
  northing: Type.Integer(),
  sizeMetres: Type.Integer(),
});
export type GridSquare = Static<typeof GridSquare>;

/** A figure with its interval; a model estimate of two filters has none. */
export const HeatEstimate = Type.Object({
  value: Type.Number(),
  low: Type.Union([Type.Number(), Type.Null()]),
  high: Type.Union([Type.Number(), Type.Null()]),
  standardError: Type.Union([Type.Number(), Type.Null()]),
});
export type HeatEstimate = Static<typeof HeatEstimate>;

/** A drawn part of the heat map: one square, or the rest of a larger square after its shown children (privacy.md 7.4). */
export const HeatArea = Type.Object({
  /** The square itself, or the larger square that this is the rest of. */
  square: GridSquare,
  /** For a rest: the squares it consists of. Empty for a whole square. */
  rest: Type.Array(GridSquare),
  estimate: HeatEstimate,
  areaKm2: Type.Number(),
  /** Persons per km²: what the colour shows, so that sizes compare. */
  densityPerKm2: Type.Object({
    value: Type.Number(),
    low: Type.Union([Type.Number(), Type.Null()]),
    high: Type.Union([Type.Number(), Type.Null()]),
  }),
  /** "certain": the interval is at most ±25 % of the value. A rest and a model estimate are always "uncertain". */
  certainty: Type.Union([Type.Literal('certain'), Type.Literal('uncertain')]),
  /** The nearest known name, for words: "Resecentrum". */
  near: Type.String(),
});
export type HeatArea = Static<typeof HeatArea>;

export const FeelingName = Type.Union([Type.Literal('unsafe'), Type.Literal('safe')]);

/** A choosable value of a filter, e.g. a category of causes. */
export const SliceName = Type.Object({ code: Type.String(), text: LocalText });

export const FilterName = literals<FilterCode>(FILTER_NAMES);

/** A filter of the map and what can be chosen in it. Not measured: too few answered for it in this dialogue. */
export const FilterChoice = Type.Object({ name: FilterName, measured: Type.Boolean(), values: Type.Array(SliceName) });
export type FilterChoice = Static<typeof FilterChoice>;

/** The chosen values, at most two. */
export const Chosen = Type.Object({
  category: Type.Optional(Type.String()),
  time: Type.Optional(Type.String()),
  gender: Type.Optional(Type.String()),
  age: Type.Optional(Type.String()),
});
export type Chosen = Static<typeof Chosen>;

export const MapPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  chosen: Chosen,
  filters: Type.Array(FilterChoice),
  /** "model": two filters that were not measured together; an estimate without intervals, to be labelled so. */
  basis: Type.Union([Type.Literal('measured'), Type.Literal('model')]),
  /** The finest size that was measured, metres. */
  finestMetres: Type.Integer(),
  areas: Type.Array(HeatArea),
  /** Everything else inside the dialogue's area: "för få svar", whether none or few. */
  tooFew: Type.Array(GridSquare),
});
export type MapPicture = Static<typeof MapPicture>;

export const PlaceFigure = Type.Object({
  id: Type.String(),
  name: Type.String(),
  point: Position,
  ring: Type.Array(Position),
  /** "few": fewer than about `fewerThan`; then the estimate is null, never 0. */
  status: Type.Union([Type.Literal('shown'), Type.Literal('few')]),
  estimate: Type.Union([Estimate, Type.Null()]),
  /** Of those who answered. */
  share: Type.Union([Share, Type.Null()]),
  fewerThan: Type.Union([Type.Integer(), Type.Null()]),
});
export type PlaceFigure = Static<typeof PlaceFigure>;

export const PlacesPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  /** In order of the noisy value, highest first. */
  places: Type.Array(PlaceFigure),
});
export type PlacesPicture = Static<typeof PlacesPicture>;

/**
 * The values of one filter in one square around a place, all of the same size, so that they can be held against each other. A place
 * is counted by itself for everybody alone; what is filtered is read off the map.
 */
export const Around = Type.Object({
  filter: FilterName,
  /** False: too few answered for it in this dialogue. */
  measured: Type.Boolean(),
  /** Null where nothing is shown in a square so small that it says something of the place. */
  square: Type.Union([GridSquare, Type.Null()]),
  /** In the filter's order. Null: too few. */
  values: Type.Array(
    Type.Object({ code: Type.String(), text: LocalText, estimate: Type.Union([Estimate, Type.Null()]) }),
  ),
});
export type Around = Static<typeof Around>;

/** All that a release says of one named place. */
export const PlacePicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  /** How many pointed it out, as unsafe and as safe. */
  unsafe: PlaceFigure,
  safe: PlaceFigure,
  /** Those who pointed out the square around it so as `feeling` says. */
  around: Type.Array(Around),
});
export type PlacePicture = Static<typeof PlacePicture>;

/** How many pointed out anything so as `feeling` says, by each value of each filter. */
export const TotalsPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  filters: Type.Array(
    Type.Object({
      name: FilterName,
      /** In the filter's order. Null: not measured, or too few. */
      values: Type.Array(
        Type.Object({ code: Type.String(), text: LocalText, total: Type.Union([Estimate, Type.Null()]) }),
      ),
    }),
  ),
});
export type TotalsPicture = Static<typeof TotalsPicture>;

/** A figure for an area that is no square: a district, or an outline that somebody drew. */
export const AreaFigure = Type.Object({
  status: Type.Union([Type.Literal('shown'), Type.Literal('few')]),
  estimate: Type.Union([Estimate, Type.Null()]),
  areaKm2: Type.Number(),
  /** More than a fifth of the figure comes from squares that the area's edge cuts. */
  approximate: Type.Boolean(),
});
export type AreaFigure = Static<typeof AreaFigure>;

export const AreaPicture = Type.Object({ frame: Frame, feeling: FeelingName, chosen: Chosen, area: AreaFigure });
export type AreaPicture = Static<typeof AreaPicture>;

/** So many per 1,000 residents, with a 90 % interval. `few`: fewer than thirty have pointed the area out, so it is not to be compared. */
export const Rate = Type.Object({
  value: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  few: Type.Boolean(),
});
export type Rate = Static<typeof Rate>;

/** Whose numbers they are that figures are held against. */
export const PopulationSource = Type.Object({ source: Type.String(), of: LocalText, date: Type.String() });
export type PopulationSource = Static<typeof PopulationSource>;

/**
 * Whether anything is said per 1,000 residents, and why not: the release came without statistics of its districts; the choice is of
 * some people, whom the statistics do not tell apart; several dialogues are read as one; or the public reads.
 */
export const Rates = Type.Union([
  Type.Literal('shown'),
  Type.Literal('no-statistics'),
  Type.Literal('some-people'),
  Type.Literal('several-dialogues'),
  Type.Literal('not-public'),
]);
export type Rates = Static<typeof Rates>;

export const DistrictsPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  chosen: Chosen,
  districts: Type.Array(
    Type.Object({
      code: Type.String(),
      text: LocalText,
      rings: Type.Array(Type.Array(Position)),
      figure: AreaFigure,
      /** Null where the statistics do not say. */
      residents: Type.Union([Type.Integer(), Type.Null()]),
      /** Null where the figure is not shown, or fewer than 200 live there. */
      perThousand: Type.Union([Rate, Type.Null()]),
    }),
  ),
  rates: Rates,
  /** What `residents` is from; null where there is none. */
  population: Type.Union([PopulationSource, Type.Null()]),
});
export type DistrictsPicture = Static<typeof DistrictsPicture>;

/** What may be said of a difference: "chance" when it is no larger than its own 90 % interval. */
export const ChangeWord = Type.Union([Type.Literal('more'), Type.Literal('less'), Type.Literal('chance')]);
export type ChangeWord = Static<typeof ChangeWord>;

/**
 * A difference between two releases, in persons of every hundred who answered, since more may have answered. Its 90 % interval
 * holds the noise of both and chance in who answered.
 */
export const Difference = Type.Object({
  value: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  change: ChangeWord,
});
export type Difference = Static<typeof Difference>;

export const ChangePicture = Type.Object({
  now: Frame,
  before: Frame,
  feeling: FeelingName,
  chosen: Chosen,
  /** Squares that both together have enough of, at the coarser of their sizes. Null: not measured in both. */
  squares: Type.Union([
    Type.Array(Type.Object({ square: GridSquare, near: Type.String(), difference: Difference })),
    Type.Null(),
  ]),
  /** Places that both releases know, and together have enough of. */
  places: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), difference: Difference })),
});
export type ChangePicture = Static<typeof ChangePicture>;

/** "sure": of a hundred so sure as this at most one is chance; "likely": at most ten. */
export const Sureness = Type.Union([Type.Literal('sure'), Type.Literal('likely')]);
export type Sureness = Static<typeof Sureness>;

/**
 * A place that more have pointed out than if marks fell where people live and move: a candidate for people to look at. It says
 * where more feel unsafe, or safe, than would be expected, and nothing of crime.
 */
export const HotSpotFigure = Type.Object({
  /** Squares of the map that touch one another, the surest first; none where a named place alone tells. */
  squares: Type.Array(GridSquare),
  places: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** Of its surest place, or else of its squares together; and what would be expected there. */
  estimate: Estimate,
  expected: Type.Number(),
  /** Of all candidates as sure as this or surer, the part that is expected to be chance. */
  falseOfAll: Type.Number(),
  sureness: Sureness,
  /** In how many of the earlier releases that measured the same there is a candidate on the same ground. */
  seenBefore: Type.Object({ times: Type.Integer(), of: Type.Integer() }),
});
export type HotSpotFigure = Static<typeof HotSpotFigure>;

export const HotSpotsPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  chosen: Chosen,
  /** Those that are sure first, and the largest excess first among them. Null: not measured. */
  spots: Type.Union([Type.Array(HotSpotFigure), Type.Null()]),
});
export type HotSpotsPicture = Static<typeof HotSpotsPicture>;

export const AnswerFigure = Type.Object({
  code: Type.String(),
  text: LocalText,
  /** shown: h ≤ 5 points; uncertain: 5 < h ≤ 8, nearest 5 points, no ranking; too-few: nothing. */
  status: Type.Union([Type.Literal('shown'), Type.Literal('uncertain'), Type.Literal('too-few')]),
  share: Type.Union([Share, Type.Null()]),
});
export type AnswerFigure = Static<typeof AnswerFigure>;

export const SurveyTable = Type.Object({
  question: Type.String(),
  row: Type.Union([Type.String(), Type.Null()]),
  /** The question's short text, and for a matrix the row's. */
  text: LocalText,
  rowText: Type.Union([LocalText, Type.Null()]),
  /** How many may be chosen; 1 for a single choice. */
  max: Type.Integer(),
  /** Substantive answers, in tens; null when too few. */
  answered: Type.Union([Type.Integer(), Type.Null()]),
  /** 95 % half-width of the sampling error alone at this n, points, where it is widest. It is in the intervals already. */
  samplingHalfWidth: Type.Union([Type.Number(), Type.Null()]),
  answers: Type.Array(AnswerFigure),
  /** Whether `answers` are weighed as the picture says: only a question that is released by those groups can be. */
  isWeighted: Type.Boolean(),
  /** The same answers in each group of respondents, by what they are told apart by. */
  by: Type.Array(
    Type.Object({
      name: literals<GroupingCode>(GROUPING_NAMES),
      groups: Type.Array(
        Type.Object({
          code: Type.String(),
          text: LocalText,
          answered: Type.Union([Type.Integer(), Type.Null()]),
          answers: Type.Array(AnswerFigure),
        }),
      ),
    }),
  ),
});
export type SurveyTable = Static<typeof SurveyTable>;

/** Why a release cannot be weighed (core/measures/raking.ts). */
export const RAKING_FAULTS = ['group-too-small', 'weights-too-uneven', 'margins-do-not-meet'] as const;

/** Who answered beside the population, told apart in one way, and what each group counts for where it is weighed so. */
export const GroupWeights = Type.Object({
  by: literals<GroupingCode>(GROUPING_NAMES),
  /** Null where it can be weighed so. */
  refused: Type.Union([literals<(typeof RAKING_FAULTS)[number]>(RAKING_FAULTS), Type.Null()]),
  /** As many equal answers would say as much (Kish 1965); null where refused. */
  effective: Type.Union([Type.Number(), Type.Null()]),
  /** Some would count for more than five: the population's parts are then met nearly. */
  isCapped: Type.Boolean(),
  groups: Type.Array(
    Type.Object({
      code: Type.String(),
      text: LocalText,
      /** Of all who answered; null where they are too few to be shown. */
      answered: Type.Union([Share, Type.Null()]),
      /** Per cent of the population; null for a group that statistics do not know. */
      population: Type.Union([Type.Number(), Type.Null()]),
      /** 1 on average over those who answered; null where refused. */
      weight: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
});
export type GroupWeights = Static<typeof GroupWeights>;

export const SurveyPicture = Type.Object({
  frame: Frame,
  tables: Type.Array(SurveyTable),
  /** What the answers of everybody are weighed by; null where each counts for one. */
  weighedBy: Type.Union([literals<GroupingCode>(GROUPING_NAMES), Type.Null()]),
  /** In each way that the release and the statistics know; none where it came without statistics. */
  weights: Type.Array(GroupWeights),
  /** What the population's parts are from. */
  population: Type.Union([PopulationSource, Type.Null()]),
});
export type SurveyPicture = Static<typeof SurveyPicture>;

/** How a release was made, for whoever wants to check it. Fractions are written "numerator/denominator". */
export const PassportPicture = Type.Object({
  frame: Frame,
  formatVersion: Type.Integer(),
  preset: Type.String(),
  hashes: Type.Object({
    preset: Type.String(),
    survey: Type.String(),
    register: Type.String(),
    prior: Type.String(),
  }),
  /** mu_b² of the batch, what the public file may cost of it, and what this file costs. */
  budget: Type.String(),
  publicPart: Type.String(),
  spent: Type.String(),
  /** kappa of a public file, null for staff. */
  kappa: Type.Union([Type.String(), Type.Null()]),
  floors: Type.Object({ staff: Type.Integer(), public: Type.Integer() }),
  /** Families with a share, in 1/10 000 of the budget, and how many counts of it are in the file. */
  families: Type.Array(
    Type.Object({
      name: Type.String(),
      share: Type.Integer(),
      measured: Type.Boolean(),
      counts: Type.Integer(),
      /** Side of the finest squares, metres; null for what is no map. */
      finestMetres: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
  placesLeftOut: Type.Array(Type.String()),
  /** Waves that were set aside by hand, and their answers in tens; null where there were none. */
  setAside: Type.Union([Type.Object({ waves: Type.Integer(), answers: Type.Integer() }), Type.Null()]),
});
export type PassportPicture = Static<typeof PassportPicture>;

/** The releases that can be chosen, newest first. */
export const ReleaseList = Type.Object({ releases: Type.Array(Frame) });
export type ReleaseList = Static<typeof ReleaseList>;
