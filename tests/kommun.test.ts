import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bracketOf } from '#core/privacy/preset.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { LEAP_DAYS, STEADY_DAYS } from '#core/privacy/steady-clock.ts';
import { AWAITED_NO_MORE_DAYS } from '#core/privacy/taken-back.ts';
import { informationPages } from '../web/i18n/resident/information/index.ts';

/** The papers that a municipality decides on are true to the program: what they point at is there. */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/kommun');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const papers = readdirSync(folder).filter((name) => name.endsWith('.md'));
const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** The columns of a table in a store, by its interface in the store's schema. */
function columnsOf(store: 'raw' | 'work', table: string): readonly string[] {
  const schema = readFileSync(join(root, `db/${store}/schema.ts`), 'utf8');
  const body = new RegExp(`export interface ${table} \\{([\\s\\S]*?)\\n\\}`).exec(schema)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+): /gm)].map(([, name = '']) => name);
}

/**
 * What the register calls each column about a person, and null for what says nothing of anybody. A column that is added needs
 * words there, and on the privacy page where it is a resident's.
 */
const OF_RESIDENTS: Readonly<Record<string, string | null>> = {
  response_key: null,
  municipality: null,
  campaign: null,
  survey: null,
  survey_version: null,
  language: 'språk',
  input_way: 'svarssätt',
  channel: 'svarssätt',
  received_hour: 'timme',
  stands_since: 'dag för senaste ändring',
  answers: 'svar',
  idempotency_hash: 'enhetens nyckel för svaret',
  body_hash: 'det som skickades',
  receipt_hash: 'avtryck av koden',
  state: 'om det är återtaget',
  wave: 'vilken våg',
  counted: 'om det räknas',
  counted_alone: 'om det räknas',
  bot_check: 'hur robotkontrollen gick',
  signs: 'dolt fält ifyllt',
};
const OF_STAFF: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  AccountTable: {
    id: null,
    municipality: null,
    organisation_id: 'organisation',
    name: 'Namn att logga in med',
    title: 'titel',
    role: 'roll',
    password_hash: 'avtryck av lösenord',
    password_until: 'sista dag för ett lösenord',
    created_on: null,
    disabled_on: null,
    totp_secret: 'hemligheten för engångskoder',
    totp_pending: 'hemligheten för engångskoder',
    totp_step: null,
  },
  RecoveryCodeTable: { account_id: null, code_hash: 'avtryck av återställningskoder' },
  KnownDeviceTable: {
    device_hash: 'Avtryck av kända enheter',
    account_id: null,
    seen_on: 'vilken dag de senast användes',
  },
  IdentityTable: {
    municipality: null,
    issuer: null,
    subject: 'den egna organisationens nummer på personen',
    account_id: null,
  },
  PasskeyTable: {
    id: null,
    account_id: null,
    public_key: 'den öppna delen av lösennycklar',
    counter: null,
    transports: null,
    name: 'vad de kallas',
    created_on: null,
    used_on: 'när de användes',
  },
  SessionTable: {
    token_hash: null,
    account_id: null,
    municipality: null,
    started_at: 'när de började',
    seen_at: 'senast användes',
    device: 'webbläsare och system',
    way: 'sätt',
    two_steps: 'sätt',
    proven_at: null,
  },
  AccessTokenTable: {
    municipality: null,
    id: null,
    organisation_id: 'organisation',
    name: 'vad de kallas',
    token_hash: 'Åtkomstnycklar för program: avtryck',
    beginning: 'de första tecknen',
    created_on: 'när de skapades',
    last_day: 'slutar gälla',
    used_on: 'senast användes',
    taken_back_on: 'togs tillbaka',
  },
  EntryCountTable: {
    municipality: null,
    campaign: 'dialog',
    account_id: 'var och en',
    channel: 'svarssätt',
    day: 'per dag',
    answers: 'Antal svar',
  },
};

