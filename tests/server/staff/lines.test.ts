import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffDialogue } from '#core/survey/staff-dialogue.ts';
import { dialogueDefinition } from '../../support/dialogue-definition.ts';
import { type DialoguesServer, type Staff, startDialogues } from '../../support/dialogues-server.ts';
import { rowsIn, withNoRoomIn } from '../../support/no-room.ts';

/** Each line in the log is of something that was done or seen: who asks later what became of a dialogue goes by it. */
let server: DialoguesServer;
beforeAll(async () => {
  server = await startDialogues(2);
});
afterAll(() => server.close());

const DIALOGUES = '/api/staff/dialogues';
const SURVEYS = '/api/staff/surveys';
const definition = dialogueDefinition({ opens: '2027-04-01', closes: '2027-04-21', channels: ['web', 'school'] });

type Asked = readonly [method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>];

/** How it was answered, and the lines it left: "write dialogue park". */
async function linesOf(who: Staff, [method, path, body, headers]: Asked) {
  const log = server.stores.auditLog('provstad', () => 0);
  // A first sign-in leaves a line of its own.
  await server.fetch(who, 'GET', '/api/staff/me');
  const before = (await log.from(1)).length;
  const { status } = await server.fetch(who, method, path, body, headers);
  const lines = await log.from(before + 1);
  return { status, lines: lines.map(({ act, thing, object }) => [act, thing, object ?? ''].join(' ').trim()) };
}
const refused = (status: number) => ({ status, lines: [] });
const made = async (title: string): Promise<StaffDialogue> => {
  const named = { ...definition, title: { sv: title, lattlast: title, en: title } };
  return (await server.ask('coordinator', 'POST', DIALOGUES, named)).body as StaffDialogue;
};
const match = (revision: string | number) => ({ 'if-match': `"${revision}"` });

describe('a dialogue', () => {
  it('leaves one line when it is made, changed, decided on, given a class, and removed', async () => {
    const asked = { ...definition, title: { sv: 'Torget' } };
    expect(await linesOf('coordinator', ['POST', DIALOGUES, asked])).toEqual({
      status: 201,
      lines: ['write dialogue torget'],
    });
    const { body } = await server.ask('coordinator', 'GET', `${DIALOGUES}/torget`);
    const { revision, definition: asItIs } = body as StaffDialogue;
    const change = { revision, definition: { ...asItIs, expectedAnswers: 300 } };
    const line = { status: 200, lines: ['write dialogue torget'] };
    expect(await linesOf('coordinator', ['PUT', `${DIALOGUES}/torget`, change])).toEqual(line);
    const added = await linesOf('coordinator', ['POST', `${DIALOGUES}/torget/classes`, { name: '8B' }]);
    expect(added).toEqual({ ...line, status: 201 });
    const now = (await server.ask('coordinator', 'GET', `${DIALOGUES}/torget`)).body as StaffDialogue;
    expect(await linesOf('coordinator', ['DELETE', `${DIALOGUES}/torget`, undefined, match(now.revision)])).toEqual({
      status: 204,
      lines: ['remove dialogue torget'],
    });
  });

  it('leaves none when it could not be: unknown, unfit, changed meanwhile, or no draft', async () => {
    const { id, revision, definition: asItIs } = await made('Parken');
    const stale = { revision: 'en-annan', definition: asItIs };
    const unfit = { revision, definition: { ...asItIs, survey: { id: 'dialogue', version: 99 } } };
    for (const [status, asked] of [
      [404, ['GET', `${DIALOGUES}/finns-inte`]],
      [404, ['PUT', `${DIALOGUES}/finns-inte`, { revision, definition: asItIs }]],
      [409, ['PUT', `${DIALOGUES}/${id}`, stale]],
      [422, ['PUT', `${DIALOGUES}/${id}`, unfit]],
      [422, ['POST', DIALOGUES, unfit.definition]],
      [409, ['POST', `${DIALOGUES}/${id}/stage`, { stage: 'ready', revision: 'en-annan' }]],
      [409, ['POST', `${DIALOGUES}/${id}/stage`, { stage: 'archived', revision }]],
      [422, ['POST', `${DIALOGUES}/${id}/classes`, { name: ' ' }]],
      [404, ['POST', `${DIALOGUES}/finns-inte/classes/remove`, { code: 'ABCD' }]],
      [404, ['POST', `${DIALOGUES}/${id}/classes/remove`, { code: 'KLA-9Z9' }]],
      [409, ['DELETE', `${DIALOGUES}/${id}`, undefined, match('en-annan')]],
    ] as const)
      expect([asked, await linesOf('coordinator', asked as Asked)]).toEqual([asked, refused(status)]);
    const stage = { stage: 'ready', revision };
    const { status, body } = await server.ask('coordinator', 'POST', `${DIALOGUES}/${id}/stage`, stage);
    expect([status, (body as { readonly faults?: unknown }).faults]).toEqual([200, undefined]);
    const ready = (body as StaffDialogue).revision;
    expect(await linesOf('coordinator', ['DELETE', `${DIALOGUES}/${id}`, undefined, match(ready)])).toEqual(
      refused(409),
    );
  });
});

