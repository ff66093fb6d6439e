import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedOriginal, ReviewQueue, TextForReview } from '#core/moderation/contract.ts';
import type { Staff } from '../../support/dialogues-server.ts';
import { type ModeratedTown, moderatedTown, nothing, readable } from '../../support/moderated-town.ts';

let town: ModeratedTown;
beforeEach(async () => {
  town = await moderatedTown();
});
afterEach(() => town.server.close());

const approve = (text: TextForReview, who: Staff = 'moderator', themes = ['BEL']) =>
  town.decide(text, { act: 'approve', themes, ...nothing }, who);
const open = (text: Pick<TextForReview, 'id'>, reason = 'Behöver se om det är ett ortnamn', who: Staff = 'moderator') =>
  town.server.ask(who, 'POST', `/api/moderation/texts/${text.id}/original`, { reason });
const keptTexts = async () => (await town.server.stores.rawDb?.selectFrom('free_text').selectAll().execute()) ?? [];

const NAMED = 'Han heter Kalle Svensson och skriker vid tunneln.';
const URGENT = 'Jag orkar inte leva längre.';

describe('who reads people’s words', () => {
  it.each<[Staff, number]>([
    ['nobody', 401],
    ['analyst', 403],
    ['coordinator', 403],
    ['host', 403],
    ['admin', 403],
    ['moderator', 200],
  ])('%s is answered %i, whatever is asked for', async (who, status) => {
    await town.write(NAMED);
    const text = await town.only();
    expect((await town.server.ask(who, 'GET', '/api/moderation/queue')).status).toBe(status);
    expect((await town.server.ask(who, 'GET', `/api/moderation/texts/${text.id}`)).status).toBe(status);
    expect((await open(text, undefined, who)).status).toBe(status);
    expect((await approve(text, who)).status).toBe(status);
  });

  it('is a moderator who is shown a mask for what the detectors found, and nothing else of the answer', async () => {
    await town.write(NAMED);
    const text = await town.only();
    expect(readable(text)).toBe('Han heter [namn] och skriker vid tunneln.');
    expect(JSON.stringify(text)).not.toMatch(/Kalle|Svensson|web|kvall|BEL-SVAG|2027|ganska/);
    expect(Object.keys(text).sort()).toEqual(
      ['group', 'id', 'language', 'pieces', 'question', 'refusal', 'revision', 'state', 'themes'].sort(),
    );
    expect(text.question?.sv).toBe('Vill du berätta mer om platsen?');
  });

  it('cannot tell that two texts are one person’s', async () => {
    await town.write('Mörkt vid bron.', 'Mörkt vid tunneln.');
    const [one, two] = await town.queue();
    const rows = await keptTexts();
    expect(new Set(rows.map(({ response_key: key }) => key)).size).toBe(1);
    expect(one?.id).not.toBe(two?.id);
    for (const text of [one, two]) expect(rows[0]?.response_key).not.toContain(text?.id.slice(0, 8) ?? '?');
  });
});

describe('the queue', () => {
  it('has threats and people in need first, then what is held, what was masked, and the rest', async () => {
    for (const words of ['Ljust och fint.', 'Ring mig på 070-123 45 67.', NAMED, URGENT, 'Mörkt här.'])
      await town.write(words);
    expect((await town.queue()).map(({ group }) => group)).toEqual(['urgent', 'held', 'masked', 'clear', 'clear']);
  });

  it('lies in the same order each time, and in none that tells who came before whom', async () => {
    const words = Array.from({ length: 24 }, (_, number) => `Mörkt vid lampa ${number}.`);
    for (const one of words) await town.write(one);
    const order = (await town.queue()).map(readable);
    expect(order.toSorted()).toEqual(words.toSorted());
    expect(order).not.toEqual(words);
    expect((await town.queue('granskare')).map(readable)).toEqual(order);
  });

  it('says how much is left in three words, never a number', async () => {
    const left = async () =>
      ((await town.server.ask('moderator', 'GET', '/api/moderation/queue')).body as ReviewQueue).left;
    expect(await left()).toBe('none');
    for (let number = 0; number < 10; number += 1) await town.write(`Mörkt ${number}.`);
    expect(await left()).toBe('few');
    await town.write('En till.');
    expect(await left()).toBe('more');
    await town.write('Och en.');
    expect(await left()).toBe('more');
  });

  it('goes on after ten, also where the tenth has been left for later meanwhile', async () => {
    for (let number = 0; number < 13; number += 1) await town.write(`Mörkt ${number}.`);
    const first = (await town.server.ask('moderator', 'GET', '/api/moderation/queue')).body as ReviewQueue;
    const tenth = first.texts.at(-1) as TextForReview;
    expect((await town.decide(tenth, { act: 'later', themes: [], ...nothing })).status).toBe(200);
    const second = (await town.server.ask('moderator', 'GET', `/api/moderation/queue?after=${first.next}`))
      .body as ReviewQueue;
    expect(second.texts).toHaveLength(4);
    expect(second.texts.at(-1)).toMatchObject({ id: tenth.id, state: 'reviewed' });
    expect(second.next).toBeNull();
  });
});