/**
 * Every table of the stores: where the register tells of it, or null for what says nothing of anybody. `staff`, `residents` and
 * `events` are the register's columns.
 */
const TABLES: Readonly<Record<string, readonly ['residents' | 'staff' | 'events', string] | null>> = {
  response: ['residents', 'svar'],
  place: ['residents', 'Platser'],
  background: ['residents', 'frivilligt ålder, kön och anknytning'],
  free_text: ['residents', 'fritext'],
  text_opening: ['staff', 'Vem som har öppnat ett original'],
  disclosure: ['staff', 'beslutat om en våg, en text eller ett utlämnande'],
  disclosure_text: ['residents', 'vilket utlämnande svaret eller texten ingår i'],
  disclosure_answer: ['residents', 'vilket utlämnande svaret eller texten ingår i'],
  shown_answers: null,
  wave: ['residents', 'vilken våg svaret hör till'],
  destruction: null,
  remnant: null,
  taken_back: ['residents', 'märken för svar som har tagits tillbaka'],
  awaited_no_more: ['residents', 'innan de kom fram'],
  campaign: null,
  survey_draft: ['staff', 'ändrat en enkät'],
  survey_draft_past: null,
  survey_version: ['staff', 'ändrat en enkät'],
  school_class: ['staff', 'lagt till en skolklass'],
  entry_count: ['staff', 'Antal svar som var och en har skrivit in'],
  answer_count: null,
  event: ['events', 'Vad som hänt'],
  event_total: null,
  registered_place: ['staff', 'ändrat en plats i platsregistret'],
  hot_spot: null,
  hot_spot_step: ['staff', 'beslutat om en het plats'],
  action_step: ['staff', 'besvarat, lämnat över, avslutat'],
  action_comment: ['staff', 'kommenterat en åtgärd'],
  focus_area_step: ['staff', 'beslutat om ett fokusområde'],
  shift: ['staff', 'patrulls enhet kallades under ett pass'],
  visit: ['staff', 'vilka besök enheten gjorde'],
  visit_total: null,
  promise: ['staff', 'namn under ett medborgarlöfte'],
  promise_version: ['staff', 'låst texten i ett medborgarlöfte'],
  promise_follow_up: null,
  promise_progress: ['staff', 'skrivit in vad som är gjort'],
  picture: null,
  walk: null,
  walk_note: ['staff', 'antecknat på en trygghetsvandring'],
  organisation: null,
  account: ['staff', 'Namn att logga in med'],
  session: ['staff', 'Inloggningar'],
  recovery_code: ['staff', 'återställningskoder'],
  known_device: ['staff', 'kända enheter'],
  identity: ['staff', 'den egna organisationens nummer på personen'],
  passkey: ['staff', 'lösennycklar'],
  access_token: ['staff', 'Åtkomstnycklar för program'],
  audit_entry: ['staff', 'Loggen: vad som lästs, ändrats och hämtats, när och varför'],
  audit_head: null,
  clock_seen: null,
  retention_decided: null,
};

