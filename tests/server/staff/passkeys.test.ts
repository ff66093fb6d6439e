import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, type SignInServer, startSignIn } from '../../support/sign-in-server.ts';

/** What a passkey must be, to let anybody in. The device here is made by hand, so that it can lie in every way. */

const LYKTA = 'https://lykta.example';
const PASSWORD = { password: 'lykta-moderator-demo' };

let server: SignInServer;
beforeEach(async () => {
  server = await startSignIn(['moderator'], { address: LYKTA });
});
afterEach(() => server.close());

/** How a device lies. */
interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  readonly userHandle?: string;
  readonly counter?: number;
  readonly key?: KeyObject;
  readonly type?: string;
}

interface Device {
  readonly id: string;
  readonly owner: string;
  counter: number;
  readonly key: KeyObject;
  readonly x: Buffer;
  readonly y: Buffer;
}

/** CBOR, as far as an attestation needs it: integers, bytes, texts and maps of them. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number): Buffer =>
    size < 24
      ? Buffer.from([(major << 5) | size])
      : size < 256
        ? Buffer.from([(major << 5) | 24, size])
        : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([name, one]) => [cbor(name), cbor(one as number)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

const clientData = (type: string, challenge: string, lie: Lie): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: lie.type ?? type,
      challenge: lie.challenge ?? challenge,
      origin: lie.origin ?? LYKTA,
      crossOrigin: false,
    }),
  );

function authData(device: Device, lie: Lie, attested: Buffer | null): Buffer {
  const flags = 0x01 | ((lie.userVerified ?? true) ? 0x04 : 0) | (attested === null ? 0 : 0x40);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(lie.counter ?? device.counter);
  return Buffer.concat([
    sha256(lie.rpId ?? 'lykta.example'),
    Buffer.from([flags]),
    counter,
    ...(attested === null ? [] : [attested]),
  ]);
}

function newDevice(owner: string): Device {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = privateKey.export({ format: 'jwk' });
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  return { id: randomBytes(16).toString('base64url'), owner, counter: 1, key: privateKey, x: bytes(x), y: bytes(y) };
}

function made(device: Device, challenge: string, lie: Lie = {}): object {
  const cose = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, device.x],
      [-3, device.y],
    ]),
  );
  const id = Buffer.from(device.id, 'base64url');
  const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
  const attestation = cbor(
    new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData(device, lie, attested)],
    ]),
  );
  return {
    id: device.id,
    rawId: device.id,
    type: 'public-key',
    response: {
      clientDataJSON: clientData('webauthn.create', challenge, lie).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    },
    clientExtensionResults: {},
  };
}

function answered(device: Device, challenge: string, lie: Lie = {}): object {
  device.counter += 1;
  const client = clientData('webauthn.get', challenge, lie);
  const data = authData(device, lie, null);
  const signature = sign('sha256', Buffer.concat([data, sha256(client)]), lie.key ?? device.key);
  return {
    id: device.id,
    rawId: device.id,
    type: 'public-key',
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: Buffer.from(lie.userHandle ?? device.owner).toString('base64url'),
    },
    clientExtensionResults: {},
  };
}

const idOf = async (name: string): Promise<string> => (await server.accounts.byName('ljuskoping', name))?.id ?? '';

async function newChallenge(browser: Browser, name: string): Promise<string> {
  const { body } = await browser.ask('POST', '/api/staff/me/passkeys/options', { password: `lykta-${name}-demo` });
  return body.challenge ?? '';
}

/** Somebody with a passkey, and the browser that they added it in. */
async function withPasskey(
  name: string,
): Promise<{ browser: Browser; device: Device; recoveryCodes: readonly string[] }> {
  const browser = server.browser();
  await browser.signIn(name);
  const device = newDevice(await idOf(name));
  const passkey = made(device, await newChallenge(browser, name));
  const { status, body } = await browser.ask('POST', '/api/staff/me/passkeys', { name: 'Telefonen', passkey });
  expect(status).toBe(200);
  return { browser, device, recoveryCodes: body.recoveryCodes ?? [] };
}

const challengeFor = async (browser: Browser): Promise<string> =>
  (await browser.ask('POST', '/api/staff/sessions/passkey')).body.challenge ?? '';

const signInWith = (browser: Browser, passkey: object) =>
  browser.ask('POST', '/api/staff/sessions', { way: 'passkey', passkey });

async function tried(device: Device, lie: Lie = {}) {
  const browser = server.browser();
  return signInWith(browser, answered(device, await challengeFor(browser), lie));
}

