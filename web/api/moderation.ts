import type { ActedOn, DecisionAsked, OpenedOriginal, ReviewQueue, TextForReview } from '#core/moderation/contract.ts';
import { type Reply, request } from './request.ts';

export type Decision = DecisionAsked['decision'];

/** The client of /api/moderation, in the reader's language. */
export function moderationClient(language: 'sv' | 'en') {
  const of = (id: string): string => `/api/moderation/texts/${encodeURIComponent(id)}`;
  const post = <Value>(path: string, body: unknown): Promise<Reply<Value>> =>
    request<Value>(path, language, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    queue: (after: string | null) =>
      request<ReviewQueue>(
        `/api/moderation/queue${after === null ? '' : `?after=${encodeURIComponent(after)}`}`,
        language,
      ),
    open: (id: string, reason: string) => post<OpenedOriginal>(`${of(id)}/original`, { reason }),
    decide: ({ id, revision }: Pick<TextForReview, 'id' | 'revision'>, decision: Decision) =>
      post<ActedOn>(`${of(id)}/decision`, { revision, decision }),
  };
}
