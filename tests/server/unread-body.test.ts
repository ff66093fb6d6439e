import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DialoguesServer, startDialogues } from '../support/dialogues-server.ts';
import { Wire, type WireRequest } from '../support/fuzz-wire.ts';

let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(1);
});
afterAll(() => server.close());

const NEXT: WireRequest = { method: 'GET', target: '/health', headers: [['host', 'x']], body: null };
const BODY = Buffer.alloc(300_000, 'x');

test.each(
  ['GET /health', 'POST /enkel/', 'POST /api/responses', 'POST /finns-inte'].flatMap((asked) =>
    ['gzip', 'br', 'identity'].map((coding) => ({ asked, coding })),
  ),
)('a body that nobody reads keeps no other request waiting: $asked, $coding', async ({ asked, coding }) => {
  const [method = '', target = ''] = asked.split(' ');
  const wire = new Wire(Number(new URL(server.address).port), 4_000);
  const headers = Object.entries({
    host: 'x',
    'content-type': 'application/zip',
    'content-encoding': coding,
    'content-length': String(BODY.length),
  });
  const first = await wire.send({ method, target, headers, body: BODY });
  const next = await wire.send(NEXT);
  wire.close();
  expect(first).toMatchObject({ status: { 'GET /health': 200, 'POST /finns-inte': 404 }[asked] ?? 415 });
  expect(next).toMatchObject({ status: 200 });
});
