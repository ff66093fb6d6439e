import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { entryInWords } from '#core/audit/sentence.ts';
import { ok } from '#core/base/result.ts';
import { addDays, type Day, dayOf } from '#core/base/time.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import { destroyStep } from '#db/raw/retention.ts';
import { AccessTokens } from '#db/work/access-tokens.ts';
import { type AuditLog, OPERATOR, PROGRAM } from '#db/work/audit-log.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { EventStore } from '#db/work/events.ts';
import { RoundStore } from '#db/work/rounds.ts';
import { carryOutRetention, keepDestroying, previewRetention, type Retention } from '#server/jobs/retention.ts';
import { previewInWords } from '#server/jobs/retention-words.ts';
import { ClockInDoubt } from '#server/jobs/sure-clock.ts';
import { loadMunicipality } from '#server/municipality.ts';
import { numberedKey } from '../../support/raw-item.ts';
import {
  ALL,
  answerAndModerate,
  bytesIn,
  CLOSED,
  keysOf,
  OPEN,
  openRetainedTown,
  type RetainedTown,
  TOWN,
  tracesIn,
} from '../../support/retained-town.ts';

const PEOPLE = 400;
const OTHERS = 20;
/** The day the codes go, and the day the answers do. */
const CODES_DAY = '2027-02-28';
const END = '2028-11-30';

let home: string;
let town: RetainedTown;
let keys: readonly string[];
let otherKeys: readonly string[];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-retention-'));
  town = await openRetainedTown(join(home, 'data'));
  const { rawDb } = town.works(END);
  await answerAndModerate(rawDb, CLOSED, 0, PEOPLE);
  await answerAndModerate(rawDb, OPEN, PEOPLE, OTHERS);
  keys = await keysOf(rawDb, CLOSED);
  otherKeys = await keysOf(rawDb, OPEN);
});
afterEach(async () => {
  await town.close();
  rmSync(home, { recursive: true });
});

const traces = (folder = town.folder) => tracesIn(bytesIn(folder), 0, PEOPLE, keys);
const ofOthers = (folder = town.folder) => tracesIn(bytesIn(folder), PEOPLE, OTHERS, otherKeys);
const untouched = (people: number) => ({ codes: 3 * people, places: people, texts: people, keys: people });
/** Somebody has said that the clock is right: these days lie far apart. */
const runOn = (day: Day, decisions = ALL) => carryOutSurely(town.works(day, decisions));
async function carryOutSurely(works: Retention) {
  await new ClockMemory(works.workDb, works.municipality).confirm(dayOf(works.clock()));
  return carryOutRetention(works);
}
const release = (day: Day) => town.works(day).campaigns.markReleased(TOWN, CLOSED, day);
const names = {
  person: () => null,
  dialogue: () => 'Hösten',
  organisation: () => null,
  token: () => null,
  survey: () => null,
  release: () => null,
};
const said = async (log: AuditLog): Promise<readonly string[]> =>
  (await log.matching({ acts: ['destroy'] }))
    .map((entry) => `${entryInWords(entry, names, 'sv')}: ${entry.why}`)
    .sort();

