import { describe, expect, test } from 'vitest';
import type { SurveyPicture, SurveyTable } from '#core/measures/contract.ts';
import { en } from '../../web/i18n/insight/en.ts';
import { figureWords } from '../../web/i18n/insight/figures.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { questionFigures } from '../../web/islands/insight/survey-groups.ts';
import { surveySentence } from '../../web/islands/insight/survey-sentence.ts';
import { surveyPicture } from '../support/insight-pictures.ts';

const unweighed = surveyPicture('staff');
const { tables } = unweighed;
const plain = (sentence: string): string =>
  sentence.replaceAll(/[\u00a0\u2060]/gu, (mark) => (mark === '\u00a0' ? ' ' : ''));

function sentenceOf(
  question: string,
  by: 'gender' | null = null,
  more: Partial<SurveyTable> = {},
  texts = sv,
  picture: SurveyPicture = unweighed,
): string {
  const figures = questionFigures(tables.map((table) => (table.question === question ? { ...table, ...more } : table)));
  const figure = figures.find((one) => one.question === question);
  if (figure === undefined) throw new Error(`no ${question}`);
  const language = texts === sv ? 'sv' : 'en';
  return plain(surveySentence(figure, by, picture, texts, figureWords(texts.figures, language, 'staff')));
}

describe('a question’s sentence for the minutes', () => {
  test('has every answer with its interval, how many answered, whom it is of and the release', () => {
    expect(sentenceOf('Q2')).toBe(
      'Ute själv sen kväll (ungefär 1 970 svar): ”Går inte ut så sent” 8 % (6–11), ”Mycket otrygg” 9 % (6–11), ' +
        '”Ganska otrygg” 20 % (18–23), ”Varken trygg eller otrygg” 16 % (14–19), ”Ganska trygg” 30 % (28–32), ' +
        '”Mycket trygg” 16 % (14–18). Andel av dem som svarade på frågan, inte av alla invånare. ' +
        'Våren 2026, ungefär 2 050 svarande (2 033–2 067), uttag 2026-1.',
    );
  });

  test('is in English too', () => {
    expect(sentenceOf('Q2', null, {}, en)).toContain('Share of those who answered the question, not of all residents.');
  });

  test('says by what and as whom its answers are weighed, where they are', () => {
    const of = { sv: 'folkbokförda från 13 år', lattlast: 'vuxna', en: 'residents from 13' };
    const weighed: SurveyPicture = {
      ...unweighed,
      weighedBy: 'gender',
      population: { source: 'SCB', of, date: '2026-12-31' },
    };
    expect(sentenceOf('Q2', null, { isWeighted: true }, sv, weighed)).toContain(
      'Svaren är vägda efter kön så att de väger som folkbokförda från 13 år (SCB, 2026-12-31).',
    );
    expect(sentenceOf('Q2', null, {}, sv, weighed)).not.toContain('vägda');
  });

  test('calls an uncertain figure uncertain and gives it no interval to rank by', () => {
    expect(sentenceOf('Q5')).toContain(
      'Hur stort problem. Dålig belysning (ungefär 430 svar): ”Inget” ca 25 % (osäkert), ',
    );
  });

  test('gives no per cent where too few answered', () => {
    const sentence = sentenceOf('Q6');
    expect(sentence).toContain('Oro för: för få svar för att visas, och det säger inget om frågan. Högst 3 svar var.');
    expect(sentence).not.toContain('%');
  });

  test('tells the groups apart, each with about how many they are', () => {
    const [table] = tables;
    if (table === undefined) throw new Error('no table');
    const group = (code: string, sv: string, answered: number | null) => ({
      code,
      text: { sv, lattlast: sv, en: sv },
      answered,
      answers: table.answers.map((answer) => (answered === null ? { ...answer, share: null } : answer)),
    });
    const by = [{ name: 'gender' as const, groups: [group('kvinna', 'Kvinnor', 950), group('annat', 'Annat', null)] }];
    const sentence = sentenceOf('Q2', 'gender', { by });
    expect(sentence).toMatch(/^Ute själv sen kväll\. Kvinnor \(ungefär 950 svar\): ”/u);
    expect(sentence).toContain('Annat: för få svar för att visas');
  });
});
