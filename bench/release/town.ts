import type { Campaign } from '#core/places/municipality.ts';
import type { CountedPlace, CountedResponse } from '#core/privacy/counted-response.ts';
import { backgroundOf } from '#db/demo/background.ts';
import { answersAbout } from '#db/demo/opinions.ts';
import { type Chance, seeded } from '#db/demo/seeded.ts';
import { loadSurvey } from '#server/municipality.ts';
import { town, townCampaign, townPeople } from '../../tests/support/release-town.ts';

/** The dialogue of the benchmark: the survey that Lykta comes with, in the synthetic municipality of 1 260 km². */
export const benchBatch = { municipality: town.settings.id, campaign: 'bench' } as const;
export const benchSurvey = loadSurvey('dialogue', 1);
export const benchCampaign: Campaign = {
  ...townCampaign(benchBatch.campaign, '2026-03-15'),
  survey: { id: benchSurvey.id, version: benchSurvey.version },
};

/**
 * People of the synthetic municipality who answer the whole dialogue: one to five marks each, of which 3 in 100 are
 * lines and 2 in 100 areas, with causes and times of day; all questions; and for 87 in 100 who they are.
 */
export function benchPeople(count: number, seed: number): CountedResponse[] {
  const chance = seeded(`release bench ${seed}`);
  return townPeople(count, seed).map((person): CountedResponse => {
    const background = backgroundOf(chance);
    return {
      answers: answersAbout(chance, 'centrum', 0, background) as CountedResponse['answers'],
      background: background.answers as CountedResponse['background'],
      places: person.places.map((place) => marked(place, chance)),
    };
  });
}

const times = ['dag', 'kvall', 'natt', 'morker', 'alltid'] as const;

function marked(place: CountedPlace, chance: Chance): CountedPlace {
  const answers = { ...place.answers, '4c': [chance.pick(times)] };
  const [easting, northing] = place.geometry.type === 'point' ? place.geometry.position : [0, 0];
  const kind = chance.next();
  if (kind < 0.03) {
    const step = (): number => chance.whole(-90, 90);
    const positions = [[easting, northing] as [number, number]];
    for (let i = 0; i < 4; i += 1) {
      const [east, north] = positions[i] as [number, number];
      positions.push([east + step(), north + step()]);
    }
    return { ...place, geometry: { type: 'line', positions }, answers };
  }
  if (kind < 0.05) {
    const reach = chance.whole(30, 150);
    const ring = [0, 60, 120, 180, 240, 300].map((degrees): [number, number] => [
      Math.round(easting + reach * Math.cos((degrees * Math.PI) / 180)),
      Math.round(northing + reach * Math.sin((degrees * Math.PI) / 180)),
    ]);
    return { ...place, geometry: { type: 'area', ring }, answers };
  }
  return { ...place, answers };
}
