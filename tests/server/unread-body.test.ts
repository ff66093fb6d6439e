import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';

let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(1);
});
afterAll(() => server.close());

/** What is answered to a question with these headers, of whose body, if any, the first byte comes. */
async function answerTo(...headers: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.write(['GET /health HTTP/1.1', 'host: x', ...headers, '', headers.length > 0 ? '1' : ''].join('\r\n'));
  const [first] = (await once(socket, 'data')) as Buffer[];
  socket.destroy();
  return String(first).toLowerCase();
}

test.each(['content-length: 300000', 'content-length: 1', 'transfer-encoding: chunked'])(
  'a question with a body, which nobody reads, is the last on its connection: %s',
  async (header) => {
    expect(await answerTo(header)).toContain('\r\nconnection: close\r\n');
  },
);

test('a question without a body may be followed by another', async () => {
  const answer = await answerTo();
  expect(answer).toMatch(/^http\/1.1 200 /);
  expect(answer).not.toContain('connection: close');
});
