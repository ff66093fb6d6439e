import { randomUUID } from 'node:crypto';
import type { Receipt } from '#core/survey/contract.ts';
import { place, submitted } from './small-town.ts';

/**
 * Many people answering at once, in a process of their own: told an address, it posts new responses over 16 connections until
 * the server is gone, tells its parent of every one that was answered, and at last of the keys that were not.
 */
export type LoadReport =
  | { readonly kind: 'answered'; readonly key: string; readonly status: number; readonly code: string }
  | { readonly kind: 'over'; readonly unanswered: readonly string[] };

/** The body is made from the key, so that a retry sends the same one. */
export const bodyOf = (key: string): string =>
  JSON.stringify(
    submitted({
      Q2: 'varken',
      Q8: ['fart'],
      Q4: [place({ answers: { '4a': 'unsafe', '4f': `Svar ${key}` } }), place({ named: 'stationen', way: 'list' })],
      Q14a: '30-49',
    }),
  );

/** Everybody has an address of their own, by their key, as a proxy that the server trusts would tell it. */
export const addressOfKey = (key: string): string =>
  `10.${[0, 2, 4].map((at) => Number.parseInt(key.slice(at, at + 2), 16)).join('.')}`;

export const postOf = (address: string, key: string, body = bodyOf(key)): Promise<Response> =>
  fetch(`${address}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-forwarded-for': addressOfKey(key) },
    body,
  });

if (process.send !== undefined && import.meta.main) process.on('message', (address) => void load(String(address)));

async function load(address: string): Promise<void> {
  const report = (message: LoadReport) => process.send?.(message);
  const unanswered: string[] = [];
  const oneAfterAnother = async (): Promise<void> => {
    for (;;) {
      const key = randomUUID();
      try {
        const answer = await postOf(address, key);
        const { code } = (await answer.json()) as Receipt;
        report({ kind: 'answered', key, status: answer.status, code });
      } catch {
        unanswered.push(key);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, oneAfterAnother));
  report({ kind: 'over', unanswered });
}
