import { describe, expect, test } from 'vitest';
import type { SimpleQuestion } from '#core/survey/contract.ts';
import { inOneLanguage } from '#core/survey/in-one-language.ts';
import { nearestOffered, offeredLanguages } from '#core/survey/offered-languages.ts';
import { faultsOfPage } from '#core/survey/page-faults.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

const ground = { areas: [] };
const text = { sv: 'Vad tycker du?', lattlast: 'Vad tycker du?', en: 'What do you think?' };
const options = ['a', 'b', 'c'].map((code) => ({ code, text: { sv: code, lattlast: code, en: code } }));
const one = { id: 'F1', type: 'choice', text, options } as unknown as SimpleQuestion;
const some = { id: 'F2', type: 'choices', max: 2, text, options } as unknown as SimpleQuestion;
const rows = [{ code: 'park', text }];
const table = { id: 'F3', type: 'matrix', text, rows, options } as unknown as SimpleQuestion;
const words = { id: 'F4', type: 'text', maxLength: 5, text } as unknown as SimpleQuestion;
const codes = (...asked: Parameters<typeof faultsOfPage>): readonly string[] =>
  faultsOfPage(...asked).map(({ code }) => code);

describe('a dialogue in one language', () => {
  test('a reader gets each text in their own language, and nothing but texts is cut', () => {
    const whole = { id: 'sv', languages: ['sv', 'en'], max: 3, questions: [{ text }] };
    expect(inOneLanguage(whole, 'en')).toEqual({ ...whole, questions: [{ text: { en: 'What do you think?' } }] });
  });

  test('a reader gets the nearest text where their own language has none, under their own language', () => {
    expect(inOneLanguage({ title: { sv: 'Torget' } }, 'lattlast')).toEqual({ title: { lattlast: 'Torget' } });
  });

  test('a reader of a survey of forty questions is sent every question, and no text in another language', () => {
    const cut = JSON.stringify(inOneLanguage(everyTypeSurvey, 'sv'));
    expect(JSON.stringify(everyTypeSurvey)).toContain('"en":');
    expect(cut).not.toMatch(/"(lattlast|en|fi|ar)":/);
    expect(inOneLanguage(everyTypeSurvey, 'sv').questions.length).toBe(everyTypeSurvey.questions.length);
  });
});

describe('the languages that a resident may choose among', () => {
  const survey = { languages: ['ar', 'fi', 'en', 'sv'] } as const;
  test('a language of the survey that the municipality has not switched on is not offered', () => {
    expect(offeredLanguages(survey, { languages: [] })).toEqual(['sv', 'en']);
    expect(offeredLanguages(survey, { languages: ['fi'] })).toEqual(['sv', 'en', 'fi']);
  });

  test('a language that is switched on is not offered where the survey is not written in it', () => {
    expect(offeredLanguages({ languages: ['sv'] }, { languages: ['fi', 'ar'] })).toEqual(['sv']);
  });

  test('who asks for easy-to-read where there is none gets Swedish', () => {
    expect(nearestOffered('lattlast', ['en', 'sv'])).toBe('sv');
    expect(nearestOffered('en', ['en', 'sv'])).toBe('en');
  });
});

describe('what has to be mended before somebody goes on from a page', () => {
  test('who answers nothing is told what to do, by the type of the question', () => {
    expect(codes(one, null, undefined, 'F1', ground)).toEqual(['choose-one']);
    expect(codes(some, null, [], 'F2', ground)).toEqual(['choose-some']);
    expect(codes(table, 'park', undefined, 'F3', ground)).toEqual(['choose-one']);
  });

  test('own words may be left out, but not be too many', () => {
    expect(codes(words, null, '  ', 'F4', ground)).toEqual([]);
    expect(codes(words, null, 'sex tecken', 'F4', ground)).toHaveLength(1);
    expect(codes(words, null, 'fem', 'F4', ground)).toEqual([]);
  });

  test('an answer that is whole lets somebody go on, and one too many does not', () => {
    expect(codes(one, null, 'a', 'F1', ground)).toEqual([]);
    expect(codes(some, null, ['a', 'b'], 'F2', ground)).toEqual([]);
    expect(codes(some, null, ['a', 'b', 'c'], 'F2', ground)).toHaveLength(1);
    expect(codes(table, 'park', 'b', 'F3', ground)).toEqual([]);
  });
});
