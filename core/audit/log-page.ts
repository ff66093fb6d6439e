import Type, { type Static } from 'typebox';
import { ACT_GROUP_NAMES } from './act-groups.ts';

/** What is asked of the log: days in Sweden (both included), whose acts, and what kind. `before`: the next page. */
export const LogQuery = Type.Object(
  {
    since: Type.Optional(Type.String({ maxLength: 10 })),
    until: Type.Optional(Type.String({ maxLength: 10 })),
    person: Type.Optional(Type.String({ maxLength: 64 })),
    kind: Type.Optional(Type.Union(ACT_GROUP_NAMES.map((name) => Type.Literal(name)))),
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    sprak: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
);
export type LogQuery = Static<typeof LogQuery>;

/** A page of the log, the newest entry first, in sentences. */
export const LogPage = Type.Object({
  entries: Type.Array(
    Type.Object({
      number: Type.Integer(),
      /** Milliseconds since the epoch. */
      at: Type.Integer(),
      /** "Anna Ek läste enkätsvar i Trygghet 2026, uttag 1" */
      sentence: Type.String(),
      role: Type.Union([Type.String(), Type.Null()]),
      why: Type.Union([Type.String(), Type.Null()]),
      address: Type.Union([Type.String(), Type.Null()]),
      hash: Type.String(),
    }),
  ),
  /** Whether there are older ones. */
  hasMore: Type.Boolean(),
  /** Everybody who has an account, to choose among. */
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type LogPage = Static<typeof LogPage>;
