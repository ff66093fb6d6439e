import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import type { DisclosedAnswers, Disclosure, DisclosureList } from '#core/moderation/disclosure.ts';
import { FEWEST_PERSONS } from '#core/moderation/told-apart.ts';
import type { Staff } from '../../support/dialogues-server.ts';
import { type ModeratedTown, moderatedTown } from '../../support/moderated-town.ts';
import { compactTown } from '../../support/release-town.ts';

let town: ModeratedTown;
beforeEach(async () => {
  town = await moderatedTown();
});
afterEach(() => town.server.close());

const HOME = '/api/moderation/disclosures';
const ask = (who: Staff, method: string, path: string, body?: unknown) =>
  town.server.ask(who, method, HOME + path, body);
const CLOSED = '2027-03-22T10:00+01:00';

const [east, north] = compactTown.settings.map.center as unknown as Position;
const place = (moved: number, answers: object = {}) => ({
  geometry: { type: 'point', position: [east + moved, north] },
  named: null,
  way: 'map',
  answers: { '4a': 'unsafe', '4b': ['BEL-SVAG'], '4c': ['kvall'], ...answers },
});

const everything = ['Q2', 'Q4', '4a', '4b', '4c', 'Q5'];
const selection = (change: object = {}) => ({
  of: 'answers',
  campaign: town.campaign,
  questions: everything,
  from: '2027-03-01',
  to: '2027-03-21',
  time: 'week',
  ...change,
});
const why = 'En tidning har begärt ut svaren';
const previewed = (change: object = {}) => ask('moderator', 'POST', '/preview', { ...selection(change), why });
const preview = async (change: object = {}): Promise<DisclosedAnswers> => {
  const { status, body } = await previewed(change);
  expect([status, status === 200 ? null : body]).toEqual([200, null]);
  return body as DisclosedAnswers;
};
/** So many that what they answer may leave, all alike; or some fewer. */
async function crowd(answers: object, missing = 0): Promise<void> {
  await Promise.all(Array.from({ length: FEWEST_PERSONS - missing }, () => town.answer(answers)));
}
/** The rows in the order they stand, each once. */
const kinds = (rows: readonly (readonly string[])[] | undefined): readonly (readonly string[])[] =>
  [...new Set(rows?.map((row) => JSON.stringify(row)))].map((row) => JSON.parse(row) as string[]);
const reasons = {
  purpose: 'Begäran från en tidning',
  diaryNumber: 'KS 2027-0531',
  secrecyNote: 'Prövat mot 21 kap. 7 § OSL. Inget hinder i de maskade raderna.',
};
async function approved(change: object = {}): Promise<string> {
  const { digest } = await preview(change);
  const made = await ask('moderator', 'POST', '', { selection: selection(change), digest, ...reasons });
  expect(made.status).toBe(201);
  const { id } = made.body as Disclosure;
  const seen = (await ask('granskare', 'GET', `/${id}/preview`)).body as DisclosedAnswers;
  const answer = await ask('granskare', 'POST', `/${id}/approval`, { approves: true, digest: seen.digest, note: '' });
  expect(answer.status).toBe(200);
  return id;
}
async function fetchFile(id: string, who: Staff = 'moderator') {
  const answer = await town.server.fetch(who, 'POST', `${HOME}/${id}/file`);
  return { status: answer.status, text: await answer.text() };
}

