import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedOriginal } from '#core/moderation/contract.ts';
import type { DisclosedTexts, Disclosure } from '#core/moderation/disclosure.ts';
import type { Wave } from '#core/waves/contract.ts';
import type { Staff } from '../../support/dialogues-server.ts';
import { FLOODED, floodedTown } from '../../support/flooded-town.ts';
import { type ModeratedTown, moderatedTown, nothing } from '../../support/moderated-town.ts';

/*
 * The log is what somebody goes by who asks whether answers count and who read what: each line in it is of something that was
 * done.
 */

const NONE = '00000000-0000-4000-8000-000000000000';
const REASON = 'Femhundra likadana svar på en timme.';

/** What was answered, and what moderators' lines in the log it left. */
async function linesOf(server: ModeratedTown['server'], work: () => Promise<unknown>) {
  const log = server.stores.auditLog('provstad', () => 0);
  const before = (await log.from(1)).length;
  const answered = await work();
  const lines = (await log.from(before + 1)).filter(({ thing }) => thing === 'moderation');
  return { answered, lines: lines.map(({ act, why }) => `${act} ${why ?? ''}`.trim()) };
}

describe('no line is left', () => {
  let town: ModeratedTown;
  beforeEach(async () => {
    town = await moderatedTown();
  });
  afterEach(() => town.server.close());

  const ask = (who: Staff, method: string, path: string, body?: unknown) =>
    town.server.ask(who, method, `/api/moderation/${path}`, body);
  const statusOf = async (answer: Promise<{ readonly status: number }>) => (await answer).status;
  const approval = { act: 'approve', themes: ['BEL'], ...nothing };

  it('by a decision on a text that a colleague has just decided on, or that is none', async () => {
    await town.write('Mörkt vid bron.');
    const text = await town.only();
    expect(await linesOf(town.server, () => statusOf(town.decide(text, approval)))).toEqual({
      answered: 200,
      lines: ['decide approve'],
    });
    const joke = { act: 'refuse', reason: 'joke', themes: [], ...nothing };
    for (const [whose, status] of [
      [text, 409],
      [{ ...text, id: NONE }, 404],
    ] as const)
      expect(await linesOf(town.server, () => statusOf(town.decide(whose, joke, 'granskare')))).toEqual({
        answered: status,
        lines: [],
      });
  });

  it('by the one of two decisions on a text at once that came second', async () => {
    await town.write('Mörkt vid bron.');
    const text = await town.only();
    const { answered, lines } = await linesOf(town.server, () =>
      Promise.all([
        statusOf(town.decide(text, approval)),
        statusOf(town.decide(text, approval, 'granskare')),
        statusOf(town.decide(text, approval)),
      ]),
    );
    expect((answered as number[]).toSorted()).toEqual([200, 409, 409]);
    expect(lines).toEqual(['decide approve']);
  });

  it('by reading what is not there: a text, its original, a disclosure', async () => {
    for (const [method, path, body] of [
      ['GET', `texts/${NONE}`, undefined],
      ['POST', `texts/${NONE}/original`, { reason: 'Behöver se om det är ett ortnamn' }],
      ['GET', `disclosures/${NONE}/preview`, undefined],
      ['POST', `disclosures/${NONE}/approval`, { approves: true, digest: 'x', note: '' }],
      ['POST', `disclosures/${NONE}/file`, undefined],
    ] as const)
      expect([path, await linesOf(town.server, () => statusOf(ask('moderator', method, path, body)))]).toEqual([
        path,
        { answered: 404, lines: [] },
      ]);
    await town.write('Mörkt vid bron.');
    const { id } = await town.only();
    const reason = 'Behöver se om det är ett ortnamn';
    const { answered, lines } = await linesOf(town.server, () =>
      ask('moderator', 'POST', `texts/${id}/original`, { reason }),
    );
    expect((answered as { body: OpenedOriginal }).body.text.id).toBe(id);
    expect(lines).toEqual([`read ${reason}`]);
  });

  describe('of a disclosure', () => {
    const selection = () => ({ of: 'texts', campaign: town.campaign, themes: [] });
    const proposal = (digest: string) => ({
      selection: selection(),
      digest,
      purpose: 'Begäran från en tidning',
      diaryNumber: 'KS 2027-0531',
      secrecyNote: 'Prövat mot 21 kap. 7 § OSL. Inget hinder i de maskade texterna.',
    });
    const propose = (digest: string) => ask('moderator', 'POST', 'disclosures', proposal(digest));
    /** Somebody's words, approved and proposed to be given out; the code of the answer, and the preview's digest. */
    async function proposed() {
      const code = await town.write('Mörkt vid bron.');
      await town.decide(await town.only(), approval);
      const preview = await ask('moderator', 'POST', 'disclosures/preview', selection());
      const { digest } = preview.body as DisclosedTexts;
      return { code, digest, id: ((await propose(digest)).body as Disclosure).id };
    }
    const approve = (id: string, digest: string, approves = true) =>
      ask('granskare', 'POST', `disclosures/${id}/approval`, { approves, digest, note: 'Prövat av två.' });
    const fetchFile = (id: string) => town.server.fetch('moderator', 'POST', `/api/moderation/disclosures/${id}/file`);

    it('that was proposed as something else than was seen', async () => {
      expect(await linesOf(town.server, () => statusOf(propose('no-such-preview')))).toEqual({
        answered: 409,
        lines: [],
      });
    });

    it('that was approved, or refused, as something else than was seen', async () => {
      const { id } = await proposed();
      for (const approves of [true, false])
        expect(await linesOf(town.server, () => statusOf(approve(id, 'no-such-preview', approves)))).toEqual({
          answered: 409,
          lines: [],
        });
    });

    it('that was decided on a second time, also at once', async () => {
      const { id, digest } = await proposed();
      const { answered, lines } = await linesOf(town.server, () =>
        Promise.all([statusOf(approve(id, digest)), statusOf(approve(id, digest, false))]),
      );
      expect((answered as number[]).toSorted()).toEqual([200, 409]);
      expect(lines).toHaveLength(1);
    });

    it('that has lapsed, when it was to be fetched; nor of one fetched twice at once', async () => {
      const { id, digest } = await proposed();
      await approve(id, digest);
      const twice = await linesOf(town.server, () => Promise.all([statusOf(fetchFile(id)), statusOf(fetchFile(id))]));
      expect((twice.answered as number[]).toSorted()).toEqual([200, 409]);
      expect(twice.lines).toEqual(['export', 'disclose KS 2027-0531']);
      const preview = await ask('moderator', 'POST', 'disclosures/preview', selection());
      const again = ((await propose((preview.body as DisclosedTexts).digest)).body as Disclosure).id;
      await approve(again, digest);
      const [text] = (await town.server.stores.rawDb?.selectFrom('free_text').selectAll().execute()) ?? [];
      await town.server.stores.rawDb
        ?.deleteFrom('free_text')
        .where('text_id', '=', text?.text_id ?? '')
        .execute();
      expect(await linesOf(town.server, () => statusOf(fetchFile(again)))).toEqual({ answered: 409, lines: [] });
    });
  });
});