describe('what people have said in a dialogue', () => {
  it('stays, every byte of it, as long as no decision is named, however long ago it closed', async () => {
    expect(await runOn('2031-01-01', {})).toEqual({ destroyed: 0, isShortened: false });
    expect(await runOn('2031-01-01', { G1: 'KS § 1', G7: 'KS § 7' })).toMatchObject({ destroyed: 0 });
    expect(traces()).toEqual(untouched(PEOPLE));
  });

  it('can be found by its code for 90 days after closing; then no byte of what finds it is left, and the answers are', async () => {
    const code = new ResponsesByCode(town.works(END).rawDb, TOWN);
    const { receiptCode } = deriveFromKey(numberedKey(7), null);
    await runOn('2027-02-27');
    expect(await code.find(receiptCode)).not.toBeNull();
    expect(traces()).toEqual(untouched(PEOPLE));
    await runOn(CODES_DAY);
    expect(await code.find(receiptCode)).toBeNull();
    expect(await code.erase(receiptCode)).toBe(false);
    expect(traces()).toEqual({ ...untouched(PEOPLE), codes: 0 });
    expect(ofOthers()).toEqual(untouched(OTHERS));
  });

  it('keeps no exact place and no single cause once it is released and nobody can object any more, and the answer stands', async () => {
    const { rawDb } = town.works(END);
    await release('2027-01-15');
    await runOn('2027-02-27');
    expect(traces()).toEqual(untouched(PEOPLE));
    await runOn(CODES_DAY);
    expect(traces()).toEqual({ codes: 0, places: 0, texts: PEOPLE, keys: PEOPLE });
    const places = await rawDb.selectFrom('place').selectAll().where('campaign', '=', CLOSED).execute();
    expect(places).toHaveLength(PEOPLE);
    for (const { geometry, precision_metres: metres, answers, feeling } of places) {
      const { position } = JSON.parse(geometry) as { position: [number, number] };
      expect([metres, feeling, answers]).toEqual([500, 'unsafe', '{"4b":["BEL"]}']);
      expect(position.map((metre) => metre % 500)).toEqual([250, 250]);
    }
    expect(ofOthers()).toEqual(untouched(OTHERS));
  });

  it('keeps its exact places for 24 months where it was never released', async () => {
    await runOn('2028-11-29');
    expect(traces()).toEqual({ ...untouched(PEOPLE), codes: 0 });
  });

  it('is each answer by itself after 24 months: no text, no place, no code and no key in any byte of any file', async () => {
    const { rawDb } = town.works(END);
    await rawDb
      .updateTable('response')
      .set({ state: 'withdrawn' })
      .where('response_key', '=', keys[0] ?? '')
      .execute();
    await runOn(END);
    expect(traces()).toEqual({ codes: 0, places: 0, texts: 0, keys: 0 });
    expect(bytesIn(join(town.folder, TOWN, 'raw')).match(/BEL-TRASIG/g)?.length).toBe(OTHERS);
    expect(ofOthers()).toEqual(untouched(OTHERS));
    const left = await rawDb
      .selectFrom('remnant')
      .select(['kind', 'question', 'content', ({ fn }) => fn.countAll<number>().as('rows')])
      .groupBy(['kind', 'question', 'content'])
      .orderBy('kind')
      .execute();
    // What its author had taken back leaves nothing.
    const rows = (kind: string): number =>
      left.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.rows, 0);
    expect(left.filter(({ kind }) => kind !== 'place')).toEqual([
      { kind: 'answer', question: 'Q2', content: '"varken"', rows: PEOPLE - 1 },
      { kind: 'background', question: 'Q14a', content: '"30-49"', rows: PEOPLE - 1 },
      { kind: 'theme', question: '', content: '"BEL"', rows: PEOPLE - 1 },
    ]);
    expect(rows('place')).toBe(PEOPLE - 1);
  });

  it('loses its texts and keeps its answers where only that is decided', async () => {
    await runOn(END, { G3: 'KS § 3' });
    expect(traces()).toEqual({ ...untouched(PEOPLE), texts: 0 });
    const { rawDb } = town.works(END);
    expect((await rawDb.selectFrom('remnant').select('kind').execute()).length).toBe(PEOPLE);
  });
});

describe('the staff’s log', () => {
  it('says what went, in tens, by which decision and that the program did it, once; never what it was', async () => {
    await release('2027-01-15');
    await runOn(END);
    await runOn(END);
    const { log, workDb } = town.works(END);
    expect(await said(log)).toEqual([
      'Lykta förstörde avtryck av koder (G6) i dialogen Hösten (minst 400): KS § 6',
      'Lykta förstörde exakta platser: rutor och huvudämnen finns kvar (G2) i dialogen Hösten (minst 400): KS § 2',
      'Lykta förstörde kopplingen mellan svar från samma person: varje svar för sig finns kvar (G2) i dialogen Hösten (minst 400): KS § 2',
      'Lykta förstörde texter: ämnena finns kvar (G3) i dialogen Hösten (minst 400): KS § 3',
    ]);
    expect((await verifyAudit(workDb, log, [])).findings).toEqual([]);
  });

  it('is shortened by the program where that is decided, once a month, and stays whole', async () => {
    const old = town.works('2026-11-30');
    for (let count = 0; count < 30; count += 1)
      await old.log.add({ account: PROGRAM, act: 'read', thing: 'release', why: `GAMMALRAD${count}` });
    await old.heads.note(old.log);
    expect(await runOn('2028-11-30')).toMatchObject({ isShortened: false });
    expect(await runOn('2028-12-01')).toMatchObject({ isShortened: true });
    expect(await runOn('2028-12-02')).toMatchObject({ isShortened: false });
    const { log, workDb } = town.works('2028-12-02');
    expect(bytesIn(town.folder)).not.toContain('GAMMALRAD');
    expect((await verifyAudit(workDb, log, [])).findings).toEqual([]);
    expect((await log.lastShortening())?.why).toBe('KS § 7');
  });
});

