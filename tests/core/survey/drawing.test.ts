import { expect, test } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import {
  type Drawing,
  type DrawingFault,
  emptyDrawing,
  finished,
  withCorner,
  withoutLastCorner,
} from '#core/survey/drawing.ts';

/** Sets the corners one by one; the last answer, a drawing or why not. */
function drawn(kind: Drawing['kind'], ...corners: readonly Position[]): Drawing | DrawingFault {
  let drawing: Drawing | DrawingFault = emptyDrawing(kind);
  for (const corner of corners) {
    if (typeof drawing === 'string') throw new Error(`refused too early: ${drawing}`);
    drawing = withCorner(drawing, corner);
  }
  return drawing;
}
const done = (kind: Drawing['kind'], ...corners: readonly Position[]) => {
  const drawing = drawn(kind, ...corners);
  return typeof drawing === 'string' ? drawing : finished(drawing);
};

test('a stretch is done with two corners, an area with three', () => {
  expect(done('line', [0, 0])).toBe('too-few-corners');
  expect(done('line', [0, 0], [50, 0])).toEqual({
    type: 'line',
    positions: [
      [0, 0],
      [50, 0],
    ],
  });
  expect(done('area', [0, 0], [50, 0])).toBe('too-few-corners');
  expect(done('area', [0, 0], [50, 0], [50, 50])).toMatchObject({ type: 'area' });
});

test('a corner where the last one stands is not set twice', () => {
  expect(drawn('line', [0, 0], [0, 0])).toBe('same-corner');
});

test('a stretch of more than five kilometres is told at the corner that makes it so', () => {
  expect(drawn('line', [0, 0], [5000, 0])).toMatchObject({ kind: 'line' });
  expect(drawn('line', [0, 0], [5000, 0], [5001, 0])).toBe('line-too-long');
});

test('an edge that crosses an earlier one is told at once; the one that closes the area only when it is done', () => {
  expect(drawn('area', [0, 0], [100, 100], [100, 0], [0, 100])).toBe('area-crosses-itself');
  expect(drawn('area', [0, 0], [100, 0], [100, 100], [0, 0])).toBe('area-crosses-itself');
  const spiral = [
    [0, 0],
    [100, 0],
    [100, 100],
    [50, 100],
    [50, -50],
  ] as const;
  expect(drawn('area', ...spiral)).toBe('area-crosses-itself');
  const hook = [
    [0, 0],
    [100, 0],
    [100, 100],
    [40, 50],
    [90, 20],
    [80, 60],
  ] as const;
  expect(done('area', ...hook)).toBe('area-crosses-itself');
});

test('an area of more than four square kilometres is told when it is done', () => {
  expect(done('area', [0, 0], [2000, 0], [2000, 2000], [0, 2000])).toMatchObject({ type: 'area' });
  expect(done('area', [0, 0], [2001, 0], [2001, 2000], [0, 2000])).toBe('area-too-large');
});

test('the last corner can be taken back, down to none', () => {
  const drawing = drawn('line', [0, 0], [50, 0]) as Drawing;
  expect(withoutLastCorner(drawing).corners).toEqual([[0, 0]]);
  expect(withoutLastCorner(withoutLastCorner(withoutLastCorner(drawing))).corners).toEqual([]);
});

test('a thousand corners are enough', () => {
  const corners = Array.from({ length: 1000 }, (_, index): Position => [index % 2, index]);
  const full: Drawing = { kind: 'line', corners };
  expect(withCorner(full, [0, 1000])).toBe('too-many-corners');
});
