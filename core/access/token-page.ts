import Type, { type Static } from 'typebox';

const Organisation = Type.Object({ id: Type.String(), name: Type.String() });
const DayOrNull = Type.Union([Type.String(), Type.Null()]);

/** A token as its administrator sees it: never the token itself. */
export const ListedToken = Type.Object({
  id: Type.String(),
  name: Type.String(),
  organisation: Organisation,
  /** "lykta_Ab3d": what it begins with. */
  beginning: Type.String(),
  createdOn: Type.String(),
  lastDay: Type.String(),
  /** The day alone; null where it never was. */
  usedOn: DayOrNull,
  takenBackOn: DayOrNull,
  isGood: Type.Boolean(),
});
export type ListedToken = Static<typeof ListedToken>;

/** Those that are good first, and then those that have ended, the newest first of each. */
export const TokenPage = Type.Object({
  tokens: Type.Array(ListedToken),
  /** Whom one can be made for. */
  organisations: Type.Array(Organisation),
  today: Type.String(),
  latestLastDay: Type.String(),
  /** Whether as many are good as there may be. */
  isFull: Type.Boolean(),
});
export type TokenPage = Static<typeof TokenPage>;

export const NewToken = Type.Object(
  {
    name: Type.String({ maxLength: 200 }),
    organisation: Type.String({ maxLength: 40 }),
    lastDay: Type.String({ maxLength: 10 }),
    /** Of whoever makes it; none where the organisation's provider has said who that is. */
    password: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
);
export type NewToken = Static<typeof NewToken>;

/** The one time that a token is shown. */
export const MadeToken = Type.Object({ id: Type.String(), token: Type.String() });
export type MadeToken = Static<typeof MadeToken>;
