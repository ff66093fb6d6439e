import { describe, expect, it } from 'vitest';
import type { Position } from '#core/geo/geometry.ts';
import { placeOf } from '#core/hotspots/place-draft.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import { metresToPlace, type PlaceDraft, registeredOf, stretchMetres } from '#core/places/registered.ts';
import { geometryThrough, writtenPositions } from '#core/places/written-positions.ts';
import { groupWordsIn } from '#core/words/groups.ts';

const named: NamedPlace = {
  id: 'torget',
  name: 'Stora torget',
  kind: 'square',
  area: 'centrum',
  point: [480_050, 6_400_050],
  ring: [
    [480_000, 6_400_000],
    [480_100, 6_400_000],
    [480_100, 6_400_100],
    [480_000, 6_400_100],
  ],
};
const street: readonly Position[] = [
  [480_000, 6_400_000],
  [480_000, 6_401_200],
];
const context = {
  gazetteer: [
    { id: 'gata', name: 'Kvarngatan', kind: 'street', within: 'Centrum', point: [480_000, 6_400_600], line: street },
    { id: 'bron', name: 'Bron', kind: 'place', within: 'Centrum', point: [480_500, 6_400_500] },
  ],
  isInside: ([easting]: Position) => easting < 490_000,
  isPlaceWord: () => false,
  homes: [[480_700, 6_400_700]],
  owners: ['municipality', 'ljusbo'],
  language: 'sv',
} as const;
const draftOf = (change: Partial<PlaceDraft> = {}): PlaceDraft => ({
  kind: 'road',
  name: 'Kvarngatan',
  internalName: '',
  where: { way: 'name', entry: 'gata' },
  radiusMetres: null,
  speedLimit: 40,
  owner: 'ljusbo',
  keeper: 'municipality',
  contact: 'Driftledare gata',
  isRetired: false,
  ...change,
});
const point = (position: Position): PlaceDraft['where'] => ({ way: 'drawn', geometry: { type: 'point', position } });
const codes = (change: Partial<PlaceDraft>, before = null as Parameters<typeof placeOf>[1]): readonly string[] => {
  const read = placeOf(draftOf(change), before, context);
  return read.ok ? [] : read.failure.map(({ field, code }) => `${field} ${code}`);
};

describe('a place of the register', () => {
  it('is a street’s whole stretch by the street’s name, with its length and its speed limit', () => {
    const read = placeOf(draftOf(), null, context);
    expect(read).toMatchObject({ ok: true, value: { geometry: { type: 'line', positions: street }, speedLimit: 40 } });
    if (read.ok) expect(stretchMetres(read.value)).toBe(1_200);
  });

  it('is a point with a radius, or an area, by coordinates', () => {
    const read = placeOf(draftOf({ kind: 'path', where: point([480_500, 6_400_500]) }), null, context);
    expect(read).toMatchObject({ ok: true, value: { radiusMetres: 75, speedLimit: null } });
    const area = geometryThrough('area', named.ring);
    expect(area === null ? null : codes({ where: { way: 'drawn', geometry: area } })).toEqual([]);
  });

  it('is never somebody’s home, a plot, or outside the municipality', () => {
    expect(codes({ where: point([480_710, 6_400_710]) })).toEqual(['where where-home']);
    expect(codes({ where: point([480_730, 6_400_730]) })).toEqual([]);
    expect(codes({ where: point([490_500, 6_400_700]) })).toEqual(['where where-outside']);
    const plot: readonly Position[] = [
      [480_000, 6_400_000],
      [480_040, 6_400_000],
      [480_040, 6_400_040],
    ];
    expect(codes({ where: { way: 'drawn', geometry: { type: 'area', ring: plot } } })).toEqual(['where where-small']);
    expect(codes({ where: point([480_500, 6_400_500]), radiusMetres: 39 })).toEqual(['radiusMetres radius']);
  });

  it('is called something neutral: no person, no house, no group of people, and a contact is an office', () => {
    expect(codes({ name: 'Kvarngatan 12' })).toEqual(['name text-personal']);
    expect(codes({ name: 'Ungdomar vid bron' })).toEqual(['name text-group']);
    expect(codes({ internalName: 'Farliga tunneln' })).toEqual(['internalName text-group']);
    expect(codes({ contact: 'Anna Svensson, 070-123 45 67' })).toEqual(['contact text-personal']);
    expect(groupWordsIn('Romerska badet, gängse väg, samlingar som skapar oro')).toEqual([]);
    expect(groupWordsIn('Ungdomsgänget vid A-laget')).toEqual(['Ungdomsgänget', 'A-laget']);
  });

  it('of the municipality’s own file keeps its name and ground; who sees to it can be said', () => {
    const fixed = registeredOf(named);
    const as = { kind: 'square', name: 'Stora torget', where: null } as const;
    expect(codes(as, fixed)).toEqual([]);
    expect(codes({ ...as, name: 'Lilla torget' }, fixed)).toEqual(['name place-fixed']);
    expect(codes({ ...as, where: point([480_500, 6_400_500]) }, fixed)).toEqual(['name place-fixed']);
    expect(codes({ ...as, isRetired: true }, fixed)).toEqual(['name place-fixed']);
  });
});

describe('coordinates as people write them', () => {
  it.each([
    ['N 6338545 E 441733', [441_733, 6_338_545]],
    ['441733, 6338545', [441_733, 6_338_545]],
    ['57.186378585516657, 14.035995992549305', [441_733, 6_338_545]],
    ['14,035995992549305 57,186378585516657', [441_733, 6_338_545]],
  ] as const)('%s is one place', (text, position) => {
    expect(writtenPositions(text)).toEqual([position]);
  });

  it.each(['Storgatan', '12 13', '6338545', '6338545 441733 12'])('%s is none', (text) => {
    expect(writtenPositions(text)).toBeNull();
  });
});

it('how far it is to a place counts from its edge, its radius or the verge of its road', () => {
  expect(metresToPlace(registeredOf(named), [480_050, 6_400_050])).toBe(0);
  expect(metresToPlace(registeredOf(named), [480_150, 6_400_050])).toBe(50);
  const at = { geometry: { type: 'point', position: [0, 0] }, radiusMetres: 75 } as const;
  expect(metresToPlace(at, [0, 100])).toBe(25);
  expect(
    metresToPlace({ geometry: { type: 'line', positions: street }, radiusMetres: null }, [480_100, 6_400_500]),
  ).toBe(70);
});
