import type {
  DecisionChange,
  FollowUp,
  ItemChange,
  NewFollowUp,
  NewPromise,
  Point,
  Progress,
  StaffPromise,
  StaffPromises,
  Terms,
} from '#core/promises/contract.ts';
import { request, send } from './request.ts';

type Told = Pick<StaffPromise, 'id' | 'revision'>;
type ToldMeeting = Pick<FollowUp, 'id' | 'revision'>;

const HOME = '/api/staff/promises';
const of = ({ id }: Pick<Told, 'id'>): string => `${HOME}/${encodeURIComponent(id)}`;
const meetingOf = (promise: Pick<Told, 'id'>, { id }: Pick<FollowUp, 'id'>): string =>
  `${of(promise)}/follow-ups/${encodeURIComponent(id)}`;

/** The pack of a follow-up, to read and to print. */
export const packAddress = (promise: Pick<Told, 'id'>, followUp: Pick<FollowUp, 'id'>, language: 'sv' | 'en'): string =>
  `${meetingOf(promise, followUp)}/pack?sprak=${language}`;

/** The client of /api/staff/promises, in the reader's language. */
export function promisesClient(language: 'sv' | 'en') {
  const act = (method: string, path: string, body?: unknown) => send<StaffPromise>(method, path, language, body);
  return {
    all: () => request<StaffPromises>(HOME, language),
    begin: (made: NewPromise) => act('POST', HOME, made),
    rewrite: (promise: Told, terms: Terms) => act('PUT', of(promise), { revision: promise.revision, terms }),
    writePoint: (promise: Told, point: Point) =>
      act('PUT', `${of(promise)}/points/${encodeURIComponent(point.id)}`, { revision: promise.revision, point }),
    sign: (promise: Told, on: string) => act('POST', `${of(promise)}/sign`, { revision: promise.revision, on }),
    newVersion: (promise: Told, terms: Terms, reason: string, on: string) =>
      act('POST', `${of(promise)}/versions`, { revision: promise.revision, terms, reason, on }),
    end: (promise: Told) => act('POST', `${of(promise)}/end`, { revision: promise.revision }),
    note: (promise: Told, progress: Progress) => act('POST', `${of(promise)}/progress`, progress),
    plan: (promise: Told, made: NewFollowUp) => act('POST', `${of(promise)}/follow-ups`, made),
    unplan: (promise: Told, followUp: ToldMeeting) => act('DELETE', meetingOf(promise, followUp)),
    say: (promise: Told, followUp: ToldMeeting, point: string, said: Omit<ItemChange, 'revision'>) =>
      act('PUT', `${meetingOf(promise, followUp)}/points/${point}`, { revision: followUp.revision, ...said }),
    decide: (promise: Told, followUp: ToldMeeting, point: string, decision: DecisionChange['decision']) =>
      act('PUT', `${meetingOf(promise, followUp)}/points/${point}/decision`, {
        revision: followUp.revision,
        decision,
      }),
    hold: (promise: Told, followUp: ToldMeeting, heldOn: string) =>
      act('POST', `${meetingOf(promise, followUp)}/hold`, { revision: followUp.revision, heldOn }),
  };
}
export type PromisesClient = ReturnType<typeof promisesClient>;
