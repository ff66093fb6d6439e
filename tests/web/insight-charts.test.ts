import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafetyScale, scaleParts } from '#core/measures/answer-scale.ts';
import { percentAxis } from '#core/measures/percent-axis.ts';
import { orderAfter, type SortColumn, sorted } from '../../web/islands/insight/sorting.ts';

describe('the answer scale', () => {
  const shares = new Map([
    ['mycket_trygg', 16],
    ['ganska_trygg', 30],
    ['varken', 16],
    ['ganska_otrygg', 20],
    ['mycket_otrygg', 9],
    ['gar_inte_ut', 9],
  ]);

  test('has "går inte ut" outermost on the unsafe side and the middle answer across the middle', () => {
    const { parts } = scaleParts(shares);
    expect(parts[0]?.code).toBe('gar_inte_ut');
    const neutral = parts.find((part) => part.code === 'varken');
    expect((neutral?.from ?? 0) + (neutral?.width ?? 0) / 2).toBeCloseTo(50);
  });

  test('never leaves the bar, whatever people answer', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 6, maxLength: 6 }), (drawn) => {
        const codes = [...shares.keys()];
        const { parts } = scaleParts(new Map(drawn.map((share, index) => [codes[index] as string, share])));
        for (const part of parts) {
          expect(part.from).toBeGreaterThanOrEqual(-1e-9);
          expect(part.from + part.width).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  test('is only for questions about safety', () => {
    expect(isSafetyScale([...shares.keys()])).toBe(true);
    expect(isSafetyScale(['inget', 'litet', 'ganska_stort', 'mycket_stort'])).toBe(false);
  });
});

describe('an axis of per cent', () => {
  test('ends on a calm number with room for the longest interval, and its marks do not crowd', () => {
    expect(percentAxis(21.4)).toEqual({ max: 25, ticks: [0, 10, 25] });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (highest) => {
        const { max, ticks } = percentAxis(highest);
        expect(max).toBeGreaterThanOrEqual(highest);
        expect(ticks.at(0)).toBe(0);
        expect(ticks.at(-1)).toBe(max);
      }),
    );
  });
});

describe('a table', () => {
  const columns: readonly SortColumn<{ name: string; persons: number | null }>[] = [
    { key: 'name', heading: 'Plats', isNumber: false, text: (row) => row.name, sortKey: (row) => row.name },
    {
      key: 'persons',
      heading: 'Personer',
      isNumber: true,
      text: (row) => String(row.persons),
      sortKey: (row) => row.persons,
    },
  ];
  const rows = [
    { name: 'Åkanten', persons: 30 },
    { name: 'Zinken', persons: null },
    { name: 'Centrum', persons: 200 },
  ];
  const names = (order: Parameters<typeof sorted>[2]) => sorted(rows, columns, order).map((row) => row.name);

  test('sorts names the Swedish way, numbers with the highest first, and what has too few answers last', () => {
    expect(names(null)).toEqual(['Åkanten', 'Zinken', 'Centrum']);
    expect(names({ key: 'name', direction: 'ascending' })).toEqual(['Centrum', 'Zinken', 'Åkanten']);
    expect(names({ key: 'persons', direction: 'descending' })).toEqual(['Centrum', 'Åkanten', 'Zinken']);
    expect(names({ key: 'persons', direction: 'ascending' })).toEqual(['Åkanten', 'Centrum', 'Zinken']);
  });

  test('turns the order round on a second press', () => {
    const [, persons] = columns;
    if (persons === undefined) throw new Error('no column');
    const once = orderAfter(null, persons);
    expect(once).toEqual({ key: 'persons', direction: 'descending' });
    expect(orderAfter(once, persons)).toEqual({ key: 'persons', direction: 'ascending' });
  });
});
