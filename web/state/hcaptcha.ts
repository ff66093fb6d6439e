import { HCAPTCHA_FRAME } from '#core/places/hcaptcha-frame.ts';
import { notePass } from './bot-check.ts';

/**
 * What the document with hCaptcha's box tells (server/intake/hcaptcha-frame.ts). `open`: it asks something, and needs room; `away`:
 * it cannot be had.
 */
export type Told =
  | { readonly check: 'ready' | 'open' | 'closed' | 'away' }
  | { readonly check: 'token'; readonly token: string };

/** Longer than the box takes to come on a poor net, milliseconds; after it the device does the check. */
export const BOX_PATIENCE = 15_000;

/** Longer than the server waits for the company. */
const PATIENCE = 20_000;

/** Hears what a frame tells, and nobody else. Returns what ends it. */
export function hear(frame: () => HTMLIFrameElement | undefined, told: (what: Told) => void): () => void {
  const listen = ({ source, origin, data }: MessageEvent<Told>): void => {
    if (origin === location.origin && source !== null && source === frame()?.contentWindow) told(data);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}

/** Asks the box to begin anew. */
export const again = (frame: HTMLIFrameElement | undefined): void =>
  frame?.contentWindow?.postMessage('again', location.origin);

export const frameAddress = (language: string): string =>
  `${HCAPTCHA_FRAME}?sprak=${language}${matchMedia('(prefers-color-scheme: dark)').matches ? '&tema=mork' : ''}`;

/** Hands a token in for a pass, which the next answer carries. `away`: nobody could say, and the device may do it instead. */
export async function handIn(token: string): Promise<'passed' | 'refused' | 'away'> {
  try {
    const reply = await fetch('/api/bot-check/hcaptcha', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
      body: JSON.stringify({ token }),
    });
    if (reply.status === 422) return 'refused';
    if (!reply.ok) return 'away';
    notePass(((await reply.json()) as { readonly pass: object }).pass);
    return 'passed';
  } catch {
    return 'away';
  }
}