describe('an access token that has ended', () => {
  it('stays as long as the log may name it, and goes with those lines', async () => {
    const { workDb, log, heads } = town.works('2026-11-30');
    const tokens = new AccessTokens(workDb, TOWN);
    const made = { organisation: MUNICIPALITY_ITSELF, beginning: 'lykta_Ab3d', createdOn: '2026-11-01' };
    const lastDay = '2027-10-31';
    await tokens.add({ ...made, id: 'slut', name: 'SLUTNYCKEL', lastDay: '2026-11-30' }, 'h1');
    await tokens.add({ ...made, id: 'tagen', name: 'TAGENNYCKEL', lastDay }, 'h2');
    await tokens.add({ ...made, id: 'senare', name: 'SENARENYCKEL', lastDay }, 'h3');
    await tokens.takeBack('tagen', '2026-11-30');
    await log.add({ account: { id: 'slut', role: 'token' }, act: 'read', thing: 'release' });
    await heads.note(log);
    await runOn('2028-11-30');
    expect((await tokens.all()).map(({ id }) => id).sort()).toEqual(['senare', 'slut', 'tagen']);
    expect(await runOn('2028-12-01')).toMatchObject({ isShortened: true });
    expect((await tokens.all()).map(({ id }) => id)).toEqual(['senare']);
    const left = bytesIn(town.folder);
    for (const name of ['SLUTNYCKEL', 'TAGENNYCKEL']) expect(left).not.toContain(name);
    expect(left).toContain('SENARENYCKEL');
  });
});

describe('a log that somebody has tampered with', () => {
  it('is not shortened: nothing may be hidden by it', async () => {
    const old = town.works('2026-11-30');
    await old.log.add({ account: PROGRAM, act: 'read', thing: 'release' });
    await old.heads.note(old.log);
    await old.workDb
      .updateTable('audit_head')
      .set({ hash: 'f'.repeat(64) })
      .execute();
    await expect(runOn('2028-12-01')).rejects.toThrow('not whole');
    expect(await old.log.from(1)).not.toEqual([]);
  });
});

describe('a dry run', () => {
  it('says in plain words what would go, what waits for a decision and what comes, and destroys nothing', async () => {
    const sentence = previewInWords(await previewRetention(town.works('2027-03-01', { G1: 'KS § 1', G6: 'KS § 6' })));
    expect(sentence).toMatch(
      /^Ska förstöras nu:\n {2}G6, dialogen host-2026, .*28 februari 2027.*: avtryck av koder\. Minst 400 svar \(avrundat nedåt till tiotal\)\. Beslut: KS § 6\.\n/,
    );
    expect(sentence).toMatch(/Tiden är ute, men beslut saknas: .*:\n {2}inget\nKommer sedan:\n/);
    expect(sentence).toMatch(/G3, dialogen host-2026, .*30 november 2028.*Beslut saknas\./);
    const late = previewInWords(await previewRetention(town.works(END, { G6: 'KS § 6' })));
    expect(late).toMatch(/beslut saknas: .*:\n {2}G3, dialogen host-2026,.*Minst 400.*Beslut saknas\.\n {2}G2, /);
    expect(traces()).toEqual(untouched(PEOPLE));
    expect(await said(town.works(END).log)).toEqual([]);
  });
});

