import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogPage } from '#core/audit/log-page.ts';
import { type DialoguesServer, startDialogues } from '../../support/dialogues-server.ts';

let server: DialoguesServer;
beforeEach(async () => {
  server = await startDialogues(1);
});
afterEach(() => server.close());

const sentences = async (query = ''): Promise<readonly string[]> =>
  ((await server.ask('dpo', 'GET', `/api/staff/log${query}`)).body as LogPage).entries.map(({ sentence }) => sentence);

const PATH = '/api/staff/dialogues';
const draft = {
  title: { sv: 'Trygghet i parken', lattlast: 'Parken', en: 'Safety in the park' },
  survey: { id: 'dialogue', version: 1 },
  opens: '2027-03-01',
  closes: '2027-03-21',
  resultsBy: null,
  channels: ['web'],
  expectedAnswers: 400,
  diaryNumber: null,
};

describe('the data-protection officer', () => {
  it('reads what everybody has done, as sentences with names and titles, in Swedish and English', async () => {
    await server.ask('coordinator', 'POST', PATH, draft);
    await server.ask('coordinator', 'GET', `${PATH}/trygghet-i-parken`);
    expect(await sentences()).toEqual([
      'Dataskyddsombud läste loggen',
      'Dataskyddsombud loggade in',
      'Säkerhetssamordnare läste om dialogen Trygghet i parken',
      'Säkerhetssamordnare skapade dialogen Trygghet i parken',
      'Säkerhetssamordnare loggade in',
    ]);
    expect(await sentences('?sprak=en&kind=changing')).toEqual([
      'Säkerhetssamordnare made the dialogue Safety in the park',
    ]);
  });

  it('narrows it to a time, a person and a kind of act, and a failed sign-in belongs to whose account it was', async () => {
    await server.ask('coordinator', 'POST', PATH, draft);
    await server.ask('nobody', 'POST', '/api/staff/sessions', { name: 'samordnare', password: 'fel' });
    const { people } = (await server.ask('dpo', 'GET', '/api/staff/log')).body as LogPage;
    const coordinator = people.find(({ name }) => name === 'Säkerhetssamordnare')?.id;
    expect(await sentences(`?person=${coordinator}&kind=signing`)).toEqual([
      'Någon försökte logga in som Säkerhetssamordnare, men uppgifterna stämde inte',
      'Säkerhetssamordnare loggade in',
    ]);
    await server.at('2027-03-03T00:30+01:00');
    expect(await sentences('?since=2027-03-03')).toEqual([
      'Dataskyddsombud läste loggen',
      'Dataskyddsombud loggade in',
    ]);
    expect(await sentences('?until=2027-03-02&kind=changing')).toEqual([
      'Säkerhetssamordnare skapade dialogen Trygghet i parken',
    ]);
    expect((await server.ask('dpo', 'GET', '/api/staff/log?since=2027-02-30')).body).toMatchObject({
      code: 'log-day',
      message: 'Skriv dagarna som år, månad och dag, till exempel 2026-03-15.',
    });
  });

  it('takes it away as a file that a spreadsheet opens, and that is an entry too', async () => {
    const log = server.stores.auditLog('provstad', Date.now);
    await log.add({ account: null, act: 'read', thing: 'release', why: '=HYPERLINK("x")' });
    const reply = await server.fetch('dpo', 'GET', '/api/staff/log.csv?kind=reading');
    expect(reply.headers.get('content-type')).toContain('text/csv');
    expect(reply.headers.get('content-disposition')).toContain('lykta-logg.csv');
    const bytes = Buffer.from(await reply.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heading, first] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(heading).toMatch(/^nummer;tid;vem;vad;skäl;/);
    // Nothing in it is run as a formula.
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await sentences('?kind=taking'))[0]).toBe('Dataskyddsombud hämtade loggen som fil');
  });

  it('reads what somebody asked for that their role may not do, once an hour however often they ask', async () => {
    await server.at('2027-03-03T08:00+01:00');
    for (const path of ['/api/staff/log', '/api/staff/log?sprak=en', '/api/staff/log.csv', '/api/staff/log'])
      expect((await server.ask('host', 'GET', path)).status).toBe(403);
    expect(await sentences('?kind=refusing')).toEqual([
      'Dialogvärd ville hämta ut loggen, men fick inte: det ingår inte i rollen',
      'Dialogvärd ville läsa loggen, men fick inte: det ingår inte i rollen',
    ]);
    await server.at('2027-03-03T09:00+01:00');
    await server.ask('host', 'GET', '/api/staff/log');
    expect((await sentences('?kind=refusing&sprak=en'))[0]).toBe(
      'Dialogvärd wanted to read the log, and was not let: their role may not',
    );
    expect(await sentences('?kind=refusing')).toHaveLength(3);
  });

  it('turns the pages of a long log, and misses none', async () => {
    const log = server.stores.auditLog('provstad', Date.now);
    for (let index = 0; index < 150; index += 1)
      await log.add({ account: null, act: 'read', thing: 'release', address: `/${index}` });
    const first = (await server.ask('dpo', 'GET', '/api/staff/log?kind=reading')).body as LogPage;
    expect([first.entries.length, first.hasMore]).toEqual([100, true]);
    const before = first.entries.at(-1)?.number;
    const second = (await server.ask('dpo', 'GET', `/api/staff/log?kind=reading&before=${before}`)).body as LogPage;
    expect(second.hasMore).toBe(false);
    const addresses = [...first.entries, ...second.entries].map(({ address }) => address);
    expect(addresses.filter((address) => /^\/\d+$/.test(address ?? ''))).toEqual(
      Array.from({ length: 150 }, (_, index) => `/${149 - index}`),
    );
  });

  it('may read nothing else, and nobody else may read the log', async () => {
    for (const path of [PATH, '/api/staff/surveys', '/api/insight/releases', '/api/moderation/queue'])
      expect([path, (await server.ask('dpo', 'GET', path)).status]).toEqual([path, 403]);
    for (const who of ['analyst', 'coordinator', 'host', 'moderator', 'admin'] as const)
      expect([who, (await server.ask(who, 'GET', '/api/staff/log')).status]).toEqual([who, 403]);
    expect((await server.ask('nobody', 'GET', '/api/staff/log.csv')).status).toBe(401);
  });
});