describe('the papers of a municipality', () => {
  test('the impact assessment has each of the twelve risks and the one that hCaptcha adds, with measures, an owner and what is left of it', () => {
    const rows = [...read('konsekvensbedomning.md').matchAll(/^\| R\d+ .*\|$/gm)].map(([row]) => cellsOf(row));
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 13 }, (_, index) => `R${index + 1}`));
    expect(rows.at(-1)?.[1]).toContain('Bara om kommunen har slagit på hCaptcha');
    for (const [id = '', risk = '', before = '', measures = '', , after = '', owner = ''] of rows) {
      expect(risk.length, id).toBeGreaterThan(10);
      expect(before, id).toMatch(/^[1-4] × [1-4]$/);
      expect(measures.length, id).toBeGreaterThan(40);
      expect(after, id).toMatch(/^[1-4] × [1-4]$/);
      expect(owner, id).toMatch(/^\*\*\[.+\]\*\*$/);
    }
  });

  test('every test that is called as a witness is there', () => {
    const named = papers.flatMap((name) => [...read(name).matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('every link leads to a file', () => {
    for (const name of papers)
      for (const [, target = ''] of read(name).matchAll(/\]\(([^)#]+)\)/g))
        expect(existsSync(join(folder, target)), `${name}: ${target}`).toBe(true);
  });

  test('the retention decision has the eight classes', () => {
    const classes = [...read('gallringsbeslut.md').matchAll(/^\| (G\d) /gm)].map(([, id]) => id);
    expect(classes).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']);
  });

  test('the register as a table and as a file say the same', () => {
    const rows = [...read('registerforteckning.md').matchAll(/^\|(?!---).*\|$/gm)].map(([row]) =>
      cellsOf(row.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll('**', '')),
    );
    const [, ...inTable] = rows;
    const [, ...inFile] = read('registerforteckning.csv')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
    expect(inTable.length).toBeGreaterThan(10);
    expect(inFile).toEqual(inTable);
  });

  const [ofAnswers = '', ofStaff = '', ofEvents = ''] = cellsOf(
    /^\| Uppgifter \|.*\|$/m.exec(read('registerforteckning.md'))?.[0] ?? '',
  ).slice(1);

  test('the register tells of every table of the stores that says something of somebody', () => {
    const tables = [...columnsOf('raw', 'RawSchema'), ...columnsOf('work', 'WorkSchema')];
    expect(tables.toSorted()).toEqual(Object.keys(TABLES).toSorted());
    const columns = { residents: ofAnswers, staff: ofStaff, events: ofEvents };
    for (const told of Object.values(TABLES)) if (told !== null) expect(columns[told[0]]).toContain(told[1]);
  });

  test('the register names all that is kept of an answer', () => {
    expect(columnsOf('raw', 'ResponseTable').toSorted()).toEqual(Object.keys(OF_RESIDENTS).toSorted());
    for (const words of Object.values(OF_RESIDENTS)) expect(ofAnswers).toContain(words ?? '');
  });

  test.each(Object.entries(OF_STAFF))('the register names all that is kept of staff in %s', (table, columns) => {
    expect(columnsOf('work', table).toSorted()).toEqual(Object.keys(columns).toSorted());
    for (const words of Object.values(columns)) expect(ofStaff).toContain(words ?? '');
  });

  test('the retention decision says what a clock that has leapt does', () => {
    const inWords = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];
    const text = read('gallringsbeslut.md').replaceAll(/\s+/g, ' ');
    expect(text).toContain(`mer än ${inWords[LEAP_DAYS]} dagar`);
    expect(text).toContain(`efter den i ${inWords[STEADY_DAYS]} dagar`);
  });

  test('the papers and the privacy page say how long a mark of an answer is kept that never came', () => {
    const days = String(AWAITED_NO_MORE_DAYS);
    for (const name of ['gallringsbeslut.md', 'registerforteckning.md'])
      expect(read(name)).toMatch(new RegExp(`i ${days}\\s+dagar`));
    for (const { privacy } of Object.values(informationPages)) expect(JSON.stringify(privacy)).toContain(` ${days} `);
  });

  test('the impact assessment says from how many answers there are maps by gender and by age', () => {
    const [, , , measures = ''] = cellsOf(/^\| R2 \|.*\|$/m.exec(read('konsekvensbedomning.md'))?.[0] ?? '');
    const least = (filter: 'gender' | 'age'): number =>
      [100, 400, 1500].find((answers) => filter in STANDARD_POLICY.shares[bracketOf(answers) as 'S1' | 'S2' | 'S3']) ??
      0;
    expect(measures).toContain(`kön, från ungefär ${least('gender')} svar`);
    expect(measures).toContain(`ålder i sex grupper, från ungefär ${String(least('age')).replace(/(?=\d{3}$)/, ' ')}`);
  });
});
