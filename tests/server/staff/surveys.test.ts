import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Survey } from '#core/survey/contract.ts';
import { mergeSurvey } from '#core/survey/merge.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';
import { versionsOf } from '#server/staff/survey-documents.ts';
import { findingsIn } from '#server/staff/survey-lint.ts';
import { type SurveysServer, startSurveys } from '../../support/surveys-server.ts';

let server: SurveysServer;
let coordinator: Record<string, string>;

beforeEach(async () => {
  server = await startSurveys(Date.UTC(2026, 2, 1, 9));
  coordinator = await server.as('coordinator');
});
afterEach(() => server.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const ask = (
  method: Method,
  path: string,
  payload?: object,
  more: Record<string, string> = {},
  cookies = coordinator,
) =>
  server.app.inject({
    method,
    url: `/api/staff/surveys${path}`,
    cookies,
    headers: more,
    ...(payload === undefined ? {} : { payload }),
  });
const save = (document: Survey, revision: number) =>
  ask('PUT', `/drafts/${document.id}`, document, { 'if-match': `"${revision}"` });
const remove = (revision: number) => ask('DELETE', '/drafts/dialogue', undefined, { 'if-match': `"${revision}"` });
const copy = async (): Promise<{ readonly document: Survey; readonly revision: number }> =>
  (await ask('POST', '/drafts', { from: 'copy', survey: 'dialogue', version: 1 })).json();
const reworded = (survey: Survey, id: string, words: string): Survey => ({
  ...survey,
  questions: survey.questions.map((one) => (one.id === id ? { ...one, text: { ...one.text, sv: words } } : one)),
});
const wordsOf = (survey: Survey, id: string) => survey.questions.find((one) => one.id === id)?.text.sv;

describe('a coordinator', () => {
  it('sees the survey that comes with Lykta, begins the next version of it, and finds it in the list', async () => {
    expect((await ask('GET', '')).json()).toMatchObject({
      drafts: [],
      versions: [{ id: 'dialogue', version: 1, builtIn: true }],
    });
    const made = await ask('POST', '/drafts', { from: 'copy', survey: 'dialogue', version: 1 });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      id: 'dialogue',
      revision: 1,
      document: { version: 2 },
      previous: { version: 1 },
    });
    expect((await ask('GET', '')).json().drafts).toMatchObject([
      { id: 'dialogue', version: 2, changedOn: '2026-03-01' },
    ]);
  });

  it('is led to the draft that is there rather than made to write a second next version', async () => {
    await copy();
    const again = await ask('POST', '/drafts', { from: 'copy', survey: 'dialogue', version: 1 });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'draft-exists' });
  });

  it('copies a survey to one of its own, which begins at version 1', async () => {
    const made = await ask('POST', '/drafts', {
      from: 'copy',
      survey: 'dialogue',
      version: 1,
      title: { sv: 'Vid ån' },
    });
    expect(made.json().document).toMatchObject({ version: 1, title: { sv: 'Vid ån' } });
    expect(made.json().id).toMatch(/^vid-an-\w{4}$/);
    expect(made.json().previous).toBeNull();
  });

  it('saves a document and reads the same back, to the letter', async () => {
    const { document, revision } = await copy();
    const changed = reworded(document, 'Q2', 'Hur trygg är du?');
    expect((await save(changed, revision)).json()).toEqual({ revision: 2 });
    const read = await ask('GET', '/drafts/dialogue');
    expect(JSON.stringify(read.json().document)).toBe(JSON.stringify(changed));
  });

  it('does not save without saying which revision was read', async () => {
    const { document } = await copy();
    expect((await ask('PUT', '/drafts/dialogue', document)).statusCode).toBe(428);
  });

  it('cannot save another survey in the place of the draft', async () => {
    const { document, revision } = await copy();
    const other = await ask('PUT', '/drafts/dialogue', { ...document, id: 'annan' }, { 'if-match': String(revision) });
    expect(other.json()).toMatchObject({ code: 'survey-other' });
    const later = await ask('PUT', '/drafts/dialogue', { ...document, version: 9 }, { 'if-match': String(revision) });
    expect(later.json()).toMatchObject({ code: 'survey-other' });
  });

  it('has what they read kept by no browser: list, draft, noise, version and files', async () => {
    await copy();
    for (const path of [
      '',
      '/drafts/dialogue',
      '/drafts/dialogue/noise?answers=400',
      '/drafts/dialogue/file',
      '/versions/dialogue/1',
      '/versions/dialogue/1/file',
    ]) {
      const { statusCode, headers } = await ask('GET', path);
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
  });

  it('opens a survey that nobody has changed without having it read and walked anew', async () => {
    const { document, revision } = await copy();
    const municipality = loadMunicipality('ljuskoping');
    const read = async () => {
      const draft = await server.surveys.draft('ljuskoping', 'dialogue');
      if (draft === null) throw new Error('no draft');
      return { draft: draft.document, findings: findingsIn(draft.document, municipality) };
    };
    const first = await read();
    const again = await read();
    expect(again.draft).toBe(first.draft);
    expect(again.findings).toBe(first.findings);
    await save({ ...document, title: { ...document.title, en: '' } }, revision);
    const changed = await read();
    expect(changed.draft.title.en).toBe('');
    expect(changed.findings.length).toBeGreaterThan(first.findings.length);
    await save(document, revision + 1);
    await ask('POST', '/drafts/dialogue/publish', undefined, { 'if-match': String(revision + 2) });
    const [version] = await versionsOf(server.surveys, 'ljuskoping');
    const builtIn = (await versionsOf(server.surveys, 'ljuskoping')).at(-1);
    expect([version?.document.version, builtIn?.document.version]).toEqual([2, 1]);
    expect((await versionsOf(server.surveys, 'ljuskoping'))[0]?.document).toBe(version?.document);
    expect(loadSurvey('dialogue', 1)).toBe(builtIn?.document);
  });

  it('takes a draft away, and then it is nowhere', async () => {
    const { revision } = await copy();
    expect((await remove(revision)).statusCode).toBe(204);
    expect((await ask('GET', '/drafts/dialogue')).statusCode).toBe(404);
    expect((await remove(revision)).statusCode).toBe(404);
  });

  it('does not take a draft away without saying which revision was read', async () => {
    await copy();
    expect((await ask('DELETE', '/drafts/dialogue')).statusCode).toBe(428);
    expect((await ask('GET', '/drafts/dialogue')).statusCode).toBe(200);
  });

  it('takes a survey out as a file and in again, the same to the letter', async () => {
    const file = await ask('GET', '/versions/dialogue/1/file');
    expect(file.headers['content-disposition']).toBe('attachment; filename="dialogue-1.json"');
    const made = await ask('POST', '/drafts', { from: 'file', document: { ...JSON.parse(file.body), id: 'ny' } });
    expect(JSON.stringify(made.json().document)).toBe(JSON.stringify({ ...loadSurvey('dialogue', 1), id: 'ny' }));
  });

  it('hears where the faults are in a file that is no survey', async () => {
    const made = await ask('POST', '/drafts', { from: 'file', document: { hello: 'world' } });
    expect(made.statusCode).toBe(400);
    expect(made.json()).toMatchObject({ code: 'survey-malformed' });
    expect(made.json().faults.length).toBeGreaterThan(0);
  });
});

