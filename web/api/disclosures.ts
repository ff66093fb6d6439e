import type { Refusal } from '#core/base/fault.ts';
import type {
  ApprovalAsked,
  DisclosedTexts,
  Disclosure,
  DisclosureList,
  ProposalAsked,
  Selection,
} from '#core/moderation/disclosure.ts';
import { type Reply, request } from './request.ts';

/** The client of /api/moderation/disclosures, in the reader's language. */
export function disclosuresClient(language: 'sv' | 'en') {
  const home = '/api/moderation/disclosures';
  const of = (id: string): string => `${home}/${encodeURIComponent(id)}`;
  const post = <Value>(path: string, body: unknown): Promise<Reply<Value>> =>
    request<Value>(path, language, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    list: () => request<DisclosureList>(home, language),
    previewOf: (selection: Selection) => post<DisclosedTexts>(`${home}/preview`, selection),
    preview: (id: string) => request<DisclosedTexts>(`${of(id)}/preview`, language),
    propose: (proposal: ProposalAsked) => post<Disclosure>(home, proposal),
    decide: (id: string, approval: ApprovalAsked) => post<Disclosure>(`${of(id)}/approval`, approval),
    /** The file's bytes and its name. It can be fetched once. */
    async file(id: string): Promise<Reply<{ readonly name: string; readonly blob: Blob }>> {
      try {
        const headers = { 'accept-language': language };
        const response = await fetch(`${of(id)}/file`, { method: 'POST', headers });
        if (response.status === 401) return { kind: 'signed-out' };
        if (!response.ok) {
          const { code, message } = (await response.json()) as Refusal;
          return { kind: 'refused', code, message };
        }
        const [, name = 'utlamnande.csv'] =
          /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
        return { kind: 'value', value: { name, blob: await response.blob() } };
      } catch {
        return { kind: 'unreachable' };
      }
    },
  };
}
