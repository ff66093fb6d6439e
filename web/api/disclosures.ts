import type {
  ApprovalAsked,
  Disclosed,
  Disclosure,
  DisclosureList,
  PreviewAsked,
  ProposalAsked,
} from '#core/moderation/disclosure.ts';
import { request, send } from './request.ts';

/** The client of /api/moderation/disclosures, in the reader's language. */
export function disclosuresClient(language: 'sv' | 'en') {
  const home = '/api/moderation/disclosures';
  const of = (id: string): string => `${home}/${encodeURIComponent(id)}`;
  return {
    list: () => request<DisclosureList>(home, language),
    previewOf: (asked: PreviewAsked) => send<Disclosed>('POST', `${home}/preview`, language, asked),
    preview: (id: string) => request<Disclosed>(`${of(id)}/preview`, language),
    propose: (proposal: ProposalAsked) => send<Disclosure>('POST', home, language, proposal),
    decide: (id: string, approval: ApprovalAsked) => send<Disclosure>('POST', `${of(id)}/approval`, language, approval),
    /** The file's bytes and its name. It can be fetched once. */
    file: (id: string) => request(`${of(id)}/file`, language, { method: 'POST' }, fileIn),
  };
}

async function fileIn(response: Response): Promise<{ readonly name: string; readonly blob: Blob }> {
  const [, name = 'utlamnande.csv'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, blob: await response.blob() };
}
