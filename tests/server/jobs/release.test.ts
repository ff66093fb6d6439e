import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import type { StandardText } from '#core/base/text.ts';
import { mapPicture } from '#core/measures/map.ts';
import { placesPicture } from '#core/measures/places.ts';
import type { Channel } from '#core/places/channels.ts';
import type { Municipality } from '#core/places/municipality.ts';
import type { FillWords } from '#core/privacy/noise/words.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { openRawDb } from '#db/raw/open.ts';
import { destroyStep } from '#db/raw/retention.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { LockedFault } from '#db/release/lock.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { LedgerFault, LedgerFile } from '#server/jobs/ledger-file.ts';
import { planCampaign, recordPolicy } from '#server/jobs/plan.ts';
import { publishDue } from '#server/jobs/publish.ts';
import { type ReleaseOrder, ReleaseRefusal, releaseCampaign } from '#server/jobs/release.ts';
import { verifyRelease } from '#server/jobs/verify.ts';
import { townFacts } from '../../support/built-release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { planAndRelease } from '../../support/planned-release.ts';
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
  hour: 10,
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

/** The town with its groups of areas called otherwise. */
function groupsNamed(name: (text: StandardText) => StandardText): Municipality {
  const areaGroups = compactTown.settings.areaGroups.map(({ code, text }) => ({ code, text: name(text) }));
  return { ...compactTown, settings: { ...compactTown.settings, areaGroups } };
}

