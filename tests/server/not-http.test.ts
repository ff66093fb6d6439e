import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { networkOf } from '#server/network-of.ts';
import { answerNotHttp } from '#server/plugins/not-http.ts';

/** What is sent over a connection, and everything that comes back until the server hangs up. */
let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  app = fastify({ clientErrorHandler: answerNotHttp, http: { headersTimeout: 200, connectionsCheckingInterval: 50 } });
  app.get('/', async () => 'here');
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => app.close());

const said = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(bytes);
  });

it.each([
  ['another protocol', 'HELO example.org\r\n\r\n', 400, 'bad_request'],
  ['an address with a space in it', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'bad_request'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400, 'bad_request'],
  ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'too_large'],
  ['a request that never comes to an end', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: ', 408, 'too_slow'],
] as const)('a program that sends %s is refused as everybody is, and hung up on', async (_, bytes, status, code) => {
  const answer = await said(bytes);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('cache-control: no-store');
  expect(JSON.parse(body)).toEqual({ code, message: expect.stringMatching(/\.$/), faults: [] });
});

it('whoever has hung up before they are looked at has no address, and is counted all the same', () => {
  expect(networkOf(undefined)).toBe(networkOf(undefined));
  expect(networkOf(undefined)).not.toBe(networkOf('10.0.0.1'));
});
