import type { Reply } from '../../api/insight.ts';
import type { ReadingTexts } from '../../i18n/insight/texts.ts';

/** A sentence for what went wrong; null when somebody has to sign in first, which is a way and not a fault. */
export function faultSentence(reply: Exclude<Reply<unknown>, { kind: 'value' }>, texts: ReadingTexts): string | null {
  if (reply.kind === 'signed-out') return null;
  return reply.kind === 'refused' ? reply.message : texts.unreachable;
}

/** Leads to the sign-in page and back here afterwards. */
export function goToSignIn(language: 'sv' | 'en'): void {
  const here = location.pathname + location.search;
  location.assign(`${language === 'en' ? '/en' : ''}/personal/?till=${encodeURIComponent(here)}`);
}
