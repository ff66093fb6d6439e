import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWords } from '#core/base/fault-words.ts';
import { readSurvey } from '#core/survey/read-survey.ts';
import { readSurveySentences } from '#core/survey/read-survey-words.ts';
import { SurveySchema } from '#core/survey/schema.ts';
import { loadSurvey } from '#server/municipality.ts';
import { everyTypeSurvey } from '../../support/every-type-survey.ts';

/** The every-type survey as a file has it, with one thing changed by its path. */
function changed(path: string, value: unknown): unknown {
  const survey = JSON.parse(JSON.stringify(everyTypeSurvey)) as Record<string, unknown>;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const owner = parts.reduce<Record<string, unknown>>((at, part) => at[part] as Record<string, unknown>, survey);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return survey;
}

const said = (value: unknown): readonly string[] => {
  const read = readSurvey(value);
  if (read.ok) return [];
  return read.failure.map((fault) => {
    const { field, message } = inWords(fault, 'sv', readSurveySentences);
    return `${field}: ${message}`;
  });
};

describe('a survey that comes from outside', () => {
  it('is taken as it is when it has the shape of one', () => {
    const file: unknown = JSON.parse(JSON.stringify(everyTypeSurvey));
    expect(readSurvey(file)).toEqual({ ok: true, value: everyTypeSurvey });
    expect(readSurvey(loadSurvey('dialogue', 1)).ok).toBe(true);
  });

  it.each<[string, unknown, string]>([
    [
      'no survey at all',
      [1, 2],
      ': Filen är ingen enkät från Lykta. Välj en fil som är sparad härifrån, eller läs schemat.',
    ],
    ['a survey without routes', changed('routes', undefined), 'routes: Uppgiften routes saknas.'],
    [
      'more questions than a survey has room for',
      changed(
        'questions',
        Array.from({ length: 301 }, () => everyTypeSurvey.questions[0]),
      ),
      'questions: Listan får ha högst 300 delar. Ta bort några, eller dela upp den i flera.',
    ],
    [
      'an id that is too long',
      changed('background', ['x'.repeat(65)]),
      'background.0: Uppgiften får ha högst 64 tecken. Korta den.',
    ],
    ['a field that nobody knows', changed('colour', 'red'), 'colour: Uppgiften colour hör inte hit. Ta bort den.'],
    [
      'a type that nobody knows',
      changed('questions.1.type', 'slider'),
      'questions.A1.type: Frågetypen slider finns inte.',
    ],
    [
      'a type that is a thing which cannot be said',
      changed('questions.1.type', { toString: 1, valueOf: [] }),
      'questions.A1.type: Frågetypen {"toString":1,"valueOf":[]} finns inte.',
    ],
    [
      'a question without its type',
      changed('questions.1.type', undefined),
      'questions.A1.type: Uppgiften type saknas.',
    ],
    [
      'a question without its heading',
      changed('questions.1.text', undefined),
      'questions.A1.text: Uppgiften text saknas.',
    ],
    [
      'a text in no language',
      changed('questions.1.text', {}),
      'questions.A1.text: Texten är inte skriven på något språk.',
    ],
    [
      'a number that is a word',
      changed('questions.3.from', 'noll'),
      'questions.S2.from: Uppgiften har fel slags värde.',
    ],
    ['a route through another door', changed('routes.1.id', 'bakvagen'), 'routes.1.id: Uppgiften har fel slags värde.'],
    [
      'a condition that is none',
      changed('routes.0.steps.5.when', { all: [{ maybe: 'S1' }] }),
      'routes.0.steps.5.when: Villkoret går inte att läsa. Skriv det som schemat säger.',
    ],
    [
      'a condition about a place that is none',
      changed('questions.15.followUps.3.when', { not: 'S1' }),
      'questions.P1.followUps.3.when: Villkoret går inte att läsa. Skriv det som schemat säger.',
    ],
  ])('says where %s is wrong, and how to mend it', (_, value, sentence) => {
    expect(said(value)).toEqual([sentence]);
  });

  it('says everything that is wrong at once', () => {
    const twice = changed('questions.1.text', undefined) as { title?: unknown };
    delete twice.title;
    expect(said(twice)).toEqual(['title: Uppgiften title saknas.', 'questions.A1.text: Uppgiften text saknas.']);
  });

  it('is refused rather than followed into the depths', () => {
    let deep: unknown = { answered: 'A1' };
    for (let level = 0; level < 50_000; level += 1) deep = { not: deep };
    expect(said(changed('routes.0.steps.5.when', deep))[0]).toContain('för djup');
    expect(said({ ...everyTypeSurvey, __proto__: null, questions: [null, 3, { type: 'constructor' }] })).toHaveLength(
      3,
    );
  });

  it('can be written by whoever reads the published schema', () => {
    const path = join(import.meta.dirname, '../../../docs/method/survey.schema.json');
    const published = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...(JSON.parse(JSON.stringify(SurveySchema)) as object),
    };
    // To be written anew from this object when the contract changes.
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(published);
  });
});