describe('somebody with a passkey', () => {
  it('signs in with it alone, in two steps, also where the role takes two', async () => {
    const { browser, device, recoveryCodes } = await withPasskey('moderator');
    expect(recoveryCodes).toHaveLength(10);
    expect((await browser.ask('GET', '/words')).status).toBe(200);
    const other = server.browser();
    const reply = await signInWith(other, answered(device, await challengeFor(other)));
    expect(reply).toMatchObject({ status: 200, body: { name: 'moderator', secondFactor: 'on' } });
    expect((await other.ask('GET', '/words')).status).toBe(200);
    const entry = (await server.log.from(1)).findLast(({ act }) => act === 'sign-in');
    expect(entry).toMatchObject({ account: await idOf('moderator'), object: 'passkey' });
  });

  it('is let in by the password no more, but with the passkey or a recovery code beside it', async () => {
    const { device, recoveryCodes } = await withPasskey('moderator');
    const browser = server.browser();
    expect(await browser.signIn('moderator')).toMatchObject({ status: 401, body: { code: 'passkey_needed' } });
    expect(browser.cookies.size).toBe(0);
    const passkey = answered(device, await challengeFor(browser));
    const both = await browser.ask('POST', '/api/staff/sessions', { name: 'moderator', ...PASSWORD, passkey });
    expect(both.status).toBe(200);
    expect((await server.browser().signIn('moderator', PASSWORD.password, recoveryCodes[0])).status).toBe(200);
    const wrong = await browser.ask('POST', '/api/staff/sessions', {
      name: 'moderator',
      password: 'fel',
      passkey: answered(device, await challengeFor(browser)),
    });
    expect(wrong.body.code).toBe('wrong_name_or_password');
  });

  it('has several, and loses none but the one that is removed; the last of a role that takes two stays', async () => {
    const { browser } = await withPasskey('moderator');
    const second = newDevice(await idOf('moderator'));
    const passkey = made(second, await newChallenge(browser, 'moderator'));
    const added = await browser.ask('POST', '/api/staff/me/passkeys', { name: '  Jobb\n datorn ', passkey });
    expect(added.body.recoveryCodes).toEqual([]);
    const own = (await browser.ask('GET', '/api/staff/me/sessions')).body.passkeys ?? [];
    expect(own.map(({ name }) => name)).toEqual(['Jobb datorn', 'Telefonen']);
    const remove = (id: string, password = PASSWORD.password) =>
      browser.ask('POST', '/api/staff/me/passkeys/remove', { id, password });
    expect((await remove(own[0]?.id ?? '', 'fel')).body.code).toBe('wrong-password');
    expect((await remove(own[0]?.id ?? '')).status).toBe(204);
    expect((await tried(second)).status).toBe(401);
    expect((await remove(own[1]?.id ?? '')).body.code).toBe('second-factor-kept');
    expect((await browser.ask('GET', '/api/staff/me/sessions')).body.passkeys).toHaveLength(1);
  });

  it('does without the last where the role may, and the recovery codes go with it', async () => {
    const { browser, device, recoveryCodes } = await withPasskey('analytiker');
    const password = 'lykta-analytiker-demo';
    expect((await browser.ask('POST', '/api/staff/me/passkeys/remove', { id: device.id, password })).status).toBe(204);
    expect((await server.browser().signIn('analytiker')).status).toBe(200);
    expect((await browser.ask('GET', '/api/staff/me/sessions')).body.recoveryCodesLeft).toBe(0);
    expect(recoveryCodes).toHaveLength(10);
  });
});

