import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogPage } from '#core/audit/log-page.ts';
import type { DisclosedTexts, Disclosure, DisclosureList } from '#core/moderation/disclosure.ts';
import type { Staff } from '../../support/dialogues-server.ts';
import { type ModeratedTown, moderatedTown, nothing, readable } from '../../support/moderated-town.ts';

let town: ModeratedTown;
beforeEach(async () => {
  town = await moderatedTown();
});
afterEach(() => town.server.close());

const HOME = '/api/moderation/disclosures';
const ask = (who: Staff, method: string, path: string, body?: unknown) =>
  town.server.ask(who, method, HOME + path, body);

/** Reviews everything that waits: what says "skämt" is refused, what says "senare" is left, the rest approved. */
async function review(themes: readonly string[] = ['BEL']): Promise<void> {
  for (const text of await town.queue()) {
    const words = readable(text);
    const decision = /skämt/.test(words)
      ? { act: 'refuse', reason: 'joke' }
      : { act: /senare/.test(words) ? 'later' : 'approve' };
    expect((await town.decide(text, { ...decision, themes, ...nothing })).status).toBe(200);
  }
}

const selection = (themes: readonly string[] = []) => ({ of: 'texts', campaign: town.campaign, themes });
const preview = async (themes: readonly string[] = []): Promise<DisclosedTexts> =>
  (await ask('moderator', 'POST', '/preview', selection(themes))).body as DisclosedTexts;
const wordsOf = ({ texts }: DisclosedTexts): readonly string[] => texts.map(({ text }) => text).toSorted();
const proposal = (digest: string, change: object = {}) => ({
  selection: selection(),
  digest,
  purpose: 'Begäran från en tidning',
  diaryNumber: 'KS 2027-0531',
  secrecyNote: 'Prövat mot 21 kap. 7 § OSL. Inget hinder i de maskade texterna.',
  ...change,
});
async function proposed(change: object = {}): Promise<Disclosure> {
  const { digest } = await preview();
  const { status, body } = await ask('moderator', 'POST', '', proposal(digest, change));
  expect([status, status === 201 ? null : body]).toEqual([201, null]);
  return body as Disclosure;
}
const seen = async (id: string): Promise<string> =>
  ((await ask('granskare', 'GET', `/${id}/preview`)).body as DisclosedTexts).digest;
/** The decisions on disclosures that the log tells of. */
const approvals = async (): Promise<readonly string[]> =>
  ((await town.server.ask('dpo', 'GET', '/api/staff/log?kind=deciding')).body as LogPage).entries
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.includes('prövade utlämnande'));
const approve = async (id: string, who: Staff = 'granskare') =>
  ask(who, 'POST', `/${id}/approval`, { approves: true, digest: await seen(id), note: '' });
