import type { Wave, WaveDecision, WaveList, WavesLeft } from '#core/waves/contract.ts';
import { request, send } from './request.ts';

/** The client of /api/moderation/waves, in the reader's language. */
export const wavesClient = (language: 'sv' | 'en') => ({
  list: () => request<WaveList>('/api/moderation/waves', language),
  left: () => request<WavesLeft>('/api/moderation/waves/left', language),
  decide: (id: string, decision: WaveDecision) =>
    send<Wave>('POST', `/api/moderation/waves/${encodeURIComponent(id)}/standing`, language, decision),
  letIn: (campaign: string, reason: string) =>
    send<null>('POST', `/api/moderation/dialogues/${encodeURIComponent(campaign)}/let-in`, language, { reason }),
});
