import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefOf, type Spot, swapped } from '#core/rounds/proposal.ts';
import { hoursInWords, whyInWords } from '#core/rounds/stop-in-words.ts';

const spot = (id: string, change: Partial<Spot> = {}): Spot => ({
  id: `spot-${id}`,
  place: id,
  name: id,
  middle: [0, 0],
  kinds: ['SAML'],
  months: [],
  weekdays: [],
  hours: [],
  field: 'neither',
  isWindingDown: false,
  ...change,
});
// A Friday.
const DAY = '2026-11-20';
const placesOf = (
  spots: readonly Spot[],
  last: readonly (readonly [string, string])[] = [],
  kind = 'evening' as const,
) => briefOf(spots, new Map(last), DAY, kind).stops.map(({ place }) => place);

describe('the places of a shift', () => {
  it('are those that have waited longest past their turn, which comes oftener where more speaks for one', () => {
    const all = [
      spot('a', { field: 'both' }),
      spot('b', { field: 'felt' }),
      spot('c', { field: 'reported' }),
      spot('d', { field: 'neither' }),
      spot('e', { field: 'both', isWindingDown: true }),
    ];
    const visited = (day: string) => all.map(({ place }) => [place, day] as const);
    expect(placesOf(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(placesOf(all, visited('2026-11-18'))).toEqual(['a', 'b', 'c', 'd']);
    // Nobody has been at the calm one for a week, and at the others yesterday.
    expect(placesOf(all, [...visited('2026-11-19'), ['d', '2026-11-12']])[0]).toBe('d');
  });

  it('come as soon by what residents feel as by what is reported: neither outweighs the other', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 30 }), (isFirst, back) => {
        const day = new Date(Date.UTC(2026, 10, 20 - back)).toISOString().slice(0, 10);
        const fields = isFirst ? (['felt', 'reported'] as const) : (['reported', 'felt'] as const);
        const two = [spot('a', { field: fields[0] }), spot('b', { field: fields[1] })];
        return (
          placesOf(two, [
            ['a', day],
            ['b', day],
          ]).join('') === 'ab'
        );
      }),
    );
  });

  it('are first those that have their time in the shift, and another only where there are too few', () => {
    const all = [
      spot('kväll', { hours: [20, 21] }),
      spot('morgon', { hours: [7, 8], field: 'both' }),
      spot('lördag', { weekdays: [5], field: 'both' }),
      spot('sommar', { months: [6, 7], field: 'both' }),
      spot('alltid'),
    ];
    expect(placesOf(all)).toEqual(['alltid', 'kväll', 'lördag']);
    const [, evening, other] = briefOf(all, new Map(), DAY, 'evening').stops;
    expect([evening?.hours, other?.fits]).toEqual([[20, 21], false]);
    const five = [...all, spot('x'), spot('y'), spot('z')];
    expect(placesOf(five)).toEqual(['alltid', 'kväll', 'x', 'y']);
  });

  it('are the same in whatever order the hot spots come, and a place with two is visited once', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
      spot(id, { field: (['both', 'felt', 'neither'] as const)[index % 3] ?? 'both' }),
    );
    const twice = [...all, spot('a', { id: 'spot-a2', field: 'neither' })];
    const first = briefOf(twice, new Map(), DAY, 'evening');
    fc.assert(
      fc.property(fc.shuffledSubarray(twice, { minLength: twice.length }), (shuffled) => {
        expect(briefOf(shuffled, new Map(), DAY, 'evening')).toEqual(first);
      }),
    );
    expect(first.stops.concat(first.next).filter(({ place }) => place === 'a')).toMatchObject([{ hotSpot: 'spot-a' }]);
  });

  it('are swapped for the next in turn, and what went comes last', () => {
    const brief = briefOf(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => spot(id)),
      new Map(),
      DAY,
      'evening',
    );
    const after = swapped(brief, 'b');
    expect(after?.stops.map(({ place }) => place)).toEqual(['a', 'e', 'c', 'd']);
    expect(after?.next.map(({ place }) => place)).toEqual(['f', 'b']);
    expect(swapped(brief, 'f')).toBeNull();
    expect(swapped({ ...brief, next: [] }, 'a')).toBeNull();
  });
});

describe('why a place is in a shift', () => {
  const why = (change: Partial<Parameters<typeof whyInWords>[0]>, language: 'sv' | 'en' = 'sv') =>
    whyInWords(
      { kinds: ['BEL', 'SAML'], field: 'felt', days: 6, fits: true, isWindingDown: false, ...change },
      language,
    );

  it('is one sentence that says which of the two scores speak, and no figure of them', () => {
    expect(why({})).toBe(
      'Mörkt eller dålig belysning och samlingar som skapar oro: boende pekar hit, och ingen har varit här på 6 dagar.',
    );
    expect(why({ field: 'reported', days: 1 }, 'en')).toBe(
      'Dark or badly lit and gatherings that cause concern: reports point here, and the last was yesterday.',
    );
    expect(why({ days: null, isWindingDown: true })).toContain('ska få färre besök, och ingen runda har varit här än.');
  });

  it('says a night’s hours across midnight in one piece', () => {
    expect(hoursInWords([23, 0, 1], 'sv')).toBe('kl. 23–02');
    expect(hoursInWords([15, 16, 20], 'en')).toBe('15–17 and 20–21');
    expect(hoursInWords([], 'sv')).toBe('');
  });
});
