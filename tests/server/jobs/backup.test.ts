import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#core/survey/contract.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { foldersOf } from '#server/folders.ts';
import { LedgerFile } from '#server/jobs/ledger-file.ts';
import { breakPage } from '../../support/broken-page.ts';
import { readPrometheus } from '../../support/prometheus-text.ts';
import { type RealServer, startLykta } from '../../support/real-server.ts';
import { type Ended, runFromRunbook, runShell } from '../../support/runbook.ts';
import { closedDialogue, fillVarnamo, giveAnswer, openDialogue, People } from '../../support/varnamo-data.ts';

const home = mkdtempSync(join(tmpdir(), 'lykta-backup-'));
const ledgerFolder = join(home, 'ledger');
const machine = (name: string): Record<string, string> => ({
  LYKTA_MUNICIPALITY: 'varnamo',
  LYKTA_DATA: join(home, name),
  LYKTA_LEDGER_COPY: ledgerFolder,
  LYKTA_TRUST_PROXY: '127.0.0.1',
  BACKUP: join(home, 'backups', 'night'),
});
const first = foldersOf(join(home, 'first'), 'varnamo', ledgerFolder);
const backup = join(home, 'backups', 'night');

const people = new People();
let acknowledgedBefore: ReadonlyMap<string, string>;
let backedUp: Ended;
let measured: string;
let throughTheFront: number;
/** Two who take their answers back between the backup and the loss of the machine: [key, receipt code]. */
let erased: readonly [key: string, code: string];
let withdrawn: readonly [key: string, code: string];
let takingBack: readonly number[];
let server: RealServer | undefined;

/** A real server under load; a backup by the runbook's words; more answers; then the machine is gone. */
beforeAll(async () => {
  await fillVarnamo(first);
  server = await startLykta({ ...machine('first'), LYKTA_METRICS_PORT: '0' });
  people.answer(server.address, 8);
  await people.until(200);
  acknowledgedBefore = new Map(people.answered);
  await addAccount('first', 'anna');
  backedUp = await runFromRunbook('Back up', machine('first'));
  await people.until(50);
  await addAccount('first', 'bo');
  const [, erasedOne, withdrawnOne] = [...acknowledgedBefore];
  if (erasedOne === undefined || withdrawnOne === undefined) throw new Error('too few have answered');
  [erased, withdrawn] = [erasedOne, withdrawnOne];
  takingBack = [
    (await byCode(server.address, 'erase', erased[1])).status,
    (await byCode(server.address, 'withdraw', withdrawn[1])).status,
  ];
  measured = await (await fetch(server.metrics ?? '')).text();
  throughTheFront = (await fetch(`${server.address}/metrics`)).status;
  await server.kill();
  await people.stop();
});
afterAll(async () => {
  await server?.kill();
  rmSync(home, { recursive: true, force: true });
});

const addAccount = (name: string, account: string): Promise<Ended> =>
  runShell(`npm run --silent account -- add --name ${account} --role dpo`, machine(name));

const byCode = (address: string, act: 'open' | 'erase' | 'withdraw', code: string): Promise<Response> =>
  fetch(`${address}/api/receipts/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });

const hashOf = (key: string): string => deriveFromKey(key, null).idempotencyHash;

interface Row {
  readonly response_key: string;
}

/** Everything in a store, table by table, in an order that does not depend on the file. */
function rowsOf(file: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%' order by name")
    .pluck()
    .all() as string[];
  const rows = Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`select * from ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
  db.close();
  return rows;
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a backup taken while people answer', () => {
  it('ends well, and says when it must be destroyed and that it is not encrypted', () => {
    expect(backedUp).toMatchObject({ code: 0, errors: '' });
    expect(backedUp.out).toContain(`Säkerhetskopian är klar: ${backup}`);
    // The released dialogue closed on 15 March 2024: its exact answers may be kept for 24 months. Nobody has read the words yet
    // that people have written in the other: they may be hidden tomorrow, and must then go within a week.
    expect(backedUp.out).toMatch(
      /Förstör den senast (2026-03-15 \(G2, som svaren i var\)|\d{4}-\d\d-\d\d \(G1, som egna ord så som de skrevs\))\. Den är inte krypterad/,
    );
    expect(backedUp.out).toMatch(/ {2}\d+0 svar, avrundat nedåt till tiotal\.\n/);
    expect(people.answered.size).toBeGreaterThan(acknowledgedBefore.size);
    expect(people.refused).toEqual([]);
  });

  it('holds every answer that had its receipt when it began, each once and whole', () => {
    const { response = [], place = [], free_text = [] } = rowsOf(join(backup, 'raw.sqlite'));
    const hashes = response.map((row) => (JSON.parse(String(row)) as { idempotency_hash: string }).idempotency_hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    const missing = [...acknowledgedBefore.keys()].filter((key) => !hashes.includes(hashOf(key)));
    expect(missing).toEqual([]);
    const ofNow = response.filter((row) => String(row).includes(`"campaign":"${openDialogue.id}"`));
    expect(place).toHaveLength(ofNow.length);
    expect(free_text).toHaveLength(ofNow.length);
  });

  it('can be read by its owner alone', () => {
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    for (const file of filesOf(backup)) expect((statSync(file).mode & 0o777).toString(8), file).toBe('600');
  });

  it('says nothing in its list of contents that is counted from answers', () => {
    const manifest = readFileSync(join(backup, 'manifest.json'), 'utf8');
    expect(Object.keys(JSON.parse(manifest) as object)).toEqual([
      'format',
      'formatVersion',
      'program',
      'municipality',
      'begunAt',
      'endedAt',
      'schemas',
      'retention',
      'files',
    ]);
  });
});