describe('a clock that leaps', () => {
  const decisions = loadMunicipality('ljuskoping').settings.retention ?? {};
  const BEFORE = '2026-12-10';
  /** Lykta runs for a moment on a day, as when it starts. */
  const start = async (day: Day, onDone?: () => void): Promise<readonly string[]> => {
    const said: string[] = [];
    (await keepDestroying(town.works(day, decisions), (sentence) => said.push(sentence), onDone)).stop();
    return said;
  };

  it('destroys nothing at a start 130 days ahead, says why and how to go on, and does no harm when it is right again', async () => {
    expect(decisions).toMatchObject({ G1: expect.any(String), G6: expect.any(String) });
    expect(await start(BEFORE)).toEqual([]);
    let isDone = false;
    const ahead = addDays(BEFORE, 130);
    expect(
      await start(ahead, () => {
        isDone = true;
      }),
    ).toEqual([expect.stringContaining(`npm run retention -- --carry-out --today ${ahead}`)]);
    expect(isDone).toBe(false);
    expect(traces()).toEqual(untouched(PEOPLE));
    await expect(carryOutRetention(town.works(ahead, decisions))).rejects.toThrow(ClockInDoubt);
    expect(await start(addDays(BEFORE, 1))).toEqual([]);
    expect(traces()).toEqual(untouched(PEOPLE));
    expect(await said(town.works(BEFORE).log)).toEqual([]);
  });

  it('after an honest stop is taken at its word on the seventh day, and at once where somebody says the day', async () => {
    await start(BEFORE);
    for (let day = 0; day < 6; day += 1) expect(await start(addDays('2027-08-16', day))).toHaveLength(1);
    expect(traces()).toEqual(untouched(PEOPLE));
    expect(await start('2027-08-22')).toEqual([]);
    expect(traces().codes).toBe(0);
    await new ClockMemory(town.works(END).workDb, TOWN).confirm('2029-10-01');
    expect(await start('2029-10-01')).toEqual([]);
  });

  it('is seen at the first start with a memory too, by the last line of the log', async () => {
    await town.works(BEFORE).log.add({ account: PROGRAM, act: 'read', thing: 'release' });
    expect(await start(addDays(BEFORE, 130))).toHaveLength(1);
    expect(traces()).toEqual(untouched(PEOPLE));
  });
});

describe('a power cut', () => {
  it('after the rows are gone and before the bytes are: the next start leaves no byte, and says so once', async () => {
    const { rawDb } = town.works(END);
    await destroyStep(rawDb, { municipality: TOWN, step: 'texts', campaign: CLOSED, today: END }, 'KS § 3');
    // What a disk holds when the power goes: the files as they are, with their journals.
    const saved = join(home, 'after');
    cpSync(town.folder, saved, { recursive: true });
    expect(traces(saved).texts).toBeGreaterThan(0);
    const after = await openRetainedTown(saved);
    const works = after.works('2028-12-01', { G3: 'KS § 3' });
    expect(await carryOutSurely(works)).toMatchObject({ destroyed: 1 });
    expect(traces(saved).texts).toBe(0);
    // Between the line in the log and the note that it is there.
    await works.rawDb.updateTable('destruction').set({ logged: 0 }).execute();
    await carryOutRetention(works);
    expect(await said(works.log)).toHaveLength(1);
    await after.close();
  });

  it('at any moment leaves what was or what comes, never a half; and is taken up again', async () => {
    const script = join(import.meta.dirname, '..', '..', 'support', 'retention-process.ts');
    await town.close();
    const start = join(home, 'start');
    cpSync(town.folder, start, { recursive: true });
    const run = async (folder: string, milliseconds: number): Promise<string | null> => {
      const [, signal] = await once(
        spawn(process.execPath, [script, folder, END, String(milliseconds)], { stdio: 'inherit' }),
        'exit',
      );
      return signal as string | null;
    };
    let killed = 0;
    for (const milliseconds of [1, 8, 20, 40, 80, 160, 320]) {
      const folder = join(home, `killed-${milliseconds}`);
      cpSync(start, folder, { recursive: true });
      if ((await run(folder, milliseconds)) === 'SIGKILL') killed += 1;
      const cut = await openRetainedTown(folder);
      const { rawDb } = cut.works(END);
      const count = async (table: 'response' | 'free_text' | 'place'): Promise<number> =>
        (await rawDb.selectFrom(table).select('municipality').where('campaign', '=', CLOSED).execute()).length;
      const remnants = (await rawDb.selectFrom('remnant').select('kind').execute()).map(({ kind }) => kind);
      const themes = remnants.filter((kind) => kind === 'theme').length;
      expect([await count('free_text'), themes]).toEqual(themes === 0 ? [PEOPLE, 0] : [0, PEOPLE]);
      expect([await count('response'), await count('place'), remnants.length - themes]).toEqual(
        remnants.length === themes ? [PEOPLE, PEOPLE, 0] : [0, 0, 3 * PEOPLE],
      );
      await cut.close();
      expect(await run(folder, 0)).toBeNull();
      expect(traces(folder)).toEqual({ codes: 0, places: 0, texts: 0, keys: 0 });
      const whole = await openRetainedTown(folder);
      expect(await said(whole.works(END).log)).toHaveLength(3);
      await whole.close();
    }
    expect(killed).toBeGreaterThan(0);
    town = await openRetainedTown(town.folder);
  });
});

