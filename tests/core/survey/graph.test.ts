import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionInWords } from '#core/survey/condition-in-words.ts';
import type { Survey } from '#core/survey/contract.ts';
import { surveyGraph } from '#core/survey/graph.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

const ground = loadMunicipality('ljuskoping');

/** The ways of a survey as text: what is asked, of whom, and how the steps hang together. */
const drawn = (survey: Survey): string =>
  `${survey.routes
    .map(({ id }) => {
      const { nodes, edges } = surveyGraph(survey, id);
      return [
        `# ${survey.id}-${survey.version}, ${id}`,
        ...nodes.map(({ key, question, type, when, place }) =>
          [
            place === null ? '' : '  ',
            `${key} ${question} (${type})`,
            when === null ? '' : ` ${conditionInWords(when, survey, 'sv', ground)}`,
          ].join(''),
        ),
        '',
        ...edges.filter(({ kind }) => kind !== 'next').map(({ from, to, kind }) => `${from} → ${to} ${kind}`),
      ].join('\n');
    })
    .join('\n\n')}\n`;

describe('the picture of a survey', () => {
  it.each([loadSurvey('dialogue', 1), everyTypeSurvey])('is what has been read and approved ($id)', (survey) => {
    const path = `tests/golden/surveys/${survey.id}-${survey.version}.txt`;
    expect(drawn(survey)).toBe(readFileSync(path, 'utf8'));
  });

  it('leads from the start to the end through every step, and round each that need not be asked', () => {
    const { nodes, edges } = surveyGraph(everyTypeSurvey, 'fragor');
    const next = edges.filter(({ kind }) => kind === 'next').map(({ from, to }) => `${from}>${to}`);
    expect(next[0]).toBe('start>1');
    expect(next).toContain(`${everyTypeSurvey.routes[0]?.steps.length}>end`);
    expect(edges.filter(({ kind }) => kind === 'skip')).toHaveLength(nodes.filter(({ when }) => when !== null).length);
    const keys = new Set(['start', 'end', ...nodes.map(({ key }) => key)]);
    expect(keys.size).toBe(nodes.length + 2);
    for (const { from, to } of edges) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
  });
});

describe('a condition', () => {
  const survey = loadSurvey('dialogue', 1);
  it('is said as people say it', () => {
    const say = (condition: Parameters<typeof conditionInWords>[0], language: 'sv' | 'en' = 'sv'): string =>
      conditionInWords(condition, survey, language, ground);
    expect(say({ question: 'Q2', anyOf: ['ganska_otrygg', 'mycket_otrygg'] })).toBe(
      'om Q2 är Ganska otrygg eller Mycket otrygg',
    );
    expect(say({ question: 'Q2', anyOf: ['ganska_otrygg', 'mycket_otrygg'] }, 'en')).toBe(
      'if Q2 is Fairly unsafe or Very unsafe',
    );
    expect(
      say({ all: [{ answered: 'Q10' }, { not: { question: 'Q10', anyOf: ['bra_som_det_ar', 'vet_ej'] } }] }),
    ).toMatch(/^om Q10 är besvarad och Q10 inte är .+ eller .+$/);
    expect(say({ any: [{ all: [{ answered: 'Q1' }, { answered: 'Q2' }] }, { not: { answered: 'Q3' } }] })).toBe(
      'om (Q1 är besvarad och Q2 är besvarad) eller Q3 inte är besvarad',
    );
    expect(say({ question: 'Q1', anyOf: ['centrum'] })).toBe('om Q1 är Centrum');
    expect(say({ question: 'Q5', row: 'belysning', anyOf: ['mycket_stort'] })).toMatch(/^om Q5 \(.+\) är .+$/);
    expect(
      conditionInWords(
        { question: 'Q5', row: 'belysning', anyOf: ['mycket_stort'] },
        survey,
        'sv',
        ground,
        (id) => `”${id}!”`,
      ),
    ).toMatch(/^om ”Q5!” \(.+\) är .+$/);
    expect(say({ question: 'N', between: { from: 2, to: 5.5 } })).toBe('om N är mellan 2 och 5,5');
    expect(say({ question: 'N', between: { from: 2 } }, 'en')).toBe('if N is at least 2');
    expect(say({ not: { any: [{ answered: 'Q1' }, { answered: 'Q2' }] } })).toBe(
      'om inte (Q1 är besvarad eller Q2 är besvarad)',
    );
  });
});
