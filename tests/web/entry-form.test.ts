import { expect, test } from 'vitest';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { paperGrid } from '#core/places/paper-grid.ts';
import type { Survey } from '#core/survey/contract.ts';
import { readForm } from '../../web/islands/entry/read-form.ts';
import { compactTown } from '../support/release-town.ts';

/** What staff type from a paper form, as the answers that are sent. */
const survey: Survey = {
  id: 'vagar',
  version: 1,
  title: { sv: 'Vägar' },
  languages: ['sv'],
  questions: [
    {
      id: 'V',
      type: 'place',
      text: { sv: 'Väg' },
      short: { sv: 'Väg' },
      max: 1,
      kinds: ['line'],
      followUps: [],
      roles: {},
    },
  ],
  routes: [{ id: 'fragor', steps: [{ question: 'V' }] }],
  background: [],
};
const grid = paperGrid(compactTown.settings.map);
const typed = (square: string, found: GazetteerEntry | null) =>
  readForm({ marks: {}, places: { V: [{ square, found, marks: {} }] } }, { survey, areas: [], grid });

test('a street that somebody named stands for its whole stretch, before any squares', () => {
  const line = [
    [447_000, 6_338_000],
    [447_200, 6_338_000],
  ] as const;
  const street: GazetteerEntry = { id: 'g', name: 'Storgatan', kind: 'street', within: '', point: line[0], line };
  expect(typed('D7', street)).toEqual({
    answers: { V: [{ geometry: { type: 'line', positions: line }, named: null, way: 'search', answers: {} }] },
    faults: [],
  });
});

test('a stretch of one square is pointed out, and one of two is sent', () => {
  expect(typed('D7', null)).toEqual({ answers: {}, faults: [{ field: 'V.0.square', squares: 'too-few' }] });
  expect(typed('D7 E7', null)).toMatchObject({ answers: { V: [{ geometry: { type: 'line' } }] }, faults: [] });
});
