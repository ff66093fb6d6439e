import { DEMO_ACCOUNTS } from '#server/staff/demo-accounts.ts';

/** A member of staff at a running server: what they ask for comes with their cookie, and what is refused is an error. */
export interface Staff {
  get(path: string): Promise<string>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<unknown>;
  put(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<unknown>;
}

export async function signIn(address: string, role: string): Promise<Staff> {
  const account = DEMO_ACCOUNTS.find((candidate) => candidate.role === role);
  const { name = '', password = '' } = account ?? {};
  const signedIn = await fetch(`${address}/api/staff/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const cookie = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const ask = async (method: string, path: string, body: unknown, more: Readonly<Record<string, string>> = {}) => {
    const isFile = body instanceof Uint8Array;
    const answer = await fetch(address + path, {
      method,
      headers: {
        cookie,
        ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text;
  };
  const parsed = (text: string): unknown => (text === '' ? null : JSON.parse(text));
  return {
    get: (path) => ask('GET', path, undefined),
    post: async (path, body, headers) => parsed(await ask('POST', path, body, headers)),
    put: async (path, body, headers) => parsed(await ask('PUT', path, body, headers)),
  };
}
