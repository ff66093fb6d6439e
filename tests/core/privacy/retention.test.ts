import { describe, expect, it } from 'vitest';
import { destroyBy } from '#core/privacy/raw-retention.ts';
import { faultsOfDecisions, isDue, retentionPlan } from '#core/privacy/retention.ts';
import { inItsSquare, thinnedAnswer, thinnedPlaceAnswers } from '#core/survey/thinned.ts';

const dialogue = { id: 'host', closes: '2026-11-30', releasedOn: null };
const named = { G1: '§ 1', G2: '§ 2', G3: '§ 3', G5: '§ 5', G6: '§ 6', G7: '§ 7' };
const days = (...given: Parameters<typeof retentionPlan>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(retentionPlan(...given).map(({ step, day }) => [step, day]));

describe('what a municipality keeps', () => {
  it('goes 90 days after closing for codes, 24 months for texts and answers; what runs by itself has no day', () => {
    expect(days(named, [dialogue])).toEqual({
      words: null,
      codes: '2027-02-28',
      texts: '2028-11-30',
      answers: '2028-11-30',
      events: null,
      shifts: null,
      log: null,
    });
  });

  it('gives up exact places when the result is out and nobody can object any more, whichever is later', () => {
    expect(days(named, [{ ...dialogue, releasedOn: '2027-01-10' }]).places).toBe('2027-02-28');
    expect(days(named, [{ ...dialogue, releasedOn: '2027-05-02' }]).places).toBe('2027-05-02');
    // Codes that are kept can be used to object, so places stay as long.
    const { G6: _, ...withoutCodes } = named;
    expect(days(withoutCodes, [{ ...dialogue, releasedOn: '2027-01-10' }])).not.toHaveProperty('places');
  });

  it('stays for ever without a decision, also when its day has come', () => {
    for (const due of retentionPlan({}, [dialogue])) expect(isDue(due, '2099-01-01')).toBe(false);
    const texts = retentionPlan(named, [dialogue]).find(({ step }) => step === 'texts');
    expect([texts && isDue(texts, '2028-11-29'), texts && isDue(texts, '2028-11-30')]).toEqual([false, true]);
  });

  it('cannot be answers broken up with their texts left: the two decisions are named together', () => {
    expect(faultsOfDecisions({ G2: '§ 2' })).toHaveLength(1);
    expect(faultsOfDecisions({ G3: '§ 3' })).toEqual([]);
    expect(faultsOfDecisions(named)).toEqual([]);
  });
});

describe('a copy with codes in it', () => {
  const held = {
    dialogues: [{ id: 'host', closes: '2026-11-30', hasCodes: true }],
    firstDecided: null,
    hasUndecided: false,
  };
  it('is destroyed on the day the codes go, where that is decided', () => {
    expect(destroyBy(held, '2026-12-01', named)).toEqual({ class: 'G6', day: '2027-02-28', becauseOf: 'host' });
    const { G6: _codes, ...rest } = named;
    expect(destroyBy(held, '2026-12-01', rest)).toMatchObject({ class: 'G2', day: '2028-11-30' });
    const [only] = held.dialogues;
    const codeless = { ...held, dialogues: [{ ...only, id: 'host', closes: '2026-11-30', hasCodes: false }] };
    expect(destroyBy(codeless, '2027-03-01', named)).toMatchObject({ class: 'G2', day: '2028-11-30' });
  });
});

describe('what is left of an answer', () => {
  it('is the main topic of a cause, each once, and anything else as it is', () => {
    expect(thinnedAnswer(['BEL-TRASIG', 'BEL-SVAG', 'SIKT-BUSK'])).toEqual(['BEL', 'SIKT']);
    expect(thinnedAnswer('BEL-SVAG')).toBe('BEL');
    expect(thinnedAnswer({ rad: 'stor' })).toEqual({ rad: 'stor' });
    expect(thinnedAnswer(['varken'])).toEqual(['varken']);
  });

  it('says of a place its main topics and nothing else, and twice is as once', () => {
    const once = thinnedPlaceAnswers({ '4a': 'unsafe', '4b': ['BEL-TRASIG'], '4c': ['evening'] });
    expect(once).toEqual({ '4b': ['BEL'] });
    expect(thinnedPlaceAnswers(once)).toEqual(once);
  });

  it('stands in the middle of its square of 500 metres, whatever its shape, and does not move again', () => {
    const square = { type: 'point', position: [505_250, 6_504_750] };
    expect(inItsSquare({ type: 'point', position: [505_000, 6_504_999] })).toEqual(square);
    expect(
      inItsSquare({
        type: 'line',
        positions: [
          [505_005, 6_504_605],
          [505_015, 6_504_605],
        ],
      }),
    ).toEqual(square);
    expect(inItsSquare({ type: 'point', position: [505_250, 6_504_750] })).toEqual(square);
  });
});