describe('what Prometheus is told of the real program', () => {
  it('is asked for at a port of its own, and not through the front', () => {
    expect(throughTheFront).toBe(404);
    const samples = readPrometheus(measured);
    const read = (name: string, label?: string) =>
      samples.find(
        (sample) => sample.name === name && (label === undefined || Object.values(sample.labels)[0] === label),
      )?.value;
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as { readonly endedAt: string };
    expect(read('lykta_backup_last_success_seconds')).toBe(Math.floor(Date.parse(manifest.endedAt) / 1000));
    for (const job of ['clockwork', 'retention', 'audit-heads', 'audit-check'])
      expect(read('lykta_job_last_success_seconds', job), job).toBeGreaterThan(1.7e9);
    expect(read('lykta_audit_log_whole')).toBe(1);
    expect(read('lykta_build_info')).toBe(1);
    for (const file of ['raw', 'work', 'limits']) expect(read('lykta_database_bytes', file)).toBe(8 * 1024 ** 2);
  });

  it('holds nothing of the answers that were given to it meanwhile', () => {
    expect(acknowledgedBefore.size).toBeGreaterThanOrEqual(200);
    const counted = readPrometheus(measured).filter(({ labels }) => labels.route !== undefined);
    expect(counted).toEqual([]);
  });
});

