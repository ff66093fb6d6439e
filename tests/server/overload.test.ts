import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#core/base/fault.ts';
import { healthPart } from '#server/plugins/health.ts';
import { inFlightPart } from '#server/plugins/in-flight.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { Readiness } from '#server/readiness.ts';
import { startIntake } from '../support/intake-server.ts';
import { addressOfKey, bodyOf, postOf } from '../support/load-process.ts';
import { headingOf, plainBrowser, textOf } from '../support/plain-browser.ts';

/** A server with three places, and work that goes on until the test ends it. */
let app: FastifyInstance;
let address: string;
let endWork: () => void;
/** How many are being worked on. */
let working: number;
beforeEach(async () => {
  app = fastify({ logger: false });
  app.decorate('pages', null);
  answerRefusals(app);
  await app.register(inFlightPart, { most: 3 });
  await app.register(healthPart, { readiness: new Readiness([]) });
  working = 0;
  const ended = new Promise<void>((resolve) => {
    endWork = resolve;
  });
  app.get('/assets/page.css', async () => 'p {}');
  app.post('/work', async () => {
    working += 1;
    await ended;
    working -= 1;
    return { done: true };
  });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  endWork();
  await app.close();
});

const work = (signal?: AbortSignal): Promise<Response> =>
  fetch(`${address}/work`, { method: 'POST', ...(signal === undefined ? {} : { signal }) });

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('when more comes than can be worked on', () => {
  it('refuses the rest at once, in words and with a time, lets the watcher in, and takes all again when there is room', async () => {
    const first = [work(), work(), work()];
    await until(() => working === 3);
    const refused = await fetch(`${address}/work?sprak=en`, { method: 'POST' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(((await refused.json()) as Refusal).message).toBe(
      'Many people are here at the same time, and we cannot keep up. Try again in a moment.',
    );
    expect((await fetch(`${address}/health`)).status).toBe(200);
    expect((await fetch(`${address}/assets/page.css`)).status).toBe(200);
    endWork();
    for (const one of first) expect((await one).status).toBe(200);
    expect((await work()).status).toBe(200);
  });

  it('works on fewer at once in a rush, so that those who are let in are answered in time', async () => {
    const few = fastify({ logger: false });
    few.decorate('pages', null);
    answerRefusals(few);
    await few.register(inFlightPart, { most: 3, inRush: { most: 1, lasts: 3_600_000 } });
    const ends: (() => void)[] = [];
    few.get('/work', async () => {
      await new Promise<void>((end) => ends.push(end));
      return 'done';
    });
    const home = await few.listen({ port: 0, host: '127.0.0.1' });
    const asks = (): Promise<number> => fetch(`${home}/work`).then(({ status }) => status);
    const three = [asks(), asks(), asks()];
    await until(() => ends.length === 3);
    expect(await asks()).toBe(503);
    // Two have ended, and still nobody is let in beside the third.
    for (const end of ends.splice(0, 2)) end();
    await Promise.race([
      Promise.all(three.slice(0, 2)),
      Promise.all(three.slice(1)),
      Promise.all([three[0], three[2]]),
    ]);
    expect(await asks()).toBe(503);
    for (const end of ends.splice(0)) end();
    expect(await Promise.all(three)).toEqual([200, 200, 200]);
    await few.close();
  });

  it('never lets more in because there is a rush', async () => {
    const none = fastify({ logger: false });
    none.decorate('pages', null);
    answerRefusals(none);
    await none.register(inFlightPart, { most: 0, inRush: { most: 5, lasts: 3_600_000 } });
    none.get('/work', async () => 'done');
    const home = await none.listen({ port: 0, host: '127.0.0.1' });
    for (let tried = 0; tried < 2; tried++) expect((await fetch(`${home}/work`)).status).toBe(503);
    await none.close();
  });

  it('gives the place of whoever hung up to another', async () => {
    const gone = new AbortController();
    const first = [
      work(gone.signal).catch(() => null),
      work(gone.signal).catch(() => null),
      work(gone.signal).catch(() => null),
    ];
    await until(() => working === 3);
    gone.abort();
    await Promise.all(first);
    // The server sees within a moment that they are gone.
    while ((await statusNow()) === 503) await new Promise((resolve) => setTimeout(resolve, 5));
    const next = work();
    await until(() => working === 4);
    endWork();
    expect((await next).status).toBe(200);
  });

  /** What somebody is answered who sends nothing that is worked on: refused, or not found. */
  const statusNow = async (): Promise<number> => (await fetch(`${address}/nothing`)).status;

  it('lets nobody hold a place by sending slowly', async () => {
    const { port } = new URL(address);
    let come = 0;
    app.server.on('request', () => {
      come += 1;
    });
    const slow = Array.from({ length: 10 }, () => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write('POST /work HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{');
      return socket;
    });
    await until(() => come === slow.length);
    const answer = work();
    await until(() => working === 1);
    endWork();
    expect((await answer).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });
});

describe('somebody who answers while the server has too much to do', () => {
  it('without script gets a page with all that they have said, and goes on from it', async () => {
    const bound = { most: 100 };
    const server = await startIntake(undefined, 0, undefined, bound);
    const { open, press } = plainBrowser(() => server.address);
    let page = await open('/enkel/?vag=platser');
    page = await press(page, 'pick', [['plats', 'place:stationen']]);
    bound.most = 0;
    const waiting = await press(page, 'next', [['svar', 'unsafe']]);
    expect(waiting.status).toBe(503);
    expect(headingOf(waiting)).toBe('Vänta lite');
    expect(textOf(waiting)).toContain('Många är här samtidigt, och vi hinner inte med alla. Försök igen om en stund.');
    bound.most = 100;
    const posted = new URLSearchParams(
      [...waiting.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(posted.get('svar')).toBe('unsafe');
    const next = await fetch(`${server.address}/enkel/`, { method: 'POST', body: posted });
    expect(next.status).toBe(200);
    const direct = await press(page, 'next', [['svar', 'unsafe']]);
    expect(headingOf({ ...waiting, html: await next.text() })).toBe(headingOf(direct));
    await server.close();
  });

  it('with the app is told to come again, and the answer is then kept once', async () => {
    const bound = { most: 0 };
    const server = await startIntake(undefined, 0, undefined, bound);
    const key = randomUUID();
    expect((await postOf(server.address, key)).status).toBe(503);
    bound.most = 100;
    expect((await postOf(server.address, key)).status).toBe(201);
    expect((await postOf(server.address, key)).status).toBe(200);
    await server.close();
  });
});

describe('somebody who comes while many answers are worked on', () => {
  it('is let in at the door between them, and reads before the last of them is kept', async () => {
    const server = await startIntake(undefined, 0, undefined, { most: 1_000 });
    const port = Number(new URL(server.address).port);
    /** Each who comes in has a connection of their own, and is done when something is answered on it. */
    const asks = (text: string, socket = connect(port, '127.0.0.1')): Promise<string> => {
      socket.write(text);
      return new Promise((resolve) => socket.once('data', (data) => resolve(data.toString('latin1').slice(9, 12))));
    };
    const READS = 'GET /nothing HTTP/1.1\r\nhost: x\r\n\r\n';
    const writers = Array.from({ length: 150 }, () => connect(port, '127.0.0.1'));
    for (const writer of writers) expect(await asks(READS, writer)).toBe('404');

    const order: string[] = [];
    const answers = writers.map(async (writer) => {
      const key = randomUUID();
      const body = bodyOf(key);
      const head = [
        'POST /api/responses HTTP/1.1\r\nhost: x\r\ncontent-type: application/json',
        `idempotency-key: ${key}\r\nx-forwarded-for: ${addressOfKey(key)}\r\ncontent-length: ${Buffer.byteLength(body)}`,
      ].join('\r\n');
      order.push(await asks(`${head}\r\n\r\n${body}`, writer));
    });
    const readers = Array.from({ length: 8 }, async () => order.push(await asks(READS)));
    await Promise.all([...answers, ...readers]);
    expect(order.filter((status) => status === '201')).toHaveLength(150);
    expect(order.lastIndexOf('404')).toBeLessThan(order.lastIndexOf('201'));
    for (const writer of writers) writer.destroy();
    await server.close();
  });
});