describe('a survey', () => {
  it('leaves one line when a draft is begun, saved and taken away, and none when it could not be', async () => {
    const copy = ['POST', `${SURVEYS}/drafts`, { from: 'copy', survey: 'dialogue', version: 1 }] as const;
    expect(await linesOf('coordinator', copy)).toEqual({ status: 201, lines: ['write dialogue dialogue'] });
    expect(await linesOf('coordinator', copy)).toEqual(refused(409));
    const draft = `${SURVEYS}/drafts/dialogue`;
    const { body } = await server.ask('coordinator', 'GET', draft);
    const { document, revision } = body as { readonly document: object; readonly revision: number };
    const save = (over: number) => linesOf('coordinator', ['PUT', draft, document, match(over)]);
    expect(await save(revision)).toEqual({ status: 200, lines: ['write dialogue dialogue'] });
    expect(await save(revision)).toEqual(refused(409));
    expect(await linesOf('coordinator', ['PUT', draft, { id: 'annan' }, match(revision + 1)])).toEqual(refused(400));
    expect(await linesOf('coordinator', ['POST', `${draft}/publish`, undefined, match(revision)])).toEqual(
      refused(409),
    );
    expect(await linesOf('coordinator', ['DELETE', draft, undefined, match(revision)])).toEqual(refused(409));
    expect(await linesOf('coordinator', ['DELETE', draft, undefined, match(revision + 1)])).toEqual({
      status: 204,
      lines: ['remove dialogue dialogue'],
    });
    expect(await linesOf('coordinator', ['GET', draft])).toEqual(refused(404));
  });
});

it('a release that is not there leaves no line of having been read or fetched', async () => {
  for (const path of ['/api/insight/releases/finns-inte/map', '/api/insight/releases/finns-inte/map.geojson']) {
    expect([path, await linesOf('analyst', ['GET', path])]).toEqual([path, refused(404)]);
  }
});

it('the log that somebody reads tells of that reading, once', async () => {
  expect(await linesOf('dpo', ['GET', '/api/staff/log'])).toEqual({
    status: 200,
    lines: ['read log'],
  });
});