describe('a copy that is put back', () => {
  it('with what has been destroyed since is destroyed again when Lykta starts', async () => {
    await runOn(CODES_DAY);
    await town.close();
    const copy = join(home, 'copy');
    cpSync(town.folder, copy, { recursive: true });
    town = await openRetainedTown(town.folder);
    await runOn(END);
    const restored = await openRetainedTown(copy);
    expect(traces(copy)).toMatchObject({ texts: PEOPLE, keys: PEOPLE });
    await carryOutSurely(restored.works('2028-12-01'));
    expect(traces(copy)).toEqual({ codes: 0, places: 0, texts: 0, keys: 0 });
    await restored.close();
  });
});

describe('the audit log', () => {
  it('would be shortened once a month, and a look beforehand says so', async () => {
    const said = async (day: Day) =>
      (await previewRetention(town.works(day, { G7: 'KS § 7' }))).find(({ step }) => step === 'log')?.any;
    for (const day of ['2026-01-10', '2026-03-25', '2028-03-01'] as const)
      await town.works(day).log.add({ account: OPERATOR, act: 'read', thing: 'log' });
    const { heads, log } = town.works('2028-03-20');
    await heads.note(log);
    expect(await said('2028-03-20')).toBe(true);
    expect(await runOn('2028-03-20', { G7: 'KS § 7' })).toMatchObject({ isShortened: true });
    // One more has had its time meanwhile.
    expect(await said('2028-03-30')).toBe(false);
    expect(await runOn('2028-03-30', { G7: 'KS § 7' })).toMatchObject({ isShortened: false });
    expect(await said('2028-04-01')).toBe(true);
  });
});

describe('what staff have reported from places', () => {
  const report = async (key: string, day: Day, state: 'accepted' | 'refused'): Promise<void> => {
    const { workDb } = town.works(day);
    const events = new EventStore(workDb, TOWN);
    const { id } = await events.add(
      { organisation: 'ljusbo' },
      {
        id: randomUUID(),
        key,
        account: 'anna',
        source: 'property-owner',
        reportedAt: Date.parse(`${day}T12:00+01:00`),
        geometry: { type: 'point', position: [505_000, 6_504_000] },
        place: 'Torget',
        report: {
          cause: 'BEL-TRASIG',
          certainty: 'seen',
          where: { way: 'name', entry: 'torget' },
          from: `${day}T08:00`,
          until: null,
          people: null,
          effect: 'low',
          measure: 'none',
          receiver: null,
          text: `UNDERLAG${key}`,
        },
      },
    );
    await events.change('all', id, 1, (event) => ok({ ...event, state }));
  };
  const left = async () => (await town.works(END).workDb.selectFrom('event').select('report_key').execute()).length;
  const inFiles = (): number => (bytesIn(town.folder).match(/UNDERLAG/g) ?? []).length;

  beforeEach(async () => {
    for (const number of [1, 2, 3]) await report(`gammal-${number}`, '2026-11-16', 'accepted');
    await report('avvisad', '2026-11-16', 'refused');
    await report('ny', '2026-11-18', 'accepted');
  });

  it('stays without a decision, and until 24 months after its report', async () => {
    expect(await runOn('2031-01-01', { G1: 'KS § 1' })).toMatchObject({ destroyed: 0 });
    expect(await runOn('2028-11-16', { G5: 'KS § 5' })).toMatchObject({ destroyed: 0 });
    expect(await left()).toBe(5);
    expect(inFiles()).toBeGreaterThan(0);
  });

  it('is destroyed then in every byte; how many counted by place and week is left, and the log says so', async () => {
    expect(
      (await previewRetention(town.works('2028-11-17', { G5: 'KS § 5' }))).find(({ step }) => step === 'events'),
    ).toEqual({ step: 'events', class: 'G5', dialogue: null, day: null, decision: 'KS § 5', any: true, tens: 0 });
    expect(await runOn('2028-11-17', { G5: 'KS § 5' })).toMatchObject({ destroyed: 1 });
    const { workDb, log } = town.works(END);
    expect(await workDb.selectFrom('event').select('report_key').execute()).toEqual([{ report_key: 'ny' }]);
    expect(await workDb.selectFrom('event_total').selectAll().execute()).toEqual([
      { municipality: TOWN, place: 'Torget', week: '2026-V47', cause_group: 'BEL', events: 3 },
    ]);
    expect(bytesIn(town.folder)).not.toMatch(/UNDERLAG(gammal|avvisad)/);
    expect(await said(log)).toEqual([
      'Lykta förstörde rapporterade händelser: antal per plats och vecka finns kvar (G5) (färre än tio): KS § 5',
    ]);
    expect(await runOn('2028-11-17', { G5: 'KS § 5' })).toMatchObject({ destroyed: 0 });
    await runOn('2028-11-19', { G5: 'KS § 5' });
    expect((await workDb.selectFrom('event_total').selectAll().execute())[0]?.events).toBe(4);
  });
});