describe('the answers that a disclosure would give out', () => {
  it('are asked for when the dialogue has closed, and until then nobody sees any', async () => {
    await crowd({ Q2: 'ganska_otrygg' });
    const early = await previewed();
    expect([early.status, early.body]).toMatchObject([422, { faults: [{ field: 'dialogue', code: 'dialogue-open' }] }]);
    const proposed = await ask('moderator', 'POST', '', { selection: selection(), digest: 'x', ...reasons });
    expect([proposed.status, proposed.body]).toMatchObject([422, { faults: [{ code: 'dialogue-open' }] }]);
    const before = (await ask('moderator', 'GET', '')).body as DisclosureList;
    expect(before.dialogues.map(({ questions }) => questions)).toEqual([null]);
    await town.server.at(CLOSED);
    expect(kinds((await preview({ questions: ['Q2'] })).tables[0]?.rows)).toEqual([['2027-V09', 'Ganska otrygg']]);
  });

  it('are not shown, proposed, approved or fetched on the word of a clock that has leapt', async () => {
    await crowd({ Q2: 'varken' });
    await town.server.at('2027-03-20T10:00+01:00');
    town.server.leapTo('2027-05-01T10:00+02:00');
    const unsure = [422, { faults: [{ field: 'dialogue', code: 'dialogue-unsure' }] }];
    const early = await previewed();
    expect([early.status, early.body]).toMatchObject(unsure);
    const proposed = await ask('moderator', 'POST', '', { selection: selection(), digest: 'x', ...reasons });
    expect([proposed.status, proposed.body]).toMatchObject(unsure);
    const { dialogues } = (await ask('moderator', 'GET', '')).body as DisclosureList;
    expect(dialogues.map(({ questions }) => questions)).toEqual([null]);

    // What has closed by the last day that is sure has closed, however far ahead the clock is.
    await town.server.at(CLOSED);
    const id = await approved();
    town.server.leapTo('2027-05-01T10:00+02:00');
    expect((await ask('granskare', 'GET', `/${id}/preview`)).status).toBe(200);
    // A clock that is back where the dialogue is open lets answers in, and none of them out.
    town.server.leapTo('2027-03-20T10:00+01:00');
    const seen = await ask('granskare', 'GET', `/${id}/preview`);
    const file = await fetchFile(id);
    for (const { status, body } of [seen, { status: file.status, body: JSON.parse(file.text) }])
      expect([status, body]).toMatchObject([422, { faults: [{ code: 'dialogue-open' }] }]);
  });

  it('stand in words, sorted by what they say, with the week alone of when', async () => {
    await crowd({ Q2: 'varken', Q5: { belysning: 'litet' } });
    await town.server.at('2027-03-09T14:20+01:00');
    await crowd({ Q2: 'ganska_otrygg' });
    await town.server.at(CLOSED);
    const { tables } = await preview({ questions: ['Q2'] });
    expect(tables.map(({ columns, rows }) => [columns, kinds(rows)])).toEqual([
      [
        [
          { heading: 'Vecka', masked: 'week' },
          { heading: 'Ute själv en sen kväll', masked: 'as-answered' },
        ],
        [
          ['2027-V09', 'Varken trygg eller otrygg'],
          ['2027-V10', 'Ganska otrygg'],
        ],
      ],
    ]);
    expect(kinds((await preview({ questions: ['Q2'], time: 'none' })).tables[0]?.rows)).toEqual([
      ['Ganska otrygg'],
      ['Varken trygg eller otrygg'],
    ]);
    const week = { from: '2027-03-08', to: '2027-03-14' };
    expect(kinds((await preview({ questions: ['Q2'], time: 'day', ...week })).tables[0]?.rows)).toEqual([
      ['2027-03-09', 'Ganska otrygg'],
    ]);
    // Of a matrix each row is a column.
    const matrix = (await preview({ questions: ['Q5'], time: 'none' })).tables[0];
    expect(matrix?.columns).toHaveLength(8);
    expect(kinds(matrix?.rows).map((cells) => cells.filter(Boolean))).toEqual([['Ett litet problem'], []]);
  });

  it('have places in a table of their own: squares, main topics, and nothing that says whose they are', async () => {
    await town.answer({ Q2: 'ganska_otrygg', Q4: [place(0), place(2000, { '4b': ['TRAF-FART'] })] });
    await crowd({ Q2: 'varken', Q4: [place(0)] }, 1);
    await town.server.at(CLOSED);
    const [persons, places, ...others] = (await preview()).tables;
    expect(others).toEqual([]);
    expect(persons?.rows).toHaveLength(FEWEST_PERSONS);
    expect(JSON.stringify(persons)).not.toContain('CRS3006');
    expect(places?.about).toMatchObject({ sv: 'Dina platser' });
    expect(places?.rows).toHaveLength(FEWEST_PERSONS + 1);
    expect(kinds(places?.rows.map(([, ...said]) => said)).toSorted()).toEqual([
      ['Otrygg', 'Belysning och mörker', 'Kväll, kl. 19–23'],
      ['Otrygg', 'Trafik', 'Kväll, kl. 19–23'],
    ]);
    for (const [square] of places?.rows ?? []) expect(square).toMatch(/^CRS3006RES(500|1000|2000|4000|8000)mN\d+E\d+$/);
    // Without the place itself what is said of it stands by itself.
    const about = (await preview({ questions: ['4b'] })).tables;
    expect(about.map(({ columns }) => columns.map(({ masked }) => masked))).toEqual([['main-topics']]);
  });

  it('never hold own words, and nothing of the person that nobody has chosen', async () => {
    await crowd({ Q2: 'varken', Q4: [place(0, { '4f': 'Mörkt vid bron.' })], Q14a: '30-49', Q14b: 'kvinna' });
    await town.server.at(CLOSED);
    const seen = await preview();
    expect(JSON.stringify(seen)).not.toMatch(/bron|30.49|Kvinna/);
    expect(seen.leftOut).toContainEqual(expect.objectContaining({ id: 'Q1', group: 'background' }));
    expect(seen.leftOut).toContainEqual(expect.objectContaining({ id: '4f', way: 'apart' }));
    expect(seen.leftOut).toContainEqual(expect.objectContaining({ id: 'Q14a', group: 'background' }));
    const words = await previewed({ questions: ['Q2', '4f'] });
    expect([words.status, words.body]).toMatchObject([
      422,
      { faults: [{ field: 'questions', code: 'question-kept' }] },
    ]);
    const chosen = (await preview({ questions: ['Q14b', 'Q4'] })).tables;
    expect(kinds(chosen[0]?.rows)).toEqual([['2027-V09', 'Kvinna']]);
    expect(chosen[1]?.rows.flat()).toHaveLength(FEWEST_PERSONS);
  });

  it('say which rows are unusual, by what others may know', async () => {
    await crowd({ Q2: 'varken', Q14b: 'kvinna' }, 1);
    await town.answer({ Q2: 'varken', Q14b: 'man' });
    await town.server.at(CLOSED);
    const [table] = (await preview({ questions: ['Q2', 'Q14b'] })).tables;
    expect(table?.rare.map((row) => table.rows[row])).toEqual([['2027-V09', 'Varken trygg eller otrygg', 'Man']]);
    expect(table?.alone).toBe(1);
    expect((await preview({ questions: ['Q2'], time: 'none' })).tables[0]).toMatchObject({ rare: [], alone: 0 });
  });

  it('leave out who has taken theirs back', async () => {
    const code = await town.answer({ Q2: 'varken' });
    await crowd({ Q2: 'ganska_otrygg' });
    await town.server.ask('nobody', 'POST', '/api/receipts/withdraw', { code });
    await town.server.at(CLOSED);
    expect(kinds((await preview({ questions: ['Q2'] })).tables[0]?.rows)).toEqual([['2027-V09', 'Ganska otrygg']]);
  });

  it('are told what is wrong with what is asked for, at its field', async () => {
    await town.server.at(CLOSED);
    for (const [change, field, code] of [
      [{ campaign: 'finns-inte' }, 'dialogue', 'dialogue-unknown'],
      [{ questions: [] }, 'questions', 'questions-none'],
      [{ questions: ['Q99'] }, 'questions', 'question-kept'],
      [{ from: '2027-03-05', to: '2027-03-04' }, 'period', 'period-none'],
      [{ from: '2027-02-30' }, 'period', 'period-none'],
      [{ from: '2027-03-02' }, 'period', 'period-weeks'],
      [{ to: '2027-03-13' }, 'period', 'period-weeks'],
      [{ why: 'vet ej' }, 'why', 'preview-reason-short'],
      [{ why: 'å'.repeat(301) }, 'why', 'preview-reason-long'],
    ] as const) {
      const { status, body } = await ask('moderator', 'POST', '/preview', { ...selection(), why, ...change });
      expect([status, body]).toMatchObject([422, { faults: [{ field, code }] }]);
    }
    // Without a reason nobody is shown any.
    expect((await ask('moderator', 'POST', '/preview', selection())).status).toBe(400);
  });
});