/** The hash of the survey as it was made until November 2026, written anew: with every name of a group of areas. */
function formerSurveyHash(municipality: Municipality): string {
  const { tables, families } = townFacts({ municipality }).facts;
  const hashed = [
    townSurvey,
    municipality.areas.map(({ code, group }) => [code, group]),
    municipality.settings.areaGroups,
    tables.map((table) => [
      table.question,
      table.row,
      table.max,
      table.weight,
      table.core,
      table.options.map(({ code, noAnswer }) => [code, noAnswer]),
      table.by === null ? null : table.by.name,
      table.by === null ? null : table.by.groups.map(({ code }) => code),
    ]),
    families.map((family) => [
      family.name,
      family.values,
      family.slices.map(({ feeling, code, sensitive }) => [feeling, code, sensitive]),
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(hashed)).digest('hex');
}

/** Changes the plan where it is the ledger's last line, so that the chain stays whole. */
function rewritePlan(path: string, more: object): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as { event: object };
  const rewritten = JSON.stringify({ ...last, event: { ...last.event, ...more } });
  writeFileSync(path, `${[...lines.slice(0, -1), rewritten].join('\n')}\n`);
}

/** Two batches may close within a year, each with half of its budget. */
const twice = { ...STANDARD_POLICY, batchesPerYear: 2 };

describe('the release of a closed campaign', () => {
  it('publishes a staff and a public file, once, and writes down each step', async () => {
    await fill('var');
    const outcome = await planAndRelease(order());
    expect(outcome).toMatchObject({ id: 'provstad-var', bracket: 'S1', resumed: false });
    expect(Math.abs((outcome.respondents ?? 0) - 300)).toBeLessThan(50);
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

  it('waits for what staff may still type in, where anything is handed to them', async () => {
    const municipality = { ...compactTown, settings: { ...compactTown.settings, entryDays: 7 } };
    const byPaper = { ...townCampaign('var', '2026-03-15'), channels: ['web', 'paper'] as Channel[] };
    const later = (today: string) => order({ municipality, campaign: byPaper, today });
    await expect(releaseCampaign(later('2026-03-22'))).rejects.toMatchObject({
      code: 'not-closed',
      message:
        'the campaign var takes answers until 2026-03-15, and what was handed in by then is typed in until 2026-03-22',
    });
    expect(states()).toEqual([]);
    await fill('var');
    await planAndRelease(later('2026-03-23'));
    expect(states()).toContain('released');
  });

  it('is refused once exact answers have been destroyed: what is left is not what was planned, and no chance is drawn', async () => {
    await fill('var');
    const step = { municipality: 'provstad', step: 'places', campaign: 'var', today: '2028-03-15' } as const;
    expect(await destroyStep(rawDb, step, 'KS § 2')).toBe(true);
    await expect(planAndRelease(order({ randomness: breakingAfter(0) }))).rejects.toMatchObject({ code: 'thinned' });
    expect(states()).toEqual(['planned']);
  });

  it('is refused when nobody planned it while it was open: what is measured could follow from the answers', async () => {
    await fill('var');
    await expect(releaseCampaign(order())).rejects.toMatchObject({ code: 'not-planned' });
    expect(states()).toEqual([]);
  });

  it('measures what was planned when it opened: a policy that changed since then is the next batch’s', async () => {
    await fill('var');
    await fill('host');
    await planCampaign({ ...order(), policy: twice, today: '2026-02-01' });
    const strict = { ...twice, version: 'strict', yearlyBudget: '1/2' };
    expect(await recordPolicy({ ...order(), policy: strict })).toEqual([]);
    await releaseCampaign(order());
    const autumn = { campaign: townCampaign('host', '2027-10-15'), today: '2027-11-01' };
    await planAndRelease(order(autumn), strict);
    const budgetOf = (id: string) => shelf().open(id, 'staff')?.header.passport.budget;
    expect([budgetOf('provstad-var'), budgetOf('provstad-host')]).toEqual(['1/2', '1/4']);
  });

  it('is refused when the survey or the register of places is not what it was when the dialogue opened', async () => {
    await fill('var');
    await planCampaign({ ...order(), policy: STANDARD_POLICY, today: '2026-02-01' });
    const otherPlaces = { ...compactTown, places: compactTown.places.slice(1) };
    await expect(releaseCampaign(order({ municipality: otherPlaces }))).rejects.toThrow('registerHash');
    const otherGroups = compactTown.areas.map((area) => ({ ...area, group: 'byar' }));
    await expect(releaseCampaign(order({ municipality: { ...compactTown, areas: otherGroups } }))).rejects.toThrow(
      'surveyHash',
    );
    const otherPeople = townGeography.population.squares.map(([e, n, people]) => [e, n, people + 40] as const);
    const moved = { ...townGeography, population: { sizeMetres: 1000, squares: otherPeople } };
    await expect(releaseCampaign(order({ geography: moved }))).rejects.toThrow(/registerHash|priorHash/);
    const otherSurvey = { ...townSurvey, title: { sv: 'Annat', lattlast: 'Annat', en: 'Other' } };
    await expect(releaseCampaign(order({ survey: otherSurvey }))).rejects.toThrow('surveyHash');
    expect(states()).toEqual(['planned']);
  });

  it('does not mind what groups of areas are called: a name may be mended, and a language added, while a dialogue is open', async () => {
    await fill('var');
    await planCampaign({ ...order(), policy: STANDARD_POLICY, today: '2026-02-01' });
    const named = groupsNamed((text) => ({
      sv: `${text.sv} med omnejd`,
      lattlast: text.lattlast,
      en: text.en,
      fi: 'Kylät',
    }));
    expect(
      await planCampaign({ ...order({ municipality: named }), policy: STANDARD_POLICY, today: '2026-02-02' }),
    ).toBeNull();
    expect((await releaseCampaign(order({ municipality: named }))).id).toBe('provstad-var');
  });

  describe('that an earlier version planned, which hashed what groups of areas are called', () => {
    const inFinnish = groupsNamed((text) => ({ ...text, fi: 'Kylät', ar: 'القرى' }));
    /** A batch planned by the former rule, when the municipality was as said. */
    const plannedBefore = async (municipality: Municipality): Promise<string> => {
      await fill('var');
      await planCampaign({ ...order({ municipality }), policy: STANDARD_POLICY, today: '2026-02-01' });
      const hash = formerSurveyHash(municipality);
      for (const path of [folders.ledger, folders.ledgerCopy]) rewritePlan(path, { surveyHash: hash });
      return hash;
    };
    const planNow = (municipality: Municipality) =>
      planCampaign({ ...order({ municipality }), policy: STANDARD_POLICY, today: '2026-02-02' });

    it.each([
      ['with the names it had', compactTown, compactTown],
      ['with names in a language more', compactTown, inFinnish],
      ['with the names in all languages', inFinnish, inFinnish],
    ])('is released %s, and says of itself what was planned', async (_, then, now) => {
      const hash = await plannedBefore(then);
      expect(await planNow(now)).toBeNull();
      await releaseCampaign(order({ municipality: now }));
      expect(shelf().open('provstad-var', 'staff')?.header.passport.surveyHash).toBe(hash);
      const file = join(folders.releases, 'provstad-var.staff.sqlite');
      expect(verifyRelease(file, new LedgerFile(folders.ledger, folders.ledgerCopy)).findings).toEqual([]);
    });

    it('is refused with other groups, other areas in them or another survey', async () => {
      await plannedBefore(compactTown);
      const areaGroups = compactTown.settings.areaGroups.slice(1);
      const refusal = { code: 'plan-changed', detail: 'surveyHash' };
      const fewer = { ...compactTown, settings: { ...compactTown.settings, areaGroups } };
      expect(await planNow(fewer)).toEqual(refusal);
      const moved = { ...compactTown, areas: compactTown.areas.map((area) => ({ ...area, group: 'byar' })) };
      expect(await planNow(moved)).toEqual(refusal);
      const survey = { ...townSurvey, title: { sv: 'Annat', lattlast: 'Annat', en: 'Other' } };
      await expect(releaseCampaign(order({ survey }))).rejects.toThrow('surveyHash');
    });
  });

  it('is visible at the hour that was decided and not before, so that nobody sees how long the job took', async () => {
    await fill('var');
    const atNine = { ...STANDARD_POLICY, publishHour: 9 };
    expect((await planAndRelease(order(), atNine)).visibleFrom).toBe(9);
    expect(states()).toEqual(['planned', 'reserved', 'drawn']);
    const at = (day: string, hour: number) => publishDue({ ...order(), today: day, hour });
    // On the day of the draw the moment would tell how long the job took; after a night nothing is left of it.
    expect(await at('2026-04-01', 9)).toEqual([]);
    expect(await at('2026-04-01', 23)).toEqual([]);
    expect(await at('2026-04-02', 8)).toEqual([]);
    expect(shelf().list('public')).toEqual([]);
    expect(await at('2026-04-02', 11)).toEqual([{ campaign: 'var', day: '2026-04-02' }]);
    expect(shelf().list('public')).toHaveLength(1);
    // Told again, in case whoever asked first broke before it could say so in the work store.
    expect(await at('2026-04-03', 9)).toEqual([{ campaign: 'var', day: '2026-04-02' }]);
    expect(states()).toEqual(['planned', 'reserved', 'drawn', 'released']);
  });

  it('is refused a second time, and the first stays as it was', async () => {
    await fill('var');
    await planAndRelease(order());
    const before = readFileSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    await expect(planAndRelease(order({ randomness: fixedWords(9) }))).rejects.toThrow('was released on 2026-04-01');
    expect(readFileSync(join(folders.releases, 'provstad-var.staff.sqlite')).equals(before)).toBe(true);
    expect(states()).toHaveLength(4);
  });

  it('does not count those who took their answers back', async () => {
    await fill('var', 20);
    await fill('var', 280, 'withdrawn');
    expect((await planAndRelease(order())).bracket).toBe('S0');
  });

  it('does not count what was answered in another campaign or municipality', async () => {
    await fill('host');
    await addRawRows(rawDb, { municipality: 'annanstad', campaign: 'var' }, people);
    expect((await planAndRelease(order())).bracket).toBe('S0');
  });

  it('counts every page of a long batch once', async () => {
    const many = townPeople(11_000, 32).map((person) => ({ ...person, places: person.places.slice(0, 1) }));
    await addRawRows(rawDb, { municipality: 'provstad', campaign: 'var' }, many);
    const { respondents } = await planAndRelease(order());
    expect(Math.abs((respondents ?? 0) - 11_000)).toBeLessThan(50);
  });

  it('never reads what people wrote in their own words: it works without that table', async () => {
    await fill('var');
    await rawDb.schema.dropTable('free_text').execute();
    expect((await planAndRelease(order())).bracket).toBe('S1');
  });

  it('shows "too few" everywhere when nobody answered', async () => {
    expect((await planAndRelease(order())).bracket).toBe('S0');
    const release = shelf().open('provstad-var', 'staff');
    if (release === null) throw new Error('no release');
    expect(mapPicture(release, { feeling: 'unsafe', chosen: {} })?.areas).toEqual([]);
    expect(placesPicture(release, { feeling: 'unsafe' }).places.every(({ status }) => status === 'few')).toBe(true);
  });

  it('never counts those of a batch that was too small again: who answers both would count as two', async () => {
    await fill('liten', 60);
    await fill('var', 300);
    const small = await planAndRelease(order({ campaign: townCampaign('liten', '2025-10-15') }), twice);
    expect(small.bracket).toBe('S0');
    const withSmall = await planAndRelease(order(), twice);
    const alone = foldersOf(join(home, 'alone'), 'provstad');
    const without = await planAndRelease(order({ folders: alone }), twice);
    // The same chance twice: whatever differs came from the small batch.
    expect(withSmall.respondents).toBe(without.respondents);
    expect(shelf().open('provstad-var', 'staff')?.maps).toEqual(
      new ReleaseShelf(alone.releases).open('provstad-var', 'staff')?.maps,
    );
  });

  it('measures nothing but the number of respondents of a batch that is too small', async () => {
    await fill('var', 60);
    await planAndRelease(order());
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
    await planAndRelease(order({ onProgress }));
    expect(told).toEqual([0, 1]);
  });

  it('is refused when the clock shows a day before the newest line of the ledger', async () => {
    await fill('var');
    await planAndRelease(order({ today: '2026-05-01' }), twice);
    const next = { campaign: townCampaign('tidig', '2026-02-15') };
    await expect(planAndRelease(order({ ...next, today: '2026-04-30' }), twice)).rejects.toMatchObject({
      code: 'clock-behind',
    });
    expect(states()).toHaveLength(4);
  });

  it('gives each of two campaigns in a year half of the budget, and refuses a third', async () => {
    await fill('var');
    await fill('host');
    await planAndRelease(order(), twice);
    const autumn = { campaign: townCampaign('host', '2026-10-15'), today: '2026-11-01' };
    await expect(planAndRelease(order(autumn))).rejects.toMatchObject({ code: 'year-exceeded' });
    await planAndRelease(order(autumn), twice);
    expect(shelf().open('provstad-host', 'staff')?.header.passport.mu).toBeLessThan(Math.SQRT1_2);
    const winter = { campaign: townCampaign('vinter', '2027-01-15'), today: '2027-02-01' };
    await expect(planAndRelease(order(winter), twice)).rejects.toMatchObject({ code: 'year-exceeded' });
  });
});

describe('a release that breaks', () => {
  it('while counting is run again from the start', async () => {
    const closed = await openRawDb(join(folders.raw, 'other.sqlite'));
    await closed.destroy();
    await expect(planAndRelease(order({ rawDb: closed }))).rejects.toThrow();
    expect(states()).toEqual(['planned']);
    await fill('var');
    expect((await planAndRelease(order())).bracket).toBe('S1');
    expect(states()).toEqual(['planned', 'reserved', 'drawn', 'released']);
  });

  it('at any moment of the drawing shows nothing, and is run again', async () => {
    await fill('var');
    const fillings = countedWords();
    await planAndRelease(order({ randomness: fillings.words, folders: foldersOf(join(home, 'other'), 'provstad') }));
    const total = fillings.count();
    for (let moment = 0; moment < total; moment += 1) {
      await expect(planAndRelease(order({ randomness: breakingAfter(moment) }))).rejects.toThrow('power cut');
      expect(shelf().list('staff')).toEqual([]);
      expect(shelf().list('public')).toEqual([]);
      expect(states().at(-1)).toBe('reserved');
      // Also the last, which broke while the public file's noise was drawn and the staff file was on the disk.
      expect(existsSync(folders.releases) ? readdirSync(folders.releases) : []).toEqual([]);
    }
    await planAndRelease(order());
    expect(states()).toEqual(['planned', ...new Array<string>(total + 1).fill('reserved'), 'drawn', 'released']);
    expect(shelf().list('public')).toHaveLength(1);
  });

  it('because it was killed leaves nothing under a name that readers know, and is run again', async () => {
    await fill('var');
    const fillings = countedWords();
    await planAndRelease(order({ randomness: fillings.words, folders: foldersOf(join(home, 'other'), 'provstad') }));
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
    await planAndRelease(order());
    expect(states()).toEqual(['planned', 'reserved', 'reserved', 'reserved', 'drawn', 'released']);
    expect(readdirSync(folders.releases).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('after the drawing is published as it was drawn, byte for byte, without chance', async () => {
    await fill('var');
    await planAndRelease(order());
    const bytes = readFileSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    forgetLast();
    for (const left of [['staff', 'public'], ['public']]) {
      for (const tier of left) rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
      expect(shelf().list('public')).toEqual([]);
      const outcome = await planAndRelease(order({ randomness: breakingAfter(0) }));
      expect(outcome.resumed).toBe(true);
      expect(readFileSync(join(folders.releases, 'provstad-var.staff.sqlite')).equals(bytes)).toBe(true);
      expect(shelf().list('public')).toHaveLength(1);
      forgetLast();
    }
  });

  it('before its files had their names is published from the drafts that were drawn', async () => {
    await fill('var');
    await planAndRelease(order());
    const file = (tier: string): string => join(folders.releases, `provstad-var.${tier}.sqlite`);
    const bytes = readFileSync(file('staff'));
    forgetLast();
    for (const tier of ['staff', 'public']) {
      rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
      renameSync(file(tier), join(folders.releases, `.provstad-var.${tier}.sqlite.part`));
    }
    expect((await planAndRelease(order({ randomness: breakingAfter(0) }))).resumed).toBe(true);
    expect(readFileSync(file('staff')).equals(bytes)).toBe(true);
    expect(shelf().list('public')).toHaveLength(1);
  });

  it('after the drawing is not published when the file is no longer the one in the ledger', async () => {
    await fill('var');
    await planAndRelease(order());
    forgetLast();
    for (const tier of ['staff', 'public']) rmSync(join(folders.releases, `provstad-var.${tier}.sha256`));
    rmSync(join(folders.releases, 'provstad-var.staff.sqlite'));
    writeFileSync(join(folders.releases, 'provstad-var.staff.sqlite'), 'something else');
    await expect(planAndRelease(order())).rejects.toThrow('hash');
    expect(shelf().list('staff')).toEqual([]);
  });
});

describe('the two copies of the ledger', () => {
  it('stop everything when one is an old backup', async () => {
    await fill('var');
    await planAndRelease(order());
    rmSync(folders.ledger);
    await expect(planAndRelease(order())).rejects.toThrow(LedgerFault);
    await expect(planAndRelease(order())).rejects.toThrow(folders.ledgerCopy);
  });

  it('stop everything when both are gone and the release is there, so that nothing is drawn twice', async () => {
    await fill('var');
    await planAndRelease(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) rmSync(path);
    await expect(planAndRelease(order())).rejects.toThrow('restore the ledger');
    expect(shelf().list('staff')).toHaveLength(1);
  });

  it('stop everything when a line has been taken out of both', async () => {
    await fill('var');
    await planAndRelease(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) {
      const lines = readFileSync(path, 'utf8').split('\n');
      writeFileSync(path, lines.filter((_, index) => index !== 2).join('\n'));
    }
    await expect(planAndRelease(order())).rejects.toThrow('does not follow');
  });

  it('stop everything when the last line was cut short in both', async () => {
    await fill('var');
    await planAndRelease(order());
    for (const path of [folders.ledger, folders.ledgerCopy]) appendFileSync(path, '{"previous"');
    await expect(planAndRelease(order())).rejects.toThrow('cut short');
  });

  it('are worked on by one job at a time', async () => {
    await fill('var');
    await planCampaign({ ...order(), policy: STANDARD_POLICY });
    const first = releaseCampaign(order());
    await expect(releaseCampaign(order())).rejects.toThrow(LockedFault);
    await expect(
      planCampaign({ ...order(), campaign: townCampaign('host', '2027-10-15'), policy: twice }),
    ).rejects.toThrow(LockedFault);
    await first;
    await expect(releaseCampaign(order())).rejects.toThrow(ReleaseRefusal);
  });

  it('are worked on by one job at a time also from two data folders that share the second copy', async () => {
    await fill('var');
    const copy = join(home, 'outside');
    const own = foldersOf(home, 'provstad', copy);
    await planCampaign({ ...order({ folders: own }), policy: STANDARD_POLICY });
    const first = releaseCampaign(order({ folders: own }));
    const second = releaseCampaign(order({ folders: foldersOf(join(home, 'clone'), 'provstad', copy) }));
    await expect(second).rejects.toThrow(LockedFault);
    await first;
  });

  it('take no second draw of a batch, whoever asks', async () => {
    await fill('var');
    await planAndRelease(order());
    const ledger = new LedgerFile(folders.ledger, folders.ledgerCopy);
    const about = { municipality: 'provstad', batch: 'var', day: '2026-04-01' };
    expect(() => ledger.append({ ...about, state: 'reserved', attempt: 2 })).toThrow(LedgerFault);
    expect(states()).toHaveLength(4);
  });

  it('stop a second draw when an older backup of the whole data folder is restored', async () => {
    await fill('var');
    const data = join(home, 'data');
    const outside = foldersOf(data, 'provstad', join(home, 'outside'));
    await planAndRelease(order({ folders: outside }));
    rmSync(data, { recursive: true });
    await expect(planAndRelease(order({ folders: outside }))).rejects.toThrow(LedgerFault);
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
