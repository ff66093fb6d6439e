import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Preset } from '#core/privacy/preset.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import type { Finding } from '#core/release/finding.ts';
import { publicRelease } from '#core/release/public.ts';
import { inspectRelease } from '#db/release/inspect.ts';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { ReleaseCopy } from '../support/release-copy.ts';
import { compactTown, townPeople, townSurvey } from '../support/release-town.ts';

const folder = mkdtempSync(join(tmpdir(), 'lykta-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { release } = builtRelease(townPeople(1700, 41), 41, townFacts({ municipality: compactTown }));
for (const made of [release, publicRelease(release, createNoise(fixedWords(42)))])
  publishRelease(folder, made.header.id, made.header.tier, writeRelease(folder, made));
const staff = join(folder, `${release.header.id}.staff.sqlite`);
const open = join(folder, `${release.header.id}.public.sqlite`);

const copyOf = (path: string): ReleaseCopy => new ReleaseCopy(path, folder);
const allFound = ({ path }: ReleaseCopy): readonly string[] =>
  inspectRelease(path).findings.map(({ check, code }) => `${check} ${code}`);
/** "noise variance", "counts rows". That a packed file is laid out in other bytes goes without saying. */
const found = (copy: ReleaseCopy): readonly string[] =>
  allFound(copy).filter((finding) => finding !== 'database hidden-bytes');
const details = ({ path }: ReleaseCopy, check: Finding['check']): string | undefined =>
  inspectRelease(path).findings.find((finding) => finding.check === check)?.detail;

describe('a release file that nobody has touched', () => {
  it('has no fault, for staff or for the public', () => {
    expect(inspectRelease(staff).findings).toEqual([]);
    expect(inspectRelease(open).findings).toEqual([]);
    expect(inspectRelease(staff).release?.header.bracket).toBe('S3');
  });

  it('has none when too few answered, when a third did, or when hardly anybody did', () => {
    for (const [count, bracket] of [
      [0, 'S0'],
      [250, 'S1'],
      [700, 'S2'],
    ] as const) {
      const own = builtRelease(townPeople(count, 43), 43, townFacts({ municipality: compactTown })).release;
      const id = `provstad-${count}`;
      for (const made of [own, publicRelease(own, createNoise(fixedWords(44)))]) {
        writeRelease(folder, { ...made, header: { ...made.header, id } });
        const path = join(folder, `.${id}.${made.header.tier}.sqlite.part`);
        expect(inspectRelease(path).findings).toEqual([]);
        expect(inspectRelease(path).release?.header.bracket).toBe(bracket);
      }
    }
  });

  it('has none under another policy: an odd budget, two filters at once, a smaller part for the public', () => {
    const standard = standardPreset(townSurvey);
    const { base = 0, category = 0, time = 0, ...rest } = standard.shares.S3;
    const preset: Preset = {
      ...standard,
      budget: { numerator: 3, denominator: 7 },
      publicPart: { numerator: 1, denominator: 9 },
      shares: { ...standard.shares, S3: { ...rest, base, category, 'category*time': time } },
    };
    const own = builtRelease(townPeople(1700, 45), 45, townFacts({ municipality: compactTown, preset })).release;
    expect(own.header.maps.map(({ family }) => family)).toContain('category*time');
    for (const made of [own, publicRelease(own, createNoise(fixedWords(46)))]) {
      writeRelease(folder, { ...made, header: { ...made.header, id: 'provstad-odd' } });
      expect(inspectRelease(join(folder, `.provstad-odd.${made.header.tier}.sqlite.part`)).findings).toEqual([]);
    }
  });

  it.each(['format-1', 'format-2'])('has none either when it is old: %s', (format) => {
    const old = join(import.meta.dirname, '../golden/releases', format);
    const files = readdirSync(old).filter((name) => name.endsWith('.sqlite'));
    expect(files).toHaveLength(2);
    for (const file of files) expect(inspectRelease(join(old, file)).findings).toEqual([]);
  });
});

describe('a release file that is damaged', () => {
  it('is found out when it is cut, lengthened, or no database', () => {
    expect(found(copyOf(staff).bytes((bytes) => bytes.subarray(0, bytes.length - 5000)))).toEqual([
      'database cut-short',
    ]);
    expect(found(copyOf(staff).bytes((bytes) => Buffer.concat([bytes, Buffer.from('more')])))).toEqual([
      'database cut-short',
    ]);
    expect(found(copyOf(staff).bytes(() => Buffer.from('not a database')))).toEqual(['database not-sqlite']);
    expect(found(copyOf(staff).bytes(() => Buffer.alloc(0)))).toEqual(['database not-sqlite']);
  });

  it('is found out when a page is overwritten', () => {
    const copy = copyOf(staff).bytes((bytes) => bytes.fill(0xff, 5 * 4096, 5 * 4096 + 200));
    expect(found(copy)).toEqual(['database damaged']);
  });

  it('is found out when something is hidden where no table reaches', () => {
    const deleted = copyOf(staff);
    const database = new Database(deleted.path);
    database.exec("CREATE TABLE secret (name TEXT); INSERT INTO secret VALUES ('who'); DROP TABLE secret");
    database.close();
    expect(found(deleted)).toContain('database hidden-pages');
    const slack = copyOf(staff).bytes((bytes) => {
      // Room in the middle of the first page, between its list of cells and the cells themselves.
      const free = bytes.indexOf(Buffer.alloc(40));
      bytes.write('who', free + 10);
      return bytes;
    });
    expect(allFound(slack)).toEqual(['database hidden-bytes']);
  });
});

describe('a release file of another kind', () => {
  it('is told apart: another database, a format from the future, a false mark', () => {
    expect(found(copyOf(staff).run('DROP TABLE about'))).toEqual(['format no-release']);
    const future = copyOf(staff).run("UPDATE about SET value = '3' WHERE key = 'format_version'");
    expect(found(future)).toEqual(['format from-the-future']);
    expect(details(future, 'format')).toBe('3, 2');
    expect(found(copyOf(staff).run('PRAGMA application_id = 7'))).toContain('format application-id');
    expect(found(copyOf(staff).run('PRAGMA user_version = 1'))).toContain('format user-version');
  });

  it.each([
    ['a table', 'CREATE TABLE respondent (name TEXT)', 'tables extra', 'table respondent'],
    ['a view', 'CREATE VIEW exact AS SELECT 1', 'tables extra', 'view exact'],
    ['an index', 'CREATE INDEX quick ON map_count (value_units)', 'tables extra', 'index quick'],
    ['a column', 'ALTER TABLE place_count ADD COLUMN exact INTEGER', 'tables changed', 'table place_count'],
    ['a view less', 'DROP VIEW passport', 'tables missing', 'view passport'],
  ])('is told apart by %s', (_, sql, finding, detail) => {
    const copy = copyOf(staff).run(sql);
    expect(found(copy)).toContain(finding);
    expect(details(copy, 'tables')).toBe(detail);
  });
});

describe('a release file whose counts are not those promised', () => {
  it.each([
    ['a count taken out', 'DELETE FROM map_count WHERE measurement = 1'],
    ['a count put in', 'INSERT INTO map_count VALUES (9999, 0, 60)'],
    ['a count of a square that is not there', 'INSERT INTO map_count VALUES (1, 1, 60)'],
    ['a count that is no whole number', 'UPDATE map_count SET value_units = 1.5 WHERE measurement = 1'],
    ['a count beyond all reason', 'UPDATE map_count SET value_units = 5000000000 WHERE measurement = 1'],
    ['a map under another name', "UPDATE measurement SET slice_name = 'Annat' WHERE id = 9"],
    ['a standard error made smaller', 'UPDATE measurement SET standard_error = 0.1 WHERE id = 1'],
    ['a place moved', 'UPDATE place SET easting = easting + 100 WHERE number = 0'],
    [
      'a place counted twice',
      'INSERT INTO place_count SELECT feeling, 99, 60, variance_units2, 1 FROM place_count LIMIT 1',
    ],
    ['an answer taken out', 'DELETE FROM answer_count WHERE table_number = 0 AND number = 0'],
    ['an answer under another name', "UPDATE answer_count SET answer = 'otrygg' WHERE answer = 'trygg'"],
    ['a square moved', 'UPDATE cell SET easting = easting + 1 WHERE level = 3 AND number = 0'],
    ['residents put in a larger square', 'UPDATE cell SET residents = residents + 1 WHERE level = 0'],
    ['a note among the facts', "INSERT INTO about VALUES ('note', 'who')"],
  ])('is found out: %s', (_, sql) => {
    expect(found(copyOf(staff).run(sql))).toContain('counts rows');
  });

  it('is said to be so with what was found and what was expected', () => {
    const copy = copyOf(staff).run("INSERT INTO about VALUES ('note', 'who')");
    expect(details(copy, 'counts')).toBe('about: ["note","who"], –');
  });
});

describe('a release file whose header is not true', () => {
  it('is found out when it does not keep to the schema', () => {
    const extra = copyOf(staff).header((header) => Object.assign(header, { exact: 1700 }));
    expect(found(extra)).toContain('header schema');
    expect(details(extra, 'header')).toContain('/exact');
    const wrong = copyOf(staff).header((header) => {
      header.releasedOn = '1 april';
    });
    expect(details(wrong, 'header')).toContain('/releasedOn');
    const empty = copyOf(staff).run("UPDATE about SET value = '{}' WHERE key = 'header'");
    expect(found(empty)).toContain('header schema');
    const broken = copyOf(staff).run("UPDATE about SET value = '{' WHERE key = 'header'");
    expect(found(broken)).toEqual(['header unreadable']);
  });

  it('is found out when any noise is not as large as shares and budget ask for', () => {
    const level = copyOf(staff)
      .header((header) => {
        const map = header.maps[0];
        if (map !== undefined) map.varianceUnits2[2] = Math.floor((map.varianceUnits2[2] as number) / 2);
      })
      .run("UPDATE measurement SET variance_units2 = variance_units2 / 2 WHERE family = 'base' AND level = 2");
    expect(found(level)).toEqual(expect.arrayContaining(['noise variance', 'spending spent', 'spending over-budget']));
    expect(details(level, 'noise')).toContain('base, level 2');
    const places = copyOf(staff).header((header) => {
      header.places.varianceUnits2 = (header.places.varianceUnits2 as number) + 1;
    });
    expect(found(places)).toContain('noise variance');
    const people = copyOf(staff).header((header) => {
      header.respondents.varianceUnits2 -= 1;
    });
    expect(found(people)).toContain('noise variance');
    for (const change of [-1, 1]) {
      const table = copyOf(staff).header((header) => {
        const first = header.tables.find(({ varianceUnits2 }) => varianceUnits2 !== null);
        if (first !== undefined) first.varianceUnits2 = (first.varianceUnits2 as number) + change * 50;
      });
      expect(found(table)).toContain('noise tables');
    }
  });

  it('is found out when it says it cost something else than it did', () => {
    const spent = copyOf(staff).header((header) => {
      header.passport.spent = '1/2';
      header.passport.mu = Math.SQRT1_2;
    });
    expect(found(spent)).toEqual(['spending spent', 'spending mu']);
    const budget = copyOf(staff).header((header) => {
      header.passport.budget = '1/2';
    });
    expect(found(budget)).toEqual(expect.arrayContaining(['noise variance', 'spending over-budget']));
    const shares = copyOf(staff).header((header) => {
      header.passport.shares = { ...header.passport.shares, base: 9000 };
    });
    expect(found(shares)).toEqual(expect.arrayContaining(['noise shares', 'noise variance']));
    const none = copyOf(staff).header((header) => {
      const { places: _, ...rest } = header.passport.shares;
      header.passport.shares = rest;
    });
    expect(found(none)).toContain('noise no-share');
    const unspent = copyOf(staff).header((header) => {
      header.passport.unspent = ['base'];
    });
    expect(found(unspent)).toContain('noise unspent');
  });

  it('is found out when it claims another size than its number of answers gives', () => {
    const copy = copyOf(staff).header((header) => {
      header.bracket = 'S1';
    });
    expect(found(copy)).toEqual(['noise bracket']);
  });

  it('is found out when its squares do not hang together', () => {
    const root = copyOf(staff).header((header) => {
      header.root.sideMetres *= 2;
    });
    expect(found(root)).toContain('lattice root-square');
    const prior = copyOf(staff).run('UPDATE cell SET prior = prior * 2');
    expect(found(prior)).toContain('lattice prior');
    const residents = copyOf(staff).run('UPDATE cell SET residents = -1');
    expect(found(residents)).toContain('lattice residents');
  });
});

describe('a public file that says more than the public may see', () => {
  it('is found out by its maps, tables and places', () => {
    const sensitive = copyOf(open).header((header) => {
      const slice = header.maps[1]?.slices[0];
      if (slice !== undefined) slice.sensitive = true;
    });
    expect(found(sensitive)).toContain('public sensitive');
    const time = copyOf(open).header((header) => {
      const map = header.maps[1];
      if (map !== undefined) map.family = 'time';
    });
    expect(found(time)).toContain('public family');
    const crossed = copyOf(open).header((header) => {
      const table = header.tables[0];
      if (table !== undefined) table.by = { name: 'gender', groups: [{ code: 'a', text: table.text }] };
    });
    expect(found(crossed)).toContain('counts rows');
    const place = copyOf(staff).header((header) => {
      const first = header.places.register[0];
      if (first !== undefined) first.residents = 20;
    });
    expect(found(place)).toContain('public place');
  });

  it('is found out when its extra noise is too small, or a staff file calls itself public', () => {
    const kappa = copyOf(open).header((header) => {
      header.passport.kappa = '1/100';
    });
    expect(found(kappa)).toEqual(expect.arrayContaining(['noise variance', 'public kappa']));
    const renamed = copyOf(staff).header((header) => {
      header.tier = 'public';
    });
    expect(found(renamed)).toEqual(
      expect.arrayContaining([
        'public kappa',
        'public too-fine',
        'public family',
        'public sensitive',
        'spending over-budget',
      ]),
    );
  });
});