describe('the backup, restored on an empty machine by the words of the runbook', () => {
  let restored: Ended;
  const second = foldersOf(join(home, 'second'), 'varnamo', ledgerFolder);
  beforeAll(async () => {
    restored = await runFromRunbook('Restore', machine('second'));
  });

  it('says what is there again, and what to do next', () => {
    expect(restored).toMatchObject({ code: 0, errors: '' });
    const answers = backedUp.out.match(/\d+0 svar, avrundat nedåt till tiotal/)?.[0] ?? 'no number';
    expect(restored.out).toContain(`${answers}; 1 släpp; 2 dialoger; 1 konton`);
    expect(restored.out).toContain('släpp varnamo-var');
    expect(restored.out).toContain(
      'Gör nu så här:\n  npm run ledger\n  npm run verify\n  npm run retention -- --dry-run\n  npm start',
    );
  });

  it('has the same rows and the same releases, with the rights that they had, but for what people took back since', () => {
    const before = rowsOf(join(backup, 'raw.sqlite'));
    const after = rowsOf(second.rawFile);
    const key = (JSON.parse(before.response?.find((row) => String(row).includes(hashOf(erased[0]))) as string) as Row)
      .response_key;
    for (const table of ['response', 'place', 'background', 'free_text'] as const)
      expect(after[table], table).toEqual(
        before[table]
          ?.filter((row) => !String(row).includes(key))
          .map((row) =>
            String(row).includes(hashOf(withdrawn[0]))
              ? String(row).replace('"state":"new"', '"state":"withdrawn"')
              : row,
          )
          .sort(),
      );
    expect(after.taken_back).toHaveLength(3);
    const others = (rows: ReturnType<typeof rowsOf>) =>
      Object.entries(rows).filter(
        ([name]) => !['response', 'place', 'background', 'free_text', 'taken_back'].includes(name),
      );
    expect(others(after)).toEqual(others(before));
    expect(rowsOf(second.workFile)).toEqual(rowsOf(join(backup, 'work.sqlite')));
    const names = readdirSync(first.releases).sort();
    expect(names.length).toBeGreaterThan(3);
    expect(readdirSync(second.releases).sort()).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(second.releases, name))).toEqual(readFileSync(join(first.releases, name)));
      expect(statSync(join(second.releases, name)).mode).toBe(statSync(join(first.releases, name)).mode);
    }
    expect(statSync(second.raw).mode & 0o777).toBe(0o700);
    expect(statSync(second.rawFile).mode & 0o777).toBe(0o600);
  });

  it('passes every check, and refuses to draw a second time', async () => {
    expect(await runFromRunbook('Check', machine('second'))).toMatchObject({ code: 0 });
    const again = await runShell(`npm run release -- --campaign ${closedDialogue.id}`, machine('second'));
    expect(again.code).not.toBe(0);
    expect(again.errors).toMatch(/the campaign var was released on/);
  });

  it('says that what people took back since the backup is taken back here too, and not how many did', () => {
    expect(takingBack).toEqual([204, 204]);
    expect(restored.out).toContain('Svar som togs tillbaka eller raderades efter kopian är det här också');
    expect(restored.out).not.toContain('är här igen, för listan');
  });

  it('holds no byte of an answer that was erased after the backup', () => {
    const words = `Svar ${erased[0]}`;
    expect(readFileSync(join(backup, 'raw.sqlite'), 'latin1')).toContain(words);
    for (const file of filesOf(join(home, 'second'))) expect(readFileSync(file, 'latin1'), file).not.toContain(words);
  });

  it('has an audit log that is whole, and that says what it has lost, also when staff have gone on working', async () => {
    const verify = () => runShell('npm run --silent audit -- verify', machine('second'));
    const { code, out } = await verify();
    expect(code).toBe(0);
    // The account, and that a backup was made of it.
    expect(out).toContain('Loggen är hel: 2 rader');
    expect(out).toMatch(/lades tillbaka .*: minst rad 3 hade skrivits då och är borta/);
    await addAccount('second', 'eva');
    const later = await verify();
    expect(later.code).toBe(0);
    expect(later.out).toContain('Loggen är hel: 3 rader');
    expect(later.out).toMatch(/minst rad 3 hade skrivits då och är borta/);
  });

  it('goes on: an answer from before the backup has its receipt, and people answer on', async () => {
    const now = await startLykta(machine('second'));
    expect((await byCode(now.address, 'open', erased[1])).status).toBe(404);
    expect(await (await byCode(now.address, 'open', withdrawn[1])).json()).toMatchObject({ state: 'withdrawn' });
    const [known = '', code] = [...acknowledgedBefore][0] ?? [];
    const repeat = await giveAnswer(now.address, known);
    expect(repeat.status).toBe(200);
    expect(((await repeat.json()) as Receipt).code).toBe(code);
    expect((await giveAnswer(now.address, crypto.randomUUID())).status).toBe(201);
    await now.stop();
  });
});

const restoreInto = (name: string, from = backup, settings = {}, options = ''): Promise<Ended> =>
  runShell(`npm run --silent restore -- "$FROM" ${options}`, { ...machine(name), FROM: from, ...settings });

/** A backup of its own, changed by somebody. */
function changed(name: string, change: (folder: string) => void): string {
  const folder = join(home, 'backups', name);
  cpSync(backup, folder, { recursive: true });
  change(folder);
  return folder;
}

