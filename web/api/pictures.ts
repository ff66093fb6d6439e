import type { NewPicture, PictureList, Said, StaffPicture } from '#core/picture/contract.ts';
import type { PictureAct, Section } from '#core/picture/kinds.ts';
import { request, send } from './request.ts';

interface Told {
  readonly snapshot: { readonly id: string };
  readonly revision: number;
}

const HOME = '/api/staff/pictures';
const of = (id: string): string => `${HOME}/${encodeURIComponent(id)}`;

/** The client of /api/staff/pictures, in the reader's language. */
export function picturesClient(language: 'sv' | 'en') {
  const act = (method: string, path: string, body: unknown) => send<StaffPicture>(method, path, language, body);
  return {
    all: () => request<PictureList>(HOME, language),
    one: (id: string) => request<StaffPicture>(of(id), language),
    begin: (made: NewPicture) => act('POST', HOME, made),
    remove: ({ snapshot }: Told) => send<null>('DELETE', of(snapshot.id), language),
    say: ({ snapshot, revision }: Told, section: Section, text: Said['text'] | null) =>
      act('PUT', `${of(snapshot.id)}/sections/${section}`, { revision, text }),
    step: ({ snapshot, revision }: Told, step: PictureAct) =>
      act('POST', `${of(snapshot.id)}/steps`, { revision, act: step }),
  };
}
export type PicturesClient = ReturnType<typeof picturesClient>;
