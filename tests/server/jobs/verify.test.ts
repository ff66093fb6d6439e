import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRawDb } from '#db/raw/open.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { LedgerFile } from '#server/jobs/ledger-file.ts';
import { verifyRelease } from '#server/jobs/verify.ts';
import { verdictInWords } from '#server/jobs/verify-words.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { planAndRelease } from '../../support/planned-release.ts';
import { addRawRows } from '../../support/raw-rows.ts';
import { compactTown, townCampaign, townGeography, townPeople, townSurvey } from '../../support/release-town.ts';

let home: string;
let folders: Folders;
let staff: string;
let kept: Buffer;

/** One released dialogue, made as in production. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-verify-job-'));
  folders = foldersOf(home, 'provstad');
  mkdirSync(folders.raw, { recursive: true });
  const rawDb = await openRawDb(folders.rawFile);
  await addRawRows(rawDb, { municipality: 'provstad', campaign: 'var' }, townPeople(500, 51));
  await planAndRelease({
    rawDb,
    folders,
    municipality: compactTown,
    geography: townGeography,
    survey: townSurvey,
    campaign: townCampaign('var', '2026-03-15'),
    today: '2026-04-01',
    hour: 10,
    randomness: fixedWords(51),
  });
  await rawDb.destroy();
  staff = join(folders.releases, 'provstad-var.staff.sqlite');
  kept = readFileSync(staff);
});
afterAll(() => rmSync(home, { recursive: true }));

it.each(['format-1', 'format-2'])('an old file is found to be without fault: %s', (format) => {
  const old = join(import.meta.dirname, '../../golden/releases', format);
  for (const tier of ['staff', 'public'])
    expect(verifyRelease(join(old, `provstad-var-2026.${tier}.sqlite`), null).findings).toEqual([]);
});
beforeEach(() => {
  chmodSync(staff, 0o640);
  writeFileSync(staff, kept);
});

const ledger = (): LedgerFile => new LedgerFile(folders.ledger, folders.ledgerCopy);
const found = (path = staff, by: LedgerFile | null = ledger()): readonly string[] =>
  verifyRelease(path, by).findings.map(({ check, code }) => `${check} ${code}`);

/** A ledger in which some of what it says is changed, with its chain of hashes whole. */
function ledgerWith(change: (event: Record<string, unknown>) => void): LedgerFile {
  let lines = '';
  let before = '';
  for (const event of ledger().read()) {
    const changed = structuredClone(event) as unknown as Record<string, unknown>;
    change(changed);
    before = JSON.stringify({ previous: createHash('sha256').update(before).digest('hex'), event: changed });
    lines += `${before}\n`;
  }
  const path = join(home, 'other.jsonl');
  writeFileSync(path, lines);
  return new LedgerFile(path, path);
}

describe('a release that was just made', () => {
  it('is what the ledger says, for staff and for the public', () => {
    expect(found()).toEqual([]);
    expect(found(staff.replace('staff', 'public'))).toEqual([]);
  });

  it('has a passport that a person can read', () => {
    const words = verdictInWords(verifyRelease(staff, ledger()));
    expect(words).toContain('Uttaget provstad-var för personal');
    expect(words).toContain('vem         Provstads kommun');
    expect(words).toContain('öppen 2026-03-15 till 2026-03-15, uttaget gjort 2026-04-01');
    expect(words).toContain('stämmer     Liggaren säger att det är den här filen som drogs.');
    expect(words).not.toContain('FEL');
  });

  it('is said not to have been tried against a ledger where there is none', () => {
    expect(verdictInWords(verifyRelease(staff, null))).toContain('ej prövat   Liggaren');
  });
});

describe('a release that is another than the one that was drawn', () => {
  it('is found out by one changed byte, by the checksum and the ledger', () => {
    const bytes = Buffer.from(kept);
    // A count: nothing but the hash can tell that it was another.
    const at = bytes.length - 10;
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(staff, bytes);
    expect(found()).toEqual(expect.arrayContaining(['checksum differs']));
  });

  it('is found out by a count alone, even with a checksum made to fit', () => {
    const database = new Database(staff);
    database.exec('UPDATE map_count SET value_units = value_units + 1 WHERE measurement = 1');
    database.close();
    const copy = join(home, 'provstad-var.staff.sqlite');
    writeFileSync(copy, readFileSync(staff));
    writeFileSync(
      copy.replace('.sqlite', '.sha256'),
      `${verifyRelease(copy, null).sha256}  provstad-var.staff.sqlite\n`,
    );
    expect(found(copy, null)).toEqual([]);
    expect(found(copy)).toEqual(['ledger another-file']);
  });

  it('is found out by places or weights that were not those planned', () => {
    const database = new Database(staff);
    database.exec(
      'UPDATE cell SET prior = prior + CASE number % 2 WHEN 0 THEN 1e-9 ELSE -1e-9 END WHERE level = (SELECT max(level) FROM cell) AND number < 2',
    );
    const header = JSON.parse(database.prepare("SELECT value FROM about WHERE key = 'header'").pluck().get() as string);
    header.places.register[0].ring[0][0] += 1;
    database.prepare("UPDATE about SET value = ? WHERE key = 'header'").run(JSON.stringify(header));
    database.close();
    expect(found()).toEqual(expect.arrayContaining(['hashes prior', 'hashes register']));
  });
});

