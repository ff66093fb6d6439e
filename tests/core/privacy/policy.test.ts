import { describe, expect, it } from 'vitest';
import { presetOf, standardTables } from '#core/privacy/apply-policy.ts';
import { checkedPolicy, type Policy } from '#core/privacy/policy.ts';
import { STANDARD_POLICY } from '#core/privacy/standard-policy.ts';
import { loadPolicy, loadSurvey } from '#server/municipality.ts';
import { townSurvey } from '../../support/release-town.ts';

const faultsOf = (change: Partial<Policy> | Record<string, unknown>): readonly string[] => {
  const checked = checkedPolicy({ ...STANDARD_POLICY, ...change }, [townSurvey]);
  return checked.ok ? [] : checked.failure;
};

describe('a policy', () => {
  it('that is the published one has no fault, and neither have the municipalities’', () => {
    expect(faultsOf({})).toEqual([]);
    for (const id of ['ljuskoping', 'varnamo']) expect(loadPolicy(id).version).toContain(id);
  });

  it.each([
    ['more than a whole budget a year', { yearlyBudget: '5/4' }, '/yearlyBudget 5/4 is above 1/1'],
    ['more than a quarter for the public', { publicPart: '1/3' }, '/publicPart 1/3 is above 1/4'],
    ['nothing for the public', { publicPart: '1/100' }, '/publicPart 1/100 leaves nothing'],
    ['a floor under 50', { floors: { staff: 49, public: 200 } }, '/floors/staff'],
    ['a public floor under the staff’s', { floors: { staff: 300, public: 200 } }, '/floors/public is below'],
    [
      'shares that sum to more than all',
      { shares: { ...STANDARD_POLICY.shares, S1: { ...STANDARD_POLICY.shares.S1, base: 3001 } } },
      '/shares/S1 sums to 10001',
    ],
    [
      'another share for the number of respondents, which is measured before the bracket is known',
      { shares: { ...STANDARD_POLICY.shares, S2: { ...STANDARD_POLICY.shares.S2, respondents: 200 } } },
      '/shares/S2/respondents must be 100',
    ],
    [
      'a family that there is not',
      { shares: { ...STANDARD_POLICY.shares, S3: { respondents: 100, weather: 10 } } },
      '/shares/S3',
    ],
    [
      'the same pair of filters the other way round',
      { shares: { ...STANDARD_POLICY.shares, S3: { respondents: 100, 'time*category': 10 } } },
      '/shares/S3',
    ],
    ['a category that there is not', { sensitive: ['OTRYGG-HANDLESE', 'OVR'] }, '/sensitive OTRYGG-HANDLESE is no'],
    ['one hidden category', { sensitive: ['OTRYGG-HANDELSE'] }, 'alone would follow from the others'],
    [
      'a filter crossed with itself',
      { shares: { ...STANDARD_POLICY.shares, S3: { respondents: 100, 'age*age': 10 } } },
      '/shares/S3',
    ],
    [
      'a survey that there is not',
      { surveys: { nothing: standardTables(townSurvey) } },
      '/surveys/nothing is no survey',
    ],
    ['a misspelt field', { budgett: '1/1' }, 'budgett'],
  ])('with %s is refused, and says where', (_, change, sentence) => {
    expect(faultsOf(change).join('\n')).toContain(sentence);
  });

  it('has its other faults listed though one field is no number at all', () => {
    const faults = faultsOf({
      batchesPerYear: 'two',
      yearlyBudget: '3/1',
      sensitive: ['FINNSEJ'],
      surveys: { prov: { tables: [], crossTables: [{ question: 'Q2', by: 'shoe', weight: 1 }] } },
    });
    expect(faults).toEqual([
      expect.stringMatching(/^\/batchesPerYear /),
      expect.stringMatching(/^\/surveys\/prov\/tables /),
      '/surveys/prov/crossTables/0/by must be one of gender, age, area',
      '/yearlyBudget 3/1 is above 1/1',
      '/sensitive FINNSEJ is no released category',
    ]);
  });

  it('lists every fault of a survey’s tables at once', () => {
    const faults = faultsOf({
      surveys: {
        prov: {
          tables: [
            { question: 'Q2', weight: 1, core: false },
            { question: 'Q2', weight: 1, core: false },
            { question: 'Q4', weight: 1, core: false },
            { question: 'Q1', weight: 1, core: false },
          ],
          crossTables: [
            { question: 'Q9', by: 'gender', weight: 1 },
            { question: 'Q1', by: 'area', weight: 1 },
            { question: 'Q2', by: 'age', weight: 1 },
            { question: 'Q2', by: 'age', weight: 2 },
          ],
        },
      },
    });
    expect(faults).toEqual([
      '/surveys/prov/tables/1 Q2 is there twice',
      '/surveys/prov/tables/2 Q4 is no closed question of the survey',
      '/surveys/prov/tables has no core question',
      '/surveys/prov/crossTables/0 Q9 is not among the tables',
      '/surveys/prov/crossTables/1 Q1 would be broken down by itself',
      '/surveys/prov/crossTables/3 Q2 by age is there twice',
    ]);
  });

  it('gives each of several batches a year an equal part of it', () => {
    expect(presetOf({ ...STANDARD_POLICY, batchesPerYear: 4 }, townSurvey).budget).toEqual({
      numerator: 1,
      denominator: 4,
    });
    const half = presetOf({ ...STANDARD_POLICY, yearlyBudget: '1/2', batchesPerYear: 2 }, townSurvey);
    expect(half.budget).toEqual({ numerator: 1, denominator: 4 });
    expect(half.yearlyBudget).toEqual({ numerator: 1, denominator: 2 });
  });

  it('breaks the first core question down where it says nothing of a survey, and none where nothing is asked', () => {
    expect(standardTables(townSurvey).crossTables).toEqual([
      { question: 'Q2', by: 'area', weight: 1 },
      { question: 'Q2', by: 'gender', weight: 1 },
      { question: 'Q2', by: 'age', weight: 1 },
    ]);
    const { groupings: _, ...without } = townSurvey;
    expect(standardTables(without).crossTables).toEqual([]);
    expect(standardTables(loadSurvey('dialogue', 1)).tables.length).toBeGreaterThan(10);
  });
});
