import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '#core/places/municipality.ts';
import { searchNames } from '#core/places/search.ts';
import { wrongLetters } from '#core/places/wrong-letters.ts';
import { fixedChance } from '../../support/fixed-words.ts';

const entry = (name: string, kind: GazetteerEntry['kind'] = 'street', within = 'Centrum'): GazetteerEntry => ({
  id: `${kind}-${name}-${within}`,
  name,
  kind,
  within,
  point: [481_000, 6_400_000],
});

const few = [
  entry('Östra Storgatan'),
  entry('Storgatan'),
  entry('Storgatan', 'street', 'Bor'),
  entry('Stora torget', 'place'),
  entry('Åsgatan'),
  entry('Asgatan'),
  entry('Gångtunneln vid Järnvägsgatan', 'place'),
  entry('Järnvägsgatan'),
  entry('Motorstigen'),
];

const names = (query: string, gazetteer: readonly GazetteerEntry[] = few, most = 10): string[] =>
  searchNames(query, gazetteer, most).hits.map(({ name }) => name);

describe('searching for a place', () => {
  it('finds names that begin so first, then a later word, then inside a word', () => {
    expect(names('stor')).toEqual(['Stora torget', 'Storgatan', 'Storgatan', 'Östra Storgatan']);
    expect(names('tor')).toEqual(['Stora torget', 'Motorstigen', 'Storgatan', 'Storgatan', 'Östra Storgatan']);
  });

  it('puts the whole name before those that only begin so', () => {
    expect(names('ostra storgatan', [entry('Östra Storgatans gränd'), entry('Östra Storgatan')])[0]).toBe(
      'Östra Storgatan',
    );
    expect(names('torg', [entry('Torget', 'place'), entry('Torg')])).toEqual(['Torg', 'Torget']);
  });

  it('finds a name written without its dots and rings', () => {
    expect(names('jarnvags')).toEqual(['Järnvägsgatan', 'Gångtunneln vid Järnvägsgatan']);
    expect(names('OSTRA')).toEqual(['Östra Storgatan']);
  });

  it('puts the name with the letters that were written before one with other letters', () => {
    expect(names('ås')).toEqual(['Åsgatan', 'Asgatan']);
    expect(names('as')).toEqual(['Asgatan', 'Åsgatan']);
  });

  it('leaves out a house number, since nobody’s home is a place', () => {
    expect(names('Storgatan 12 B')).toEqual(names('storgatan'));
  });

  it('says how many there are when it does not show all', () => {
    expect(searchNames('storgatan', few, 2)).toMatchObject({
      total: 3,
      hits: [{ within: 'Bor' }, { within: 'Centrum' }],
    });
  });

  it('offers only what may be chosen, and then looks for what is like it among those', () => {
    const onlyPlaces = ({ kind }: GazetteerEntry): boolean => kind === 'place';
    expect(searchNames('storgatan', few, 10, onlyPlaces).hits).toEqual([]);
    expect(searchNames('stora torgt', few, 10, onlyPlaces).hits.map(({ name }) => name)).toEqual(['Stora torget']);
  });

  it('finds nothing for nothing, and nothing for what is no name', () => {
    expect(searchNames('  ', few, 10)).toEqual({ hits: [], total: 0 });
    expect(searchNames(' - ! ', few, 10)).toEqual({ hits: [], total: 0 });
    expect(names('xyz')).toEqual([]);
    expect(names('badhusparken')).toEqual([]);
  });
});

/** As people in a hurry write: what they wrote, and what they meant. */
const town = [
  'Järnvägsgatan',
  'Storgatan',
  'Östra Storgatan',
  'Kyrkogatan',
  'Kyrkoparken',
  'Skolgatan',
  'Skolvägen',
  'Åkantsvägen',
  'Norrbackavägen',
  'Lilla torget',
  'Stora torget',
  'Sankt Olofs gata',
  'Stadsparken',
  'Stationsplan',
  'Resecentrum',
  'Bussterminalen',
  'Gångtunneln vid Järnvägsgatan',
  'Hjalmar Brantings väg',
  'Fågelsångsvägen',
  'Björkgatan',
  'Bjärkevägen',
  'Carl Gustafs torg',
  'Västerholms skola',
  'Ängsvägen',
  'Sjöviks badplats',
  'Karl-Johans gränd',
].map((name) => entry(name));