describe('a ledger that tells of something else', () => {
  it('is said so: no draw, another plan, another cost, another noise', () => {
    const empty = join(home, 'empty.jsonl');
    writeFileSync(empty, '');
    expect(found(staff, new LedgerFile(empty, empty))).toEqual(['ledger not-drawn']);
    writeFileSync(empty, 'no ledger\n');
    expect(found(staff, new LedgerFile(empty, empty))).toEqual(['ledger unreadable']);
    const plan = ledgerWith((event) => {
      if (event.state === 'planned') event.presetHash = '0'.repeat(64);
    });
    expect(found(staff, plan)).toEqual(['ledger plan']);
    const before = ledgerWith((event) => {
      if (event.state === 'planned') delete event.surveyHash;
    });
    expect(found(staff, before)).toEqual([]);
    const cost = ledgerWith((event) => {
      if (event.state === 'drawn') Object.assign(event, { spent: '1/2', variances: { base: [1] } });
    });
    expect(new Set(found(staff, cost))).toEqual(new Set(['ledger spent', 'ledger variances']));
  });
});

describe('npm run verify', () => {
  const runIn = (data: string, ...names: string[]) =>
    spawnSync(process.execPath, ['server/jobs/verify-command.ts', ...names], {
      encoding: 'utf8',
      env: { ...process.env, LYKTA_DATA: data, LYKTA_MUNICIPALITY: 'provstad' },
    });
  const run = (...names: string[]) => runIn(home, ...names);

  it('says before the first release that there is nothing to examine, which is no fault', () => {
    const empty = join(home, 'empty');
    const { status, stdout } = runIn(empty);
    expect(stdout).toContain('Det finns inget släpp att kontrollera än');
    expect(status).toBe(0);
    expect(existsSync(empty)).toBe(false);
  });

  it('says which files are lost where the ledger tells of a draw and there are none', () => {
    const lost = join(home, 'lost');
    const there = foldersOf(lost, 'provstad');
    for (const [from, to] of [
      [folders.ledger, there.ledger],
      [folders.ledgerCopy, there.ledgerCopy],
    ] as const)
      cpSync(from, to);
    const { status, stderr } = runIn(lost);
    expect(stderr).toMatch(/there is no release file in .* the ledger says that these were drawn: var\./);
    expect(status).toBe(1);
  });

  it('examines every release of the data folder against its ledger', () => {
    const { status, stdout } = run();
    expect(stdout).toContain('Alla 2 filer är utan fel.');
    expect(stdout.match(/stämmer {5}Liggaren/g)).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('takes a release, a folder or a file by name', () => {
    expect(run('provstad-var').stdout).toContain('Alla 2 filer är utan fel.');
    expect(run(folders.releases).stdout).toContain('Alla 2 filer är utan fel.');
    expect(run(staff, '--ledger', folders.ledger).stdout).toContain('Filen är utan fel.');
  });

  it('ends with 1 and a sentence for each fault', () => {
    writeFileSync(staff, kept.subarray(0, kept.length - 4096));
    const { status, stdout } = run('provstad-var');
    expect(stdout).toContain('FEL         Filen är avklippt eller har fått något tillagt.');
    expect(stdout).toContain('FEL         Filen är inte den som kontrollsumman gäller.');
    expect(stdout).toContain('1 av 2 filer har fel.');
    expect(status).toBe(1);
  });

  it('says what it needs when a name is not there', () => {
    const { status, stderr } = run('annan-dialog');
    expect(stderr).toContain('lykta: there is no file, folder or release annan-dialog');
    expect(status).toBe(1);
    expect(run('--ledger', join(home, 'no-such')).stderr).toContain('there is no ledger');
  });
});
