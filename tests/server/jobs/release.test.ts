import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import type { FillWords } from '#core/privacy/noise/words.ts';
import { openRawDb } from '#db/raw/open.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { LockedFault } from '#db/release/lock.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { LedgerFault, LedgerFile } from '#server/jobs/ledger-file.ts';
import { type ReleaseOrder, ReleaseRefusal, releaseCampaign } from '#server/jobs/release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { addRawRows } from '../../support/raw-rows.ts';
import { compactTown, townCampaign, townGeography, townPeople, townSurvey } from '../../support/release-town.ts';

let home: string;
let folders: Folders;
let rawDb: RawDb;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-job-'));
  folders = foldersOf(home, 'provstad');
  mkdirSync(folders.raw, { recursive: true });
  rawDb = await openRawDb(folders.rawFile);
});
afterEach(async () => {
  await rawDb.destroy();
  rmSync(home, { recursive: true });
});

const people = townPeople(300, 31);
const fill = (campaign: string, count = 300, state: 'new' | 'withdrawn' = 'new') =>
  addRawRows(rawDb, { municipality: 'provstad', campaign }, people.slice(0, count), state);
const order = (more: Partial<ReleaseOrder> = {}): ReleaseOrder => ({
  rawDb,
  folders,
  municipality: compactTown,
  geography: townGeography,
  survey: townSurvey,
  campaign: townCampaign('var', '2026-03-15'),
  today: '2026-04-01',
  randomness: fixedWords(1),
  ...more,
});
const shelf = () => new ReleaseShelf(folders.releases);
const states = (): string[] =>
  existsSync(folders.ledger)
    ? readFileSync(folders.ledger, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: { state: string } }).event.state)
    : [];

/** Chance that breaks off after so many fillings of the pool. */
const breakingAfter = (fillings: number): FillWords => {
  const words = fixedWords(2);
  let left = fillings;
  return (target) => {
    if (left === 0) throw new Error('power cut');
    left -= 1;
    words(target);
  };
};

