import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '#core/privacy/policy.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import type { Survey } from '#core/survey/contract.ts';
import { openRawDb } from '#db/raw/open.ts';
import { withLocks } from '#db/release/lock.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { ClockMemory } from '#db/work/clock-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { type Clockwork, keepTurning, turn } from '#server/jobs/clockwork.ts';
import { LedgerFault } from '#server/jobs/ledger-file.ts';
import { releaseCampaign } from '#server/jobs/release.ts';
import { fixedWords } from '../../support/fixed-words.ts';
import { killed, lockHolder } from '../../support/lock-holder.ts';
import { compactTown, townCampaign, townGeography, townSurvey } from '../../support/release-town.ts';

let home: string;
let folders: Folders;
let workDb: WorkDb;
let campaigns: CampaignStore;
let told: string[];
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'lykta-clock-'));
  folders = foldersOf(home, 'provstad');
  mkdirSync(dirname(folders.workFile), { recursive: true });
  workDb = await openWorkDb(folders.workFile);
  campaigns = new CampaignStore(workDb);
  told = [];
});
afterEach(async () => {
  await workDb.destroy();
  rmSync(home, { recursive: true });
});

const atNine: Policy = { ...STANDARD_POLICY, version: 'at-nine', publishHour: 9 };

/** A turn at a day and an hour in Sweden in winter. */
const at = (
  day: string,
  hour: number,
  more: Partial<Clockwork> & { readonly policy?: Policy } = {},
): Promise<boolean> => turn(worksAt(day, hour, more));
const worksAt = (day: string, hour: number, more: Partial<Clockwork> = {}): Clockwork => ({
  folders,
  municipality: compactTown,
  geography: townGeography,
  policy: STANDARD_POLICY,
  surveys: (id): Survey => {
    if (id !== 'prov') throw new Error(`there is no survey ${id}`);
    return townSurvey;
  },
  campaigns,
  countAnswers: null,
  clock: () => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`),
  isSure: async () => true,
  patience: 0,
  warn: (sentence) => told.push(sentence),
  ...more,
});
const states = (): string[] =>
  existsSync(folders.ledger)
    ? readFileSync(folders.ledger, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: { state: string } }).event.state)
    : [];
const put = (id: string, opens: string, closes: string, survey = 'prov') =>
  campaigns.put('provstad', { ...townCampaign(id, closes, opens), survey: { id: survey, version: 1 } });

async function draw(name: string, opens: string, closes: string, today: string): Promise<void> {
  mkdirSync(folders.raw, { recursive: true });
  const rawDb = await openRawDb(folders.rawFile);
  await releaseCampaign({
    rawDb,
    folders,
    municipality: compactTown,
    geography: townGeography,
    survey: townSurvey,
    campaign: townCampaign(name, closes, opens),
    today,
    hour: 10,
    randomness: fixedWords(1),
  });
  await rawDb.destroy();
}

describe('the clock', () => {
  it('plans a dialogue the day it opens, once, and not before', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-01-31', 23);
    expect(states()).toEqual(['policy']);
    await at('2026-02-01', 0);
    await at('2026-02-01', 1);
    expect(states()).toEqual(['policy', 'planned']);
    expect(told).toEqual([]);
  });

  it('tells of a dialogue that the year’s budget does not reach, while something can still be done', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await put('host', '2026-02-01', '2026-04-15');
    await at('2026-02-01', 0);
    expect(states()).toEqual(['policy', 'planned']);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('more than a year');
  });

  it('tells of dates that were changed after the plan, at the next hour and not at the end', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0);
    await put('var', '2026-02-01', '2026-03-31');
    await at('2026-02-02', 0);
    expect(told[0]).toContain('has changed since it was written in the ledger (closes): undo the change');
  });

  it('plans the others when one dialogue’s survey is gone, and says which', async () => {
    await put('trasig', '2026-02-01', '2026-03-15', 'borta');
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0);
    expect(states()).toEqual(['policy', 'planned']);
    expect(told).toEqual(['trasig cannot be planned: there is no survey borta']);
  });

  it('makes a release visible the day after the draw, from the hour that was decided, and notes it', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0, { policy: atNine });
    await draw('var', '2026-02-01', '2026-03-15', '2026-03-16');
    await at('2026-03-16', 9);
    await at('2026-03-17', 8);
    expect(new ReleaseShelf(folders.releases).list('public')).toEqual([]);
    await at('2026-03-17', 12);
    expect(new ReleaseShelf(folders.releases).list('public')).toHaveLength(1);
    expect((await campaigns.byId('provstad', 'var'))?.releasedOn).toBe('2026-03-17');
  });

  it('notes at its next turn what was released by a run that broke before it could note it', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0);
    await draw('var', '2026-02-01', '2026-03-15', '2026-03-16');
    expect((await campaigns.byId('provstad', 'var'))?.releasedOn).toBeNull();
    await at('2026-03-17', 0);
    expect((await campaigns.byId('provstad', 'var'))?.releasedOn).toBe('2026-03-16');
  });

  it('makes nothing visible, and writes nothing in the ledger, by a clock that has leapt; says so, and does when it is sure', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0, { policy: atNine });
    await draw('var', '2026-02-01', '2026-03-15', '2026-03-16');
    const memory = new ClockMemory(workDb, 'provstad');
    await memory.confirm('2026-03-16');
    const isSure = async (today: string) => (await memory.judge(today)).doubted === null;
    const before = states();
    await at('2026-04-25', 12, { policy: atNine, isSure });
    expect([states(), new ReleaseShelf(folders.releases).list('public')]).toEqual([before, []]);
    expect(told).toEqual([
      'var cannot be published: the clock has leapt to 2026-04-25, and nobody has said that it is right',
    ]);
    await at('2026-03-17', 12, { policy: atNine, isSure });
    expect(states()).toEqual([...before, 'released']);
  });

  it('tells of a release whose file is not the one that was drawn, and goes on', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0, { policy: atNine });
    await draw('var', '2026-02-01', '2026-03-15', '2026-03-16');
    writeFileSync(join(folders.releases, '.provstad-var.staff.sqlite.part'), 'something else');
    await put('nasta', '2027-03-16', '2027-04-15');
    await at('2027-03-16', 9);
    expect(told[0]).toMatch(/^var cannot be published: .*hash/);
    expect(states().at(-1)).toBe('planned');
  });

  it('takes no changed policy under the version that was decided', async () => {
    await at('2026-02-01', 0);
    const changed = { ...STANDARD_POLICY, floors: { staff: 100, public: 200 } };
    await expect(at('2026-02-01', 1, { policy: changed })).rejects.toThrow(/\/floors.*give it a new version/);
    await at('2026-02-01', 2, { policy: { ...changed, version: 'standard-3' } });
    expect(states()).toEqual(['policy', 'policy']);
  });

  it('leaves everything for later while a release is being made, and says so', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    expect(await withLocks([`${folders.ledger}.lock.sqlite`], () => at('2026-02-01', 0))).toBe(false);
    expect(states()).toEqual([]);
    expect(await at('2026-02-01', 1)).toBe(true);
    expect(states()).toEqual(['policy', 'planned']);
  });

  it('waits for another process that only reads the ledger, and plans what has opened in the same turn', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    const reader = await lockHolder(`${folders.ledger}.lock.sqlite`);
    const turned = at('2026-02-01', 0, { patience: 60_000 });
    await killed(reader);
    expect(await turned).toBe(true);
    expect(states()).toEqual(['policy', 'planned']);
  });

  it('tries a turn that was skipped again, long before the next hour', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    const release = await lockHolder(`${folders.ledger}.lock.sqlite`);
    const works = worksAt('2026-02-01', 0);
    const clock = keepTurning(works, await turn(works), 20);
    try {
      expect(states()).toEqual([]);
      await killed(release);
      await expect.poll(states).toEqual(['policy', 'planned']);
    } finally {
      clock.stop();
      await killed(release);
    }
  });

  it('stops at a ledger that cannot be read', async () => {
    await at('2026-02-01', 0);
    appendFileSync(folders.ledger, 'x');
    await expect(at('2026-02-01', 1)).rejects.toThrow(LedgerFault);
  });

  it('goes on with a ledger from before plans held presets, and draws nothing by such a plan', async () => {
    await put('var', '2026-02-01', '2026-03-15');
    await at('2026-02-01', 0);
    for (const path of [folders.ledger, folders.ledgerCopy]) rewriteWithoutPreset(path);
    await at('2026-02-02', 0);
    expect(told[0]).toContain('methodVersion');
    await expect(draw('var', '2026-02-01', '2026-03-15', '2026-03-16')).rejects.toThrow('methodVersion');
  });
});

/** Takes the preset out of the plan, as it was before method 2; the plan is the last line, so the chain stays whole. */
function rewriteWithoutPreset(path: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as { event: Record<string, unknown> };
  const { preset: _, yearlyBudget: __, surveyHash: ___, ...event } = last.event;
  const old = { ...last, event: { ...event, methodVersion: '1' } };
  writeFileSync(path, `${[...lines.slice(0, -1), JSON.stringify(old)].join('\n')}\n`);
}
