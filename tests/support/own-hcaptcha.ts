import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HcaptchaSetting } from '#core/places/bot-check-setting.ts';

/** How it answers: as hCaptcha does, or as a server that is not well. */
export type Mood = 'well' | 'broken' | 'silent' | 'garbled' | 'endless' | 'elsewhere';

export interface OwnHcaptcha {
  readonly address: string;
  readonly setting: HcaptchaSetting;
  readonly secret: string;
  /** What siteverify was sent, as it came: type and body. */
  readonly asked: readonly { readonly type: string; readonly body: string }[];
  /** The paths that browsers have fetched. */
  readonly fetched: readonly string[];
  mood: Mood;
  /** What it says of where a token was got; null says nothing. */
  hostname: string | null;
  /** Whether whoever presses the box gets a token that is good. */
  gives: 'good' | 'bad';
  /** A token as a browser that has done the check gets it. */
  token(): string;
  close(): Promise<void>;
}

/**
 * A server on this machine that speaks as hCaptcha does: siteverify (https://docs.hcaptcha.com), and a script that puts a frame with a
 * box to press into a page, from an origin that is not Lykta's.
 */
export async function startHcaptcha(): Promise<OwnHcaptcha> {
  const siteKey = randomUUID();
  const secret = `ES_${randomBytes(16).toString('hex')}`;
  const asked: { type: string; body: string }[] = [];
  const fetched: string[] = [];
  const tokens = new Map<string, 'fresh' | 'seen'>();
  const state = { mood: 'well' as Mood, hostname: null as string | null, gives: 'good' as 'good' | 'bad' };
  const token = (): string => {
    const made = `P1_${randomBytes(600).toString('base64url')}`;
    tokens.set(made, 'fresh');
    return made;
  };

  const verified = (form: URLSearchParams): object => {
    const wrong = (code: string): object => ({ success: false, 'error-codes': [code] });
    if (form.get('secret') === null) return wrong('missing-input-secret');
    if (form.get('secret') !== secret) return wrong('invalid-input-secret');
    const response = form.get('response');
    if (response === null || response === '') return wrong('missing-input-response');
    if (form.get('sitekey') !== siteKey) return wrong('sitekey-secret-mismatch');
    const known = tokens.get(response);
    if (known === undefined) return wrong('invalid-input-response');
    if (known === 'seen') return wrong('already-seen-response');
    tokens.set(response, 'seen');
    return {
      success: true,
      challenge_ts: '2027-03-01T09:00:00.000000Z',
      ...(state.hostname === null ? {} : { hostname: state.hostname }),
    };
  };

  const siteverify = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const part of request) body += String(part);
    const type = request.headers['content-type'] ?? '';
    asked.push({ type, body });
    response.setHeader('content-type', 'application/json');
    if (state.mood === 'silent') return;
    if (state.mood === 'broken') return void response.writeHead(503).end('{"success":true}');
    if (state.mood === 'elsewhere') return void response.writeHead(302, { location: '/1/api.js' }).end();
    if (state.mood === 'garbled') return void response.end('<html>Just a moment');
    if (state.mood === 'endless') return void response.end(`{"success":true,"more":"${'x'.repeat(1_000_000)}"}`);
    const isForm = request.method === 'POST' && type.startsWith('application/x-www-form-urlencoded');
    response.end(
      JSON.stringify(isForm ? verified(new URLSearchParams(body)) : { success: false, 'error-codes': ['bad-request'] }),
    );
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://own');
    if (pathname === '/siteverify') return void siteverify(request, response);
    fetched.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    const [type, text] =
      pathname === '/1/api.js'
        ? ['text/javascript', SCRIPT]
        : pathname === '/look.css'
          ? ['text/css', '.own-hcaptcha { border: 0; inline-size: 303px; block-size: 78px; }']
          : pathname === '/frame'
            ? ['text/html; charset=utf-8', FRAME]
            : pathname === '/token'
              ? ['text/plain', state.gives === 'good' ? token() : 'P1_nobody-gave-this']
              : ['text/plain', null];
    if (text === null) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(state, {
    address,
    secret,
    asked,
    fetched,
    token,
    setting: { siteKey, siteverify: `${address}/siteverify`, script: `${address}/1/api.js` },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** As api.js: loaded with `onload` and `render=explicit`, it puts its frame, its style and its own calls where a page says. */
const SCRIPT = `
const own = new URL(document.currentScript.src);
const waiting = new Map();
addEventListener('message', async ({ origin, source }) => {
  const options = waiting.get(source);
  if (origin !== own.origin || options === undefined) return;
  options.callback(await (await fetch(own.origin + '/token')).text());
});
window.hcaptcha = {
  render(place, options) {
    const look = document.createElement('link');
    look.rel = 'stylesheet';
    look.href = own.origin + '/look.css';
    document.head.append(look);
    const frame = document.createElement('iframe');
    frame.className = 'own-hcaptcha';
    frame.title = 'Widget med kryssruta för hCaptcha-säkerhetsutmaning';
    frame.src = own.origin + '/frame#' + new URLSearchParams({ sitekey: options.sitekey, hl: options.hl });
    place.append(frame);
    waiting.set(frame.contentWindow, options);
    return '0';
  },
  reset() {},
  remove() {},
};
window[own.searchParams.get('onload')]?.();
`;

const FRAME = `<!doctype html><html lang="sv"><title>hCaptcha</title>
<button type="button" onclick="parent.postMessage('pressed', '*')">Jag är människa</button></html>`;