describe('the release of a closed campaign', () => {
  it('publishes a staff and a public file, once, and writes down each step', async () => {
    await fill('var');
    const outcome = await releaseCampaign(order());
    expect(outcome).toMatchObject({ id: 'provstad-var', bracket: 'S1', resumed: false });
    expect(Math.abs(outcome.respondents - 300)).toBeLessThan(50);
    expect(states()).toEqual(['planned', 'reserved', 'drawn', 'released']);
    expect(readFileSync(folders.ledgerCopy, 'utf8')).toBe(readFileSync(folders.ledger, 'utf8'));
    for (const tier of ['staff', 'public'] as const)
      expect(
        shelf()
          .list(tier)
          .map(({ id }) => id),
      ).toEqual(['provstad-var']);
  });

  it('is refused while answers are still taken, and nothing is written', async () => {
    await expect(releaseCampaign(order({ today: '2026-03-15' }))).rejects.toMatchObject({ code: 'not-closed' });
    expect(states()).toEqual([]);
  });

  it('is refused a second time, and the first stays as it was', async () => {
    await fill('var');
    await releaseCampaign(order());
    const before = readFileSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    await expect(releaseCampaign(order({ randomness: fixedWords(9) }))).rejects.toThrow('was released on 2026-04-01');
    expect(readFileSync(join(folders.releases, 'provstad-var.staff.sqlite')).equals(before)).toBe(true);
    expect(states()).toHaveLength(4);
  });

  it('does not count those who took their answers back', async () => {
    await fill('var', 20);
    await fill('var', 280, 'withdrawn');
    expect((await releaseCampaign(order())).bracket).toBe('S0');
  });

  it('does not count what was answered in another campaign or municipality', async () => {
    await fill('host');
    await addRawRows(rawDb, { municipality: 'annanstad', campaign: 'var' }, people);
    expect((await releaseCampaign(order())).bracket).toBe('S0');
  });

  it('counts every page of a long batch once', async () => {
    const many = townPeople(11_000, 32).map((person) => ({ ...person, places: person.places.slice(0, 1) }));
    await addRawRows(rawDb, { municipality: 'provstad', campaign: 'var' }, many);
    const { respondents } = await releaseCampaign(order());
    expect(Math.abs(respondents - 11_000)).toBeLessThan(50);
  });

  it('never reads what people wrote in their own words: it works without that table', async () => {
    await fill('var');
    await rawDb.schema.dropTable('free_text').execute();
    expect((await releaseCampaign(order())).bracket).toBe('S1');
  });

  it('shows "too few" everywhere when nobody answered', async () => {
    expect((await releaseCampaign(order())).bracket).toBe('S0');
    const release = shelf().open('provstad-var', 'staff');
    if (release === null) throw new Error('no release');
    expect(mapPicture(release, { feeling: 'unsafe', category: null })?.areas).toEqual([]);
    expect(placesPicture(release, { feeling: 'unsafe' }).places.every(({ status }) => status === 'few')).toBe(true);
  });

  it('never counts those of a batch that was too small again: who answers both would count as two', async () => {
    await fill('liten', 60);
    await fill('var', 300);
    const half = { batchesPerYear: 2 };
    const small = await releaseCampaign(order({ ...half, campaign: townCampaign('liten', '2025-10-15') }));
    expect(small.bracket).toBe('S0');
    const withSmall = await releaseCampaign(order(half));
    const alone = foldersOf(join(home, 'alone'), 'provstad');
    const without = await releaseCampaign(order({ ...half, folders: alone }));
    // The same chance twice: whatever differs came from the small batch.
    expect(withSmall.respondents).toBe(without.respondents);
    expect(shelf().open('provstad-var', 'staff')?.maps).toEqual(
      new ReleaseShelf(alone.releases).open('provstad-var', 'staff')?.maps,
    );
  });

  it('measures nothing but the number of respondents of a batch that is too small', async () => {
    await fill('var', 60);
    await releaseCampaign(order());
    const release = shelf().open('provstad-var', 'staff');
    expect(release?.header.passport.spent).toBe('1/100');
    expect(release?.tables.every((counts) => counts.length === 0)).toBe(true);
  });

  it('tells nobody how far the counting has come: with what was expected that is the exact number', async () => {
    const many = townPeople(11_000, 32).map((person) => ({ ...person, places: [] }));
    await addRawRows(rawDb, { municipality: 'provstad', campaign: 'var' }, many);
    const told: number[] = [];
    const onProgress = (label: string, part: number): void => {
      if (label === 'Räknar svar') told.push(part);
    };
    await releaseCampaign(order({ onProgress }));
    expect(told).toEqual([0, 1]);
  });

  it('is refused when the clock shows a day before the newest line of the ledger', async () => {
    await fill('var');
    await releaseCampaign(order({ batchesPerYear: 2, today: '2026-05-01' }));
    const next = { batchesPerYear: 2, campaign: townCampaign('tidig', '2026-02-15') };
    await expect(releaseCampaign(order({ ...next, today: '2026-04-30' }))).rejects.toMatchObject({
      code: 'clock-behind',
    });
    expect(states()).toHaveLength(4);
  });

  it('gives each of two campaigns in a year half of the budget, and refuses a third', async () => {
    await fill('var');
    await fill('host');
    const half = { batchesPerYear: 2 };
    await releaseCampaign(order(half));
    const autumn = { campaign: townCampaign('host', '2026-10-15'), today: '2026-11-01' };
    await expect(releaseCampaign(order(autumn))).rejects.toMatchObject({ code: 'year-exceeded' });
    await releaseCampaign(order({ ...autumn, ...half }));
    expect(shelf().open('provstad-host', 'staff')?.header.passport.mu).toBeLessThan(Math.SQRT1_2);
    const winter = { campaign: townCampaign('vinter', '2027-01-15'), today: '2027-02-01' };
    await expect(releaseCampaign(order({ ...winter, ...half }))).rejects.toMatchObject({ code: 'year-exceeded' });
  });
});

