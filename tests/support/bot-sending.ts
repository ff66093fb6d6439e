import type { Stores } from '#server/stores.ts';

interface Town {
  readonly campaign: string;
  readonly server: {
    readonly address: string;
    readonly stores: Pick<Stores, 'rawDb'>;
  };
}

/** Sends an answer as a device does, with what it says of the bot check. */
export async function sendChecked(
  { campaign, server }: Town,
  key: string,
  proof: string | null,
  answers: object = { Q2: 'mycket_otrygg' },
): Promise<{ readonly status: number; readonly body: { readonly code?: string; readonly message?: string } }> {
  const reply = await fetch(`${server.address}/api/responses`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(proof === null ? {} : { 'bot-check': proof }),
    },
    body: JSON.stringify({
      campaign,
      survey: { id: 'dialogue', version: 1 },
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      answers,
    }),
  });
  return { status: reply.status, body: (await reply.json()) as { readonly code?: string; readonly message?: string } };
}

/** What is kept of each answer's bot check. */
export const keptChecks = async ({ server }: Town) =>
  (await server.stores.rawDb?.selectFrom('response').select(['bot_check', 'counted', 'signs']).execute()) ?? [];
