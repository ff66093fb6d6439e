import type { RetentionPage } from '#core/privacy/retention-page.ts';
import { type Reply, request } from './request.ts';

export const readRetention = (language: 'sv' | 'en'): Promise<Reply<RetentionPage>> =>
  request<RetentionPage>('/api/staff/retention', language);
