import type { Geography, Municipality } from '#core/places/municipality.ts';
import { baseLevel } from '#core/privacy/lattice.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { emptyTally } from '#core/privacy/tally.ts';
import { buildRelease } from '#core/release/build.ts';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { preparedFacts } from '#server/jobs/release-facts.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';

/** Base cells of 125 m along a side: 320 by 320 are 102 400. */
const SIDE = 320;
const SIDE_METRES = 125 * SIDE;
const KILOMETRE = 1000;

/**
 * Puts a release on a shelf in which each of 102 400 squares of 125 m has been pointed out by enough to be drawn by itself: a million
 * people and more, in a municipality of 1 600 km² round the demo's town. Made as any release is; only the counting is left out.
 * Returns its id. It is newer than the demo's.
 */
export function putLargeRelease(folder: string): string {
  const municipality = squareMunicipality(loadMunicipality('ljuskoping'));
  const survey = loadSurvey('dialogue', 1);
  const preset = standardPreset(survey);
  const { facts, bounding } = preparedFacts({
    municipality,
    geography: {
      gazetteer: [],
      population: { sizeMetres: KILOMETRE, squares: residentsOf(municipality) },
      network: [],
      homes: [],
    },
    survey,
    campaign: {
      id: 'stor',
      title: { sv: 'Stor dialog', lattlast: 'Stor dialog', en: 'Large dialogue' },
      survey: { id: survey.id, version: survey.version },
      opens: '2026-10-01',
      closes: '2026-10-31',
      channels: ['web'],
      expectedAnswers: 1_000_000,
      diaryNumber: null,
    },
    // Of all that could be measured the map and who answered: the rest is of no use here, and takes minutes.
    preset: { ...preset, shares: { ...preset.shares, S3: { respondents: 100, base: 5000, places: 1500 } } },
    today: '2026-11-01',
  });
  const { lattice, residents } = facts.ground;
  const tally = emptyTally(bounding, residents.length);
  const unsafe = facts.families[0]?.slices.findIndex(({ feeling }) => feeling === 'unsafe') ?? -1;
  const counts = tally.maps[0]?.[unsafe];
  if (counts === undefined) throw new Error('no map of what feels unsafe');
  // The same part of those who live there everywhere, so that nowhere more have pointed out than expected.
  residents.forEach((people, cell) => {
    counts[cell] = 60 * Math.round(people / 3);
  });
  tally.respondents = counts.reduce((sum, units) => sum + units, 0);
  const { release } = buildRelease(facts, tally, createNoise(systemRandomness));
  if (baseLevel(lattice).ids.length < SIDE * SIDE) throw new Error('too few squares');
  publishRelease(folder, facts.id, 'staff', writeRelease(folder, release));
  return facts.id;
}

/** The demo's municipality as a square round its town. */
function squareMunicipality(municipality: Municipality): Municipality {
  const { easting, northing } = cornerOf(municipality);
  return {
    ...municipality,
    boundary: [
      {
        outer: [
          [easting, northing],
          [easting + SIDE_METRES, northing],
          [easting + SIDE_METRES, northing + SIDE_METRES],
          [easting, northing + SIDE_METRES],
        ],
        holes: [],
      },
    ],
  };
}

function cornerOf({ settings }: Municipality): { readonly easting: number; readonly northing: number } {
  const [easting, northing] = settings.map.center.map(
    (middle) => KILOMETRE * Math.round((middle - SIDE_METRES / 2) / KILOMETRE),
  ) as [number, number];
  return { easting, northing };
}

/** From 4 000 to 15 000 to the square kilometre, in waves. */
function residentsOf(municipality: Municipality): Geography['population']['squares'] {
  const { easting, northing } = cornerOf(municipality);
  const kilometres = SIDE_METRES / KILOMETRE;
  return Array.from({ length: kilometres ** 2 }, (_, index) => {
    const [column, row] = [index % kilometres, Math.floor(index / kilometres)];
    const people = Math.round(9500 + 5500 * Math.sin(column / 3) * Math.cos(row / 4));
    return [easting + KILOMETRE * column, northing + KILOMETRE * row, people] as const;
  });
}