describe('shifts and the visits that were made in them', () => {
  const stop = (place: string) => ({
    hotSpot: `h-${place}`,
    place,
    name: place,
    middle: [505_000, 6_504_000] as const,
    kinds: [],
    field: 'both' as const,
    hours: [],
    fits: true,
    lastVisit: null,
    days: null,
    isWindingDown: false,
  });
  /** A shift that is given two places, and is at the first twice and never reaches the other. */
  const walk = async (id: string, day: Day): Promise<void> => {
    const rounds = new RoundStore(town.works(day).workDb, TOWN);
    const brief = { stops: [stop('torget'), stop('parken')], next: [] };
    await rounds.open({ id, organisation: 'polisen', day, kind: 'evening', unit: `PASSET${id}`, brief });
    const at = Date.parse(`${day}T19:00+01:00`);
    const visit = (number: number, outcome: 'visited' | 'not-reached', minutes: number | null) => ({
      id: `${id}-${number}`,
      version: 1,
      shift: id,
      place: outcome === 'visited' ? 'torget' : 'parken',
      outcome,
      arrivedAt: at,
      correctedAt: at,
      receivedAt: at,
      minutes,
      mode: null,
      observed: [],
      people: null,
      contacts: null,
      done: [],
      note: `ANTECKNING${id}`,
      reason: outcome === 'visited' ? null : ('call-out' as const),
    });
    await rounds.keep([visit(1, 'visited', 12), visit(2, 'visited', null), visit(3, 'not-reached', null)]);
  };
  const left = async () =>
    (await town.works(END).workDb.selectFrom('shift').select('id').execute()).map(({ id }) => id);

  beforeEach(async () => {
    await walk('gammalt', '2026-11-16');
    await walk('samma-vecka', '2026-11-17');
    await walk('nyare', '2026-11-18');
  });

  it('stay without a decision, and until 24 months after their day', async () => {
    expect(await runOn('2031-01-01', { G1: 'KS § 1' })).toMatchObject({ destroyed: 0 });
    expect(await runOn('2028-11-16', { G5: 'KS § 5' })).toMatchObject({ destroyed: 0 });
    expect(await left()).toHaveLength(3);
    expect(bytesIn(town.folder)).toMatch(/PASSETgammalt/);
  });

  it('are destroyed then in every byte; visits, minutes and plans by place and week are left, and the log says so', async () => {
    expect(
      (await previewRetention(town.works('2028-11-18', { G5: 'KS § 5' }))).find(({ step }) => step === 'shifts'),
    ).toEqual({ step: 'shifts', class: 'G5', dialogue: null, day: null, decision: 'KS § 5', any: true, tens: 0 });
    expect(await runOn('2028-11-17', { G5: 'KS § 5' })).toMatchObject({ destroyed: 1 });
    expect(await runOn('2028-11-18', { G5: 'KS § 5' })).toMatchObject({ destroyed: 1 });
    expect(await left()).toEqual(['nyare']);
    const { workDb, log } = town.works(END);
    expect(await workDb.selectFrom('visit').select('id').orderBy('id').execute()).toEqual(
      [1, 2, 3].map((number) => ({ id: `nyare-${number}` })),
    );
    expect(await workDb.selectFrom('visit_total').selectAll().orderBy('place_id').execute()).toEqual([
      { municipality: TOWN, place_id: 'parken', week: '2026-V47', visits: 0, minutes: 0, planned: 2 },
      { municipality: TOWN, place_id: 'torget', week: '2026-V47', visits: 4, minutes: 24, planned: 2 },
    ]);
    expect(bytesIn(town.folder)).not.toMatch(/(PASSET|ANTECKNING)(gammalt|samma-vecka)/);
    expect(bytesIn(town.folder)).toMatch(/PASSETnyare/);
    expect((await said(log))[0]).toBe(
      'Lykta förstörde pass och besök: antal besök och minuter per plats och vecka finns kvar (G5) (färre än tio): KS § 5',
    );
  });
});
