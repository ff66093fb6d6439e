import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { type RealServer, startLykta } from '../support/real-server.ts';
import { ROUTE_RIGHTS } from '../support/route-rights.ts';

/** What the real program writes to its operator, whatever it is sent: nothing of anybody. */

const CANARY = 'kanariefagel';
const ADDRESS = '203.0.113.77';
const home = mkdtempSync(join(tmpdir(), 'lykta-log-'));
let server: RealServer;
beforeAll(async () => {
  server = await startLykta({
    LYKTA_MUNICIPALITY: 'varnamo',
    LYKTA_DATA: join(home, 'data'),
    LYKTA_LEDGER_COPY: join(home, 'ledger'),
    LYKTA_TRUST_PROXY: '127.0.0.1',
  });
});
afterAll(async () => {
  await server.kill();
  rmSync(home, { recursive: true });
});

/** A request as bytes, so that it may be no HTTP at all. Resolves when the server has nothing more to say to it. */
const sendBytes = (bytes: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.end(bytes));
    socket.resume();
    socket.on('error', () => undefined);
    socket.once('close', () => resolve());
  });

const headers = {
  'user-agent': CANARY,
  referer: `https://${CANARY}.example/`,
  'x-forwarded-for': ADDRESS,
  'accept-language': CANARY,
  'idempotency-key': `${CANARY}-${CANARY}`,
  'bot-check': CANARY,
  cookie: `lykta_session=${CANARY}; lykta_enhet=${CANARY}`,
};

describe('the real program', () => {
  it('lists no folder and gives no file of its own to anybody', async () => {
    for (const path of [
      '/assets/',
      '/assets',
      '/api/',
      '/.git/config',
      '/.env',
      '/package.json',
      '/server/main.ts',
      '/raw/raw.sqlite',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
    ]) {
      const answer = await fetch(server.address + path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toContain('"lykta"');
    }
  });
});

describe('the log of the real program', () => {
  it('holds no address, browser, question, cookie or word of anybody, whichever route they come to and whatever they send', async () => {
    const bodies = [
      [
        'application/json',
        `{"name":"${CANARY}","password":"${CANARY}","code":"${CANARY}","answers":{"Q2":"${CANARY}"}}`,
      ],
      ['application/json', `{"${CANARY}`],
      ['application/x-www-form-urlencoded', `kod=${CANARY}&svar=${CANARY}`],
      [CANARY, CANARY],
    ] as const;
    let asked = 0;
    for (const row of Object.keys(ROUTE_RIGHTS)) {
      const [method = '', route = ''] = row.split(' ');
      const path = route.replace('LANGUAGE', '').replace(/:\w+/g, CANARY);
      const withBody = method === 'GET' || method === 'DELETE' ? [undefined] : bodies;
      for (const body of withBody) {
        const answer = await fetch(`${server.address}${path}?fraga=${CANARY}%0A${CANARY}`, {
          method,
          redirect: 'manual',
          headers: { ...headers, ...(body === undefined ? {} : { 'content-type': body[0] }) },
          ...(body === undefined ? {} : { body: body[1] }),
        });
        await answer.arrayBuffer();
        expect([row, answer.status < 500]).toEqual([row, true]);
        asked += 1;
      }
    }
    for (const bytes of [
      `${CANARY}\r\n\r\n`,
      `GET /${CANARY}%0d%0a HTTP/1.1\r\nhost: ${CANARY}\r\nx: ${CANARY}\r\n${CANARY}\r\n\r\n`,
      `POST /api/responses HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n${CANARY}`,
      `GET /%zz${CANARY} HTTP/1.1\r\nhost: x\r\nuser-agent: ${CANARY}\r\n\r\n`,
    ])
      await sendBytes(bytes);
    await fetch(`${server.address}/finns-inte/${CANARY}`, { headers });
    await server.stop();
    expect(asked).toBeGreaterThan(100);
    const said = server.said();
    expect(said).toContain('Lykta för Värnamo är igång.');
    for (const secret of [CANARY, ADDRESS, 'Q2', 'user-agent']) expect(said).not.toContain(secret);
    const outside = said.split('\n').filter((line) => /^[{[]/.test(line));
    expect(outside).toEqual([]);
  });
});

describe('a line of the log', () => {
  it('is one line of JSON with a time and a level, also where what went wrong has lines of its own', async () => {
    let log = '';
    const stream = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    const app = fastify({ logger: { level: 'warn', stream } });
    app.decorate('pages', null);
    answerRefusals(app);
    app.get('/', async () => {
      throw new Error('broken\n{"level":60,"msg":"somebody signed in"}\r\nlykta: everything is well\u001b[2J');
    });
    const answer = await app.inject('/');
    await app.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('broken');
    const lines = log.trim().split('\n');
    expect(lines).toHaveLength(1);
    const entry = JSON.parse(lines[0] ?? '') as Readonly<Record<string, unknown>>;
    expect(entry).toMatchObject({ level: 50, msg: 'unexpected', reference: answer.json().reference });
    expect(entry.time).toEqual(expect.any(Number));
    expect(log).not.toContain('\u001b');
    expect(log).not.toContain('\r');
  });
});