describe('a decision', () => {
  it('keeps the masked form of what is approved, and takes the text out of the queue', async () => {
    await town.write(NAMED);
    const answered = await approve(await town.only());
    expect([answered.status, (answered.body as { text: TextForReview }).text.state]).toEqual([200, 'approved']);
    expect(await town.queue()).toEqual([]);
    expect(await keptTexts()).toMatchObject([
      { text: 'Han heter [namn] och skriker vid tunneln.', moderation: 'approved', themes: '["BEL"]' },
    ]);
  });

  it('hides the words that a moderator chooses as well', async () => {
    await town.write('Mannen i det gula huset skriker.');
    const text = await town.only();
    const hide = text.pieces.flatMap((piece) =>
      piece.is === 'word' && /gula|huset/.test(piece.text) ? [piece.number] : [],
    );
    await town.decide(text, { act: 'approve', themes: ['SAML'], hide, show: [] });
    expect(await keptTexts()).toMatchObject([{ text: 'Mannen i det [dolt] skriker.' }]);
  });

  it('without a theme is refused, and the moderator hears what to do', async () => {
    await town.write('Mörkt här.');
    const answered = await approve(await town.only(), 'moderator', []);
    expect([answered.status, answered.body]).toMatchObject([
      422,
      { code: 'themes-none', message: 'Välj minst ett tema. Passar inget, välj Annat.', faults: [{ field: 'themes' }] },
    ]);
    // Nor does the log say that anything was decided.
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    expect(acts.filter(({ act }) => act === 'decide')).toEqual([]);
  });

  it('of two moderators at once is the first one’s; the second is told, and nothing is overwritten', async () => {
    await town.write(NAMED);
    const text = await town.only();
    const answers = await Promise.all([
      approve(text, 'moderator', ['BEL']),
      town.decide(text, { act: 'refuse', reason: 'joke', themes: [], ...nothing }, 'granskare'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)?.body as { readonly text: TextForReview };
    const lost = answers.find(({ status }) => status === 409)?.body;
    const { state } = won.text;
    expect(lost).toMatchObject({ code: 'moved-on', theirs: { state } });
    expect(await keptTexts()).toMatchObject([{ moderation: state, revision: 1 }]);
  });

  it('can be taken back, and the text is in the queue again as it was', async () => {
    await town.write(NAMED);
    const before = await town.only();
    const { text: refused } = (await town.decide(before, { act: 'refuse', reason: 'joke', themes: [], ...nothing }))
      .body as {
      text: TextForReview;
    };
    expect(await keptTexts()).toMatchObject([{ text: '', moderation: 'refused', refusal: 'joke' }]);
    expect((await town.decide(refused, { act: 'reopen' })).status).toBe(200);
    expect(readable(await town.only())).toBe(readable(before));
  });

  it('on a text that is none is answered like one on a text that is gone', async () => {
    const code = await town.write('Mörkt här.');
    const text = await town.only();
    expect((await town.server.ask('nobody', 'POST', '/api/receipts/erase', { code })).status).toBe(204);
    const gone = await approve(text);
    const none = await approve({ ...text, id: '00000000-0000-4000-8000-000000000000' });
    expect([gone.status, gone.body]).toEqual([none.status, none.body]);
    expect(gone.status).toBe(404);
  });
});

describe('the original', () => {
  it('is shown to a moderator who says why, and the log says who, when, which text and why', async () => {
    await town.write(NAMED);
    const text = await town.only();
    const opened = await open(text, 'Är det en affär? Kalle Svensson nämns.');
    expect((opened.body as OpenedOriginal).contents).toEqual(['Kalle Svensson']);
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    expect(acts.find(({ why }) => why !== null)).toMatchObject({
      role: 'moderator',
      act: 'read',
      thing: 'moderation',
      object: text.id,
      why: 'Är det en affär? [namn] nämns.',
      at: Date.parse('2027-03-01T10:00+01:00'),
    });
    // Not a word of what anybody wrote is in the log.
    expect(JSON.stringify(acts)).not.toMatch(/Kalle|skriker|tunneln/);
  });

  it('and every decision stand in the log, with what was decided', async () => {
    await town.write(NAMED);
    await town.decide(await town.only(), { act: 'refuse', reason: 'joke', themes: [], ...nothing });
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    expect(acts.at(-1)).toMatchObject({ act: 'decide', thing: 'moderation', why: 'refuse: joke' });
  });

  it('is not shown for no reason', async () => {
    await town.write(NAMED);
    for (const [reason, code] of [
      ['', 'reason-short'],
      ['   vet ej  ', 'reason-short'],
      ['x'.repeat(301), 'reason-long'],
    ] as const) {
      const refused = await open(await town.only(), reason);
      expect([refused.status, refused.body]).toMatchObject([422, { code }]);
    }
    // Nor does the log say that it was.
    const acts = await town.server.stores.auditLog('provstad', () => 0).from(1);
    expect(acts.filter(({ address }) => address?.endsWith('/original'))).toEqual([]);
  });

  it('must have been opened by whoever takes a mask away, not by a colleague', async () => {
    await town.write('Vid kiosken som kallas Kalle är det ljust.');
    const text = await town.only();
    const shown = { act: 'approve', themes: ['BRA'], hide: [], show: [0] };
    await open(text, undefined, 'granskare');
    expect((await town.decide(text, shown)).body).toMatchObject({ code: 'original-unopened' });
    expect((await town.decide(text, shown, 'granskare')).status).toBe(200);
    expect(await keptTexts()).toMatchObject([{ text: 'Vid kiosken som kallas Kalle är det ljust.', original: null }]);
  });
});
