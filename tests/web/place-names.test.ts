import { describe, expect, test } from 'vitest';
import type { PlaceAnswer, Survey } from '#core/survey/contract.ts';
import { toldOf } from '#core/survey/told.ts';
import { namesInDraft, sayAnew } from '../../web/islands/answer/place/say-anew.ts';
import { areSaidIn, nameOf, nameOfFound, withName, withoutName } from '../../web/islands/answer/place-names.ts';
import type { PlaceNames } from '../../web/state/kept.ts';
import { everyTypeSurvey } from '../support/every-type-survey.ts';

const survey: Survey = everyTypeSurvey;
const known = {
  gazetteer: [{ id: 's1', name: 'Storgatan', kind: 'stop', within: '', point: [481_200, 6_400_200] }],
  places: [],
} as const;
const place = (way: PlaceAnswer['way'], east = 0): PlaceAnswer => ({
  geometry: { type: 'point', position: [481_300 + east, 6_400_200] },
  named: null,
  way,
  answers: {},
});
const found = (text: string) => nameOfFound(text, 'search', 'sv');

describe('what places are called', () => {
  test('the places of two questions keep their own names, and one that is taken away takes no other with it', () => {
    let names: PlaceNames = {};
    names = withName(names, 'P1', 0, found('Torget'));
    names = withName(names, 'P1', 1, found('Parken'));
    names = withName(names, 'P2', 0, found('Skolan'));
    names = withoutName(names, 'P1', 0);
    expect([nameOf(names, 'P1', 0), nameOf(names, 'P2', 0), nameOf(names, 'P1', 1)]).toEqual(['Parken', 'Skolan', '']);
  });

  test('an answer that waits tells each place by its own name, and by its question where others ask for places too', () => {
    const answers = { P1: [place('search')], P2: [place('search', 50)] };
    const names = { P1: [found('Torget')], P2: [found('Skolan')] };
    const labelsIn = (asked: Survey): readonly string[] =>
      toldOf({ survey: asked, route: 'platser', answers }, ({ id }, index) => nameOf(names, id, index), {
        survey: asked,
        areas: [],
        language: 'sv',
      }).map(({ label }) => label);
    expect(labelsIn(survey)).toEqual(['Platser: Torget', 'Trivs: Skolan']);
    const asksOnce: Survey = {
      ...survey,
      questions: survey.questions.filter(({ id }) => id !== 'P2' && id !== 'P3'),
      routes: [{ id: 'platser', steps: [{ question: 'P1' }] }],
    };
    expect(labelsIn(asksOnce)).toEqual(['Torget']);
  });

  test('a place that was pointed out is described in the language of the page, and a name stays a name', () => {
    const answers = { P1: [place('map'), place('search')] };
    const names = { P1: [nameOfFound('Nära Storgatan', 'map', 'sv'), found('Torget')] };
    expect(areSaidIn(names, 'sv')).toBe(true);
    expect(areSaidIn(names, 'en')).toBe(false);
    const said = sayAnew(names, answers, known, 'en');
    expect(said).toEqual({ P1: [{ text: 'Near Storgatan', said: 'en' }, found('Torget')] });
    expect(areSaidIn(said, 'en')).toBe(true);
    expect(sayAnew(said, answers, known, 'ar').P1?.[0]?.text).toBe('قرب Storgatan');
  });
});

describe('a draft that an older page kept', () => {
  const draft = (answers: Record<string, PlaceAnswer[]>, placeNames: readonly string[]) => ({
    campaign: 'c',
    survey: { id: survey.id, version: survey.version },
    route: 'platser',
    answers,
    placeNames,
  });

  test('has the names of its places where one question asked for them', () => {
    const names = namesInDraft(draft({ P2: [place('search'), place('map')] }, ['Torget', 'Nära Storgatan']), survey);
    expect([nameOf(names, 'P2', 0), nameOf(names, 'P2', 1)]).toEqual(['Torget', 'Nära Storgatan']);
    expect(sayAnew(names, { P2: [place('search'), place('map')] }, known, 'en').P2?.map(({ text }) => text)).toEqual([
      'Torget',
      'Near Storgatan',
    ]);
  });

  test('has no name that may be that of another place: they are described anew', () => {
    const answers = { P1: [place('search')], P2: [place('search', -80)] };
    const names = namesInDraft(draft(answers, ['Skolan']), survey);
    expect([nameOf(names, 'P1', 0), nameOf(names, 'P2', 0)]).toEqual(['', '']);
    const said = sayAnew(names, answers, known, 'sv');
    expect([nameOf(said, 'P1', 0), nameOf(said, 'P2', 0)]).toEqual(['Nära Storgatan', 'Storgatan']);
  });

  test('is read as it is where it was kept by this page', () => {
    const placeNames = { P1: [found('Torget')] };
    expect(namesInDraft({ ...draft({ P1: [place('search')] }, []), placeNames }, survey)).toEqual(placeNames);
  });
});