describe('whether a wave counts', () => {
  it('is what the last line says: a colleague with a stale page, or who was second, leaves none', async () => {
    const town = await floodedTown();
    try {
      await town.flood(40, FLOODED);
      await expect.poll(async () => (await town.waves()).length).toBe(1);
      const [{ id }] = (await town.waves()) as [Wave];
      const decide = async (who: Staff, from: Wave['state'], to: Wave['state'], wave = id) => {
        const path = `/api/moderation/waves/${wave}/standing`;
        return (await town.server.ask(who, 'POST', path, { from, to, reason: REASON })).status;
      };
      expect(await linesOf(town.server, () => decide('moderator', 'new', 'real'))).toEqual({
        answered: 200,
        lines: [`decide real (40+): ${REASON}`],
      });
      expect(await linesOf(town.server, () => decide('granskare', 'new', 'set-aside'))).toEqual({
        answered: 409,
        lines: [],
      });
      expect(await linesOf(town.server, () => decide('granskare', 'new', 'set-aside', NONE))).toEqual({
        answered: 404,
        lines: [],
      });
      const { answered, lines } = await linesOf(town.server, () =>
        Promise.all([decide('moderator', 'real', 'new'), decide('granskare', 'real', 'new')]),
      );
      expect((answered as number[]).toSorted()).toEqual([200, 409]);
      expect(lines).toEqual([`decide undo (40+): ${REASON}`]);
      const letIn = '/api/moderation/dialogues/no-such/let-in';
      expect(
        await linesOf(
          town.server,
          async () => (await town.server.ask('moderator', 'POST', letIn, { reason: REASON })).status,
        ),
      ).toEqual({ answered: 404, lines: [] });
    } finally {
      await town.server.close();
    }
  });
});