/** Changes the manifest too, as somebody would who wants a changed file to pass. */
function withTrueChecksums(folder: string, name: string): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  const bytes = readFileSync(join(folder, name));
  const entry = manifest.files.find((file) => file.path === name);
  if (entry === undefined) throw new Error(name);
  entry.bytes = bytes.length;
  entry.sha256 = sha256(bytes);
  writeFileSync(path, JSON.stringify(manifest));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('whoever restores is told in one line, and the data folder stays empty,', () => {
  it.each([
    [
      'when a file was changed',
      (folder: string) => breakPage(join(folder, 'raw.sqlite')),
      /raw\.sqlite is not as it was/,
    ],
    ['when a file is missing', (folder: string) => rmSync(join(folder, 'work.sqlite')), /work\.sqlite is missing/],
    [
      'when a file was added',
      (folder: string) => writeFileSync(join(folder, 'x'), ''),
      /x is in the backup and not in its/,
    ],
    [
      'when it broke off',
      (folder: string) => rmSync(join(folder, 'manifest.json')),
      /is no backup: it has no manifest/,
    ],
    [
      'when a database is damaged though its checksum is right',
      (folder: string) => {
        breakPage(join(folder, 'raw.sqlite'));
        withTrueChecksums(folder, 'raw.sqlite');
      },
      /raw\.sqlite is damaged/,
    ],
    [
      'when a newer Lykta wrote it',
      (folder: string) => {
        const db = new Database(join(folder, 'work.sqlite'));
        db.prepare('insert into kysely_migration values (?, ?)').run('999-later', '2030-01-01');
        db.close();
        withTrueChecksums(folder, 'work.sqlite');
      },
      /work\.sqlite was written by a newer Lykta \(999-later\)/,
    ],
    [
      'when a row has lost what it belongs to',
      (folder: string) => {
        const db = new Database(join(folder, 'raw.sqlite'));
        db.pragma('foreign_keys = OFF');
        db.prepare('delete from response where response_key in (select response_key from place limit 1)').run();
        db.close();
        withTrueChecksums(folder, 'raw.sqlite');
      },
      /raw\.sqlite is damaged \(a row of \w+ belongs to no row of response\)/,
    ],
  ])('%s', async (name, change, sentence) => {
    const { code, errors } = await restoreInto('refused', changed(name.replaceAll(' ', '-'), change));
    expect(code).not.toBe(0);
    expect(errors).toMatch(sentence);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(home, 'refused')) ? readdirSync(join(home, 'refused')) : []).toEqual([]);
  });

  it('when the data folder is not empty', async () => {
    const { code, errors } = await restoreInto('first');
    expect(code).not.toBe(0);
    expect(errors).toMatch(/the data folder .* is not empty \(varnamo\)/);
  });

  it('when the backup is of another municipality', async () => {
    const { errors } = await restoreInto('refused', backup, { LYKTA_MUNICIPALITY: 'ljuskoping' });
    expect(errors).toMatch(/the backup is of varnamo, not of ljuskoping: set LYKTA_MUNICIPALITY=varnamo/);
  });

  it('when the second copy of the ledger would lie in the data folder', async () => {
    const { errors } = await restoreInto('refused', backup, { LYKTA_LEDGER_COPY: join(home, 'refused', 'ledger') });
    expect(errors).toMatch(/set LYKTA_LEDGER_COPY to a folder outside it/);
  });
});

