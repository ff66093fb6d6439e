import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { METHOD_VERSION } from '#core/release/contract.ts';
import type {
  DialogueDefinition,
  DialogueList,
  PredictedAccuracy,
  StaffDialogue,
} from '#core/survey/staff-dialogue.ts';
import { withLedger } from '#server/jobs/ledger-file.ts';
import { loadSurvey } from '#server/municipality.ts';
import { dialogueDefinition } from '../../support/dialogue-definition.ts';
import { type DialoguesServer, type Staff, startDialogues } from '../../support/dialogues-server.ts';
import { killed, lockHolder } from '../../support/lock-holder.ts';

let server: DialoguesServer;
afterEach(() => server.close());

const PATH = '/api/staff/dialogues';
async function make(change: Partial<DialogueDefinition> = {}): Promise<StaffDialogue> {
  const { status, body } = await server.ask('coordinator', 'POST', PATH, dialogueDefinition(change));
  expect([status, status === 201 ? null : body]).toEqual([201, null]);
  return body as StaffDialogue;
}

/** Decides on a dialogue as it is now. */
const setStage = async (id: string, stage: string, who: Staff = 'coordinator') =>
  server.ask(who, 'POST', `${PATH}/${id}/stage`, { stage, revision: (await read(id)).revision });
const change = ({ id, revision, definition }: StaffDialogue, more: Partial<DialogueDefinition>) =>
  server.ask('coordinator', 'PUT', `${PATH}/${id}`, { revision, definition: { ...definition, ...more } });
const remove = async ({ id, revision }: Pick<StaffDialogue, 'id' | 'revision'>): Promise<number> =>
  (await server.fetch('coordinator', 'DELETE', `${PATH}/${id}`, undefined, { 'if-match': `"${revision}"` })).status;
const read = async (id: string): Promise<StaffDialogue> =>
  (await server.ask('coordinator', 'GET', `${PATH}/${id}`)).body as StaffDialogue;
const logged = () => server.stores.auditLog('provstad', Date.now).from(1);
const codesOf = (body: unknown): readonly string[] =>
  (body as { readonly faults: readonly { field: string; code: string }[] }).faults.map(
    ({ field, code }) => `${field} ${code}`,
  );
const planned = (): readonly string[] =>
  readFileSync(server.folders.ledger, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: { state: string; batch?: string } }).event)
    .flatMap(({ state, batch }) => (state === 'planned' ? [batch ?? ''] : []));

