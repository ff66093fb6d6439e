import type { Language } from '#core/base/language.ts';
import type { Survey } from '#core/survey/contract.ts';

/* What the editor and the page that tries a survey say to each other across the frame between them. */

export interface TryoutReady {
  readonly kind: 'lykta-tryout-ready';
}
export interface Tryout {
  readonly kind: 'lykta-tryout';
  readonly survey: Survey;
  /** One question by itself; null for the whole survey. */
  readonly question: string | null;
  readonly language: Language;
}

export const isTryout = (message: unknown): message is Tryout =>
  (message as Partial<Tryout> | null)?.kind === 'lykta-tryout';
export const isReady = (message: unknown): message is TryoutReady =>
  (message as Partial<TryoutReady> | null)?.kind === 'lykta-tryout-ready';