describe('the list of answers that were taken back', () => {
  const listAt = (folder: string): string => join(folder, 'varnamo-taken-back.jsonl');
  const ledgerWithout = (name: string): Record<string, string> => {
    const folder = join(home, name);
    cpSync(ledgerFolder, folder, { recursive: true });
    rmSync(listAt(folder));
    return { LYKTA_LEDGER_COPY: folder };
  };

  it('tells whoever reads it nothing that leads to anybody: no code, no hash of one, no day and no order', () => {
    const text = readFileSync(listAt(ledgerFolder), 'utf8');
    const [head, ...marks] = text.trimEnd().split('\n');
    expect(JSON.parse(head ?? '')).toEqual({ format: 'lykta-taken-back', formatVersion: 1, municipality: 'varnamo' });
    expect(marks).toHaveLength(3);
    expect([...marks].sort()).toEqual(marks);
    for (const mark of marks) {
      expect(mark).toMatch(/^\{"mark":"[0-9a-f]{64}","keepUntil":"\d{4}-12-31"\}$/);
      // It is the hash of nothing that the store itself keeps a hash of.
      expect(readFileSync(join(backup, 'raw.sqlite'), 'latin1')).not.toContain(mark.slice(9, 73));
    }
    expect(statSync(listAt(ledgerFolder)).mode & 0o777).toBe(0o600);
  });

  it('comes back with the second copy’s own backup, by the words of the runbook, and what is restored by it is whole', async () => {
    const settings = {
      ...machine('by-the-book'),
      LEDGER_BACKUP: join(home, 'ledger-backups', 'today'),
      LYKTA_LEDGER_COPY: join(home, 'ledger-anew'),
    };
    mkdirSync(join(home, 'ledger-backups'));
    const kept = { ...settings, LYKTA_LEDGER_COPY: ledgerFolder };
    expect(await runFromRunbook('Back up the second copy', kept)).toMatchObject({ code: 0 });
    const names = ['varnamo-audit.jsonl', 'varnamo-taken-back.jsonl', 'varnamo.jsonl'];
    expect(readdirSync(settings.LEDGER_BACKUP).sort()).toEqual(names);
    expect(await runFromRunbook('Put the second copy back', settings)).toMatchObject({ code: 0 });
    expect(readdirSync(settings.LYKTA_LEDGER_COPY).sort()).toEqual(names);
    const { code, out } = await runFromRunbook('Restore', settings);
    expect(code).toBe(0);
    expect(out).toContain('Svar som togs tillbaka eller raderades efter kopian är det här också');
    expect(await runFromRunbook('Check', settings)).toMatchObject({ code: 0 });
  });

  it('is missed where it is gone: nothing is restored, unless the operator says that it is lost, and is told what that means', async () => {
    const gone = ledgerWithout('ledger-no-list');
    const { code, errors } = await restoreInto('no-list', backup, gone);
    expect(code).toBe(1);
    expect(errors).toMatch(/list of answers that were taken back .* is not there: without it they would come back/);
    expect(existsSync(join(home, 'no-list'))).toBe(false);
    const lost = await restoreInto('no-list', backup, gone, '--ledger-lost');
    expect(lost.code).toBe(0);
    expect(lost.out).toContain('är här igen, för listan över dem finns inte eller är äldre än');
  });

  it('takes them back at a start too: an older disk or a replica brings nobody back', async () => {
    const older = foldersOf(join(home, 'no-list'), 'varnamo', ledgerFolder);
    expect(readFileSync(older.rawFile, 'latin1')).toContain(`Svar ${erased[0]}`);
    const now = await startLykta(machine('no-list'));
    expect((await byCode(now.address, 'open', erased[1])).status).toBe(404);
    await now.stop();
    expect(readFileSync(older.rawFile, 'latin1')).not.toContain(`Svar ${erased[0]}`);
  });

  it('that is older than the backup is refused', async () => {
    const later = join(home, 'backups', 'later');
    const made = await runShell('npm run --silent backup -- "$TO"', { ...machine('second'), TO: later });
    expect(made).toMatchObject({ code: 0 });
    const older = ledgerWithout('ledger-old-list');
    const [head] = readFileSync(listAt(ledgerFolder), 'utf8').split('\n');
    writeFileSync(listAt(older.LYKTA_LEDGER_COPY ?? ''), `${head}\n`);
    const { errors } = await restoreInto('old-list', later, older);
    expect(errors).toMatch(/list of answers that were taken back .* tells of less than the backup/);
  });
});

describe('a backup never lets noise be drawn a second time', () => {
  /** The ledger's second copy as it was before the released dialogue had been drawn, or as it never was. */
  function ledgerWith(name: string, change: (text: string) => string): Record<string, string> {
    const folder = join(home, name);
    mkdirSync(folder);
    cpSync(join(ledgerFolder, 'varnamo-taken-back.jsonl'), join(folder, 'varnamo-taken-back.jsonl'));
    writeFileSync(join(folder, 'varnamo.jsonl'), change(readFileSync(join(ledgerFolder, 'varnamo.jsonl'), 'utf8')));
    return { LYKTA_LEDGER_COPY: folder };
  }

  /** A backup made before the draw: its ledger ends with the plan. */
  let beforeTheDraw: string;
  beforeAll(() => {
    beforeTheDraw = changed('before-the-draw', (folder) => {
      for (const name of ['ledger/ledger.jsonl', 'ledger/second-copy.jsonl']) {
        const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
        const reserved = lines.findIndex((line) => line.includes('"state":"reserved"'));
        writeFileSync(join(folder, name), `${lines.slice(0, reserved).join('\n')}\n`);
        withTrueChecksums(folder, name);
      }
      rmSync(join(folder, 'releases'), { recursive: true });
      const path = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: { path: string }[] };
      manifest.files = manifest.files.filter((file) => !file.path.startsWith('releases/'));
      writeFileSync(path, JSON.stringify(manifest));
    });
  });

  it('when it is older than the draw: the second copy remembers it', async () => {
    const { code, out } = await restoreInto(
      'older',
      beforeTheDraw,
      ledgerWith('ledger-older', (text) => text),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Liggaren har \d+ rader som är nyare än kopian/);
    expect(out).toContain('Dragna, men filerna finns inte i den här kopian: var.');
    const folders = foldersOf(join(home, 'older'), 'varnamo', join(home, 'ledger-older'));
    const states = new LedgerFile(folders.ledger, folders.ledgerCopy).read().map(({ state }) => state);
    expect(states).toContain('drawn');
    const again = await runShell('npm run release -- --campaign var', {
      ...machine('older'),
      LYKTA_LEDGER_COPY: join(home, 'ledger-older'),
    });
    expect(again.errors).toMatch(/the campaign var was released on/);
  });

  it('when the second copy is gone, or an earlier one is in its place: nothing is restored', async () => {
    const gone = { LYKTA_LEDGER_COPY: join(home, 'ledger-gone') };
    expect((await restoreInto('gone', backup, gone)).errors).toMatch(
      /second copy .* is not there: without it nobody knows/,
    );
    expect(existsSync(gone.LYKTA_LEDGER_COPY)).toBe(false);
    const rolledBack = ledgerWith('ledger-back', (text) => `${text.split('\n')[0]}\n`);
    expect((await restoreInto('gone', backup, rolledBack)).errors).toMatch(/has been restored to an earlier day/);
    const another = ledgerWith('ledger-other', (text) => text.replace('"state":"policy"', '"state":"polizy"'));
    const { errors } = await restoreInto('gone', backup, another, '--ledger-lost');
    expect(errors).toMatch(/tell of different things/);
    expect(existsSync(join(home, 'gone'))).toBe(false);
  });

  it('when the operator says that the second copy is lost: what may have been drawn is closed for good', async () => {
    const settings = { LYKTA_LEDGER_COPY: join(home, 'ledger-new') };
    const { code, out } = await restoreInto('lost', beforeTheDraw, settings, '--ledger-lost');
    expect(code).toBe(0);
    expect(out).toContain('Kan aldrig släppas, eftersom liggarens senaste rader är förlorade: var.');
    const again = await runShell('npm run release -- --campaign var', { ...machine('lost'), ...settings });
    expect(again.errors).toMatch(/nobody knows whether var had been drawn: it can be released no more/);
  });
});

