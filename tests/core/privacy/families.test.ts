import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { CAUSE_GROUPS } from '#core/places/categories.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { type MapFamily, mapFamilies } from '#core/privacy/families.ts';
import { groupingsOf } from '#core/privacy/groupings.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';

const survey = loadSurvey('dialogue', 1);
const { areas, settings } = loadMunicipality('ljuskoping');
const groupings = groupingsOf(survey, areas, settings.areaGroups);
const placeQuestion = survey.questions.find((question) => question.type === 'place');
if (placeQuestion?.type !== 'place') throw new Error('no place question');
const families = mapFamilies({
  mapQuestions: [placeQuestion],
  groupings,
  crossed: ['category*time'],
  sensitive: ['OTRYGG-HANDELSE', 'OVR'],
});
const BEL = CAUSE_GROUPS.find(({ code }) => code === 'BEL');
const family = (name: string): MapFamily => {
  const found = families.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const pin = (answers: CountedPlace['answers'], feeling: CountedPlace['feeling'] = 'unsafe'): CountedPlace => ({
  question: 'Q4',
  ordinal: 0,
  geometry: { type: 'point', position: [0, 0] },
  feeling,
  answers,
});
const person = (background: CountedResponse['background'] = {}, answers: CountedResponse['answers'] = {}) => ({
  answers,
  background,
  places: [],
});
const codesOf = (name: string, marked: CountedPlace, response: CountedResponse = person()): string[] => {
  const { slices, slicesOf } = family(name);
  return slicesOf(marked, response).map((slice) => `${slices[slice]?.feeling} ${slices[slice]?.code}`);
};

describe('what a mark counts in', () => {
  it('has a name in every language, in whichever map it is read', () => {
    const values = families.flatMap(({ name, slices }) => slices.map(({ code, text }) => ({ name, code, text })));
    expect(values.length).toBeGreaterThan(30);
    for (const { name, code, text } of values)
      if (code !== null)
        for (const language of LANGUAGES) expect(text?.[language], `${name} ${code} ${language}`).toMatch(/\S/);
    const lit = family('category*time').slices.find(({ code }) => code === 'BEL*kvall')?.text;
    expect(lit?.fi).toBe(`${BEL?.text.fi} · Illalla, 19–23`);
    expect(lit?.ar).toMatch(/^الإضاءة والظلام · /);
  });

  it('is at most eight released categories of unsafe places, those about incidents together', () => {
    const unsafe = family('category').slices.filter(({ feeling }) => feeling === 'unsafe');
    expect(unsafe.map(({ code }) => code)).toEqual([
      'BEL',
      'SIKT',
      'SKOT',
      'TRAF',
      'SAML',
      'NARV',
      'OTRYGG-HANDELSE',
      'OVR',
    ]);
    expect(unsafe.filter(({ sensitive }) => sensitive).map(({ code }) => code)).toEqual(['OTRYGG-HANDELSE', 'OVR']);
    expect(codesOf('category', pin({ '4b': ['HOT-VALD', 'BROTT-RAN', 'BEL-SVAG'] }))).toEqual([
      'unsafe BEL',
      'unsafe OTRYGG-HANDELSE',
    ]);
    expect(codesOf('category', pin({ '4b': ['BRA-LJUS'] }, 'safe'))).toEqual(['safe BRA-LJUS']);
  });

  it.each([
    [['morgon'], ['dag']],
    [['dag', 'eftermiddag'], ['dag']],
    [['morker'], ['kvall', 'natt']],
    [['alltid'], ['dag', 'kvall', 'natt']],
    [['kvall', 'helg'], ['kvall']],
    [['helg', 'sommar'], ['ej-angivet']],
    [[], ['ej-angivet']],
  ])('is of the times %j the bands %j', (times, bands) => {
    expect(codesOf('time', pin({ '4c': times }))).toEqual(bands.map((band) => `unsafe ${band}`));
  });

  it.each([
    [{}, 'annat', 'ej-angivet'],
    [{ Q14a: '13-15', Q14b: 'kvinna' }, 'kvinna', 'under-20'],
    [{ Q14a: '80plus', Q14b: 'man' }, 'man', '65-plus'],
    [{ Q14a: '30-49', Q14b: 'annat' }, 'annat', '30-49'],
    [{ Q14a: 'vill_inte', Q14b: 'vill_inte' }, 'annat', 'ej-angivet'],
  ])('is of somebody who said %j the gender %s and the age %s', (background, gender, age) => {
    expect(codesOf('gender', pin({}), person(background))).toEqual([`unsafe ${gender}`]);
    expect(codesOf('age', pin({}), person(background))).toEqual([`unsafe ${age}`]);
  });

  it('is every pair of its cause and its time where a policy measures the two together', () => {
    expect(codesOf('category*time', pin({ '4b': ['BEL-SVAG', 'TRAF-FART'], '4c': ['morker'] }))).toEqual([
      'unsafe BEL*kvall',
      'unsafe BEL*natt',
      'unsafe TRAF*kvall',
      'unsafe TRAF*natt',
    ]);
    expect(family('category*time').values).toBe(32);
    expect(family('category*time').slices[0]?.text?.sv).toBe('Belysning och mörker · Dagtid, 06–19');
  });

  it('is one slice at least and none twice in every family, whatever was answered', () => {
    const causes = fc.subarray(['BEL-SVAG', 'HOT-HOT', 'BRA-LJUS', 'ANN', 'nonsense']);
    const times = fc.subarray(['morgon', 'morker', 'alltid', 'helg', 'nonsense']);
    fc.assert(
      fc.property(causes, times, fc.constantFrom('unsafe', 'safe', null), (four, when, feeling) => {
        for (const { slices, slicesOf } of families) {
          const found = slicesOf(pin({ '4b': four, '4c': when }, feeling), person({ Q14b: 'nonsense' }));
          expect(found.length).toBeGreaterThan(0);
          expect(new Set(found).size).toBe(found.length);
          for (const slice of found) expect(slices[slice]?.feeling).toBe(feeling ?? 'unstated');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the groups of a survey', () => {
  it('are at most six areas and those who named none, by the areas’ own groups', () => {
    const { area } = groupings;
    expect(area?.groups).toHaveLength(7);
    const groupOf = (Q1: string) => area?.groups[area.groupOf(person({}, { Q1 }))]?.code;
    expect(groupOf('akanten')).toBe('centrum');
    expect(groupOf('bjorknaset')).toBe('byarna');
    expect(groupOf('hela-kommunen')).toBe('ej-angivet');
  });

  it('are absent where the survey does not ask', () => {
    expect(groupingsOf({}, areas, settings.areaGroups)).toEqual({});
  });
});
