import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METHOD_ANSWERS, METHOD_BRACKETS, METHOD_FAMILIES } from '#core/privacy/expected-errors.ts';
import type { Policy } from '#core/privacy/policy.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { WorkDb } from '#db/work/schema.ts';
import { methodFigures } from '#server/method-figures.ts';
import { loadSurvey } from '#server/municipality.ts';
import { pageFacts } from '#server/page-facts.ts';
import { NOTHING_ASKED } from '#server/plugins/pages.ts';
import { now, smallCampaign, smallGeography, smallTown } from '../support/small-town.ts';

let folder: string;
let workDb: WorkDb;
let campaigns: CampaignStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-figures-'));
  workDb = await openWorkDb(join(folder, 'work.sqlite'));
  campaigns = new CampaignStore(workDb);
  await campaigns.put(smallTown.settings.id, smallCampaign);
});
afterAll(async () => {
  await workDb.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const sources = (policy: Policy) => ({
  municipality: smallTown,
  policy,
  geography: smallGeography,
  campaigns,
  surveys: loadSurvey,
  clock: () => now,
});
const careful: Policy = { ...STANDARD_POLICY, version: 'careful-1', yearlyBudget: '1/4', batchesPerYear: 2 };

describe('what a municipality promises', () => {
  it('is 69 and 60 times in 100 where it uses the whole budget', async () => {
    expect(await pageFacts(sources(STANDARD_POLICY))('sv', NOTHING_ASKED)).toMatchObject({
      tookPart: '69',
      tookPartPublic: '60',
      whichOfTwo: '76',
      whichOfTwoPublic: '64',
      twoAlike: '84',
      fourAlike: '98',
    });
  });

  it('is its own, and less for a reader to go by, where it has decided on a smaller budget', async () => {
    expect(await pageFacts(sources(careful))('en', NOTHING_ASKED)).toMatchObject({
      tookPart: '60',
      tookPartPublic: '55',
      whichOfTwo: '64',
      whichOfTwoPublic: '57',
      twoAlike: '69',
      fourAlike: '84',
      policyVersion: 'careful-1',
      batchesPerYear: '2',
    });
  });
});

describe('the figures of the whole method', () => {
  it('are there for every row and column that the page has', async () => {
    const figures = await methodFigures(sources(STANDARD_POLICY))('sv');
    for (const family of METHOD_FAMILIES) {
      for (const bracket of METHOD_BRACKETS) expect(figures).toHaveProperty(`share-${bracket}-${family}`);
      for (const answers of METHOD_ANSWERS) expect(figures).toHaveProperty(`error-${answers}-${family}`);
    }
  });

  it('are written as the language writes numbers', async () => {
    const figures = methodFigures(sources(STANDARD_POLICY));
    expect((await figures('sv'))['staff-epsilon-6']).toBe('4,89');
    expect((await figures('en'))['staff-epsilon-6']).toBe('4.89');
    expect((await figures('sv'))['staff-tookPart']).toBe('69,1\u00a0%');
  });

  it('grow with the noise of a smaller budget: an eighth in each of two batches is 2.83 times the error', async () => {
    const whole = await methodFigures(sources(STANDARD_POLICY))('en');
    const part = await methodFigures(sources(careful))('en');
    expect(whole['error-200-places']).toBe('2.6');
    expect(part['error-200-places']).toBe('7.3');
    expect(part['staff-mu']).toBe('0.50');
  });

  it('say that nothing is measured where a family has no share, and name a pair of filters that has one', async () => {
    const figures = await methodFigures(sources(STANDARD_POLICY))('en');
    expect([figures['share-S1-age'], figures['error-200-age'], figures['share-S3-crossed']]).toEqual(['–', '–', '–']);
    const { S3 } = STANDARD_POLICY.shares;
    const { gender: _, ...kept } = S3;
    const crossed: Policy = {
      ...STANDARD_POLICY,
      shares: { ...STANDARD_POLICY.shares, S3: { ...kept, 'category*time': 700 } },
    };
    const other = await methodFigures(sources(crossed))('en');
    expect([other['share-S3-crossed'], other['share-S3-gender']]).toEqual(['7', '–']);
    expect(other['error-2000-crossed']).toMatch(/^\d+ k?m: \d/);
  });
});