describe('whoever makes a backup is told in one line, and nothing is left of it,', () => {
  const into = (target: string, before = ''): Promise<Ended> =>
    runShell(`${before} exec node server/jobs/backup/backup-command.ts "$TO"`, { ...machine('first'), TO: target });

  it('when it would lie in the data folder, or in a link to it', async () => {
    symlinkSync(join(home, 'first'), join(home, 'link'));
    for (const folder of ['first', 'link']) {
      const { code, errors } = await into(join(home, folder, 'backups'));
      expect(code, folder).toBe(1);
      expect(errors, folder).toMatch(/the backup would lie in the data folder .* and be lost with it/);
    }
    expect(existsSync(join(home, 'first', 'backups'))).toBe(false);
  });

  it('when there is something already where it is to be, and no log says that it was made', async () => {
    const lines = (): number => {
      const work = new Database(foldersOf(join(home, 'first'), 'varnamo').workFile);
      const { count } = work.prepare("select count(*) count from audit_entry where thing = 'backup'").get() as {
        readonly count: number;
      };
      work.close();
      return count;
    };
    const before = lines();
    expect(before).toBeGreaterThan(0);
    expect((await into(backup)).errors).toMatch(/is there already and not empty/);
    expect(lines()).toBe(before);
  });

  it('when the disk takes no more of it', async () => {
    const target = join(home, 'backups', 'full');
    // The kernel stops the file at 100 kB, as a disk stops it where it is full.
    const { code, errors } = await into(target, 'ulimit -f 100;');
    expect(code).toBe(1);
    expect(errors).toMatch(/^lykta: the disk of .* took no more .*: nothing is left of the backup full/m);
    expect(readdirSync(join(home, 'backups')).filter((name) => name.startsWith('full'))).toEqual([]);
  });

  it('when the store itself is damaged', async () => {
    const damaged = join(home, 'damaged');
    cpSync(join(home, 'first'), damaged, { recursive: true });
    const folders = foldersOf(damaged, 'varnamo');
    for (const end of ['-wal', '-shm']) rmSync(folders.rawFile + end, { force: true });
    cpSync(join(backup, 'raw.sqlite'), folders.rawFile);
    chmodSync(folders.rawFile, 0o600);
    breakPage(folders.rawFile);
    const { code, errors } = await runShell('exec node server/jobs/backup/backup-command.ts "$TO"', {
      ...machine('damaged'),
      TO: join(home, 'backups', 'damaged'),
    });
    expect(code).toBe(1);
    expect(errors).toMatch(/raw\.sqlite is damaged in the data folder itself|store in the data folder is damaged/);
    expect(existsSync(join(home, 'backups', 'damaged'))).toBe(false);
  });
});
