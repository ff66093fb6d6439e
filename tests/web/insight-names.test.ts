import { describe, expect, test } from 'vitest';
import type { HeatArea } from '#core/measures/contract.ts';
import { en } from '../../web/i18n/insight/en.ts';
import { figureWords } from '../../web/i18n/insight/figures.ts';
import { sv } from '../../web/i18n/insight/sv.ts';
import { squareNames } from '../../web/islands/insight/square-names.ts';
import { frameOf, mapPicture } from '../support/insight-pictures.ts';

const template = mapPicture('staff').areas[0] as HeatArea;

const area = (near: string, easting: number, northing: number, sizeMetres = 250): HeatArea => ({
  ...template,
  near,
  square: { code: `${sizeMetres}N${northing}E${easting}`, easting, northing, sizeMetres },
});

const namesOf = (areas: readonly HeatArea[], { figures, reading } = sv) => [
  ...squareNames(areas, figures, reading).values(),
];

describe('the name of a square', () => {
  test('is the place it lies by', () => {
    expect(namesOf([area('Resecentrum', 481250, 6400250)])).toEqual(['Ruta vid Resecentrum']);
  });

  test('says where it lies when two are by the same place', () => {
    expect(namesOf([area('Sjöviksbadet', 479000, 6397000), area('Sjöviksbadet', 479000, 6397250)])).toEqual([
      'Ruta vid Sjöviksbadet, mot söder',
      'Ruta vid Sjöviksbadet, mot norr',
    ]);
  });

  test('is never the same for two rows of a table', () => {
    const around = [area('Torget', 0, 0), area('Torget', 250, 0), area('Torget', 4000, 0), area('Torget', 4250, 0)];
    const names = namesOf(around);
    expect(new Set(names).size).toBe(around.length);
  });

  test('does not say that a square of miles lies by a bath', () => {
    expect(namesOf([area('Stensjöbadet', 480000, 6384000, 16_000)])).toEqual(['Stor ruta, omkring Stensjöbadet']);
  });

  test('says in English what a Swedish name is of', () => {
    expect(namesOf([area('Björknäsets station, hållplats', 0, 0)], en)).toEqual([
      'Square by Björknäsets station (stop)',
    ]);
  });
});

describe('figures in words', () => {
  const words = figureWords(sv.figures, 'sv', 'staff');

  test('call a release by its short name, since the municipality stands beside it', () => {
    expect(words.release(frameOf('staff'))).toBe('2026-1');
    expect(words.frame(frameOf('staff')).replaceAll('\u2060', '')).toMatch(/Uttag 2026-1\.$/);
  });

  test('never say nought persons in a square that is shown', () => {
    expect(words.densityValue({ value: 0.2, low: 0, high: 0.9 })).toBe('under 1');
  });

  test('say which of two dialogues was higher, and call chance chance', () => {
    expect(sv.staff.compared('14 % (10–17)', 'Dialogen 2024', 'less')).toBe('lägre än i dialogen 2024: 14 % (10–17)');
    expect(sv.staff.compared('14 % (10–17)', 'Dialogen 2024', 'chance')).toBe(
      'skillnaden mot dialogen 2024, 14 % (10–17), kan bero på slump',
    );
    expect(en.staff.compared('14% (10–17)', 'The 2024 dialogue', 'more')).toBe(
      'higher than in the 2024 dialogue: 14% (10–17)',
    );
  });
});
