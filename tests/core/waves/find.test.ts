import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import type { NamedPlace } from '#core/places/municipality.ts';
import { waveLook } from '#core/waves/find.ts';
import type { LookedAt } from '#core/waves/looked-at.ts';
import { phrasesOf } from '#core/waves/phrases.ts';
import { weighingGround } from '#core/waves/shares.ts';

const STATION: Position = [450_000, 6_340_000];
const station: NamedPlace = {
  id: 'stationen',
  name: 'Järnvägsstationen',
  kind: 'square',
  area: 'centrum',
  point: [...STATION],
  ring: [
    [449_900, 6_339_900],
    [450_100, 6_339_900],
    [450_100, 6_340_100],
    [449_900, 6_340_100],
  ],
};

/** The municipality: 20 km round the station. */
const ground = weighingGround({
  places: [station],
  boundary: [
    {
      outer: [
        [430_000, 6_320_000],
        [470_000, 6_320_000],
        [470_000, 6_360_000],
        [430_000, 6_360_000],
      ],
      holes: [],
    },
  ],
});
const at = (...positions: readonly Position[]): readonly Geometry[] =>
  positions.map((position) => ({ type: 'point', position }));

/** Somebody with an answer of their own, each at a place of their own and in an hour of their own. */
const person = (number: number, change: Partial<LookedAt> = {}): LookedAt => ({
  key: `key-${String(number).padStart(4, '0')}`,
  hour: `2027-03-${String(1 + (Math.floor(number / 24) % 20)).padStart(2, '0')}T${String(number % 24).padStart(2, '0')}`,
  hasPassed: true,
  signs: [],
  marks: at([440_000 + 700 * (number % 13), 6_330_000 + 700 * number]),
  texts: [],
  pattern: `svar ${number}`,
  answered: 6,
  ...change,
});
const people = (count: number, change: (number: number) => Partial<LookedAt>, from = 0): readonly LookedAt[] =>
  Array.from({ length: count }, (_, index) => person(from + index, change(from + index)));
const honest = people(100, () => ({}));
const HOUR = '2027-03-05T14';
const foundAmong = (...groups: readonly (readonly LookedAt[])[]) => {
  const look = waveLook(ground);
  for (const answers of groups) look.add(answers);
  return look.end();
};
/** The waves alone. */
const wavesAmong = (...groups: readonly (readonly LookedAt[])[]) =>
  foundAmong(...groups).map(({ keys, reasons }) => ({ keys, reasons }));
const keysOf = (answers: readonly LookedAt[]): readonly string[] => answers.map(({ key }) => key).sort();

describe('a hundred people who answer for themselves', () => {
  test('are no wave', () => {
    expect(foundAmong(honest)).toEqual([]);
  });

  test('are no wave when many of them name the station, over some weeks', () => {
    expect(foundAmong(people(90, () => ({ marks: at(STATION) })))).toEqual([]);
  });

  test('are no wave when a busy hour brings answers about the whole town', () => {
    expect(foundAmong(people(200, () => ({ hour: HOUR })))).toEqual([]);
  });

  test('are no wave when a busy hour brings people who mark several places, and the station is among them for four in ten', () => {
    const several = (number: number): Position[] => [
      ...(number % 5 < 2 ? [STATION] : []),
      [441_000 + 800 * (number % 31), 6_331_000],
      [441_000 + 800 * ((number * 7) % 29), 6_334_000],
    ];
    expect(foundAmong(people(300, (number) => ({ hour: HOUR, marks: at(...several(number)) })))).toEqual([]);
  });

  test('are no wave when a busy hour brings lines about the whole town, each their own way home', () => {
    const home = (number: number): Geometry => {
      const [easting, northing] = [441_000 + 800 * (number % 23), 6_331_000 + 800 * (number % 19)];
      return {
        type: 'line',
        positions: [
          [easting, northing],
          [easting + 400, northing + 300],
          [easting + 500, northing + 900],
        ],
      };
    };
    expect(foundAmong(people(300, (number) => ({ hour: HOUR, marks: [home(number)] })))).toEqual([]);
  });

  test('are no wave when many write the same short thing', () => {
    expect(foundAmong(people(60, () => ({ hour: HOUR, texts: ['Mörkt och otäckt.'] })))).toEqual([]);
  });
});