describe('a disclosure of answers', () => {
  const all = { questions: ['Q2', 'Q4', 'Q14a'] };
  const weeks = (first: string, last: string) => ({ from: `2027-03-${first}`, to: `2027-03-${last}` });
  const refused = async (change: object, field: string, code: string) => {
    const proposal = { selection: selection(change), digest: 'x', ...reasons };
    const answers = [
      await previewed(change),
      await ask('granskare', 'POST', '/preview', { ...selection(change), why }),
      await ask('moderator', 'POST', '', proposal),
    ];
    for (const { status, body } of answers) expect([status, body]).toMatchObject([422, { faults: [{ field, code }] }]);
    expect(JSON.stringify(answers)).not.toMatch(/CRS3006|varken/i);
  };

  it('joins nowhere where and who of few: not in one look, and not by what sets it apart from the rest', async () => {
    // The week of one person, who has marked two places.
    await town.answer({ Q2: 'varken', Q4: [place(0), place(900)], Q14a: '16-19' });
    await town.server.at('2027-03-09T14:20+01:00');
    await crowd({ Q2: 'ganska_otrygg' });
    await town.server.at('2027-03-16T14:20+01:00');
    await crowd({ Q2: 'ganska_otrygg', Q4: [place(-900)] });
    await town.server.at(CLOSED);
    await refused({ ...all, ...weeks('01', '07') }, 'period', 'period-few');
    // Of the people of two weeks that one alone has marked places.
    await refused({ ...all, ...weeks('01', '14') }, 'questions', 'places-few');
    // Without that one the whole dialogue, which can always be asked for, would be them.
    await refused({ ...all, ...weeks('08', '21') }, 'period', 'period-apart');
    expect((await previewed({ questions: ['Q2'], ...weeks('01', '14') })).status).toBe(200);
    await refused({ questions: ['Q2'], ...weeks('08', '14') }, 'period', 'period-apart');
    expect((await previewed(all)).status).toBe(200);
  });

  it('joins nowhere where and who of few by two looks, of one moderator or two, and the whole dialogue is never out of reach', async () => {
    await crowd({ Q2: 'varken', Q4: [place(0)], Q14a: '30-49' });
    await town.server.at('2027-03-09T14:20+01:00');
    await town.answer({ Q2: 'mycket_otrygg', Q4: [place(3000)], Q14a: '16-19' });
    await town.server.at('2027-03-16T14:20+01:00');
    await crowd({ Q2: 'ganska_otrygg', Q4: [place(-900)] });
    await town.server.at(CLOSED);
    const waits = (await ask('moderator', 'POST', '', {
      selection: selection({ ...all, ...weeks('01', '07') }),
      digest: (await preview({ ...all, ...weeks('01', '07') })).digest,
      ...reasons,
    })) as { readonly body: Disclosure };
    // Nobody has been granted anything; it has been looked at.
    await refused({ ...all, ...weeks('01', '14') }, 'period', 'period-apart');
    await refused({ ...all, ...weeks('15', '21') }, 'period', 'period-apart');
    // The same again, what the two leave together, and everything tell nobody apart.
    expect((await previewed({ ...all, ...weeks('01', '07') })).status).toBe(200);
    expect((await previewed({ ...all, ...weeks('08', '21') })).status).toBe(200);
    expect((await previewed(all)).status).toBe(200);
    // What has been looked at since hinders no decision.
    const { digest } = (await ask('granskare', 'GET', `/${waits.body.id}/preview`)).body as DisclosedAnswers;
    const decision = { approves: true, digest, note: '' };
    expect((await ask('granskare', 'POST', `/${waits.body.id}/approval`, decision)).status).toBe(200);
  });

  it('is shown to one of two who ask at once for what together would tell somebody apart', async () => {
    await crowd({ Q2: 'varken' });
    await town.server.at('2027-03-09T14:20+01:00');
    await town.answer({ Q2: 'mycket_otrygg' });
    await town.server.at('2027-03-16T14:20+01:00');
    await crowd({ Q2: 'ganska_otrygg' });
    await town.server.at(CLOSED);
    const both = await Promise.all([
      previewed({ questions: ['Q2'], ...weeks('01', '07') }),
      ask('granskare', 'POST', '/preview', { ...selection({ questions: ['Q2'], ...weeks('01', '14') }), why }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  it('leaves once, when another has approved exactly it, as a file that says above what is masked', async () => {
    await crowd({ Q2: 'ganska_otrygg', Q4: [place(0, { '4f': '=1+1' })], Q14a: '30-49' });
    await town.server.at(CLOSED);
    const id = await approved();
    expect((await fetchFile(id, 'granskare')).status).toBe(403);
    const { status, text } = await fetchFile(id);
    expect(status).toBe(200);
    expect(text.startsWith('\u{FEFF}') || text.startsWith('Utlämnande av svar')).toBe(true);
    expect(text).toContain('Svar som kom;2027-03-01–2027-03-21\r\n');
    expect(text).toContain('Svarande;Vecka;Maskat: vecka i stället för timme\r\n');
    expect(text).toContain(';Ålder;Lämnas inte ut\r\n');
    expect(text).toContain('2027-V09;Ganska otrygg;');
    const cells = text.split(/[;\r\n]+/);
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect((await fetchFile(id)).status).toBe(409);
  });

  it('lapses when somebody in it takes their answer back, and never hinders that', async () => {
    const code = await town.answer({ Q2: 'ganska_otrygg' });
    await crowd({ Q2: 'varken' });
    await town.server.at(CLOSED);
    const id = await approved();
    expect((await town.server.ask('nobody', 'POST', '/api/receipts/erase', { code })).status).toBe(204);
    const refused = await fetchFile(id);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([409, { code: 'disclosure-lapsed' }]);
    const left = (await ask('moderator', 'GET', `/${id}/preview`)).body as DisclosedAnswers;
    expect(kinds(left.tables[0]?.rows.map(([, said = '']) => [said]))).toEqual([['Varken trygg eller otrygg']]);
  });

  it('stands in the log step by step, and not a word of an answer does', async () => {
    await crowd({ Q2: 'ganska_otrygg' });
    await town.server.at(CLOSED);
    await fetchFile(await approved());
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    const about = acts.filter(({ address }) => address?.includes('disclosures'));
    const which = '2027-03-01–2027-03-21, week: Q2 Q4 4a 4b 4c Q5';
    expect(about.map((entry) => [entry.act, entry.why])).toEqual([
      ['read', `${why} | ${which}`],
      ['write', 'Begäran från en tidning'],
      ['read', which],
      ['decide', 'approve'],
      ['export', null],
      ['disclose', 'KS 2027-0531'],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/otrygg/i);
  });
});