describe('two colleagues in the same draft', () => {
  it('both have their changes kept: the later is given what the first saved, and merges', async () => {
    const { document, revision } = await copy();
    const [mine, theirs] = [reworded(document, 'Q2', 'Min fråga'), reworded(document, 'Q9', 'Deras fråga')];
    expect((await save(theirs, revision)).statusCode).toBe(200);
    const late = await save(mine, revision);
    expect(late.statusCode).toBe(409);
    const answer = late.json();
    expect(answer).toMatchObject({ code: 'changed-meanwhile', theirs: { revision: 2 } });
    const { merged, conflicts } = mergeSurvey(document, mine, answer.theirs.document);
    expect(conflicts).toEqual([]);
    expect((await save(merged, answer.theirs.revision)).json()).toEqual({ revision: 3 });
    const now = (await ask('GET', '/drafts/dialogue')).json().document;
    expect([wordsOf(now, 'Q2'), wordsOf(now, 'Q9')]).toEqual(['Min fråga', 'Deras fråga']);
  });

  it('cannot take away what a colleague has written since', async () => {
    const { document, revision } = await copy();
    await save(reworded(document, 'Q9', 'Deras fråga'), revision);
    expect((await remove(revision)).json()).toMatchObject({ code: 'changed-meanwhile' });
    expect(wordsOf((await ask('GET', '/drafts/dialogue')).json().document, 'Q9')).toBe('Deras fråga');
  });

  it.each(['taken away', 'published'])(
    'do not write over one another where a draft was %s and made anew',
    async (how) => {
      const { document, revision } = await copy();
      if (how === 'taken away') await remove(revision);
      else await ask('POST', '/drafts/dialogue/publish', undefined, { 'if-match': String(revision) });
      expect((await copy()).revision).toBe(revision + 1);
      const stale = await save(reworded(document, 'Q2', 'Min gamla fråga'), revision);
      expect(stale.json().code).toBe(how === 'taken away' ? 'changed-meanwhile' : 'survey-other');
      const now = (await ask('GET', '/drafts/dialogue')).json();
      expect(wordsOf(now.document, 'Q2')).toBe(wordsOf(document, 'Q2'));
      expect((await remove(revision)).statusCode).toBe(409);
    },
  );

  it('cannot publish what a colleague has changed since', async () => {
    const { document, revision } = await copy();
    await save(reworded(document, 'Q9', 'Deras fråga'), revision);
    const late = await ask('POST', '/drafts/dialogue/publish', undefined, { 'if-match': String(revision) });
    expect(late.statusCode).toBe(409);
    expect((await ask('GET', '/drafts/dialogue')).statusCode).toBe(200);
  });
});

