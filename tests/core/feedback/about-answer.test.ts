import { describe, expect, it } from 'vitest';
import { actionsAbout } from '#core/feedback/about-answer.ts';
import type { Position } from '#core/geo/geometry.ts';
import type { RawPlace } from '#core/survey/raw-response.ts';
import { dialogueSurvey } from '../../support/small-town.ts';

const ring: readonly Position[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
];
const telling = { survey: dialogueSurvey, register: [{ id: 'tunneln', ring: [...ring] }] };
const actions = [
  { id: 'lampor', theme: 'BEL', placeId: null },
  { id: 'tunneln', theme: 'SKOT', placeId: 'tunneln' },
  { id: 'droger', theme: 'OTRYGG-HANDELSE', placeId: 'torget' },
  { id: 'ingenting', theme: null, placeId: null },
];
const marked = (change: Partial<RawPlace>): RawPlace => ({
  question: 'Q4',
  ordinal: 0,
  geometry: { type: 'point', position: [500, 500] },
  precisionMetres: 10,
  named: null,
  way: 'map',
  feeling: 'unsafe',
  answers: {},
  ...change,
});
const about = (...places: readonly RawPlace[]): readonly string[] =>
  actionsAbout({ places: [...places] }, telling, actions).map(({ id }) => id);

describe('what has come of what somebody answered about', () => {
  it('is what is done at the place they marked, by its name or inside its ground, and then what is of their causes', () => {
    expect(about(marked({ named: 'tunneln', answers: { '4b': ['BEL-SVAG'] } }))).toEqual(['tunneln', 'lampor']);
    expect(about(marked({ geometry: { type: 'point', position: [50, 50] } }))).toEqual(['tunneln']);
    expect(about(marked({}))).toEqual([]);
  });

  it('tells sensitive causes apart no more than public figures do', () => {
    expect(about(marked({ answers: { '4b': ['NARK-HANDEL'] } }))).toEqual(['droger']);
    expect(about(marked({ answers: { '4b': ['HOT-SEX'] } }))).toEqual(['droger']);
  });

  it('is nothing of a place that feels safe', () => {
    expect(about(marked({ feeling: 'safe', named: 'tunneln' }))).toEqual([]);
  });
});
