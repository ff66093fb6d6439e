import type { Survey } from '../survey/contract.ts';
import { presetOf } from './apply-policy.ts';
import type { Policy } from './policy.ts';
import { type Preset, RESPONDENTS_SHARE } from './preset.ts';

/**
 * The policy that the published method assumes where nothing else is said (privacy.md sections 5 and 8): the whole yearly
 * budget for one batch a year, half of its mu for the public, and shares whose columns sum to 10 000.
 */
export const STANDARD_POLICY: Policy = {
  version: 'standard-2',
  decided: { on: '2026-11-25', by: 'Lykta', diaryNumber: null },
  yearlyBudget: '1/1',
  publicPart: '1/4',
  batchesPerYear: 1,
  publishHour: null,
  floors: { staff: 50, public: 200 },
  shares: {
    S1: { respondents: RESPONDENTS_SHARE, base: 3000, places: 1500, category: 1400, survey: 4000 },
    S2: {
      respondents: RESPONDENTS_SHARE,
      base: 2400,
      places: 1200,
      category: 1500,
      time: 900,
      gender: 700,
      survey: 3200,
    },
    S3: {
      respondents: RESPONDENTS_SHARE,
      base: 2000,
      places: 1000,
      category: 1400,
      time: 800,
      gender: 700,
      age: 1000,
      survey: 3000,
    },
  },
  surveys: {},
  sensitive: ['OTRYGG-HANDELSE', 'OVR'],
};

/** The standard preset of a survey when so many batches close within a year. */
export const standardPreset = (survey: Survey, batchesPerYear = 1): Preset =>
  presetOf({ ...STANDARD_POLICY, batchesPerYear }, survey);
