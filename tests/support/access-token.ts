import type { MadeToken, NewToken } from '#core/access/token-page.ts';
import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';

interface Asked {
  fetch(who: 'admin', method: string, path: string, body?: unknown): Promise<Response>;
}

const ADMIN = DEMO_ACCOUNTS.find(({ role }) => role === 'admin');

/** A token that the demo's administrator has made, as they make one: over HTTP. Its last day is in the summer of 2027 unless said. */
export async function accessToken(server: Asked, asked: Partial<NewToken> = {}): Promise<MadeToken> {
  const body = { name: 'Power BI', organisation: 'municipality', lastDay: '2027-06-30', password: ADMIN?.password };
  const answer = await server.fetch('admin', 'POST', '/api/staff/tokens', { ...body, ...asked });
  if (answer.status !== 201) throw new Error(`no token was made: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as MadeToken;
}
