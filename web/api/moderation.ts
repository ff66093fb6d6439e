import type { ActedOn, DecisionAsked, OpenedOriginal, ReviewQueue, TextForReview } from '#core/moderation/contract.ts';
import { request, send } from './request.ts';

export type Decision = DecisionAsked['decision'];

/** The client of /api/moderation, in the reader's language. */
export function moderationClient(language: 'sv' | 'en') {
  const of = (id: string): string => `/api/moderation/texts/${encodeURIComponent(id)}`;
  return {
    queue: (after: string | null) =>
      request<ReviewQueue>(
        `/api/moderation/queue${after === null ? '' : `?after=${encodeURIComponent(after)}`}`,
        language,
      ),
    open: (id: string, reason: string) => send<OpenedOriginal>('POST', `${of(id)}/original`, language, { reason }),
    decide: ({ id, revision }: Pick<TextForReview, 'id' | 'revision'>, decision: Decision) =>
      send<ActedOn>('POST', `${of(id)}/decision`, language, { revision, decision }),
  };
}
