import { describe, expect, test } from 'vitest';
import type { ChangePicture, TotalsPicture } from '#core/measures/contract.ts';
import { benchTexts } from '../../web/i18n/insight/bench.ts';
import { figureWords } from '../../web/i18n/insight/figures.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { mostOften, sinceLastTime, totalOf } from '../../web/islands/insight/summary.ts';
import { frameOf } from '../support/insight-pictures.ts';

const words = figureWords(sv.figures, 'sv', 'staff');
const texts = benchTexts('sv');
const value = (code: string, name: string, persons: number | null) => ({
  code,
  text: { sv: name, lattlast: name, en: name },
  total: persons === null ? null : { value: persons, low: persons - 9, high: persons + 9, standardError: 5 },
});
const totals = (category: TotalsPicture['filters'][number]['values']): TotalsPicture => ({
  frame: frameOf('staff'),
  feeling: 'unsafe',
  filters: [
    { name: 'category', values: category },
    { name: 'time', values: [value('dag', 'Dagtid', 80), value('kvall', 'Kväll', 401), value('natt', 'Natt', null)] },
    { name: 'age', values: [value('20-29', '20–29 år', 900)] },
  ],
});
const often = (picture: TotalsPicture) => mostOften(picture, texts, 'sv', words);

describe('what and when, most often', () => {
  test('is the highest cause and time, and never what was not stated', () => {
    const picture = totals([value('BEL', 'Belysning', 312), value('TRAF', 'Trafik', 100), value('OVR', 'Annat', 700)]);
    expect(often(picture)).toBe(
      'Oftast: Belysning, ungefär 312 personer (303–321); Kväll, ungefär 401 personer (392–410).',
    );
  });

  test('names two that cannot be told apart, and none where that is more', () => {
    const two = [value('BEL', 'Belysning', 312), value('TRAF', 'Trafik', 300), value('BUS', 'Buskörning', 90)];
    expect(often(totals(two))).toContain(
      'Belysning, ungefär 312 personer (303–321) eller Trafik, ungefär 300 personer',
    );
    expect(often(totals([...two, value('SKOT', 'Skötsel', 305)]))).toMatch(/^Oftast: Kväll/u);
  });

  test('says that it is so all day where no time is more often', () => {
    const times = [
      value('dag', 'Dagtid, 06–19', 300),
      value('kvall', 'Kväll, 19–23', 310),
      value('natt', 'Natt, 23–06', 301),
    ];
    const picture = { ...totals([]), filters: [{ name: 'time' as const, values: times }] };
    expect(often(picture)).toBe('Oftast: dagtid, kväll och natt ungefär lika.');
  });

  test('of the one thing that is chosen is how many in all', () => {
    const picture = totals([value('BEL', 'Belysning', 312), value('TRAF', 'Trafik', null)]);
    expect(totalOf(picture, { category: 'BEL' }, texts, words)).toBe(
      'Hela kartan: ungefär 312 personer (303–321) av dem som svarat.',
    );
    expect(totalOf(picture, { category: 'TRAF' }, texts, words)).toBeNull();
    expect(totalOf(picture, { category: 'BEL', time: 'kvall' }, texts, words)).toBeNull();
  });
});

describe('since last time', () => {
  const place = (name: string, value: number, change: 'more' | 'less' | 'chance') => ({
    id: name,
    name,
    difference: { value, low: value - 1, high: value + 1, change },
  });
  const change = (places: ChangePicture['places']): ChangePicture => ({
    now: frameOf('staff'),
    before: { ...frameOf('staff'), title: { sv: 'Våren 2025', lattlast: 'Våren 2025', en: 'Spring 2025' } },
    feeling: 'unsafe',
    chosen: {},
    squares: null,
    places,
  });

  test('names the places that have changed most, and says of how many nothing can be said', () => {
    const places = [
      place('Torget', 2, 'more'),
      place('Parken', 5, 'more'),
      place('Skolan', 3, 'more'),
      place('Bron', 4, 'more'),
      place('Badet', -3, 'less'),
      place('Stigen', 0.2, 'chance'),
    ];
    expect(sinceLastTime(change(places), texts, 'sv')).toBe(
      'Sedan Våren 2025: fler pekar ut Parken, Bron, Skolan och en till, färre pekar ut Badet. För en plats kan skillnaden bero på slump.',
    );
  });

  test('says that nothing is certain where nothing is, and nothing where nothing is compared', () => {
    expect(sinceLastTime(change([place('Stigen', 0.2, 'chance'), place('Bron', 0, 'chance')]), texts, 'sv')).toBe(
      'Sedan Våren 2025: ingen säker skillnad på någon plats som kan jämföras (2).',
    );
    expect(sinceLastTime(change([]), texts, 'sv')).toBeNull();
  });
});
