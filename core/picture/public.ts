import Type, { type Static } from 'typebox';
import { OWNERS, type Owner } from '../access/owners.ts';
import { PublicText } from '../actions/contract.ts';
import { literals, orNull } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { Told, told } from '../base/told.ts';
import { STATUSES, type Status } from '../promises/kinds.ts';
import { bandOf, HOUR_BANDS, type HourBand } from '../rounds/kinds.ts';
import { ToldMonth, toldMonth } from '../rounds/told.ts';
import { type Compared, Residents, Said, type Snapshot } from './contract.ts';
import { CHANGES, type Change, PUBLIC_SECTIONS, SPANS, type Span } from './kinds.ts';

/* What anybody is told of a picture: made of the frozen snapshot and of nothing else. */

export const PublicPicture = Type.Object({
  id: Type.String(),
  span: literals<Span>(SPANS),
  from: Type.String(),
  until: Type.String(),
  dataDay: Type.String(),
  /** SHA-256 of the frozen picture that this was made of. */
  checksum: Type.String(),
  publishedOn: Type.String(),
  said: Type.Array(Said),
  residents: orNull(Residents),
  /** What staff have reported; null where nothing had been by then. */
  reported: orNull(
    Type.Object({
      events: Told,
      kinds: Type.Array(Type.Object({ kind: Type.String(), events: Type.Integer() })),
      bands: Type.Array(Type.Object({ band: literals<HourBand>(HOUR_BANDS), events: Told })),
      /** Against the picture just before, and the same time last year; null where they cannot be compared. */
      sinceLast: orNull(literals<Change>(CHANGES)),
      sinceLastYear: orNull(literals<Change>(CHANGES)),
    }),
  ),
  /** Whole months that are over, of every place together. */
  rounds: Type.Array(ToldMonth),
  walks: Type.Array(Type.Object({ id: Type.String(), name: LocalText, on: Type.String() })),
  actions: Type.Object({
    /** Going on now. */
    ongoing: Type.Integer(),
    done: Type.Integer(),
    late: Type.Integer(),
    /** Those that somebody has written a sentence of for everybody. */
    list: Type.Array(
      Type.Object({
        text: PublicText,
        owner: literals<Owner>(OWNERS),
        unit: Type.String(),
        doneOn: orNull(Type.String()),
        isLate: Type.Boolean(),
      }),
    ),
  }),
  promise: orNull(
    Type.Object({
      id: Type.String(),
      points: Type.Array(
        Type.Object({
          id: Type.String(),
          heading: LocalText,
          owner: literals<Owner>(OWNERS),
          status: orNull(literals<Status>(STATUSES)),
        }),
      ),
    }),
  ),
});
export type PublicPicture = Static<typeof PublicPicture>;

export const PublicPictures = Type.Object({ licence: Type.String(), pictures: Type.Array(PublicPicture) });
export type PublicPictures = Static<typeof PublicPictures>;

/**
 * The public form of a frozen picture. Which places are hot spots says where rounds go next, and is not in it; nor where rounds have been, whose events
 * they are, any small number, an action of presence, or what the meeting decided. Of what people wrote it has the sections for everybody.
 */
export function publicPicture(
  snapshot: Snapshot,
  frozen: { readonly checksum: string; readonly publishedOn: string },
): PublicPicture {
  const { id, span, from, until, dataDay, facts, said } = snapshot;
  const { reported, actions, promise } = facts;
  const open = actions.list.filter(({ isPresence }) => !isPresence);
  return {
    ...{ id, span, from, until, dataDay, ...frozen },
    said: said.filter(({ section }) => PUBLIC_SECTIONS.includes(section)),
    residents: facts.residents,
    reported:
      reported === null
        ? null
        : {
            events: told(reported.events),
            kinds: reported.kinds.flatMap(({ kind, events }) => {
              const count = told(events);
              return count === null ? [] : [{ kind, events: count }];
            }),
            bands: HOUR_BANDS.map((band) => ({
              band,
              events: told(
                reported.grid.reduce(
                  (sum, hours) =>
                    sum + hours.reduce((all, count, hour) => all + (bandOf(hour) === band ? count : 0), 0),
                  0,
                ),
              ),
            })),
            // Of few it is not said whether they are fewer: that would be a number.
            sinceLast: told(reported.events) === null ? null : changeOf(snapshot.previous),
            sinceLastYear: told(reported.events) === null ? null : changeOf(snapshot.lastYear),
          },
    rounds: facts.rounds.months.map(toldMonth),
    walks: facts.walks.map((walk) => ({ id: walk.id, name: walk.name, on: walk.on })),
    actions: {
      ongoing: open.filter(({ state }) => state === 'now').length,
      done: open.filter(({ state }) => state === 'done').length,
      late: open.filter(({ isLate }) => isLate).length,
      list: open.flatMap(({ publicText, state, owner, unit, doneOn, isLate }) =>
        publicText === null || state === 'proposed' ? [] : [{ text: publicText, owner, unit, doneOn, isLate }],
      ),
    },
    promise:
      promise === null
        ? null
        : {
            id: promise.id,
            points: promise.points.map((point) => ({
              id: point.id,
              heading: point.heading,
              owner: point.owner,
              status: point.status,
            })),
          },
  };
}

const changeOf = (against: Compared): Change | null =>
  against.kind === 'none' ? null : (against.figures.find(({ figure }) => figure === 'events')?.change ?? null);