describe('a change and its line', () => {
  /** What is tried; the table that it changes; and how. */
  type Change = readonly [who: Staff, table: string, what: 'insert' | 'update' | 'delete', asked: () => Promise<Asked>];
  const dialogue = async () => (await server.ask('coordinator', 'GET', `${DIALOGUES}/hamnen`)).body as StaffDialogue;
  const draft = `${SURVEYS}/drafts/dialogue`;
  const saved = async () =>
    (await server.ask('coordinator', 'GET', draft)).body as { readonly document: object; readonly revision: number };
  const named = { ...definition, title: { sv: 'Kajen', lattlast: 'Kajen', en: 'The quay' } };
  const CHANGES: readonly Change[] = [
    ['coordinator', 'campaign', 'insert', async () => ['POST', DIALOGUES, named]],
    [
      'coordinator',
      'campaign',
      'insert',
      async () => {
        const { revision, definition: asItIs } = await dialogue();
        return ['PUT', `${DIALOGUES}/hamnen`, { revision, definition: { ...asItIs, expectedAnswers: 300 } }];
      },
    ],
    [
      'coordinator',
      'campaign',
      'update',
      async () => ['POST', `${DIALOGUES}/hamnen/stage`, { stage: 'ready', revision: (await dialogue()).revision }],
    ],
    [
      'coordinator',
      'campaign',
      'delete',
      async () => ['DELETE', `${DIALOGUES}/hamnen`, undefined, match((await dialogue()).revision)],
    ],
    ['coordinator', 'school_class', 'insert', async () => ['POST', `${DIALOGUES}/hamnen/classes`, { name: '8B' }]],
    [
      'coordinator',
      'school_class',
      'delete',
      async () => {
        const [code] = (await rowsIn(server.stores.workDb, 'school_class')) as readonly { readonly code: string }[];
        return ['POST', `${DIALOGUES}/hamnen/classes/remove`, { code: code?.code }];
      },
    ],
    [
      'coordinator',
      'survey_draft',
      'insert',
      async () => ['POST', `${SURVEYS}/drafts`, { from: 'blank', title: { sv: 'Ny', lattlast: 'Ny', en: 'New' } }],
    ],
    [
      'coordinator',
      'survey_draft',
      'update',
      async () => {
        const { document, revision } = await saved();
        return ['PUT', draft, document, match(revision)];
      },
    ],
    [
      'coordinator',
      'survey_version',
      'insert',
      async () => ['POST', `${draft}/publish`, undefined, match((await saved()).revision)],
    ],
    [
      'coordinator',
      'survey_draft',
      'delete',
      async () => ['DELETE', draft, undefined, match((await saved()).revision)],
    ],
    [
      'host',
      'account',
      'update',
      async () => [
        'POST',
        '/api/staff/me/password',
        { password: 'lykta-dialogvard-demo', next: 'en lykta vid hamnens ände' },
      ],
    ],
    ['host', 'known_device', 'delete', async () => ['DELETE', '/api/staff/me/sessions']],
    [
      'nobody',
      'session',
      'insert',
      async () => ['POST', '/api/staff/sessions', { name: 'analytiker', password: 'lykta-analytiker-demo' }],
    ],
  ];

  it('are on disk both or neither, whichever of them there is no room for', async () => {
    const { workDb } = server.stores;
    await made('Hamnen');
    await server.ask('coordinator', 'POST', `${DIALOGUES}/hamnen/classes`, { name: '7A' });
    await server.ask('coordinator', 'POST', `${SURVEYS}/drafts`, { from: 'copy', survey: 'dialogue', version: 1 });
    for (const [who, table, what, asked] of CHANGES) {
      const request = await asked();
      // Whoever asks has signed in, which writes lines of its own.
      if (who !== 'nobody') await server.fetch(who, 'GET', '/api/staff/me');
      const before = [await rowsIn(workDb, table), await rowsIn(workDb, 'audit_entry')];
      for (const [full, how] of [
        [table, what],
        ['audit_entry', 'insert'],
      ] as const) {
        const [method, path, body, headers] = request;
        const { status } = await withNoRoomIn(workDb, full, how, () => server.fetch(who, method, path, body, headers));
        expect([method, path, full, status]).toEqual([method, path, full, 500]);
        expect([await rowsIn(workDb, table), await rowsIn(workDb, 'audit_entry')], path).toEqual(before);
      }
    }
  });

  it('are as many when the store can grow no more: what is refused with 503 leaves none', async () => {
    const { workDb } = server.stores;
    const lines = async (): Promise<number> =>
      (await server.stores.auditLog('provstad', () => 0).matching({ acts: ['write'], atMost: 1_000 })).length;
    const before = [(await rowsIn(workDb, 'survey_draft')).length, await lines()] as const;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(workDb);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 40}`).execute(workDb);
    const statuses: number[] = [];
    for (let number = 1; statuses.filter((status) => status !== 201).length < 8 && number <= 200; number += 1) {
      // Many times longer than a line: where it does not fit there is room for one.
      const title = { sv: `Full ${number}`, lattlast: `Full ${number}`, en: `Full ${number}` };
      const copy = { from: 'copy', survey: 'dialogue', version: 1, title };
      statuses.push((await server.fetch('coordinator', 'POST', `${SURVEYS}/drafts`, copy)).status);
    }
    await sql`pragma max_page_count = 1073741823`.execute(workDb);
    const made = statuses.filter((status) => status === 201).length;
    expect([...new Set(statuses)].toSorted()).toEqual([201, 503]);
    expect([(await rowsIn(workDb, 'survey_draft')).length, await lines()]).toEqual([
      before[0] + made,
      before[1] + made,
    ]);
  });
});