const asWritten: readonly (readonly [written: string, meant: string])[] = [
  ['jarnvagsgatan', 'Järnvägsgatan'],
  ['jernvägsgatan', 'Järnvägsgatan'],
  ['järnvegsgattan', 'Järnvägsgatan'],
  ['jarnvags gatan', 'Järnvägsgatan'],
  ['storgatn', 'Storgatan'],
  ['strogatan', 'Storgatan'],
  ['storrgatan', 'Storgatan'],
  ['storgatans', 'Storgatan'],
  ['stora t', 'Stora torget'],
  ['torget stora', 'Stora torget'],
  ['storgatan östra', 'Östra Storgatan'],
  ['kyrko parken', 'Kyrkoparken'],
  ['kyrkparken', 'Kyrkoparken'],
  ['skålgatan', 'Skolgatan'],
  ['norbackavägen', 'Norrbackavägen'],
  ['akantsvagen', 'Åkantsvägen'],
  ['st olofs gata', 'Sankt Olofs gata'],
  ['sankt olof gata', 'Sankt Olofs gata'],
  ['stationsplanen', 'Stationsplan'],
  ['resesentrum', 'Resecentrum'],
  ['busterminalen', 'Bussterminalen'],
  ['gångtuneln', 'Gångtunneln vid Järnvägsgatan'],
  ['jalmar brantings väg', 'Hjalmar Brantings väg'],
  ['brantings väg hjalmar', 'Hjalmar Brantings väg'],
  ['fogelsångsvägen', 'Fågelsångsvägen'],
  ['bjorkgatan', 'Björkgatan'],
  ['karl gustafs torg', 'Carl Gustafs torg'],
  ['carl gustavs torg', 'Carl Gustafs torg'],
  ['västerholmsskola', 'Västerholms skola'],
  ['engsvägen', 'Ängsvägen'],
  ['sjövik badplats', 'Sjöviks badplats'],
  ['karl johans gränd', 'Karl-Johans gränd'],
  ['karljohansgränd', 'Karl-Johans gränd'],
];

describe('a name as people write it', () => {
  it.each(asWritten)('%s finds %s first', (written, meant) => {
    expect(names(written, town)[0]).toBe(meant);
  });

  it('forgives one letter that is wrong, missing, too many or swapped in any longer name', () => {
    const random = fixedChance(4);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (let round = 0; round < 2000; round += 1) {
      const { name } = town[below(town.length)] as GazetteerEntry;
      const letters = [...name];
      const at = below(letters.length - 1);
      const change = below(4);
      if (change === 0) letters.splice(at, 1);
      else if (change === 1) letters.splice(at, 0, 'x');
      else if (change === 2) letters[at] = 'x';
      else letters.splice(at, 2, letters[at + 1] as string, letters[at] as string);
      const written = letters.join('');
      expect(names(written, town), written).toContain(name);
    }
  });

  it('finds every name by its own beginning of four letters or more', () => {
    for (const { name } of town)
      for (let length = 4; length <= name.length; length += 1)
        expect(names(name.slice(0, length), town)).toContain(name);
  });
});

describe('wrong letters', () => {
  it('are counted as a hand would', () => {
    const counted: readonly (readonly [string, string, number, number | null])[] = [
      ['storgatan', 'storgatan', 2, 0],
      ['storgtan', 'storgatan', 2, 1],
      ['stroga', 'storgatan', 1, 1],
      ['xtorgata', 'storgatan', 1, 1],
      ['stxrgxtan', 'storgatan', 2, 2],
      ['stxrgxtxn', 'storgatan', 2, null],
      ['sto', 'stxrgatan', 0, null],
      ['parken', 'park', 1, null],
      ['parken', 'parke', 1, 1],
    ];
    for (const [typed, name, most, wrong] of counted)
      expect([typed, name, wrongLetters(typed, name, most)]).toEqual([typed, name, wrong]);
  });

  /** The same by the whole table and no band: slow and plain. */
  function byTheBook(typed: string, name: string): number {
    const table = Array.from({ length: typed.length + 1 }, (_, i) =>
      Array.from({ length: name.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= typed.length; i += 1)
      for (let j = 1; j <= name.length; j += 1) {
        const same = typed[i - 1] === name[j - 1];
        const swap = i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
        (table[i] as number[])[j] = Math.min(
          cell(i - 1, j - 1) + (same ? 0 : 1),
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          swap ? cell(i - 2, j - 2) + 1 : 99,
        );
      }
    return Math.min(...(table[typed.length] ?? []));
  }

  it('are as many as the whole table says, whatever is written', () => {
    const random = fixedChance(7);
    const word = (least: number, most: number): string =>
      Array.from(
        { length: least + Math.floor(random() * (most - least + 1)) },
        () => 'abc'[Math.floor(random() * 3)],
      ).join('');
    for (let round = 0; round < 20_000; round += 1) {
      const [typed, name] = [word(4, 9), word(1, 12)];
      for (const most of [1, 2]) {
        const all = byTheBook(typed, name);
        expect([typed, name, most, wrongLetters(typed, name, most)]).toEqual([
          typed,
          name,
          most,
          all <= most ? all : null,
        ]);
      }
    }
  });
});