describe('a wave', () => {
  const flood = people(500, () => ({ hour: HOUR, marks: at(STATION), pattern: 'otrygg BEL kvall' }), 1000);

  test('of the same answers about one place is one, and takes nobody else in', () => {
    expect(wavesAmong(honest, flood)).toEqual([{ keys: keysOf(flood), reasons: ['answers', 'burst'] }]);
  });

  test('leaves out those who honestly name the same place meanwhile, among other places or with other answers', () => {
    const alsoThere = people(
      20,
      (number) => ({ hour: HOUR, marks: at(STATION, [445_000 + 900 * number, 6_335_000]) }),
      5000,
    );
    expect(foundAmong(honest, alsoThere, flood)[0]?.keys).toEqual(keysOf(flood));
  });

  test('leaves out those who honestly name that place alone meanwhile, where it repeats itself and they do not', () => {
    const alsoThere = people(25, (number) => ({ hour: HOUR, marks: at(STATION), pattern: `äkta ${number}` }), 5000);
    expect(foundAmong(honest, alsoThere, flood)[0]?.keys).toEqual(keysOf(flood));
    const varied = flood.map((one, index) => ({ ...one, pattern: `svar ${index % 40}` }));
    expect(wavesAmong(honest, alsoThere, varied)).toEqual([{ keys: keysOf(varied), reasons: ['burst'] }]);
  });

  test('takes what does not repeat itself too, where that alone would be a burst', () => {
    const mixed = flood.map((one, index) => ({ ...one, pattern: index < 300 ? 'otrygg BEL kvall' : `svar ${index}` }));
    expect(wavesAmong(honest, mixed)).toEqual([{ keys: keysOf(mixed), reasons: ['answers', 'burst'] }]);
  });

  test('takes nobody along of the quiet hours beside it', () => {
    const varied = flood.map((one, index) => ({ ...one, pattern: `svar ${index}` }));
    const beside = people(
      8,
      (number) => ({ hour: `2027-03-05T${number % 2 === 0 ? 13 : 15}`, marks: at(STATION) }),
      5000,
    );
    expect(wavesAmong(honest, beside, varied)).toEqual([{ keys: keysOf(varied), reasons: ['burst'] }]);
  });

  test('is the same in whatever order the answers are looked at', () => {
    const [wave] = foundAmong(flood.toReversed(), honest.toReversed());
    expect(wave).toEqual(foundAmong(honest, flood)[0]);
  });

  test('whose answers all differ is seen by how fast one place is named', () => {
    const varied = flood.map((one, index) => ({ ...one, pattern: `svar ${index % 250}` }));
    expect(wavesAmong(honest, varied)).toEqual([{ keys: keysOf(varied), reasons: ['burst'] }]);
  });

  test.each([2, 3, 5])('that names %i places each, one of them always the same, is seen by that one', (places) => {
    const elsewhere = (number: number): Position[] =>
      Array.from({ length: places - 1 }, (_, index) => [441_000 + 800 * ((number * 7 + index * 5) % 31), 6_331_000]);
    const mixed = people(500, (number) => ({ hour: HOUR, marks: at(...elsewhere(number), STATION) }), 2000);
    const busy = people(200, (number) => ({ hour: HOUR, marks: at(...elsewhere(number * 3 + 1)) }), 4000);
    expect(wavesAmong(honest, busy, mixed)).toEqual([{ keys: keysOf(mixed), reasons: ['burst'] }]);
  });

  test('that names the place alone in some answers and among others in the rest is one', () => {
    const half = flood.map((one, index) => ({
      ...one,
      pattern: `svar ${index}`,
      marks: index % 2 === 0 ? at(STATION) : at(STATION, [441_000 + 800 * (index % 31), 6_331_000]),
    }));
    expect(wavesAmong(honest, half)).toEqual([{ keys: keysOf(half), reasons: ['burst'] }]);
  });

  const [stationEast, stationNorth] = STATION;
  /** Each in its own direction, some hundred metres away. */
  const away = (index: number, [easting, northing]: Position = STATION): Position => {
    const metres = 300 + 60 * (index % 7);
    return [
      Math.round(easting + metres * Math.cos(index * 2.4)),
      Math.round(northing + metres * Math.sin(index * 2.4)),
    ];
  };
  const backAndForth = ([easting, northing]: Position): readonly Position[] =>
    Array.from({ length: 16 }, (_, index) => [easting + 50 * (index % 2), northing]);
  const tailed: Readonly<Record<string, (index: number) => Geometry>> = {
    'lines within a place': (index) => ({
      type: 'line',
      positions: [...backAndForth(STATION), away(index), ...backAndForth(STATION)],
    }),
    'lines in no known place': (index) => {
      const lane: Position = [445_000, 6_335_000];
      return { type: 'line', positions: [...backAndForth(lane), away(index, lane), ...backAndForth(lane)] };
    },
    // The spike is all but nothing of the area, and half of its box.
    'areas over a place': (index) => ({
      type: 'area',
      ring: [
        [stationEast - 90, stationNorth - 90],
        [stationEast + 90, stationNorth - 90],
        away(index, [stationEast + 800, stationNorth]),
        [stationEast + 90, stationNorth - 80],
        [stationEast + 90, stationNorth + 90],
        [stationEast - 90, stationNorth + 90],
      ],
    }),
  };

  test.each(Object.entries(tailed))(
    'of %s with an excursion that turns is seen by where the weight lies',
    (_, drawn) => {
      const drawings = people(500, (number) => ({ hour: HOUR, marks: [drawn(number)] }), 2000);
      expect(wavesAmong(honest, drawings)).toEqual([{ keys: keysOf(drawings), reasons: ['burst'] }]);
    },
  );

  test('is not hidden by what lies outside the municipality, which no release weighs', () => {
    const border: Position = [469_900, 6_340_000];
    const outside = people(
      500,
      (number) => ({
        hour: HOUR,
        marks: [{ type: 'line', positions: [border, [470_000, 6_340_000], [471_500, 6_338_500 + 6 * number]] }],
      }),
      0,
    );
    expect(foundAmong(outside).map(({ keys }) => keys.length)).toEqual([500]);
  });

  test('that has passed the check is not hidden by a greater one that has not, nor the other way round', () => {
    const passed = people(60, () => ({ hour: HOUR, marks: at(STATION) }), 7000);
    const not = people(400, () => ({ hour: HOUR, marks: at([446_000, 6_336_000]), hasPassed: false }), 8000);
    expect(
      foundAmong(honest, passed, not)
        .map(({ keys }) => keys.length)
        .sort(),
    ).toEqual([400, 60]);
  });

  test('without the bot check is not hidden by a crowd that has passed it', () => {
    const crowd = people(12, () => ({ hour: HOUR, marks: at(STATION) }), 7000);
    const varied = flood.slice(0, 40).map((one, index) => ({ ...one, hasPassed: false, pattern: `svar ${index}` }));
    expect(wavesAmong(honest, crowd, varied)).toEqual([{ keys: keysOf(varied), reasons: ['burst'] }]);
  });

  test('from networks that many answers come from takes nobody along who comes from another, however alike', () => {
    const same = people(10, () => ({ hour: HOUR, marks: at(STATION), pattern: 'otrygg BEL kvall' }), 5000);
    const other = people(15, (number) => ({ hour: HOUR, marks: at(STATION), pattern: `äkta ${number}` }), 6000);
    for (const pattern of [() => 'otrygg BEL kvall', (index: number) => `svar ${index}`]) {
      const crowd = flood.map((one, index) => ({ ...one, signs: ['crowd'] as const, pattern: pattern(index) }));
      const [wave, ...more] = foundAmong(honest, same, other, crowd);
      expect(more).toEqual([]);
      expect(wave?.keys).toEqual(keysOf(crowd));
      expect(wave?.reasons).toContain('crowd');
      // And who was taken for a part of it before that was known is named, to be let go.
      expect(wave?.apart.toSorted()).toEqual(keysOf([...honest, ...same, ...other]));
    }
  });

  test('from such networks does not hide among more people, and they are no wave where some of them come from such', () => {
    const town = people(1500, (number) => ({ hour: HOUR, pattern: `äkta ${number}` }), 20_000);
    const crowd = flood.map((one, index) => ({ ...one, signs: ['crowd'] as const, pattern: `svar ${index}` }));
    expect(wavesAmong(town, crowd)).toEqual([{ keys: keysOf(crowd), reasons: ['crowd'] }]);
    expect(wavesAmong(town.map((one, index) => ({ ...one, signs: index < 200 ? (['crowd'] as const) : [] })))).toEqual(
      [],
    );
  });

  test('from such networks leaves nobody behind who has passed the bot check, however few of it have', () => {
    const some = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      hasPassed: index < 20,
      pattern: `svar ${index}`,
    }));
    expect(wavesAmong(honest, some)).toEqual([{ keys: keysOf(some), reasons: ['crowd'] }]);
  });

  test('from such networks takes no burst of others at its spot along: those may be people, and are decided on by themselves', () => {
    const mixed = flood.map((one, index) => ({
      ...one,
      signs: index % 2 === 0 ? (['crowd'] as const) : [],
      pattern: `svar ${index}`,
    }));
    const [ofCrowd, others] = [0, 1].map((rest) => mixed.filter((_, index) => index % 2 === rest)) as [
      typeof mixed,
      typeof mixed,
    ];
    const found = foundAmong(honest, mixed);
    expect(found.map(({ keys, reasons }) => ({ keys, reasons }))).toEqual([
      { keys: keysOf(ofCrowd), reasons: ['crowd'] },
      { keys: keysOf(others), reasons: ['burst'] },
    ]);
    // Whoever was taken for a part of the crowd leaves it for the other.
    expect(found[0]?.apart.toSorted()).toEqual(keysOf([...honest, ...others]));
    // So are those who only answer alike there; but what has the same words is of the crowd.
    const alike = others.slice(0, 40).map((one) => ({ ...one, pattern: 'otrygg BEL kvall' }));
    expect(foundAmong(honest, ofCrowd, alike).map(({ keys }) => keys)).toEqual([keysOf(ofCrowd), keysOf(alike)]);
    const texts = ['Stäng genast ner den där skräpiga kiosken vid bron, tack.'];
    const copied = [...ofCrowd, ...others.slice(0, 40)].map((one) => ({ ...one, texts }));
    expect(wavesAmong(honest, copied)).toEqual([{ keys: keysOf(copied), reasons: ['words', 'crowd'] }]);
    // Also where neither part would be a burst by itself.
    const few = [...mixed.slice(0, 25), ...mixed.slice(25, 50)];
    expect(wavesAmong(honest, few)).toEqual([{ keys: keysOf(few), reasons: ['burst'] }]);
  });

  test('from such networks fuses with nobody who comes together about a place that it names besides', () => {
    const elsewhere = [446_000, 6_336_000] as const;
    const crowd = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      marks: index % 8 === 0 ? [...one.marks, ...at([...elsewhere])] : one.marks,
      pattern: `svar ${index}`,
    }));
    const pupils = people(
      35,
      (number) => ({ hour: HOUR, signs: ['crowd'], marks: at([...elsewhere]), pattern: `elev ${number}` }),
      9000,
    );
    expect(wavesAmong(honest, crowd, pupils)).toEqual([
      { keys: keysOf(crowd), reasons: ['crowd'] },
      { keys: keysOf(pupils), reasons: ['crowd'] },
    ]);
    expect(foundAmong(honest, crowd, pupils.slice(0, 20)).map(({ keys }) => keys)).toEqual([keysOf(crowd)]);
    const told = pupils.map((one) => ({ ...one, signs: [], texts: ['Vi vill ha bättre ljus vid vår förening.'] }));
    expect(foundAmong(honest, crowd, told).map(({ keys }) => keys)).toEqual([keysOf(crowd), keysOf(told)]);
  });

  test('from such networks takes along neither who says what many of it say of another place, nor a letter of others about its own', () => {
    const elsewhere = [446_000, 6_336_000] as const;
    const common = ['Det är mörkt på kvällarna.'];
    const crowd = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      texts: index % 3 === 0 ? common : [],
      pattern: `svar ${index}`,
    }));
    const meeting = people(
      40,
      (number) => ({
        hour: HOUR,
        signs: ['crowd'],
        marks: at([...elsewhere]),
        texts: number < 9009 ? common : [],
        pattern: `möte ${number}`,
      }),
      9000,
    );
    expect(foundAmong(honest, crowd, meeting).map(({ keys }) => keys)).toEqual([keysOf(crowd), keysOf(meeting)]);
    const letter = people(
      40,
      (number) => ({
        hour: HOUR,
        marks: at(STATION),
        texts: ['Vi vill ha bättre ljus vid vår förening.'],
        pattern: `brev ${number}`,
      }),
      9500,
    );
    expect(foundAmong(honest, crowd, letter).map(({ keys }) => keys)).toEqual([keysOf(crowd), keysOf(letter)]);
    // Also where some of the flood copy it; and where those that say one thing all name the place of the meeting first.
    const copying = crowd.map((one, index) => (index < 30 ? { ...one, texts: letter[0]?.texts ?? [] } : one));
    expect(foundAmong(honest, copying, letter).map(({ keys }) => keys)).toEqual([keysOf(copying), keysOf(letter)]);
    const template = crowd.map((one, index) =>
      index < 15
        ? { ...one, marks: [...at([...elsewhere]), ...one.marks], texts: ['Lika illa här som vid skolan i dalen.'] }
        : { ...one, texts: [] },
    );
    for (const order of [template, template.toReversed()])
      expect(foundAmong(honest, order, meeting).map(({ keys }) => keys)).toEqual([keysOf(template), keysOf(meeting)]);
    // Where as many of it say just that, nothing tells the two apart.
    const same = letter.map((one) => ({ ...one, texts: common }));
    expect(foundAmong(honest, crowd, same).map(({ keys }) => keys)).toEqual([keysOf([...crowd, ...same])]);
  });

  test('from such networks fuses with nobody where its lines end: it is where most of them lies', () => {
    // Three times across the station, and a sixth of it beyond.
    const crowd = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      marks: [
        {
          type: 'line',
          positions: [
            [449_905, 6_340_000 + (index % 5)],
            [450_095, 6_340_010],
            [449_905, 6_340_020],
            [450_210, 6_340_025],
          ],
        },
      ] satisfies readonly Geometry[],
      pattern: `svar ${index}`,
    }));
    const pupils = people(
      35,
      (number) => ({ hour: HOUR, signs: ['crowd'], marks: at([450_180, 6_340_025]), pattern: `elev ${number}` }),
      9000,
    );
    expect(wavesAmong(honest, crowd, pupils)).toEqual([
      { keys: keysOf(crowd), reasons: ['crowd'] },
      { keys: keysOf(pupils), reasons: ['crowd'] },
    ]);
  });

  test('from such networks is one where its lines leave the place up its street and down it, and some of it are points', () => {
    // A quarter of each line lies in the place.
    const walk = (index: number): Geometry => ({
      type: 'line',
      positions: [
        [450_000 + (index % 5), 6_340_000],
        [450_000 + (index % 5), 6_340_000 + (index % 2 === 0 ? 400 : -400)],
      ],
    });
    const crowd = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      marks: index % 10 === 0 ? at(STATION) : [walk(index)],
      pattern: `svar ${index}`,
    }));
    expect(wavesAmong(honest, crowd)).toEqual([{ keys: keysOf(crowd), reasons: ['crowd'] }]);
  });

  test('from such networks takes no meeting along that is too small to be a crowd, and says what some of it say', () => {
    const common = ['Det är mörkt på kvällarna.'];
    const crowd = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      texts: index % 10 === 0 ? common : [],
      pattern: `svar ${index}`,
    }));
    const meeting = people(
      9,
      (number) => ({
        hour: HOUR,
        signs: ['crowd'],
        marks: at([446_000, 6_336_000]),
        texts: common,
        pattern: `möte ${number}`,
      }),
      9000,
    );
    expect(foundAmong(honest, crowd, meeting).map(({ keys }) => keys)).toEqual([keysOf(crowd)]);
  });

  test('from such networks is found to its last hours, however it fades out', () => {
    const evening = flood.map((one, index) => ({
      ...one,
      signs: ['crowd'] as const,
      hour:
        index < 410
          ? HOUR
          : `2027-03-${index < 450 ? '05' : '06'}T${String((18 + Math.floor((index - 410) / 8)) % 24).padStart(2, '0')}`,
      pattern: `svar ${index}`,
    }));
    expect(wavesAmong(honest, evening)).toEqual([{ keys: keysOf(evening), reasons: ['crowd'] }]);
  });

  test('that is spread by some metres around no known place is one', () => {
    const around = flood.map((one, index) => {
      const spot: Position = [443_000 + 37 * (index % 5), 6_333_040 + 41 * (index % 4)];
      return { ...one, marks: at(spot), pattern: `svar ${index % 9}` };
    });
    expect(foundAmong(honest, around).map(({ keys }) => keys.length)).toEqual([500]);
  });

  test('that goes on from one hour to the next is one', () => {
    const slow = flood.slice(0, 60).map((one, index) => ({ ...one, hour: `2027-03-05T${12 + Math.floor(index / 5)}` }));
    expect(wavesAmong(honest, slow)).toEqual([{ keys: keysOf(slow), reasons: ['answers'] }]);
  });

  test('of the same words about many places is one, also when it begins and ends in different ways', () => {
    const copied = people(
      40,
      (number) => ({
        hour: HOUR,
        texts: [
          `Hej ${number}! Stäng genast ner den där skräpiga kiosken vid bron, tack från ${'abc'.repeat(number % 3)}.`,
        ],
      }),
      2000,
    );
    expect(wavesAmong(honest, copied)).toEqual([{ keys: keysOf(copied), reasons: ['words'] }]);
  });

  test('of answers sent as no person sends is seen when it is still small', () => {
    const odd = people(12, () => ({ hour: HOUR, marks: at(STATION), signs: ['trap'] }), 3000);
    expect(wavesAmong(honest, odd)).toEqual([{ keys: keysOf(odd), reasons: ['signs'] }]);
  });

  test('about one place and another about another are two', () => {
    const other = people(50, () => ({ hour: HOUR, marks: at([446_000, 6_336_000]), pattern: 'annat' }), 4000);
    expect(
      foundAmong(honest, flood, other)
        .map(({ keys }) => keys.length)
        .sort(),
    ).toEqual([50, 500]);
  });

  test('needs more than a few: nine copies are nine people', () => {
    const few = people(9, () => ({ hour: HOUR, texts: ['Det är alldeles för mörkt på gångvägen vid ån.'] }), 6000);
    expect(foundAmong(honest, few)).toEqual([]);
  });
});

describe('what a text has in common with its copies', () => {
  test('is each run of six words, without digits and marks', () => {
    expect(phrasesOf('Ett, två: TRE fyra 5 fem sex sju!')).toEqual([
      'ett två tre fyra fem sex',
      'två tre fyra fem sex sju',
    ]);
    expect(phrasesOf('Mörkt vid den bommen')).toEqual(['mörkt vid den bommen']);
    expect(phrasesOf('Mörkt här')).toEqual([]);
  });
});
