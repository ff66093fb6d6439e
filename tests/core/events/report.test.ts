import { describe, expect, it } from 'vitest';
import type { EventDraft } from '#core/events/contract.ts';
import { EVENT_GROUPS, isEventCause } from '#core/events/kinds.ts';
import { type ReportContext, reportOf } from '#core/events/report.ts';
import { eventSentences } from '#core/events/sentences.ts';
import { placeWordsOf } from '#core/words/place-words.ts';

const context: ReportContext = {
  gazetteer: [
    { id: 'station', name: 'Resecentrum', kind: 'place', within: 'Centrum', point: [480_000, 6_400_000] },
    {
      id: 'gata',
      name: 'Kvarngatan',
      kind: 'street',
      within: 'Centrum',
      point: [480_100, 6_400_000],
      line: [
        [480_000, 6_400_000],
        [480_300, 6_400_000],
      ],
    },
    { id: 'borta', name: 'Borta', kind: 'place', within: 'Annat', point: [900_000, 6_400_000] },
  ],
  isInside: ([easting]) => easting < 500_000,
  isPlaceWord: placeWordsOf(['Resecentrum', 'Kvarngatan', 'Borta']),
  // Sunday 22 November 2026, 14:30 in Sweden.
  clock: () => Date.parse('2026-11-22T14:30+01:00'),
  language: 'sv',
};

const draft: EventDraft = {
  cause: 'SAML-GRUPP',
  certainty: 'seen',
  where: { way: 'name', entry: 'station' },
  from: '2026-11-21T22:15',
  until: '2026-11-21T23:40',
  people: '6-20',
  effect: 'medium',
  measure: 'talked',
  receiver: null,
  text: 'Mopeder och hög musik vid cykelställen.',
};

const faults = (change: Partial<EventDraft>, about: Partial<ReportContext> = {}): readonly string[] => {
  const read = reportOf({ ...draft, ...change }, { ...context, ...about });
  return read.ok ? [] : read.failure.map(({ field, code }) => `${field}: ${code}`);
};
const asked = (text: string, language: 'sv' | 'en' = 'sv'): unknown => {
  const read = reportOf({ ...draft, text }, { ...context, language });
  return read.ok ? null : read.failure.find(({ code }) => code === 'text-personal')?.with?.what;
};

describe('a report', () => {
  it('is kept as it was filled in, and what is still going on has no end', () => {
    expect(reportOf(draft, context)).toEqual({ ok: true, value: draft });
    expect(reportOf({ ...draft, until: '', text: '  ' }, context)).toMatchObject({
      value: { until: null, text: '' },
    });
  });

  it('tells all that is missing at once', () => {
    const nothing = { cause: null, certainty: null, where: null, from: '', until: '', effect: null, measure: null };
    expect(faults(nothing)).toEqual([
      'cause: cause-none',
      'where: where-none',
      'from: from-unreadable',
      'certainty: certainty-none',
      'effect: effect-none',
      'measure: measure-none',
    ]);
  });

  it('is of something that happens: neither what makes a place safe nor whom people miss there', () => {
    expect(['BEL-TRASIG', 'ANN', 'NARK-SPAR'].map(isEventCause)).toEqual([true, true, true]);
    expect(['BRA-LJUS', 'NARV-POL', 'NARV', 'SAML', '', 'x'].filter(isEventCause)).toEqual([]);
    expect(faults({ cause: 'BRA-LJUS' })).toEqual(['cause: cause-none']);
    expect(EVENT_GROUPS.map(({ code }) => code)).toEqual([
      'BEL',
      'SIKT',
      'SKOT',
      'TRAF',
      'SAML',
      'NARK',
      'BROTT',
      'HOT',
      'ANN',
    ]);
  });

  it('is about a place in the municipality, a street by any part of it', () => {
    expect(faults({ where: { way: 'name', entry: 'finns-inte' } })).toEqual(['where: where-unknown']);
    expect(faults({ where: { way: 'name', entry: 'borta' } })).toEqual(['where: where-outside']);
    const here = { way: 'position' as const, position: [480_020, 6_400_010] as [number, number], precisionMetres: 12 };
    expect(faults({ where: here })).toEqual([]);
    expect(faults({ where: { ...here, position: [600_000, 6_400_000] } })).toEqual(['where: where-outside']);
    expect(faults({ where: { way: 'name', entry: 'gata' } }, { isInside: ([east]) => east > 480_250 })).toEqual([]);
  });

  it('is about a time that has been, in the last year, and ends after it began', () => {
    expect(faults({ from: '2026-11-22T14:30', until: '' })).toEqual([]);
    expect(faults({ from: '2026-11-22T14:31', until: '' })).toEqual(['from: from-ahead']);
    expect(faults({ from: '2025-11-20T23:59', until: '' })).toEqual(['from: from-old']);
    expect(faults({ until: '2026-11-21T22:14' })).toEqual(['until: until-before']);
    expect(faults({ until: '2026-11-22T14:31' })).toEqual(['until: until-ahead']);
    expect(faults({ from: '2026-10-01T10:00', until: '2026-11-01T09:00' })).toEqual([]);
    expect(faults({ from: '2026-10-01T10:00', until: '2026-11-02T09:00' })).toEqual(['until: until-long']);
    for (const from of ['2026-02-30T10:00', '2026-11-21T24:00', '2026-11-21 10:00', '2026-13-01T10:00', 'i går'])
      expect([from, faults({ from, until: '' })]).toEqual([from, ['from: from-unreadable']]);
  });

  it('says what in its text points at somebody, and where it stands', () => {
    expect(asked('Kalle har sålt')).toBe('”Kalle” (namn)');
    expect(asked('Ring 070-123 45 67 om bilen ABC 123')).toBe(
      '”070-123 45 67” (telefonnummer) och ”ABC 123” (registreringsnummer)',
    );
    expect(asked('A car, ABC 123', 'en')).toBe('“ABC 123” (number plate)');
    expect(asked('grannen på Storgatan 12 B har stulit cyklar')).toContain('anklagelse');
    expect(asked('En grupp muslimer')).toContain('känslig uppgift');
  });

  it('may be about places, threats and what is sold, as long as nobody is pointed out', () => {
    for (const text of [
      'Misstänkt droghandel vid Resecentrum, väg 27 och Kvarngatan.',
      'Dödshot mot personal i kassan. Ring 112 eller 114 14.',
      'Klockan 22 00 hög musik, ungefär 15 ungdomar, inget bråk.',
      'Krossat glas vid lekplatsen, städat 07.30.',
    ])
      expect([text, asked(text)]).toEqual([text, null]);
  });

  it('has at most three hundred characters', () => {
    expect(faults({ text: 'a'.repeat(300) })).toEqual([]);
    expect(faults({ text: 'a'.repeat(301) })).toEqual(['text: text-long']);
  });

  it('has a sentence in Swedish and English for everything that can be wrong', () => {
    for (const [code, { sv = '', en = '' }] of Object.entries(eventSentences)) {
      expect([code, sv.length > 10, en.length > 10]).toEqual([code, true, true]);
      expect(sv.match(/\{\w+\}/g)).toEqual(en.match(/\{\w+\}/g)?.sort((a, b) => sv.indexOf(a) - sv.indexOf(b)) ?? null);
    }
  });
});
