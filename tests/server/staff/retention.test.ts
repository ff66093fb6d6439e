import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writtenDestruction } from '#core/audit/destruction.ts';
import type { RetentionPage } from '#core/privacy/retention-page.ts';
import { PROGRAM } from '#db/work/audit-log.ts';
import { type DialoguesServer, startDialogues } from '../../support/dialogues-server.ts';

let server: DialoguesServer;
beforeEach(async () => {
  server = await startDialogues(1);
  await server.stores.campaigns.put('provstad', {
    id: 'forr',
    title: { sv: 'Förr', lattlast: 'Förr', en: 'Before' },
    survey: { id: 'dialogue', version: 1 },
    opens: '2020-03-01',
    closes: '2020-03-21',
    channels: ['web'],
    expectedAnswers: 400,
    diaryNumber: null,
  });
});
afterEach(() => server.close());

const page = async (language = 'sv') =>
  ((await server.ask('dpo', 'GET', `/api/staff/retention?sprak=${language}`)).body as RetentionPage).classes;

describe('whoever answers for what is destroyed', () => {
  it('sees that nothing is, and since when, where the clock has leapt', async () => {
    const clock = async () => ((await server.ask('dpo', 'GET', '/api/staff/retention')).body as RetentionPage).clock;
    expect(await clock()).toBeNull();
    await server.stores.clockMemory('provstad').confirm('2020-04-01');
    expect(await clock()).toEqual({ today: expect.any(String), sure: '2020-04-01' });
  });

  it('sees what has had its day and stays for want of a decision, with the dialogue’s title', async () => {
    const classes = await page('en');
    expect(classes.map(({ class: name, decision }) => [name, decision])).toEqual(
      ['G1', 'G2', 'G3', 'G5', 'G6', 'G7'].map((name) => [name, null]),
    );
    expect(classes.find(({ class: name }) => name === 'G6')?.waiting[0]).toEqual({
      step: 'codes',
      day: '2020-06-19',
      dialogue: 'Before',
    });
    expect(classes.every(({ last }) => last === null)).toBe(true);
  });

  it('sees what was destroyed last of each class, as the log says it', async () => {
    const log = server.stores.auditLog('provstad', () => 1_800_000_000_000);
    const add = (step: 'codes' | 'texts', tens: number) =>
      log.add({
        account: PROGRAM,
        act: 'destroy',
        thing: 'retention',
        object: writtenDestruction({ id: step, step, dialogue: 'forr', tens }),
        why: '§ 1',
      });
    await add('codes', 410);
    await add('texts', 0);
    const last = Object.fromEntries((await page()).map(({ class: name, last: one }) => [name, one]));
    expect(last).toEqual({
      G1: null,
      G2: null,
      G3: { at: 1_800_000_000_000, dialogue: 'Förr', tens: 0 },
      G5: null,
      G6: { at: 1_800_000_000_000, dialogue: 'Förr', tens: 410 },
      G7: null,
    });
  });
});
