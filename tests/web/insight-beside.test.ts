import { describe, expect, test } from 'vitest';
import { besidePlaces, besideRows } from '../../web/islands/insight/beside-rows.ts';
import type { Camera, EngineHandle } from '../../web/map/handle.ts';
import { LinkedCameras } from '../../web/map/linked-cameras.ts';
import { mapPicture, placesPicture } from '../support/insight-pictures.ts';

const now = mapPicture('staff');
const [first, second] = now.areas.filter(({ rest }) => rest.length === 0);
if (first === undefined || second === undefined) throw new Error('the picture has too few squares');

describe('two dialogues’ squares as one table', () => {
  test('have a figure each where both are drawn alike, and say which way one is not', () => {
    const before = {
      ...now,
      areas: [{ ...first, estimate: { ...first.estimate, value: 7 } }],
      tooFew: [second.square],
    };
    const rows = besideRows(now, before);
    const of = (code: string) => rows.find(({ area }) => area.square.code === code);
    expect(of(first.square.code)).toMatchObject({ now: first, before: { estimate: { value: 7 } } });
    expect(of(second.square.code)).toMatchObject({ now: second, before: 'few' });
    expect(besideRows(now, { ...before, tooFew: [] }).find(({ area }) => area === second)?.before).toBe('other-size');
  });

  test('hold no rest of a square against a whole one', () => {
    const rest = { ...first, rest: [second.square] };
    expect(besideRows({ ...now, areas: [first] }, { ...now, areas: [rest], tooFew: [] })).toEqual([
      { area: first, now: first, before: 'other-size' },
    ]);
  });
});

test('places stand beside each other where both know them and one has a figure, with what may be said of the difference', () => {
  const places = placesPicture('staff');
  const shown = places.places.find(({ share }) => share !== null);
  const few = places.places.find(({ share }) => share === null);
  if (shown === undefined || few === undefined) throw new Error('the picture has too few places');
  const gone = { ...places, places: places.places.filter(({ id }) => id !== shown.id) };
  expect(besidePlaces(places, gone, null).map((row) => row.now.id)).not.toContain(shown.id);
  const rows = besidePlaces(places, places, null);
  expect(rows.find((row) => row.now.id === shown.id)?.difference).toBeNull();
  expect(rows.some((row) => row.now.id === few.id)).toBe(false);
});

describe('maps that look at the same', () => {
  /** A map that tells of each movement at once, as the engine does. */
  function mapIn(cameras: LinkedCameras): EngineHandle & { moves: number } {
    let camera = { zoom: 1 } as Camera;
    const handle = {
      moves: 0,
      camera: () => camera,
      take(other: Camera) {
        camera = other;
        handle.moves += 1;
        cameras.moved(handle);
      },
    } as EngineHandle & { moves: number };
    return handle;
  }

  test('follow whichever is moved, once, and stop when they are gone', () => {
    const cameras = new LinkedCameras();
    const [a, b] = [mapIn(cameras), mapIn(cameras)];
    cameras.join(a);
    const leave = cameras.join(b);
    a.take({ ...a.camera(), zoom: 12 });
    expect([a.moves, b.moves, b.camera().zoom]).toEqual([1, 1, 12]);
    b.take({ ...b.camera(), zoom: 9 });
    expect([a.moves, b.moves, a.camera().zoom]).toEqual([2, 2, 9]);
    leave();
    a.take({ ...a.camera(), zoom: 5 });
    expect(b.camera().zoom).toBe(9);
  });

  test('one that joins looks where the others do', () => {
    const cameras = new LinkedCameras();
    const a = mapIn(cameras);
    cameras.join(a);
    a.take({ ...a.camera(), zoom: 12 });
    const b = mapIn(cameras);
    cameras.join(b);
    expect(b.camera().zoom).toBe(12);
  });
});
