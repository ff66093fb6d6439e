import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/base/language.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Position } from '#core/geo/geometry.ts';
import type { Answers, PlaceQuestion } from '#core/survey/contract.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import { checkAnswers } from '#core/survey/validate.ts';
import { faultsOfPlace } from '#core/survey/validate-place.ts';
import { dialogueSurvey, place, smallCampaign, smallTown } from '../support/small-town.ts';

const check = (answers: Answers) =>
  checkAnswers(answers, { municipality: smallTown, survey: dialogueSurvey, campaign: smallCampaign });
const faults = (answers: Answers) => check(answers).faults.map(({ field, code }) => `${field} ${code}`);

describe('what is wrong with an answer', () => {
  test('an ordinary answer has no faults', () => {
    expect(faults({ Q1: 'centrum', Q2: 'ganska_otrygg', Q4: [place()], Q5: { fart: 'litet' }, Q14a: '30-49' })).toEqual(
      [],
    );
  });

  test('the sixth place is refused, and says why', () => {
    const six = Array.from({ length: 6 }, () => place());
    expect(check({ Q4: six }).faults).toEqual([{ field: 'answers.Q4', code: 'too-many-places', with: { max: 5 } }]);
  });

  test('a fourth cause is refused where three are the most', () => {
    const answers = { '4b': ['BEL-SVAG', 'BEL-TRASIG', 'BEL-BLAND', 'BEL-SAKNAS'] };
    expect(check({ Q4: [place({ answers })] }).faults).toEqual([
      { field: 'answers.Q4.0.answers.4b', code: 'too-many-options', with: { max: 3 } },
    ]);
  });

  test('"none of these" does not go together with a worry', () => {
    expect(faults({ Q6: ['inget', 'ran'] })).toEqual(['answers.Q6 escape-combined']);
    expect(faults({ Q6: ['inget'] })).toEqual([]);
  });

  test('codes that are not in the list are refused, whatever the list comes from', () => {
    expect(faults({ Q1: 'atlantis' })).toEqual(['answers.Q1 option-unknown']);
    expect(faults({ Q2: 'gladast' })).toEqual(['answers.Q2 option-unknown']);
    expect(faults({ Q5: { fart: 'enormt', rymden: 'litet' } })).toEqual([
      'answers.Q5.fart option-unknown',
      'answers.Q5.rymden row-unknown',
    ]);
    expect(faults({ Q4: [place({ answers: { '4b': ['UFO'] } })] })).toEqual(['answers.Q4.0.answers.4b option-unknown']);
  });

  test('questions that the survey does not ask are refused, also those that every object inherits', () => {
    expect(faults({ Q99: 'ja', constructor: 'ja', '4a': 'unsafe', Q2: 'varken' })).toEqual([
      'answers.Q99 question-unknown',
      'answers.constructor question-unknown',
      'answers.4a question-unknown',
    ]);
    expect(faults({ Q4: [place({ answers: { Q2: 'varken' } })] })).toEqual([
      'answers.Q4.0.answers.Q2 follow-up-unknown',
    ]);
  });

  test('an answer of another kind than its question is refused and breaks nothing', () => {
    expect(faults({ Q2: ['varken'], Q6: 'ran', Q5: 'litet', Q4: ['här'], Q3: { a: 'b' } })).toEqual([
      'answers.Q2 answer-kind',
      'answers.Q3 answer-kind',
      'answers.Q4 answer-kind',
      'answers.Q5 answer-kind',
      'answers.Q6 answer-kind',
    ]);
    expect(faults({ Q4: [place({ answers: { '4f': ['ord'] } })] })).toEqual(['answers.Q4.0.answers.4f answer-kind']);
  });

  test('a text is counted as it is kept: 300 characters with line breaks from a form still fit', () => {
    const line = 'x'.repeat(148);
    const fits = `${line}\r\n\r\n\r\n\r\n${line}`;
    expect(faults({ Q4: [place({ answers: { '4f': fits } })] })).toEqual([]);
    expect(faults({ Q4: [place({ answers: { '4f': 'x'.repeat(301) } })] })).toEqual([
      'answers.Q4.0.answers.4f text-too-long',
    ]);
  });

  test('a place outside the dialogue is refused; a road that only passes the border is not', () => {
    expect(faults({ Q4: [place({ geometry: { type: 'point', position: [499_999, 6_505_000] } })] })).toEqual([
      'answers.Q4.0.geometry outside-area',
    ]);
    const road = (east: number) =>
      place({
        geometry: {
          type: 'line',
          positions: [
            [509_000, 6_505_000],
            [east, 6_505_000],
          ],
        },
      });
    expect(faults({ Q4: [road(511_000)] })).toEqual([]);
    expect(faults({ Q4: [road(514_001)] })).toEqual(['answers.Q4.0.geometry line-too-long']);
  });

  test('an area is refused where the question takes points and lines alone', () => {
    const ring = [
      [505_000, 6_505_000],
      [505_100, 6_505_000],
      [505_100, 6_505_100],
    ] as const;
    expect(faults({ Q4: [place({ geometry: { type: 'area', ring } })] })).toEqual([
      'answers.Q4.0.geometry geometry-kind',
    ]);
  });

  test('an area is refused when it is larger than four square kilometres, or a sliver as long as the country', () => {
    const asked = {
      ...dialogueSurvey.questions.find((question) => question.id === 'Q4'),
      kinds: ['area'],
    } as PlaceQuestion;
    const codes = (ring: readonly Position[]) =>
      faultsOfPlace(asked, place({ geometry: { type: 'area', ring } }), 'Q4', smallTown).map(({ code }) => code);
    const square = (side: number): readonly Position[] => [
      [505_000, 6_505_000],
      [505_000 + side, 6_505_000],
      [505_000 + side, 6_505_000 + side],
      [505_000, 6_505_000 + side],
    ];
    expect(codes(square(2000))).toEqual([]);
    expect(codes(square(2001))).toEqual(['area-too-large']);
    expect(
      codes([
        [505_000, 6_505_000],
        [9_000_000, 6_505_000],
        [505_001, 6_505_000],
      ]),
    ).toEqual(['area-too-large']);
  });

  test('an area whose edge crosses itself is refused, since nobody can tell what lies inside', () => {
    const asked = {
      ...dialogueSurvey.questions.find((question) => question.id === 'Q4'),
      kinds: ['area'],
    } as PlaceQuestion;
    const bowTie: readonly Position[] = [
      [505_000, 6_505_000],
      [505_100, 6_505_100],
      [505_100, 6_505_000],
      [505_000, 6_505_100],
    ];
    expect(faultsOfPlace(asked, place({ geometry: { type: 'area', ring: bowTie } }), 'Q4', smallTown)).toEqual([
      { field: 'Q4.geometry', code: 'area-crosses-itself' },
    ]);
  });

  test('a name that is not in the register is refused', () => {
    expect(faults({ Q4: [place({ named: 'badhuset' })] })).toEqual(['answers.Q4.0.named place-unknown']);
  });

  test('nothing answered is refused, and so is nothing but skipped questions', () => {
    expect(faults({})).toEqual(['answers response-empty']);
    expect(faults({ Q6: [], Q5: {}, Q4: [] })).toEqual(['answers response-empty']);
  });

  test('every fault is listed at once', () => {
    expect(faults({ Q99: 'x', Q2: 'x', Q6: ['inget', 'ran'], Q4: [place({ named: 'x' })] })).toHaveLength(4);
  });
});