describe('publishing', () => {
  it('freezes the version for good, and says which questions can be compared with those before', async () => {
    const { document, revision } = await copy();
    const changed: Survey = {
      ...reworded(document, 'Q2', 'Hur trygg är du?'),
      questions: reworded(document, 'Q2', 'Hur trygg är du?').questions.map((one) =>
        one.id === 'Q9' && one.type === 'choices' ? { ...one, options: one.options.slice(1) } : one,
      ),
    };
    await save(changed, revision);
    const published = await ask('POST', '/drafts/dialogue/publish', undefined, { 'if-match': '2' });
    expect(published.statusCode).toBe(201);
    expect(published.json()).toMatchObject({
      id: 'dialogue',
      version: 2,
      comparison: { reworded: ['Q2'], changed: ['Q9'], lost: [], added: [] },
    });
    expect((await ask('GET', '/drafts/dialogue')).statusCode).toBe(404);
    expect((await save(changed, 2)).statusCode).toBe(404);
    expect((await ask('GET', '/versions/dialogue/2')).json()).toEqual(changed);
    const next = await ask('POST', '/drafts', { from: 'copy', survey: 'dialogue', version: 2 });
    expect(next.json().document.version).toBe(3);
  });

  it('says which questions are asked and never released, and of a new one that the policy does not name, how it stands', async () => {
    const { document, revision } = await copy();
    const bicycle: Survey['questions'][number] = {
      id: 'Q16',
      type: 'choice',
      text: {
        sv: 'Cyklar du?',
        lattlast: 'Cyklar du?',
        en: 'Do you cycle?',
        fi: 'Pyöräiletkö?',
        ar: 'هل تركب الدراجة؟',
      },
      short: { sv: 'Cykel', lattlast: 'Cykel', en: 'Cycle', fi: 'Pyörä', ar: 'دراجة' },
      options: ['ja', 'nej'].map((code) => ({
        code,
        text: { sv: code, lattlast: code, en: code, fi: code, ar: code },
      })),
    };
    const routes = document.routes.map((route) =>
      route.id === 'fragor' ? { ...route, steps: [{ question: 'Q16' }, ...route.steps] } : route,
    );
    await save({ ...document, routes, questions: [...document.questions, bicycle] }, revision);
    const noise = async (answers: number) =>
      (await ask('GET', `/drafts/dialogue/noise?answers=${answers}`)).json().noise.tables.at(-1);
    expect(await noise(400)).toMatchObject({ question: 'Q16', measured: false, unnamed: true });
    expect(await noise(20_000)).toMatchObject({ question: 'Q16', measured: true, showing: 'shown' });
    const published = await ask('POST', '/drafts/dialogue/publish', undefined, { 'if-match': '2' });
    expect(published.json().faults ?? []).toEqual([]);
    expect(published.json().unreleased).toEqual([
      { question: '4d', why: 'about-place' },
      { question: '4e', why: 'about-place' },
      { question: '4f', why: 'own-words' },
    ]);
  });

  it('is refused for a survey with faults, which are listed', async () => {
    const made = await ask('POST', '/drafts', { from: 'blank', title: { sv: 'Tom' } });
    const published = await ask('POST', `/drafts/${made.json().id}/publish`, undefined, { 'if-match': '1' });
    expect(published.statusCode).toBe(422);
    expect(published.json().faults.length).toBeGreaterThan(0);
  });
});

describe('rights', () => {
  it('let analysts and hosts read surveys but not write them, and moderators neither', async () => {
    for (const role of ['analyst', 'host']) {
      const cookies = await server.as(role);
      expect((await ask('GET', '', undefined, {}, cookies)).statusCode).toBe(200);
      const write = await ask('POST', '/drafts', { from: 'blank', title: { sv: 'Min' } }, {}, cookies);
      expect(write.statusCode).toBe(403);
    }
    expect((await ask('GET', '', undefined, {}, await server.as('moderator'))).statusCode).toBe(403);
    expect((await ask('GET', '', undefined, {}, {})).statusCode).toBe(401);
  });

  it('have every change written down with who made it', async () => {
    const { document, revision } = await copy();
    await save(document, revision);
    const acts = (await server.log.from(1))
      .filter(({ thing }) => thing === 'dialogue')
      .map(({ act, address }) => `${act} ${address}`);
    expect(acts).toEqual(['write /api/staff/surveys/drafts', 'write /api/staff/surveys/drafts/dialogue']);
  });
});