async function answer(campaign: string, survey = { id: 'dialogue', version: 1 }): Promise<number> {
  const reply = await fetch(`${server.address}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      campaign,
      survey,
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      answers: { Q2: 'ganska_trygg' },
    }),
  });
  return reply.status;
}

describe('who may do what', () => {
  it.each<[Staff, number, number]>([
    ['nobody', 401, 401],
    ['analyst', 200, 403],
    ['host', 200, 403],
    ['moderator', 403, 403],
    ['coordinator', 200, 201],
    ['admin', 200, 201],
  ])('%s: reading is answered %i and making one %i', async (who, reading, making) => {
    server = await startDialogues(1);
    expect((await server.ask(who, 'GET', PATH)).status).toBe(reading);
    expect((await server.ask(who, 'POST', PATH, dialogueDefinition())).status).toBe(making);
    const refused = making === 201 ? 200 : making;
    const { id } = making === 201 ? { id: 'trygghet-i-angsparken' } : await make();
    expect((await server.ask(who, 'GET', `${PATH}/${id}`)).status).toBe(reading);
    expect((await setStage(id, 'ready', who)).status).toBe(refused);
  });

  it('writes down who changed what, as it does who read', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    await setStage(id, 'ready');
    const acts = (await logged()).filter(({ thing }) => thing === 'dialogue');
    expect(acts.map(({ act, object, address }) => [act, object, address])).toEqual([
      ['write', id, PATH],
      ['read', id, `${PATH}/${id}`],
      ['write', id, `${PATH}/${id}/stage`],
    ]);
  });
});

describe('a draft', () => {
  it('is seen by staff alone, may lack almost everything, and can be removed', async () => {
    server = await startDialogues(1);
    const draft = await make({ title: { sv: 'Halvfärdig' }, channels: [], opens: '2027-02-01' });
    const { id, missing, life } = draft;
    expect(life).toBe('draft');
    expect(missing.map(({ field }) => field)).toEqual(['title.lattlast', 'title.en', 'opens', 'channels']);
    const dialogue = (await server.ask('nobody', 'GET', '/api/dialogue')).body as { readonly campaign: null };
    expect(dialogue.campaign).toBeNull();
    expect(await answer(id)).toBe(404);
    expect(await remove(draft)).toBe(204);
    expect((await server.ask('coordinator', 'GET', `${PATH}/${id}`)).status).toBe(404);
  });

  it('is not made ready with something missing, and each thing is told at its field', async () => {
    server = await startDialogues(1);
    const { id } = await make({
      title: { sv: 'Halvfärdig' },
      channels: [],
      opens: '2027-02-01',
      closes: '2027-01-01',
      resultsBy: '2027-01-01',
    });
    const refused = await setStage(id, 'ready');
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual([
      'title.lattlast title-lattlast',
      'title.en title-en',
      'opens opens-early',
      'closes closes-before-opens',
      'resultsBy results-early',
      'channels channels-none',
    ]);
    expect((await read(id)).life).toBe('draft');
  });

  it('is not saved with a list where a day belongs, which would make it and every list of dialogues unreadable', async () => {
    server = await startDialogues(1);
    const listed = { ...dialogueDefinition(), resultsBy: ['2027-05-01'] };
    expect((await server.ask('coordinator', 'POST', PATH, listed)).status).toBe(400);
    expect((await server.ask('coordinator', 'GET', PATH)).status).toBe(200);
  });

  it('is not even saved with a day that there is not, a survey that there is not, or no title', async () => {
    server = await startDialogues(1);
    const wrong = dialogueDefinition({
      title: { sv: '  ' },
      opens: '2027-02-30',
      survey: { id: 'dialogue', version: 9 },
      expectedAnswers: 0,
    });
    const refused = await server.ask('coordinator', 'POST', PATH, wrong);
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual([
      'title.sv title-none',
      'opens day-unreadable',
      'expectedAnswers expected-none',
      'survey survey-missing',
    ]);
  });

  it('is not made ready with a survey that has faults, and says where to mend them', async () => {
    server = await startDialogues(1);
    const document = { ...loadSurvey('dialogue', 1), id: 'trasig', version: 1, routes: [] };
    await server.stores.surveys.publish('provstad', { document, day: '2027-02-01', by: 'Samordnare' });
    const { missing } = await make({ survey: { id: 'trasig', version: 1 } });
    expect(missing.map(({ field, code }) => `${field} ${code}`)).toEqual(['survey survey-faults']);
  });

  it('gets an address of its own when two have one title', async () => {
    server = await startDialogues(1);
    expect((await make()).id).toBe('trygghet-i-angsparken');
    expect((await make()).id).toBe('trygghet-i-angsparken-2');
  });

  it('is not decided on by somebody who has not seen what a colleague has changed', async () => {
    server = await startDialogues(1);
    const seen = await make();
    await change(seen, { opens: '2027-03-08', closes: '2027-03-28', channels: ['web', 'kiosk'] });
    const decide = (revision: string) =>
      server.ask('coordinator', 'POST', `${PATH}/${seen.id}/stage`, { stage: 'ready', revision });
    const refused = await decide(seen.revision);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'changed_meanwhile' }]);
    const now = await read(seen.id);
    expect(now).toMatchObject({ life: 'draft', opens: '2027-03-08' });
    expect((await decide(now.revision)).status).toBe(200);
    const again = await server.ask('coordinator', 'POST', `${PATH}/${seen.id}/stage`, { stage: 'draft' });
    expect(again.status).toBe(400);
  });

  it('is not removed by somebody who has not seen what a colleague has changed', async () => {
    server = await startDialogues(1);
    const seen = await make();
    await change(seen, { expectedAnswers: 500 });
    const refused = await server.fetch('coordinator', 'DELETE', `${PATH}/${seen.id}`, undefined, {
      'if-match': `"${seen.revision}"`,
    });
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'changed_meanwhile' }]);
    const blind = await server.ask('coordinator', 'DELETE', `${PATH}/${seen.id}`);
    expect([blind.status, blind.body]).toMatchObject([428, { code: 'revision_missing' }]);
    expect(await remove(await read(seen.id))).toBe(204);
  });

  it('is not saved over what a colleague has changed meanwhile', async () => {
    server = await startDialogues(1);
    const mine = await make();
    expect((await change(mine, { expectedAnswers: 500 })).status).toBe(200);
    const refused = await change(mine, { expectedAnswers: 900 });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'changed_meanwhile' }]);
    expect((await read(mine.id)).definition.expectedAnswers).toBe(500);
  });
});

describe('a dialogue that is ready', () => {
  it('is in the ledger before the first answer when it opens today, and takes answers', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    expect((await setStage(id, 'ready')).body).toMatchObject({ life: 'open' });
    expect(planned()).toEqual([id]);
    expect(await answer(id)).toBe(201);
  });

  it('stays a draft when its plan cannot be written, and the coordinator is told why', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    const release = await lockHolder(`${server.folders.ledger}.lock.sqlite`);
    try {
      const refused = await setStage(id, 'ready');
      expect([refused.status, refused.body]).toMatchObject([503, { code: 'ledger_busy' }]);
      expect((await read(id)).life).toBe('draft');
    } finally {
      await killed(release);
    }
    expect((await setStage(id, 'ready')).status).toBe(200);
    expect(planned()).toEqual([id]);
  });

  it('is not opened when its plan was given up, and the coordinator hears what to do', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    const campaign = { ...(await read(id)).definition, id };
    const { folders } = server;
    await withLedger(folders, async (ledger) => {
      const about = { municipality: 'provstad', batch: id, day: '2027-03-01' };
      const hashes = { presetHash: '', surveyHash: '', registerHash: '', priorHash: '' };
      const plan = { budget: '1/1', yearlyBudget: '1/1', methodVersion: METHOD_VERSION, preset: null, ...hashes };
      ledger.append({ ...about, state: 'planned', closes: campaign.closes, ...plan });
      ledger.append({ ...about, state: 'abandoned' });
    });
    const refused = await setStage(id, 'ready');
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'not_planned' }]);
    expect((refused.body as { message: string }).message).toMatch(/öppnades inte.*Gör en ny dialog/);
    expect((await read(id)).life).toBe('draft');
    expect(await answer(id)).not.toBe(201);
  });

  it('waits for its day, may be a draft again until then, and is planned when it opens', async () => {
    server = await startDialogues(1);
    const { id } = await make({ opens: '2027-03-02' });
    expect((await setStage(id, 'ready')).body).toMatchObject({ life: 'upcoming' });
    expect((await setStage(id, 'draft')).body).toMatchObject({ life: 'draft' });
    await setStage(id, 'ready');
    await server.at('2027-03-02T00:00+01:00');
    expect(planned()).toEqual([id]);
    expect((await setStage(id, 'draft')).status).toBe(409);
  });

  it('keeps survey and days once it has opened, while the title may be mended and ways to answer added', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    const open = (await setStage(id, 'ready')).body as StaffDialogue;
    const refused = await change(open, { opens: '2027-03-02', closes: '2027-04-01', channels: ['web', 'street'] });
    expect(codesOf(refused.body)).toEqual(['opens fixed-opens', 'closes fixed-closes', 'channels fixed-channels']);
    const changed = await change(open, {
      title: { ...open.definition.title, sv: 'Trygghet i parken' },
      channels: ['web', 'qr', 'street'],
      resultsBy: '2027-05-01',
    });
    expect(changed.body).toMatchObject({
      title: { sv: 'Trygghet i parken' },
      channels: ['web', 'qr', 'street'],
      resultsBy: '2027-05-01',
    });
    expect(await remove(await read(id))).toBe(409);
  });

  it('is archived when it has closed, leaves the residents’ pages, and can be taken back', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    await setStage(id, 'ready');
    expect((await setStage(id, 'archived')).status).toBe(409);
    await server.at('2027-03-22T10:00+01:00');
    const campaign = async () =>
      ((await server.ask('nobody', 'GET', '/api/dialogue')).body as { campaign: { id: string } | null }).campaign;
    expect(await campaign()).toMatchObject({ id });
    expect((await setStage(id, 'archived')).body).toMatchObject({ life: 'archived' });
    expect(await campaign()).toBeNull();
    expect((await setStage(id, 'ready')).body).toMatchObject({ life: 'closed' });
  });
});

describe('the year’s budget', () => {
  it('holds one dialogue where the municipality has decided so, and says from when the next one fits', async () => {
    server = await startDialogues(1);
    const first = await make({ opens: '2027-03-05', closes: '2027-03-21' });
    await setStage(first.id, 'ready');
    const { id, year, missing } = await make({ closes: '2027-05-01' });
    expect(year).toMatchObject({ perYear: 1, fits: false, fitsFrom: '2028-03-20', others: [{ id: first.id }] });
    expect(missing.map(({ message }) => message)).toEqual([
      'Årets integritetsbudget räcker inte. Låt dialogen stänga tidigast 2028-03-20',
    ]);
    expect(codesOf((await setStage(id, 'ready')).body)).toEqual(['closes year-exceeded-until']);
    expect((await change(await read(id), { closes: '2028-03-20' })).status).toBe(200);
    expect((await setStage(id, 'ready')).status).toBe(200);
  });

  it('holds two side by side where it is shared by two, and no third, however fast they are made ready', async () => {
    server = await startDialogues(2);
    const made = [await make(), await make(), await make()];
    const statuses = await Promise.all(made.map(async ({ id }) => (await setStage(id, 'ready')).status));
    expect(statuses.toSorted()).toEqual([200, 200, 422]);
    expect(planned()).toHaveLength(2);
  });
});

describe('how many have answered', () => {
  const counted = async (id: string) => (await read(id)).answers;

  it('is told in tens rounded down, once a day, as it was at six in the morning', async () => {
    server = await startDialogues(1, { time: '2027-03-01T05:00+01:00' });
    const { id } = await make();
    await setStage(id, 'ready');
    for (let number = 0; number < 19; number += 1) expect(await answer(id)).toBe(201);
    expect(await counted(id)).toBeNull();
    await server.at('2027-03-01T06:00+01:00');
    expect(await counted(id)).toEqual({ atLeast: 10, day: '2027-03-01' });
    // Two more at seven: neither seen at the next hours, nor when the process starts anew late in the day.
    await server.at('2027-03-01T07:00+01:00');
    for (let number = 0; number < 2; number += 1) expect(await answer(id)).toBe(201);
    await server.at('2027-03-01T23:00+01:00');
    expect(await counted(id)).toEqual({ atLeast: 10, day: '2027-03-01' });
    await server.at('2027-03-02T05:00+01:00');
    expect(await counted(id)).toEqual({ atLeast: 10, day: '2027-03-01' });
    await server.at('2027-03-02T06:00+01:00');
    expect(await counted(id)).toEqual({ atLeast: 20, day: '2027-03-02' });
  });

  it('counts up to six also where the process starts in the afternoon', async () => {
    server = await startDialogues(1, { time: '2027-03-01T05:00+01:00' });
    const { id } = await make();
    await setStage(id, 'ready');
    for (let number = 0; number < 10; number += 1) await answer(id);
    await server.at('2027-03-02T15:00+01:00');
    for (let number = 0; number < 10; number += 1) await answer(id);
    expect(await counted(id)).toEqual({ atLeast: 10, day: '2027-03-02' });
    expect((await server.ask('host', 'GET', PATH)).body as DialogueList).toMatchObject({
      dialogues: [{ answers: { atLeast: 10, day: '2027-03-02' } }],
    });
  });

  it('is told no more once the dialogue has closed', async () => {
    server = await startDialogues(1, { time: '2027-03-01T05:00+01:00' });
    const { id } = await make();
    await setStage(id, 'ready');
    await server.at('2027-03-21T12:00+01:00');
    expect(await counted(id)).toEqual({ atLeast: 0, day: '2027-03-21' });
    await server.at('2027-03-22T12:00+01:00');
    expect(await counted(id)).toBeNull();
  });
});

describe('how sure the figures can be', () => {
  it('is told for each question before anybody has answered, and what more answers would give', async () => {
    server = await startDialogues(1);
    const asked = `${PATH}/accuracy?survey=dialogue&version=1`;
    const few = (await server.ask('analyst', 'GET', `${asked}&answers=200`)).body as PredictedAccuracy;
    const many = (await server.ask('analyst', 'GET', `${asked}&answers=2000`)).body as PredictedAccuracy;
    const widest = ({ tables }: PredictedAccuracy) => Math.max(...tables.map(({ halfWidth }) => halfWidth ?? 0));
    expect(widest(few)).toBeGreaterThan(3);
    expect(widest(many)).toBeLessThan(2);
    expect(few.others.map(({ answers }) => answers)).toEqual([200, 500, 2000]);
    expect(many.notShown.map(({ why, questions }) => [why, questions.map(({ question }) => question)])).toEqual([
      ['about-place', ['4d', '4e']],
      ['own-words', ['4f']],
    ]);
    expect(few.notShown.map(({ why }) => why)).toContain('few');
    expect(few.others[0]?.shown).toBe(few.tables.filter(({ showing }) => showing === 'shown').length);
    expect(few.tables.find(({ row }) => row !== null)).toMatchObject({
      question: 'Q5',
      row: { sv: expect.anything() },
    });
    expect((await server.ask('analyst', 'GET', `${PATH}/accuracy?survey=x&version=1&answers=200`)).status).toBe(404);
    // What is no number is none of the largest either.
    for (const answers of ['0', '10000001', '1e309', '-1e309', 'NaN'])
      expect((await server.ask('analyst', 'GET', `${asked}&answers=${answers}`)).status).toBe(400);
    expect(
      await server.ask('analyst', 'GET', `${PATH}/accuracy?survey=dialogue&version=1e309&answers=200`),
    ).toMatchObject({
      status: 400,
      body: { code: 'invalid', faults: [{ field: 'querystring.version', code: 'type' }] },
    });
    expect((await server.ask('moderator', 'GET', `${asked}&answers=200`)).status).toBe(403);
  });
});

describe('a school class', () => {
  it('gets a code that is easy to read aloud, and loses it again', async () => {
    server = await startDialogues(1);
    const { id } = await make();
    const { status, body } = await server.ask('coordinator', 'POST', `${PATH}/${id}/classes`, { name: ' 7B Sjövik ' });
    const { classes } = body as StaffDialogue;
    expect([status, classes]).toMatchObject([201, [{ name: '7B Sjövik', createdOn: '2027-03-01' }]]);
    const code = classes[0]?.code ?? '';
    expect(code).toMatch(/^KLA-[0-9A-HJKMNP-TV-Z]{3}$/);
    expect((await server.ask('host', 'POST', `${PATH}/${id}/classes`, { name: '8A' })).status).toBe(403);
    const nameless = await server.ask('coordinator', 'POST', `${PATH}/${id}/classes`, { name: ' ' });
    expect(codesOf(nameless.body)).toEqual(['className class-nameless']);
    const after = await server.ask('coordinator', 'POST', `${PATH}/${id}/classes/remove`, { code });
    expect((after.body as StaffDialogue).classes).toEqual([]);
    // Who may answer for a class is in no address, and so in nobody's log.
    const log = JSON.stringify(await logged());
    expect(log).toContain('/classes/remove');
    expect(log).not.toContain(code);
  });
});