/** The file as it comes over the wire. */
async function fetchFile(id: string, who: Staff = 'moderator') {
  const answer = await town.server.fetch(who, 'POST', `${HOME}/${id}/file`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type'), bytes, text: bytes.toString('utf8') };
}

describe('what a disclosure would give out', () => {
  it('is the masked form of approved texts, and never one that is refused, unread or taken back', async () => {
    const codes = [await town.write('Han heter Kalle Svensson och skriker.'), await town.write('Mörkt vid bron.')];
    for (const words of ['Ett skämt.', 'Till senare.']) await town.write(words);
    await review();
    await town.write('Ingen har läst det här.');
    expect(wordsOf(await preview())).toEqual(['Han heter [namn] och skriker.', 'Mörkt vid bron.']);
    await town.server.ask('nobody', 'POST', '/api/receipts/withdraw', { code: codes[1] });
    expect(wordsOf(await preview())).toEqual(['Han heter [namn] och skriker.']);
  });

  it('can be the texts of some themes', async () => {
    await town.write('Mörkt vid bron.');
    await review(['BEL', 'FORSLAG']);
    await town.write('Skräp vid dammen.');
    await review(['SKOT']);
    expect(wordsOf(await preview(['SKOT']))).toEqual(['Skräp vid dammen.']);
    expect(wordsOf(await preview(['FORSLAG', 'SKOT']))).toEqual(['Mörkt vid bron.', 'Skräp vid dammen.']);
    expect(wordsOf(await preview(['HOT']))).toEqual([]);
  });

  it('is asked for of a dialogue that there is: the log gets no words by way of its name', async () => {
    const asked = { ...selection(), campaign: 'Anna Ek bor på Storgatan 12' };
    const { status, body } = await ask('moderator', 'POST', '/preview', asked);
    expect([status, body]).toMatchObject([422, { faults: [{ field: 'dialogue', code: 'dialogue-unknown' }] }]);
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    expect(JSON.stringify(acts)).not.toContain('Anna');
  });

  it('is shown to moderators alone', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    for (const who of ['analyst', 'coordinator', 'host', 'admin', 'nobody'] as const) {
      const status = who === 'nobody' ? 401 : 403;
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['POST', '/preview', selection()],
        ['POST', '', proposal('x')],
        ['GET', `/${id}/preview`, undefined],
        ['POST', `/${id}/approval`, { approves: true, digest: 'x', note: '' }],
        ['POST', `/${id}/file`, undefined],
      ] as const)
        expect([who, method, path, (await ask(who, method, path, body)).status]).toEqual([who, method, path, status]);
    }
  });
});

