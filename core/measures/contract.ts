import Type, { type Static } from 'typebox';
import { LocalText } from '../base/text.ts';
import { Position } from '../geo/geometry-schema.ts';

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
  /** About how many answered, from the noisy N. */
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

/** A drawn part of the heat map: one square, or the rest of a larger square after its shown children (privacy.md 7.4). */
export const HeatArea = Type.Object({
  /** The square itself, or the larger square that this is the rest of. */
  square: GridSquare,
  /** For a rest: the squares it consists of. Empty for a whole square. */
  rest: Type.Array(GridSquare),
  estimate: Estimate,
  areaKm2: Type.Number(),
  /** Persons per km²: what the colour shows, so that sizes compare. */
  densityPerKm2: Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  /** "certain": the interval is at most ±25 % of the value. A rest is always "uncertain". */
  certainty: Type.Union([Type.Literal('certain'), Type.Literal('uncertain')]),
  /** The nearest known name, for words: "Resecentrum". */
  near: Type.String(),
});
export type HeatArea = Static<typeof HeatArea>;

export const FeelingName = Type.Union([Type.Literal('unsafe'), Type.Literal('safe')]);

/** A choosable value of a filter, e.g. a category of causes. */
export const SliceName = Type.Object({ code: Type.String(), text: LocalText });

export const MapPicture = Type.Object({
  frame: Frame,
  feeling: FeelingName,
  /** A released category, or null for all causes. */
  category: Type.Union([Type.String(), Type.Null()]),
  categories: Type.Array(SliceName),
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
});
export type SurveyTable = Static<typeof SurveyTable>;

export const SurveyPicture = Type.Object({ frame: Frame, tables: Type.Array(SurveyTable) });
export type SurveyPicture = Static<typeof SurveyPicture>;

/** The releases that can be chosen, newest first. */
export const ReleaseList = Type.Object({ releases: Type.Array(Frame) });
export type ReleaseList = Static<typeof ReleaseList>;