describe('a release that breaks', () => {
  it('while counting is run again from the start', async () => {
    const closed = await openRawDb(join(folders.raw, 'other.sqlite'));
    await closed.destroy();
    await expect(releaseCampaign(order({ rawDb: closed }))).rejects.toThrow();
    expect(states()).toEqual(['planned']);
    await fill('var');
    expect((await releaseCampaign(order())).bracket).toBe('S1');
    expect(states()).toEqual(['planned', 'reserved', 'drawn', 'released']);
  });

  it('at any moment of the drawing shows nothing, and is run again', async () => {
    await fill('var');
    const fillings = countedWords();
    await releaseCampaign(order({ randomness: fillings.words, folders: foldersOf(join(home, 'other'), 'provstad') }));
    const total = fillings.count();
    for (let moment = 0; moment < total; moment += 1) {
      await expect(releaseCampaign(order({ randomness: breakingAfter(moment) }))).rejects.toThrow('power cut');
      expect(shelf().list('staff')).toEqual([]);
      expect(shelf().list('public')).toEqual([]);
      expect(states().at(-1)).toBe('reserved');
      // Also the last, which broke while the public file's noise was drawn and the staff file was on the disk.
      expect(existsSync(folders.releases) ? readdirSync(folders.releases) : []).toEqual([]);
    }
    await releaseCampaign(order());
    expect(states()).toEqual(['planned', ...new Array<string>(total + 1).fill('reserved'), 'drawn', 'released']);
    expect(shelf().list('public')).toHaveLength(1);
  });

  it('because it was killed leaves nothing under a name that readers know, and is run again', async () => {
    await fill('var');
    const fillings = countedWords();
    await releaseCampaign(order({ randomness: fillings.words, folders: foldersOf(join(home, 'other'), 'provstad') }));
    // At once, and when the staff file lies whole on the disk.
    for (const moment of [0, fillings.count() - 1]) {
      const script = join(import.meta.dirname, '..', '..', 'support', 'release-process.ts');
      const job = spawn(process.execPath, [script, home, String(moment)], { stdio: 'inherit' });
      expect(await once(job, 'exit')).toEqual([null, 'SIGKILL']);
      const left = existsSync(folders.releases) ? readdirSync(folders.releases) : [];
      expect(left).toEqual(moment === 0 ? [] : ['.provstad-var.staff.sqlite.part']);
      for (const name of left) expect(statSync(join(folders.releases, name)).mode & 0o777).toBe(0o600);
      expect(states().at(-1)).toBe('reserved');
    }
    await releaseCampaign(order());
    expect(states()).toEqual(['planned', 'reserved', 'reserved', 'reserved', 'drawn', 'released']);
    expect(readdirSync(folders.releases).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('after the drawing is published as it was drawn, byte for byte, without chance', async () => {
    await fill('var');
    await releaseCampaign(order());
    const bytes = readFileSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    forgetLast();
    for (const left of [['staff', 'public'], ['public']]) {
      for (const tier of left) rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
      expect(shelf().list('public')).toEqual([]);
      const outcome = await releaseCampaign(order({ randomness: breakingAfter(0) }));
      expect(outcome.resumed).toBe(true);
      expect(readFileSync(join(folders.releases, 'provstad-var.staff.sqlite')).equals(bytes)).toBe(true);
      expect(shelf().list('public')).toHaveLength(1);
      forgetLast();
    }
  });

  it('before its files had their names is published from the drafts that were drawn', async () => {
    await fill('var');
    await releaseCampaign(order());
    const file = (tier: string): string => join(folders.releases, `provstad-var.${tier}.sqlite`);
    const bytes = readFileSync(file('staff'));
    forgetLast();
    for (const tier of ['staff', 'public']) {
      rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
      renameSync(file(tier), join(folders.releases, `.provstad-var.${tier}.sqlite.part`));
    }
    expect((await releaseCampaign(order({ randomness: breakingAfter(0) }))).resumed).toBe(true);
    expect(readFileSync(file('staff')).equals(bytes)).toBe(true);
    expect(shelf().list('public')).toHaveLength(1);
  });

  it('after the drawing is not published when the file is no longer the one in the ledger', async () => {
    await fill('var');
    await releaseCampaign(order());
    forgetLast();
    for (const tier of ['staff', 'public']) rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
    rmSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    writeFileSync(join(folders.releases, 'provstad-var.staff.sqlite'), 'something else');
    await expect(releaseCampaign(order())).rejects.toThrow('hash');
    expect(shelf().list('staff')).toEqual([]);
  });
});

describe('the two copies of the ledger', () => {
  it('stop everything when one is an old backup', async () => {
    await fill('var');
    await releaseCampaign(order());
    rmSync(folders.ledger);
    await expect(releaseCampaign(order())).rejects.toThrow(LedgerFault);
    await expect(releaseCampaign(order())).rejects.toThrow(folders.ledgerCopy);
  });

  it('stop everything when both are gone and the release is there, so that nothing is drawn twice', async () => {
    await fill('var');
    await releaseCampaign(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) rmSync(path);
    await expect(releaseCampaign(order())).rejects.toThrow('restore the ledger');
    expect(shelf().list('staff')).toHaveLength(1);
  });

  it('stop everything when a line has been taken out of both', async () => {
    await fill('var');
    await releaseCampaign(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) {
      const lines = readFileSync(path, 'utf8').split('\n');
      writeFileSync(path, lines.filter((_, index) => index !== 2).join('\n'));
    }
    await expect(releaseCampaign(order())).rejects.toThrow('does not follow');
  });

  it('stop everything when the last line was cut short in both', async () => {
    await fill('var');
    await releaseCampaign(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) appendFileSync(path, '{"previous"');
    await expect(releaseCampaign(order())).rejects.toThrow('cut short');
  });

  it('are worked on by one job at a time', async () => {
    await fill('var');
    const first = releaseCampaign(order());
    await expect(releaseCampaign(order())).rejects.toThrow(LockedFault);
    await first;
    await expect(releaseCampaign(order())).rejects.toThrow(ReleaseRefusal);
  });

  it('are worked on by one job at a time also from two data folders that share the second copy', async () => {
    await fill('var');
    const copy = join(home, 'outside');
    const first = releaseCampaign(order({ folders: foldersOf(home, 'provstad', copy) }));
    const second = releaseCampaign(order({ folders: foldersOf(join(home, 'clone'), 'provstad', copy) }));
    await expect(second).rejects.toThrow(LockedFault);
    await first;
  });

  it('take no second draw of a batch, whoever asks', async () => {
    await fill('var');
    await releaseCampaign(order());
    const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
    const about = { municipality: 'provstad', batch: 'var', day: '2026-04-01' };
    expect(() => ledger.append({ ...about, state: 'reserved', attempt: 2 })).toThrow(LedgerFault);
    expect(states()).toHaveLength(4);
  });

  it('stop a second draw when an older backup of the whole data folder is restored', async () => {
    await fill('var');
    const data = join(home, 'data');
    const outside = foldersOf(data, 'provstad', join(home, 'outside'));
    await releaseCampaign(order({ folders: outside }));
    rmSync(data, { recursive: true });
    await expect(releaseCampaign(order({ folders: outside }))).rejects.toThrow(LedgerFault);
    expect(existsSync(outside.releases)).toBe(false);
  });
});

/** Takes the last line off both copies: how they are when the job broke just before it. */
function forgetLast(): void {
  for (const path of [folders.ledger, folders.ledgerCopy]) {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
  }
}

function countedWords(): { readonly words: FillWords; count(): number } {
  const words = fixedWords(2);
  let fillings = 0;
  return {
    words: (target) => {
      fillings += 1;
      words(target);
    },
    count: () => fillings,
  };
}