describe('a disclosure', () => {
  it('takes two: whoever has proposed it cannot approve it, and nothing can be fetched before somebody else has', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id, state, isMine } = await proposed();
    expect([state, isMine]).toEqual(['proposed', true]);
    const alone = await approve(id, 'moderator');
    expect([alone.status, alone.body]).toMatchObject([403, { code: 'same-person' }]);
    expect((await fetchFile(id)).status).toBe(409);
    // What was not done is in no log.
    expect(await approvals()).toEqual([]);
    const both = await approve(id);
    expect(await approvals()).toHaveLength(1);
    expect([both.status, both.body]).toMatchObject([
      200,
      { state: 'approved', isMine: false, proposedBy: 'Moderator', decidedBy: 'Granskare', decidedOn: '2027-03-01' },
    ]);
    expect((await fetchFile(id)).status).toBe(200);
  });

  it('is fetched once, as a file that Excel opens and runs nothing in', async () => {
    await town.write('=HYPERLINK("http://exempel.se";"klicka")', 'Mörkt; "jättemörkt" vid bron.\nOch kallt.');
    await review();
    const { id } = await proposed({ diaryNumber: '=KS 2027-0531' });
    await approve(id);
    const file = await fetchFile(id);
    expect([file.status, file.type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.text).toContain('Vill du berätta mer om platsen?;"Mörkt; ""jättemörkt"" vid bron.\nOch kallt."\r\n');
    expect(file.text).toContain("Diarienummer;'=KS 2027-0531\r\n");
    // No cell begins as a formula does.
    const cells = file.text.split(/[;\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect((await fetchFile(id)).status).toBe(409);
    const [told] = ((await ask('granskare', 'GET', '')).body as DisclosureList).disclosures;
    expect(told).toMatchObject({ id, state: 'fetched', fetchedBy: 'Moderator', fetchedOn: '2027-03-01' });
  });

  it('leaves by the hand that proposed it alone', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    await approve(id);
    const other = await fetchFile(id, 'granskare');
    expect([other.status, JSON.parse(other.text)]).toMatchObject([403, { code: 'not-proposer' }]);
    expect((await fetchFile(id)).status).toBe(200);
  });

  it('fetched by several presses at once is given once', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    await approve(id);
    const files = await Promise.all([fetchFile(id), fetchFile(id), fetchFile(id)]);
    expect(files.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('lapses when somebody takes a text of it back after the approval', async () => {
    const code = await town.write('Mörkt vid bron.');
    await town.write('Mörkt vid dammen.');
    await review();
    const { id } = await proposed();
    await approve(id);
    await town.server.ask('nobody', 'POST', '/api/receipts/erase', { code });
    const refused = await fetchFile(id);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([409, { code: 'disclosure-lapsed' }]);
    expect((await fetchFile(id)).status).toBe(409);
    expect(((await ask('moderator', 'GET', '')).body as DisclosureList).disclosures).toMatchObject([
      { id, state: 'lapsed' },
    ]);
  });

  it('is not approved as something else than was seen', async () => {
    await town.write('Mörkt vid bron.');
    const code = await town.write('Mörkt vid dammen.');
    await review();
    const { id } = await proposed();
    const digest = await seen(id);
    await town.rewrite(code, 'Nu är det ljust.');
    const answered = await ask('granskare', 'POST', `/${id}/approval`, { approves: true, digest, note: '' });
    expect([answered.status, answered.body]).toMatchObject([409, { code: 'other-texts' }]);
    expect(await approvals()).toEqual([]);
    expect(((await ask('moderator', 'GET', '')).body as DisclosureList).disclosures).toMatchObject([
      { state: 'proposed' },
    ]);
    expect((await approve(id)).status).toBe(200);
  });

  it('is proposed as what was seen, with a purpose, a diary number and a word on secrecy; all that lacks is told at once', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { digest } = await preview();
    const empty = await ask(
      'moderator',
      'POST',
      '',
      proposal(digest, { purpose: ' ', diaryNumber: '', secrecyNote: 'ok' }),
    );
    expect(empty.status).toBe(422);
    expect((empty.body as { faults: { field: string }[] }).faults.map(({ field }) => field)).toEqual([
      'purpose',
      'diaryNumber',
      'secrecyNote',
    ]);
    await town.write('En till.');
    await review();
    expect((await ask('moderator', 'POST', '', proposal(digest))).body).toMatchObject({ code: 'other-texts' });
    expect(((await ask('moderator', 'GET', '')).body as DisclosureList).disclosures).toEqual([]);
  });

  it('is refused with a reason, and then never fetched', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    const digest = await seen(id);
    const unsaid = await ask('granskare', 'POST', `/${id}/approval`, { approves: false, digest, note: '' });
    expect([unsaid.status, unsaid.body]).toMatchObject([422, { code: 'note-short' }]);
    const note = 'Texten pekar ut en granne.';
    expect((await ask('granskare', 'POST', `/${id}/approval`, { approves: false, digest, note })).status).toBe(200);
    expect((await approve(id)).body).toMatchObject({ code: 'disclosure-decided' });
    expect((await fetchFile(id)).status).toBe(409);
  });

  it('stands in the log step by step, and not a word of a text does', async () => {
    await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    await approve(id);
    await fetchFile(id);
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    const about = acts.filter(({ address }) => address?.includes('disclosures'));
    expect(about.map(({ act, object, why }) => [act, object === id, why])).toEqual([
      ['read', false, null],
      ['write', false, 'Begäran från en tidning'],
      ['read', true, null],
      ['decide', true, 'approve'],
      ['export', true, null],
      ['disclose', true, 'KS 2027-0531'],
    ]);
    expect(JSON.stringify(acts)).not.toContain('bron');
  });
});

describe('a text that has been given out', () => {
  it('does not hinder its author from taking it back', async () => {
    const code = await town.write('Mörkt vid bron.');
    await review();
    const { id } = await proposed();
    await approve(id);
    await fetchFile(id);
    expect((await town.server.ask('nobody', 'POST', '/api/receipts/erase', { code })).status).toBe(204);
    expect(((await ask('moderator', 'GET', `/${id}/preview`)).body as DisclosedTexts).texts).toEqual([]);
    expect(await town.queue()).toEqual([]);
  });
});
