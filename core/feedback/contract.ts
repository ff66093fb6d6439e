import Type, { type Static } from 'typebox';
import { PublicAction } from '../actions/public.ts';
import { literals, orNull } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';

/*
 * What residents said, what was done or will not be done, and whether it helped: the page, the feed, the tables and the press sheet are
 * made of this and of nothing else. Residents' part is of public releases alone.
 */

/** A figure with the ends of its 90 % interval, rounded as public pages round. */
const Interval = Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() });
export type Interval = Static<typeof Interval>;

/** `too-few`: not enough have said so to tell how many. `not-asked`: the dialogue does not count it. */
export const SAID_KINDS = ['shown', 'too-few', 'not-asked'] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** How many have pointed out a place as unsafe: in the newest public release. */
export const Said = Type.Object({
  kind: literals<SaidKind>(SAID_KINDS),
  /** Persons in tens, and per cent of those who answered; null unless `shown`. */
  people: orNull(Interval),
  share: orNull(Interval),
});
export type Said = Static<typeof Said>;

/** The dialogue that residents' part is of. */
export const Asked = Type.Object({
  release: Type.String(),
  title: LocalText,
  closes: Type.String(),
  /** About how many answered, in tens. */
  respondents: Interval,
});
export type Asked = Static<typeof Asked>;

/**
 * What residents' answers say since something was done. `less`, `more` and `not-seen` are of an interval: `not-seen` holds no change.
 * The rest say why nothing can be said: no dialogue from before, none since, too few answers, or a place that answers are not counted for.
 */
export const SINCE_KINDS = ['less', 'more', 'not-seen', 'no-before', 'too-early', 'too-few', 'not-counted'] as const;
export type SinceKind = (typeof SINCE_KINDS)[number];

export const Since = Type.Object({
  kind: literals<SinceKind>(SINCE_KINDS),
  /** Whether it is read of the place, or of the theme in the whole municipality. */
  of: literals<'place' | 'theme'>(['place', 'theme']),
  /** The difference in percentage points, with its 90 % interval; null where nothing can be said. */
  difference: orNull(Interval),
  /** Per cent of those who answered before and after, each where enough have said so. */
  before: orNull(Interval),
  after: orNull(Interval),
  /** The dialogues that are held against each other. */
  beforeTitle: orNull(LocalText),
  afterTitle: orNull(LocalText),
});
export type Since = Static<typeof Since>;

export const FeedbackAction = Type.Object({
  ...PublicAction.properties,
  /** Null of what is not done. */
  since: orNull(Since),
});
export type FeedbackAction = Static<typeof FeedbackAction>;

const FeedbackTheme = Type.Object({
  code: Type.String(),
  text: LocalText,
  said: orNull(Said),
  /** Ids of what is done about it, or not done. */
  actions: Type.Array(Type.String()),
});
export type FeedbackTheme = Static<typeof FeedbackTheme>;

const FeedbackPlace = Type.Object({
  id: Type.String(),
  name: Type.String(),
  said: orNull(Said),
  actions: Type.Array(Type.String()),
});
export type FeedbackPlace = Static<typeof FeedbackPlace>;

export const Feedback = Type.Object({
  licence: Type.String(),
  today: Type.String(),
  /** Null where no dialogue with a map has been released. */
  asked: orNull(Asked),
  /** The day of the newest answer to residents, or that something was done. */
  newest: orNull(Type.String()),
  actions: Type.Array(FeedbackAction),
  /** What most have said first. */
  themes: Type.Array(FeedbackTheme),
  /** By name. */
  places: Type.Array(FeedbackPlace),
});
export type Feedback = Static<typeof Feedback>;
