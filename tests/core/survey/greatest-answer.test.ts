import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Question, Survey } from '#core/survey/contract.ts';
import { greatestAnswer } from '#core/survey/greatest-answer.ts';
import { lintSurvey } from '#core/survey/lint.ts';
import { SURVEY_LIMITS } from '#core/survey/survey-limits.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

const named = (id: string) => ({ id, text: { sv: id }, short: { sv: id } });
const surveyOf = (questions: readonly Question[]): Survey => ({
  id: 'stor',
  version: 1,
  title: { sv: 'Stor' },
  languages: ['sv'],
  questions,
  routes: [{ id: 'fragor', steps: questions.map(({ id }) => ({ question: id })) }],
  background: [],
});
const texts = (count: number): Survey =>
  surveyOf(
    Array.from({ length: count }, (_, at) => ({ ...named(`T${at}`), type: 'text', maxLength: SURVEY_LIMITS.letters })),
  );
const ground = { areas: [] };
const bytes = (answers: Answers): number => Buffer.byteLength(JSON.stringify(answers));
const tooLarge = (survey: Survey): readonly unknown[] =>
  lintSurvey(survey, ground).filter(({ code }) => code === 'answer-too-large');

describe('the greatest answer of a survey', () => {
  it('holds every text full of the widest letters, in any alphabet', () => {
    const survey = texts(40);
    fc.assert(
      fc.property(fc.constantFrom('漢', 'ع', 'ä', '😀', '\n', 'x'), (letter) => {
        const full = letter.repeat(Math.floor(SURVEY_LIMITS.letters / letter.length));
        const answers = Object.fromEntries(survey.questions.map(({ id }) => [id, full]));
        expect(bytes(answers)).toBeLessThanOrEqual(greatestAnswer(survey, ground));
      }),
    );
    expect(tooLarge(survey)).toEqual([]);
  });

  it('holds every option chosen, every row, and every corner of every place with all that is asked about it', () => {
    const survey = everyTypeSurvey;
    const codesOf = (question: Question): readonly string[] =>
      'options' in question ? question.options.map(({ code }) => code) : [];
    const simple = (id: string): Answers[string] => {
      const question = survey.questions.find((one) => one.id === id);
      if (question === undefined) throw new Error(id);
      const codes = codesOf(question);
      if (question.type === 'matrix')
        return Object.fromEntries(question.rows.map(({ code }) => [code, codes[0] ?? '']));
      if (question.type === 'text') return '漢'.repeat(question.maxLength);
      if (question.type === 'choices' || question.type === 'ranking')
        return codes.slice(0, question.max ?? codes.length);
      return codes[0] ?? '-1000.25';
    };
    const answers = Object.fromEntries(
      survey.questions.map((question) => {
        if (question.type !== 'place') return [question.id, simple(question.id)];
        const positions = Array.from({ length: 1000 }, (_, at) => [1_000_000 + at, 7_000_000 + at] as const);
        const geometry = question.kinds.some((kind) => kind !== 'point')
          ? ({ type: 'line', positions } as const)
          : ({ type: 'point', position: [1_000_000, 7_000_000] } as const);
        const about = Object.fromEntries(question.followUps.map(({ question: id }) => [id, simple(id)]));
        const place = { geometry, named: 'x'.repeat(64), way: 'search' as const, answers: about };
        return [question.id, Array.from({ length: question.max }, () => place)];
      }),
    ) as Answers;
    expect(bytes(answers)).toBeLessThanOrEqual(greatestAnswer(survey, ground));
    expect(bytes(answers)).toBeGreaterThan(greatestAnswer(survey, ground) / 10);
  });

  it('that is larger than the server takes keeps a survey from being published, and says how large it is', () => {
    expect(tooLarge(texts(160))).toEqual([]);
    expect(tooLarge(texts(300))).toMatchObject([{ level: 'error', with: { size: 1805, max: 1000 } }]);
  });

  it('is not made by more options than an answer names: those of the municipality count', () => {
    const areas = Array.from({ length: SURVEY_LIMITS.options }, (_, at) => ({
      code: `o${at}`,
      text: { sv: `O${at}` },
    }));
    const options = [{ code: 'inget', text: { sv: 'Inget' } }];
    const survey = surveyOf([{ ...named('Q'), type: 'choices', optionsFrom: 'areas', options }]);
    const found = (count: number) =>
      lintSurvey(survey, { areas: areas.slice(0, count) as never }).filter(({ code }) => code === 'too-many-offered');
    expect(found(SURVEY_LIMITS.options - 1)).toEqual([]);
    expect(found(SURVEY_LIMITS.options)).toMatchObject([{ level: 'error', with: { count: 201, max: 200 } }]);
  });
});
