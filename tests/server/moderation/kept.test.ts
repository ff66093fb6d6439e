import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActedOn, TextForReview } from '#core/moderation/contract.ts';
import { themesOf } from '#db/raw/themes.ts';
import { PROGRAM } from '#db/work/audit-log.ts';
import { AuditHeads } from '#server/audit-heads.ts';
import { keepDestroying } from '#server/jobs/retention.ts';
import { type ModeratedTown, moderatedTown, nothing, readable } from '../../support/moderated-town.ts';

let town: ModeratedTown;
beforeEach(async () => {
  town = await moderatedTown();
});
afterEach(() => town.server.close());

const rawDb = () => {
  const { rawDb: db } = town.server.stores;
  if (db === null) throw new Error('the raw store is needed here');
  return db;
};
const decide = async (text: TextForReview, decision: object): Promise<TextForReview> => {
  const answered = await town.decide(text, decision);
  expect([answered.status, answered.status === 200 ? null : answered.body]).toEqual([200, null]);
  return (answered.body as ActedOn).text;
};
const approve = (text: TextForReview, themes = ['BEL']) => decide(text, { act: 'approve', themes, ...nothing });
const refuse = (text: TextForReview, reason = 'personal-data', themes: readonly string[] = []) =>
  decide(text, { act: 'refuse', reason, themes, ...nothing });
const receipt = async (code: string) =>
  (await town.server.ask('nobody', 'POST', '/api/receipts/open', { code })).body as {
    readonly answers: { readonly Q4: readonly { readonly answers: Record<string, unknown> }[] };
    readonly revision: string;
  };
/** Runs what the server runs each hour, on a day; `decision` is that of the municipality on what may be destroyed. */
const runOn = async (day: string, decision: string | undefined): Promise<void> => {
  const clock = (): number => Date.parse(`${day}T12:00+01:00`);
  const { stores } = town.server;
  await stores.clockMemory('provstad').confirm(day);
  const turning = await keepDestroying(
    {
      rawDb: rawDb(),
      workDb: stores.workDb,
      municipality: 'provstad',
      decisions: decision === undefined ? {} : { G1: decision },
      campaigns: stores.campaigns,
      log: stores.auditLog('provstad', clock),
      heads: new AuditHeads(stores.folders.auditHeads),
      clock,
      by: PROGRAM,
    },
    (fault) => {
      throw new Error(fault);
    },
  );
  turning.stop();
};
const destroy = (day: string): Promise<void> => runOn(day, 'KS 2027-01-01 § 1');

describe('whoever wrote a text', () => {
  it('changes it, and then nothing of what was decided stands: it is read anew, under another name', async () => {
    const code = await town.write('Han heter Kalle Svensson och skriker.');
    const first = await approve(await town.only());
    for (const word of ['Kalle', 'skriker']) expect(town.rawBytes()).toContain(word);
    expect(await town.rewrite(code, 'Det är mörkt vid bron.')).toBe(200);
    const second = await town.only();
    expect([readable(second), second.state, second.themes]).toEqual(['Det är mörkt vid bron.', 'new', []]);
    expect(second.id).not.toBe(first.id);
    expect((await town.server.ask('moderator', 'GET', `/api/moderation/texts/${first.id}`)).status).toBe(404);
    expect(town.rawBytes()).not.toMatch(/Kalle|skriker/);
  });

  it('changes it while a moderator reads it, and then the moderator’s decision is on a text that is gone', async () => {
    const code = await town.write('Mörkt.');
    const read = await town.only();
    await town.rewrite(code, 'Väldigt mörkt.');
    const answered = await town.decide(read, { act: 'approve', themes: ['BEL'], ...nothing });
    expect([answered.status, answered.body]).toMatchObject([404, { code: 'text-gone' }]);
    expect((await town.only()).state).toBe('new');
  });

  it.each(['withdraw', 'erase'])(
    'takes the answer back (%s), and the text is in no queue and counts for nothing',
    async (act) => {
      const codes = [await town.write('Mörkt vid bron.'), await town.write('Mörkt vid dammen.')];
      const [one] = await town.queue();
      if (one === undefined) throw new Error('no text');
      await approve(one);
      for (const code of codes)
        expect((await town.server.ask('nobody', 'POST', `/api/receipts/${act}`, { code })).status).toBe(204);
      expect(await town.queue()).toEqual([]);
      expect((await town.server.ask('moderator', 'GET', `/api/moderation/texts/${one.id}`)).status).toBe(404);
      expect(await themesOf(rawDb(), { municipality: 'provstad', campaign: town.campaign })).toEqual([]);
    },
  );

  it('sees by the receipt code what is kept: the masked form, and nothing of what was refused', async () => {
    const codes = [
      await town.write('Han heter Kalle Svensson.'),
      await town.write('Ni är idioter allihop, hon heter Anna.'),
    ];
    const [one, two] = (await town.queue()).toSorted((a, b) => readable(a).localeCompare(readable(b)));
    if (one === undefined || two === undefined) throw new Error('not two texts');
    await approve(one);
    await refuse(two);
    const [approved, refused] = [await receipt(codes[0] as string), await receipt(codes[1] as string)];
    expect(approved.answers.Q4[0]?.answers['4f']).toBe('Han heter [namn].');
    expect(refused.answers.Q4[0]?.answers).toMatchObject({ '4a': 'unsafe' });
    expect(refused.answers.Q4[0]?.answers).not.toHaveProperty('4f');
  });

  it('can still change the rest of an answer whose text has been refused', async () => {
    const code = await town.write('Hon heter Anna.');
    await refuse(await town.only());
    expect(await town.rewrite(code)).toBe(200);
    expect(await town.queue()).toEqual([]);
  });
});