describe('what stands on the way', () => {
  test('an answer on a branch that was left is not kept, and is no fault', () => {
    expect(check({ Q10: ['bra_som_det_ar'], Q10b: ['kvall'] })).toEqual({
      answers: { Q10: ['bra_som_det_ar'] },
      faults: [],
    });
  });

  test('what is not kept is not checked either', () => {
    expect(check({ Q10: ['vet_ej'], Q10b: ['finns-inte'] }).faults).toEqual([]);
  });

  test('how often it is unsafe is not kept for a safe place, nor causes that the page no longer shows', () => {
    const safe = place({ answers: { '4a': 'safe', '4b': ['BEL-SVAG', 'BRA-LJUS'], '4d': 'varje_vecka' } });
    expect(check({ Q4: [safe] }).answers).toEqual({
      Q4: [{ ...safe, answers: { '4a': 'safe', '4b': ['BRA-LJUS'] } }],
    });
  });

  test('a child under 13 leaves no words about a place', () => {
    const told = place({ answers: { '4a': 'unsafe', '4f': 'Mörkt vid skolan' } });
    const kept = check({ Q4: [told], Q14a: 'under13' }).answers;
    expect(kept).toEqual({ Q4: [{ ...told, answers: { '4a': 'unsafe' } }], Q14a: 'under13' });
  });

  test('questions of different routes stand side by side', () => {
    expect(Object.keys(check({ Q9: ['trafik'], Q4: [place()] }).answers)).toEqual(['Q4', 'Q9']);
  });
});

test('every sentence exists in every language and names only what its fault carries', () => {
  const carried: Record<string, readonly string[]> = {
    'too-many-options': ['max'],
    'text-too-long': ['max'],
    'too-many-places': ['max'],
    'line-too-long': ['kilometres'],
    'area-too-large': ['squareKilometres'],
    'too-many-decimals': ['decimals'],
    'number-too-small': ['min'],
    'number-too-large': ['max'],
  };
  for (const [code, sentence] of Object.entries(responseSentences))
    for (const language of LANGUAGES) {
      const names = [...textIn(sentence, language).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      expect(textIn(sentence, language), `${code} ${language}`).toMatch(/\.$/);
      expect(carried[code] ?? [], `${code} ${language}`).toEqual(expect.arrayContaining(names));
    }
});
