import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerSelection } from '#core/moderation/disclosure.ts';
import { FEWEST_PERSONS } from '#core/moderation/told-apart.ts';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { Disclosures } from '#db/raw/disclosures.ts';
import { rawMigrations } from '#db/raw/migrations/index.ts';
import { openRawDb } from '#db/raw/open.ts';
import type { OutgoingAnswers } from '#db/raw/outgoing.ts';
import { destroyStep } from '#db/raw/retention.ts';
import type { RawDb, RawSchema } from '#db/raw/schema.ts';
import { addRawRows } from '../support/raw-rows.ts';

const batch = { municipality: 'provstad', campaign: 'var-2026' };
const geometry = { type: 'point', position: [441_733, 6_338_545] } as const;
const person = (answer: string) => ({
  answers: { Q2: answer, Q3: 'trygg' },
  background: {},
  places: [
    { question: 'Q4', ordinal: 0, geometry, feeling: 'unsafe' as const, answers: { '4b': ['BEL-SVAG'], '4d': 'ofta' } },
  ],
});
const selection = (change: Partial<AnswerSelection> = {}): AnswerSelection => ({
  of: 'answers',
  campaign: batch.campaign,
  questions: ['Q2', '4b'],
  from: '2026-03-01',
  to: '2026-03-31',
  time: 'week',
  ...change,
});
const reasons = {
  purpose: 'Begäran från en tidning',
  diaryNumber: 'KS 2026-1',
  secrecyNote: 'Prövat mot 21 kap. 7 § OSL.',
  proposedBy: 'ett konto',
  proposedOn: '2026-04-02',
};

describe('answers on their way out of the raw store', () => {
  let db: RawDb;
  let disclosures: Disclosures;
  beforeEach(async () => {
    db = await openRawDb(':memory:');
    disclosures = new Disclosures(db, batch.municipality);
  });
  afterEach(() => db.destroy());

  const outgoing = async (change: Partial<AnswerSelection> = {}) =>
    (await disclosures.outgoing(selection(change))) as OutgoingAnswers;

  it('are those to the chosen questions, of the chosen days, and nothing else of them', async () => {
    await addRawRows(db, batch, [person('varken')]);
    await addRawRows(db, batch, [person('ganska_trygg')], 'withdrawn', 10);
    await addRawRows(db, { ...batch, municipality: 'annanstad' }, [person('mycket_trygg')], 'new', 20);
    const { answers } = await outgoing();
    expect(answers.map(({ key, isCounted, ...rest }) => rest)).toEqual([
      {
        day: '2026-03-15',
        answers: { Q2: 'varken' },
        places: [{ question: 'Q4', geometry: null, answers: { '4b': ['BEL-SVAG'] } }],
      },
    ]);
    expect((await outgoing({ questions: ['Q4'] })).answers[0]?.places).toEqual([
      { question: 'Q4', geometry, answers: {} },
    ]);
    for (const days of [{ from: '2026-03-16' }, { to: '2026-03-14' }])
      expect((await outgoing(days)).answers).toEqual([]);
    expect((await outgoing({ from: '2026-03-15', to: '2026-03-15' })).answers).toHaveLength(1);
  });

  it('say which of them a release counts: not what waits for the bot check, nor what has been set aside', async () => {
    await addRawRows(db, batch, [person('varken'), person('ganska_trygg'), person('mycket_trygg')]);
    const { answers, digest } = await outgoing();
    const [, waits = '', aside = ''] = answers.map(({ key }) => key);
    expect(answers.map(({ isCounted }) => isCounted)).toEqual([true, true, true]);
    await db.updateTable('response').set({ counted: 'waiting' }).where('response_key', '=', waits).execute();
    await db.updateTable('response').set({ counted: 'set-aside' }).where('response_key', '=', aside).execute();
    const now = await outgoing();
    expect(now.answers.map(({ isCounted }) => isCounted)).toEqual([true, false, false]);
    // What was approved is still the same answers.
    expect(now.digest).toBe(digest);
  });

  it('are the same as proposed when others come in, others when one of them is changed, and gone with their answer', async () => {
    await addRawRows(db, batch, [person('varken'), person('ganska_trygg')]);
    const { digest } = await outgoing();
    const proposed = await disclosures.propose({ ...reasons, selection: selection() }, digest);
    if (proposed === null) throw new Error('not proposed');
    await addRawRows(db, batch, [person('mycket_trygg')], 'new', 100);
    expect((await outgoing()).digest).not.toBe(digest);
    expect((await disclosures.outgoingOf(proposed)).digest).toBe(digest);
    expect(await disclosures.propose({ ...reasons, selection: selection() }, digest)).toBeNull();

    const [first] = await db.selectFrom('disclosure_answer').select('response_key').execute();
    const key = first?.response_key ?? '';
    await db.updateTable('response').set({ answers: '{"Q2":"otrygg"}' }).where('response_key', '=', key).execute();
    expect((await disclosures.outgoingOf(proposed)).digest).not.toBe(digest);
    await db.deleteFrom('response').where('response_key', '=', key).execute();
    expect(((await disclosures.outgoingOf(proposed)) as OutgoingAnswers).answers).toHaveLength(1);
    expect(await db.selectFrom('disclosure_answer').selectAll().execute()).toHaveLength(1);
  });

  const crowd = (count: number) => Array.from({ length: count }, () => person('varken'));
  const proposed = async () => {
    const { digest } = await outgoing();
    const one = await disclosures.propose({ ...reasons, selection: selection() }, digest);
    if (one === null) throw new Error('not proposed');
    return { ...one, digest };
  };
  const yes = (by: string) => ({ by, day: '2026-04-03', approves: true, note: '' });

  it('are decided on by another than who proposed them, whoever asks the store', async () => {
    await addRawRows(db, batch, crowd(FEWEST_PERSONS));
    const { id, digest } = await proposed();
    for (const approves of [true, false])
      expect(await disclosures.decide(id, digest, { ...yes(reasons.proposedBy), approves, note: 'Ett skäl.' })).toBe(
        false,
      );
    expect(await disclosures.byId(id)).toMatchObject({ state: 'proposed', decidedBy: null });
    expect(await disclosures.decide(id, digest, yes('ett annat konto'))).toBe(true);
  });

  it('are not approved where so many of them count no more that they are few', async () => {
    await addRawRows(db, batch, crowd(FEWEST_PERSONS));
    const { id, digest } = await proposed();
    const first = db.selectFrom('response').select('response_key').limit(1);
    await db.updateTable('response').set({ counted: 'set-aside' }).where('response_key', '=', first).execute();
    expect(await disclosures.decide(id, digest, yes('ett annat konto'))).toBe(false);
    expect(await disclosures.byId(id)).toMatchObject({ state: 'proposed', decidedBy: null });
  });

  it('are remembered as shown by period and questions, never by whose they are, and until the answers themselves go', async () => {
    await addRawRows(db, batch, crowd(FEWEST_PERSONS));
    const shown = () => db.selectFrom('shown_answers').selectAll().execute();
    expect(await disclosures.show(await outgoing({ from: '2026-03-16' }))).toMatchObject([{ code: 'period-few' }]);
    expect(await shown()).toEqual([]);
    for (const questions of [
      ['Q2', '4b'],
      ['4b', 'Q2'],
    ])
      expect(await disclosures.show(await outgoing({ questions }))).toEqual([]);
    const known = { from_day: '2026-03-01', to_day: '2026-03-31', questions: '["4b","Q2"]' };
    expect(await shown()).toEqual([{ ...batch, ...known }]);
    const due = { ...batch, step: 'answers', today: '2028-03-31' } as const;
    await destroyStep(db, { ...due, campaign: 'host-2026' }, 'KS § 1');
    expect(await shown()).toHaveLength(1);
    await destroyStep(db, due, 'KS § 1');
    expect(await shown()).toEqual([]);
  });
});