describe('what was hidden', () => {
  // Of many lengths, so that the rows are moved about when they change.
  const secrets = Array.from({ length: 90 }, (_, number) => {
    const letters = String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
    return `Kanarie${letters}${'blomsterrabatthimlavalv'.slice(0, number % 20)}sson`;
  });
  const left = (): readonly string[] => {
    const bytes = town.rawBytes();
    return secrets.filter((secret) => bytes.includes(secret));
  };

  it('is in no byte of the raw store’s files six days after the decision, and can be had back until then', async () => {
    for (const secret of secrets) await town.write(`Han heter Kalle ${secret} och skriker vid tunneln var kväll.`);
    expect(left()).toHaveLength(secrets.length);
    // Approved, refused, and left: one after another.
    const texts = await town.queue();
    for (const [number, text] of texts.entries()) {
      if (number % 3 === 0) await approve(text);
      if (number % 3 === 1) await refuse(text);
      if (number % 3 === 2) await decide(text, { act: 'later', themes: [], hide: [0], show: [] });
    }
    await destroy('2027-03-06');
    // What has come in is a public record, as long as nobody has decided that it may be destroyed.
    await runOn('2027-03-09', undefined);
    expect(left()).toHaveLength(secrets.length);
    await destroy('2027-03-07');
    // What nobody has decided on is still to be read.
    expect(left()).toHaveLength(texts.length / 3);
    const waiting = await town.queue();
    expect(waiting).toHaveLength(texts.length / 3);
    for (const text of waiting) await approve(text);
    await destroy('2027-03-07');
    expect(await town.queue()).toEqual([]);
    await destroy('2027-03-13');
    expect(left()).toEqual([]);
    const rows = await rawDb().selectFrom('free_text').selectAll().execute();
    expect(rows.filter(({ original, masks }) => original !== null || masks !== null)).toEqual([]);
    expect(rows.map(({ text }) => text).toSorted()).toEqual([
      ...Array<string>(30).fill(''),
      ...Array<string>(30).fill('Han heter [namn] och skriker vid tunneln var kväll.'),
      ...Array<string>(30).fill('[dolt] heter [namn] och skriker vid tunneln var kväll.'),
    ]);
  });

  it('cannot be had back once it is destroyed, and the moderator hears that', async () => {
    await town.write('Hon heter Anna Andersson.');
    const refused = await refuse(await town.only());
    await destroy('2027-03-07');
    const now = (await town.server.ask('moderator', 'GET', `/api/moderation/texts/${refused.id}`))
      .body as TextForReview;
    const answered = await town.decide({ id: refused.id, revision: now.revision }, { act: 'reopen' });
    expect([answered.status, answered.body]).toMatchObject([422, { code: 'original-gone' }]);
  });

  it('is forgotten together with who had opened it', async () => {
    await town.write('Hon heter Anna Andersson.');
    const text = await town.only();
    await town.server.ask('moderator', 'POST', `/api/moderation/texts/${text.id}/original`, {
      reason: 'Är det en gata?',
    });
    await approve(text);
    expect(await rawDb().selectFrom('text_opening').selectAll().execute()).toHaveLength(1);
    await destroy('2027-03-07');
    expect(await rawDb().selectFrom('text_opening').selectAll().execute()).toEqual([]);
  });
});

describe('themes', () => {
  it('are counted once for each person, also where the text itself was refused, and never before a decision', async () => {
    await town.write('Mörkt vid bron, han heter Kalle.', 'Skräp vid dammen.');
    await town.write('Hon heter Anna och det är mörkt.');
    await town.write('Ett skämt.');
    await town.write('Ingen har läst det här om busskuren.');
    for (const text of await town.queue()) {
      const words = readable(text);
      if (words.includes('bron')) await approve(text, ['BEL', 'FORSLAG']);
      if (words.includes('dammen')) await approve(text, ['SKOT', 'BEL']);
      if (words.includes('Hon')) await refuse(text, 'personal-data', ['BEL']);
      if (words.includes('skämt')) await refuse(text, 'joke', ['TRAF']);
      if (words.includes('busskuren')) await decide(text, { act: 'later', themes: ['KOLL'], ...nothing });
    }
    const themes = await themesOf(rawDb(), { municipality: 'provstad', campaign: town.campaign });
    expect(themes.toSorted((a, b) => b.length - a.length)).toEqual([['BEL', 'SKOT', 'FORSLAG'], ['BEL']]);
  });

  it('and texts are in no release: not a word, not a theme', async () => {
    for (let number = 0; number < 30; number += 1) await town.write(`Kvastskaft ${number} vid bron.`);
    for (const text of await town.queue()) await approve(text, ['KOLL']);
    await town.server.at('2027-03-22T10:00+01:00');
    const { campaigns } = town.server.stores;
    const campaign = await campaigns.byId('provstad', town.campaign);
    if (campaign === null) throw new Error('no dialogue');
    await town.server.release(campaign);
    const folder = town.server.folders.releases;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.lykta|\.sqlite|release/.test(file),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect(readFileSync(join(folder, file)).toString('latin1')).not.toMatch(/Kvastskaft|KOLL/);
  });
});