describe('a sign-in is refused', () => {
  const refused = { status: 401, body: { code: 'wrong_passkey' } };

  it('with a challenge that has been used, also by two at once', async () => {
    const { device } = await withPasskey('analytiker');
    const browser = server.browser();
    const challenge = await challengeFor(browser);
    const first = answered(device, challenge);
    expect((await signInWith(browser, first)).status).toBe(200);
    expect(await signInWith(server.browser(), first)).toMatchObject(refused);
    expect(await signInWith(server.browser(), answered(device, challenge))).toMatchObject(refused);
    const again = await challengeFor(browser);
    const one = answered(device, again);
    const both = await Promise.all([signInWith(server.browser(), one), signInWith(server.browser('192.0.2.9'), one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('with a challenge that is too old, made up, or was given for a new passkey', async () => {
    const { browser, device } = await withPasskey('analytiker');
    expect(await tried(device, { challenge: randomBytes(60).toString('base64url') })).toMatchObject(refused);
    const forNew = await newChallenge(browser, 'analytiker');
    expect(await signInWith(server.browser(), answered(device, forNew))).toMatchObject(refused);
    const challenge = await challengeFor(browser);
    server.pass(5 * 60_000);
    expect(await signInWith(server.browser(), answered(device, challenge))).toMatchObject(refused);
  });

  it('from another origin, for another site, by a device that did not see its owner, or for another ceremony', async () => {
    const { device } = await withPasskey('analytiker');
    for (const lie of [
      { origin: 'https://lykta.example.evil.example' },
      { origin: 'http://lykta.example' },
      { rpId: 'evil.example' },
      { userVerified: false },
      { type: 'webauthn.create' },
      { key: newDevice('x').key },
    ]) {
      // Wrong ones are made to wait like wrong passwords.
      server.pass(15 * 60_000);
      expect([lie, (await tried(device, lie)).status]).toEqual([lie, 401]);
    }
    // Honest again, and in: none of that shut the owner out, nor moved the count on.
    server.pass(60 * 60_000);
    expect((await tried(device)).status).toBe(200);
  });

  it('with a count that goes back: there is a copy of it somewhere', async () => {
    const { device } = await withPasskey('analytiker');
    expect((await tried(device, { counter: 50 })).status).toBe(200);
    expect(await tried(device, { counter: 50 })).toMatchObject(refused);
    expect(await tried(device, { counter: 49 })).toMatchObject(refused);
    expect((await tried(device, { counter: 51 })).status).toBe(200);
  });

  it('with another account’s passkey, whoever it says that it belongs to', async () => {
    const { device } = await withPasskey('analytiker');
    await withPasskey('moderator');
    expect(await tried(device, { userHandle: await idOf('moderator') })).toMatchObject(refused);
    const browser = server.browser();
    const passkey = answered(device, await challengeFor(browser));
    const mixed = await browser.ask('POST', '/api/staff/sessions', { name: 'moderator', ...PASSWORD, passkey });
    expect(mixed).toMatchObject(refused);
    expect(browser.cookies.has('lykta_session')).toBe(false);
  });

  it('with a passkey that nobody has, or of an account that has been closed, alike', async () => {
    const { device } = await withPasskey('analytiker');
    const stranger = await tried(newDevice('nobody'));
    await server.accounts.setDisabled(await idOf('analytiker'), '2026-03-01');
    const closed = await tried(device);
    expect(closed.body).toEqual(stranger.body);
    const failed = (await server.log.from(1)).filter(({ act }) => act === 'sign-in-failed');
    expect(failed.map(({ object }) => object)).toEqual([null, await idOf('analytiker')]);
  });

  it('again and again, and then has to wait', async () => {
    const { device } = await withPasskey('analytiker');
    for (let count = 0; count < 5; count += 1) await tried(device, { userVerified: false });
    expect((await tried(device)).status).toBe(429);
  });
});

describe('a new passkey is refused', () => {
  it('without the password, or with a wrong one', async () => {
    const browser = server.browser();
    await browser.signIn('analytiker');
    for (const body of [{}, { password: 'fel' }])
      expect((await browser.ask('POST', '/api/staff/me/passkeys/options', body)).body.code).toBe('wrong-password');
  });

  it('with a challenge of another account, another origin, or a used one', async () => {
    const [anna, maja] = [server.browser(), server.browser()];
    await anna.signIn('analytiker');
    await maja.signIn('moderator');
    const theirs = await newChallenge(maja, 'moderator');
    const keep = (passkey: object) => anna.ask('POST', '/api/staff/me/passkeys', { name: 'x', passkey });
    const device = newDevice(await idOf('analytiker'));
    expect((await keep(made(device, theirs))).body.code).toBe('passkey-not-kept');
    const mine = await newChallenge(anna, 'analytiker');
    for (const lie of [{ origin: 'https://evil.example' }, { rpId: 'evil.example' }, { userVerified: false }])
      expect((await keep(made(device, mine, lie))).body.code).toBe('passkey-not-kept');
    expect((await keep(made(device, mine))).status).toBe(200);
    expect((await keep(made(newDevice(device.owner), mine))).body.code).toBe('passkey-not-kept');
  });

  it('that belongs to somebody already, which then still opens theirs alone', async () => {
    const { device } = await withPasskey('moderator');
    const browser = server.browser();
    await browser.signIn('analytiker');
    const passkey = made(device, await newChallenge(browser, 'analytiker'));
    const reply = await browser.ask('POST', '/api/staff/me/passkeys', { name: 'Stulen', passkey });
    expect(reply.body.code).toBe('passkey-not-kept');
    expect((await tried(device)).body.name).toBe('moderator');
  });

  it('without a name to know it by', async () => {
    const browser = server.browser();
    await browser.signIn('analytiker');
    const passkey = made(newDevice(await idOf('analytiker')), await newChallenge(browser, 'analytiker'));
    for (const name of ['', '   ', 'a'.repeat(61)])
      expect((await browser.ask('POST', '/api/staff/me/passkeys', { name, passkey })).body.code).toBe('passkey-name');
  });
});

it('a server that does not know its own address takes no passkeys', async () => {
  for (const settings of [{}, { address: 'http://127.0.0.1:3000' }]) {
    const bare = await startSignIn([], settings);
    const browser = bare.browser();
    expect((await browser.ask('POST', '/api/staff/sessions/passkey')).body.code).toBe('no_passkeys_here');
    await browser.signIn('analytiker');
    const reply = await browser.ask('POST', '/api/staff/me/passkeys/options', { password: 'lykta-analytiker-demo' });
    expect(reply.body.code).toBe('no_passkeys_here');
    await bare.close();
  }
});
