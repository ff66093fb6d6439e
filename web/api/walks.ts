import type {
  NewWalk,
  NoteContents,
  StaffWalk,
  StaffWalks,
  WalkGrounds,
  WalkPlan,
  WalkStep,
} from '#core/walks/contract.ts';
import { request, send } from './request.ts';

type Told = Pick<StaffWalk, 'id' | 'revision'>;

const HOME = '/api/staff/walks';
const of = (id: string): string => `${HOME}/${encodeURIComponent(id)}`;

/** The protocol of a walk, to read and to print. */
export const protocolAddress = (id: string, language: 'sv' | 'en'): string => `${of(id)}/protocol?sprak=${language}`;

/** The client of /api/staff/walks, in the reader's language. */
export function walksClient(language: 'sv' | 'en') {
  const act = (method: string, path: string, body?: unknown) => send<StaffWalk>(method, path, language, body);
  return {
    all: () => request<StaffWalks>(HOME, language),
    grounds: () => request<WalkGrounds>(`${HOME}/grounds`, language),
    begin: (made: NewWalk) => act('POST', HOME, made),
    plan: (walk: Told, plan: WalkPlan) => act('PUT', of(walk.id), { revision: walk.revision, plan }),
    remove: (walk: Told) => send<null>('DELETE', of(walk.id), language),
    step: (walk: Told, step: Omit<WalkStep, 'revision'>) =>
      act('POST', `${of(walk.id)}/steps`, { revision: walk.revision, ...step }),
    note: (walk: string, id: string, version: number, note: NoteContents) =>
      act('PUT', `${of(walk)}/notes/${id}`, { version, note }),
  };
}
export type WalksClient = ReturnType<typeof walksClient>;
