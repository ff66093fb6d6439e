import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countedAs, PAGES } from '#server/metrics/counted.ts';
import { listenForMetrics } from '#server/metrics/listen.ts';
import { Metrics } from '#server/metrics/numbers.ts';
import { metricsPart } from '#server/metrics/part.ts';
import { inFlightPart } from '#server/plugins/in-flight.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { type ModeratedTown, moderatedTown } from '../support/moderated-town.ts';
import { readPrometheus, type Sample } from '../support/prometheus-text.ts';
import { ROUTE_RIGHTS, rowOf } from '../support/route-rights.ts';

/** What Prometheus is told of the whole server, and that nobody learns from it that somebody has answered. */

/** What the process costs: the same for two scrapes by chance alone, and rounded so that no request is in it (tried below). */
const COSTS = /^(process_|nodejs_|lykta_event_loop)/;

const TEN_O_CLOCK = Date.parse('2027-03-01T10:00+01:00');

const textOf = ({ name, labels, value }: Sample): string => `${name} ${JSON.stringify(labels)} ${value}`;

describe('an observer of the measures while a dialogue is open', () => {
  let town: ModeratedTown;
  let minute = 0;
  beforeEach(async () => {
    minute = 0;
    town = await moderatedTown();
  });
  afterEach(() => town.server.close());

  /** All that is told in the next minute, but for what the process costs. */
  async function told(): Promise<readonly string[]> {
    minute += 1;
    await town.server.at(new Date(TEN_O_CLOCK + minute * 60_000).toISOString());
    return readPrometheus(await town.server.metrics.text())
      .filter(({ name }) => !COSTS.test(name))
      .map(textOf);
  }

  /** What is told once a number has come to what it will be: a request is measured when its last byte has gone. */
  async function toldWhen(holds: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const lines = await told();
      if (holds(lines)) return lines;
      await new Promise((resolve) => setTimeout(resolve, 5 * tries));
    }
    throw new Error('it never comes to that');
  }

  const pagesIn = (lines: readonly string[]): number =>
    Number(
      lines.find((line) => line.startsWith('lykta_requests_total {"route":"pages","status":"2xx"}'))?.split(' ')[2] ??
        0,
    );

  const look = async (): Promise<void> => {
    const page = await fetch(`${town.server.address}/api/dialogue`);
    expect(page.status).toBe(200);
    await page.arrayBuffer();
  };

  /** What is told after somebody has looked at a page and, between, done something more or not. */
  async function afterLooking(more: () => Promise<unknown>): Promise<readonly string[]> {
    const before = pagesIn(await told());
    await more();
    await look();
    const lines = await toldWhen((all) => pagesIn(all) === before + 1);
    // How long a page took falls in one bucket or another by chance.
    return lines.filter((line) => !line.startsWith('lykta_request_duration_seconds'));
  }

  const withoutPages = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => !line.startsWith('lykta_requests_total {"route":"pages"'));

  it('cannot tell that somebody answered from that somebody looked at a page', async () => {
    const looked = await afterLooking(async () => undefined);
    const answered = await afterLooking(() => town.write('Mörkt vid muren'));
    expect(withoutPages(answered)).toEqual(withoutPages(looked));
    expect(pagesIn(answered)).toBe(pagesIn(looked) + 1);
  });

  it('cannot tell an answer from nothing at all', async () => {
    await afterLooking(async () => undefined);
    const before = await told();
    for (let times = 0; times < 30; times += 1) await town.write(`Mörkt vid muren ${times}`);
    expect(await told()).toEqual(before);
    expect(await town.queue()).toHaveLength(30);
  });

  it('sees nothing of an answer that is opened, changed or refused, of a task, nor of what moderators do', async () => {
    const code = await town.write('Mörkt vid muren');
    await town.queue();
    await afterLooking(async () => undefined);
    const before = await told();
    expect(await town.rewrite(code, 'Ljust vid muren')).toBe(200);
    const post = (path: string, body: object) =>
      fetch(`${town.server.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
    expect((await post('/api/receipts/open', { code })).status).toBe(200);
    expect((await post('/api/responses', {})).status).toBeGreaterThanOrEqual(400);
    expect((await post('/api/bot-check', {})).status).toBe(200);
    expect((await fetch(`${town.server.address}/enkel/`)).status).toBe(200);
    const [text] = await town.queue();
    if (text === undefined) throw new Error('no text');
    expect((await town.decide(text, { decision: 'accept', themes: [] })).status).toBeLessThan(500);
    expect((await town.server.ask('moderator', 'GET', '/api/moderation/waves')).status).toBe(200);
    const signedIn = (lines: readonly string[]) => lines.filter((line) => !line.includes('/api/staff/sessions'));
    expect(signedIn(await told())).toEqual(signedIn(before));
  });

  it('learns no more by asking often: the text of a minute stays what it was', async () => {
    await told();
    const first = await town.server.metrics.text();
    for (let times = 0; times < 5; times += 1) await look();
    await town.write('Mörkt vid muren');
    expect(await town.server.metrics.text()).toBe(first);
    expect(pagesIn(await toldWhen((lines) => pagesIn(lines) >= 5))).toBe(5);
  });

  it('reads what the process costs in steps that hundreds of answers do not fill', async () => {
    for (let times = 0; times < 20; times += 1) await town.write(`Mörkt vid muren ${times}`);
    await told();
    const values = new Map(
      readPrometheus(await town.server.metrics.text()).map(({ name, value }) => [name, value] as const),
    );
    expect((values.get('process_cpu_seconds_total') ?? Number.NaN) % 10).toBe(0);
    for (const name of ['process_resident_memory_bytes', 'nodejs_heap_size_used_bytes'])
      expect((values.get(name) ?? Number.NaN) % (16 * 1024 ** 2)).toBe(0);
    expect((values.get('lykta_database_bytes') ?? Number.NaN) % (8 * 1024 ** 2)).toBe(0);
    expect(values.get('lykta_requests_in_flight')).toBe(0);
  });
});

describe('what is counted', () => {
  let town: ModeratedTown;
  beforeAll(async () => {
    town = await moderatedTown();
  });
  afterAll(() => town.server.close());

  it('is no route that is given what people have said, and each route of the server has been thought about', () => {
    const uncounted = town.server.app.routeBook.filter(({ url }) => countedAs(url) === null).map(rowOf);
    expect([...new Set(uncounted)].sort()).toEqual(
      Object.keys(ROUTE_RIGHTS)
        .filter((row) =>
          / (LANGUAGE\/(?!medborgarlofte|trygghetsvandringar|lagesbild|atgarder|du-sa-vi-gjorde)|\/api\/(bot-check|responses|school|receipts|moderation|staff\/entries)(\/|$))/.test(
            row,
          ),
        )
        .sort(),
    );
  });

  it('says the route, never what somebody asked for in it', async () => {
    const { address, metrics } = town.server;
    const secrets = ['hemlig-dialog', '203.0.113.9', 'kanariefagel', 'sokord'];
    await town.server.ask('coordinator', 'GET', '/api/staff/dialogues/hemlig-dialog?sokord=1');
    await fetch(`${address}/kanariefagel/?sokord=1`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    await fetch(`${address}/api/kanariefagel`, { method: 'PUT', headers: { 'user-agent': 'kanariefagel' } });
    let text = '';
    for (let at = 1; !/"(4xx)"/.test(text) || !text.includes('/api/staff/dialogues/:dialogue'); at += 1) {
      if (at === 100) throw new Error(text);
      await town.server.at(new Date(TEN_O_CLOCK + at * 60_000).toISOString());
      text = await metrics.text();
      await new Promise((resolve) => setTimeout(resolve, 5 * at));
    }
    expect(text).toContain('lykta_requests_total{route="/api/staff/dialogues/:dialogue",status="4xx"} 1');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('takes an address that there is none of as a page, and one that nobody has thought about as nothing', () => {
    expect(countedAs(undefined)).toBe(PAGES);
    expect(countedAs('/resultat/')).toBe(PAGES);
    expect(countedAs('/assets/app.js')).toBe(PAGES);
    expect(countedAs('/fi/anvand-din-kod/svar/')).toBeNull();
    expect(countedAs('/api/staff/something-new')).toBeNull();
    expect(countedAs('/api/something-new')).toBeNull();
  });
});

describe('where Prometheus asks', () => {
  let now = Date.parse('2027-03-01T10:00+01:00');
  let shed = 0;
  const metrics = new Metrics(
    {
      inFlight: () => 39,
      shed: () => shed,
      openConnections: async () => 9,
      fileBytes: () => ({ raw: 8_388_608 }),
      lastBackup: () => Date.parse('2027-02-28T03:00Z'),
    },
    '1.2.3',
    () => now,
  );
  afterAll(() => metrics.stop());
  const read = async (line: string): Promise<number> => {
    now += 60_000;
    const found = readPrometheus(await metrics.text()).find(
      ({ name, labels }) => `${name}${Object.entries(labels).map(([label, value]) => ` ${label}=${value}`)}` === line,
    );
    return found?.value ?? Number.NaN;
  };

  it('is answered on a port of its own, in the format that it reads, and nothing else is there', async () => {
    const server = await listenForMetrics(metrics, { host: '127.0.0.1', port: 0 });
    const { port } = server.address() as AddressInfo;
    const ask = (path: string, method = 'GET') =>
      new Promise<{ status: number | undefined; type: string | undefined; text: string }>((resolve, reject) =>
        request({ port, path, method }, (answer) => {
          let text = '';
          answer.on('data', (chunk) => (text += chunk));
          answer.on('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'], text }));
        })
          .once('error', reject)
          .end(),
      );
    const answer = await ask('/metrics');
    expect(answer).toMatchObject({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' });
    expect(readPrometheus(answer.text).length).toBeGreaterThan(15);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/metrics?x')).status).toBe(404);
    expect((await ask('/metrics', 'POST')).status).toBe(405);
    expect(await ask('/metrics', 'HEAD')).toMatchObject({ status: 200, text: '' });
    await new Promise((resolve) => server.close(resolve));
  });

  it('tells of build, backup, jobs and the audit log', async () => {
    expect(await read(`lykta_build_info version=1.2.3, node=${process.version}`)).toBe(1);
    expect(await read('lykta_backup_last_success_seconds')).toBe(Date.parse('2027-02-28T03:00Z') / 1000);
    expect(await read('lykta_job_last_success_seconds job=retention')).toBe(0);
    metrics.jobDone('retention');
    const done = Math.floor(now / 1000);
    expect(await read('lykta_job_last_success_seconds job=retention')).toBe(done);
    expect(await read('lykta_audit_log_whole')).toBe(-1);
    metrics.auditChecked(true);
    expect(await read('lykta_audit_log_whole')).toBe(1);
    metrics.auditChecked(false);
    expect(await read('lykta_audit_log_whole')).toBe(0);
    expect(await read('lykta_requests_in_flight')).toBe(30);
    expect(await read('lykta_open_connections')).toBe(0);
    expect(await read('lykta_database_bytes file=raw')).toBe(8_388_608);
  });

  it('hears of what was refused for being too much, and of minutes in which something failed, whatever it was', async () => {
    const app = fastify({ logger: false });
    app.decorate('pages', null);
    answerRefusals(app);
    const bound = { most: 0 };
    await app.register(inFlightPart, bound);
    await app.register(metricsPart, { metrics });
    app.post('/api/responses', async () => {
      throw new Error('a bug');
    });
    const send = async () => {
      const { statusCode } = await app.inject({ method: 'POST', url: '/api/responses' });
      shed = app.load.shed;
      return statusCode;
    };
    expect([await send(), await send()]).toEqual([503, 503]);
    expect(await read('lykta_shed_requests_total')).toBe(2);
    expect(await read('lykta_failing_minutes_total')).toBe(0);
    bound.most = 10;
    expect([await send(), await send(), await send()]).toEqual([500, 500, 500]);
    expect(await read('lykta_failing_minutes_total')).toBe(1);
    await send();
    expect(await read('lykta_failing_minutes_total')).toBe(2);
    expect(await metrics.text()).not.toContain('/api/responses');
    await app.close();
  });
});