it('what was proposed before answers could be is a disclosure of texts, of the themes that were chosen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-disclosures-'));
  const file = join(folder, 'raw.sqlite');
  const before = openSqlite<RawSchema>(file);
  await migrate(before, Object.fromEntries(Object.entries(rawMigrations).filter(([name]) => name < '014')));
  await sql`insert into disclosure (id, municipality, campaign, themes, purpose, diary_number, secrecy_note, state, digest,
    proposed_by, proposed_on) values ('ett', 'provstad', 'var-2026', '["BEL"]', 'En begäran', 'KS 1', 'Prövat.', 'approved', 'x',
    'ett konto', '2026-04-02')`.execute(before);
  await before.destroy();
  const db = await openRawDb(file);
  expect(await new Disclosures(db, 'provstad').byId('ett')).toMatchObject({
    selection: { of: 'texts', campaign: 'var-2026', themes: ['BEL'] },
    state: 'approved',
    proposedOn: '2026-04-02',
  });
  await db.destroy();
  rmSync(folder, { recursive: true });
});

it('what has been granted before looks were remembered has been shown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-disclosures-'));
  const file = join(folder, 'raw.sqlite');
  const before = openSqlite<RawSchema>(file);
  await migrate(before, Object.fromEntries(Object.entries(rawMigrations).filter(([name]) => name < '015')));
  const row = {
    ...batch,
    purpose: '',
    diary_number: '',
    secrecy_note: '',
    digest: 'x',
    proposed_by: '',
    proposed_on: '',
  };
  const undecided = { decided_by: null, decided_on: null, decision_note: null, fetched_by: null, fetched_on: null };
  for (const [id, state, asked] of [
    ['ett', 'fetched', selection()],
    ['samma', 'approved', selection({ time: 'none' })],
    ['avslaget', 'refused', selection({ to: '2026-03-07' })],
    ['texter', 'fetched', { of: 'texts', campaign: batch.campaign, themes: [] }],
  ] as const)
    await before
      .insertInto('disclosure')
      .values({ ...row, ...undecided, id, state, selection: JSON.stringify(asked) })
      .execute();
  await before.destroy();
  const db = await openRawDb(file);
  expect(await db.selectFrom('shown_answers').select(['from_day', 'to_day', 'questions']).execute()).toEqual([
    { from_day: '2026-03-01', to_day: '2026-03-31', questions: '["4b","Q2"]' },
  ]);
  await db.destroy();
  rmSync(folder, { recursive: true });
});
