import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, hourOf } from '#core/base/time.ts';
import { insideRing, positionsOf } from '#core/geo/geometry.ts';
import { causeGroupOf } from '#core/places/categories.ts';
import { publicGround } from '#core/survey/coarsen-ground.ts';
import type { PlaceAnswer, SubmittedResponse } from '#core/survey/contract.ts';
import { prepareResponse } from '#core/survey/prepare.ts';
import { type DemoCampaign, demoCampaigns } from '#db/demo/campaigns.ts';
import { ABSURD_PLACE, type DemoResponse, demoResponses } from '#db/demo/residents.ts';
import type { TownPlan } from '#db/demo/town/plan.ts';
import { makeTown } from '#db/demo/town/town.ts';
import { PLANTED } from '#db/demo/truth.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';

const today = '2026-11-25';
const municipality = loadMunicipality('ljuskoping');
const plan = JSON.parse(
  readFileSync(new URL('../../municipalities/ljuskoping/plan.json', import.meta.url), 'utf8'),
) as TownPlan;
const { geography } = makeTown(plan, municipality);
const campaigns = demoCampaigns(today);
const years = campaigns.map((demo) => demoResponses(demo, municipality, geography));
const largest = years[2] ?? [];

const placesOf = (submitted: SubmittedResponse): readonly PlaceAnswer[] =>
  (submitted.answers.Q4 ?? []) as readonly PlaceAnswer[];
const codes = (place: PlaceAnswer, question: string): readonly string[] =>
  (place.answers[question] ?? []) as readonly string[];

/** Marks of one feeling at a place of the register: chosen by name, or a point or line of which a corner lies in it. */
function marksAt(responses: readonly DemoResponse[], id: string, feeling: string): readonly PlaceAnswer[] {
  const ring = municipality.places.find((place) => place.id === id)?.ring ?? [];
  return responses
    .flatMap(({ submitted }) => placesOf(submitted))
    .filter((place) => place.answers['4a'] === feeling)
    .filter((place) => place.named === id || positionsOf(place.geometry).some((corner) => insideRing(corner, ring)));
}

/** The share of those who mark places at all whose marks of a feeling include this place. */
function shareAt(responses: readonly DemoResponse[], id: string, feeling: string): number {
  const marking = responses.filter(({ submitted }) => placesOf(submitted).length > 0);
  return marking.filter((response) => marksAt([response], id, feeling).length > 0).length / marking.length;
}

const share = (marks: readonly PlaceAnswer[], holds: (place: PlaceAnswer) => boolean): number =>
  marks.filter(holds).length / marks.length;

describe('the dialogues of the demo', () => {
  test('three have closed and one is open today with at least 30 days left', () => {
    const closed = campaigns.filter(({ campaign }) => campaign.closes < today);
    const open = campaigns.filter(({ campaign }) => campaign.opens <= today && today <= campaign.closes);
    expect(closed).toHaveLength(3);
    expect(open).toHaveLength(1);
    expect(daysBetween(today, open[0]?.campaign.closes ?? today)).toBeGreaterThanOrEqual(30);
  });

  test('their closings lie more than 365 days apart and their names differ, whatever day the demo starts', () => {
    for (let day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      const all = demoCampaigns(day);
      expect(new Set(all.map(({ campaign }) => campaign.id)).size).toBe(4);
      for (const [number, { campaign }] of all.slice(1).entries())
        expect(daysBetween((all[number] as DemoCampaign).campaign.closes, campaign.closes)).toBeGreaterThan(365);
    }
  });

  test('about 200, 420 and 2 050 people answer the closed ones, some sixty the open one so far', () => {
    expect(years.map((responses) => responses.length)).toEqual(campaigns.map(({ respondents }) => respondents));
    expect(years[0]?.length).toBeLessThan(400);
    expect(years[1]?.length).toBeLessThan(1500);
    expect(largest.length).toBeGreaterThan(1500);
  });

  test('answers come in while the dialogue is open and never in the future', () => {
    for (const [year, responses] of years.entries()) {
      const { campaign } = campaigns[year] as DemoCampaign;
      const days = responses.map(({ at }) => dayOf(at)).sort();
      expect(days[0] ?? '').not.toBe('');
      expect((days[0] ?? '') >= campaign.opens).toBe(true);
      expect((days.at(-1) ?? '') <= campaign.closes).toBe(true);
      expect((days.at(-1) ?? '') < today).toBe(true);
    }
  });
});

describe('the planted truth', () => {
  test('the station is pointed out by many, most of them for weekend nights', () => {
    const marks = marksAt(largest, PLANTED.nightHotSpot, 'unsafe');
    expect(shareAt(largest, PLANTED.nightHotSpot, 'unsafe')).toBeGreaterThan(0.15);
    expect(
      share(marks, (place) => codes(place, '4c').includes('natt') && codes(place, '4c').includes('helg')),
    ).toBeGreaterThan(0.7);
    expect(share(marks, (place) => codes(place, '4c').includes('morgon'))).toBeLessThan(0.05);
  });

  test('the road by the school is about traffic, weekday mornings and afternoons, with lines among the marks', () => {
    const marks = marksAt(largest, PLANTED.schoolRoadHotSpot, 'unsafe');
    expect(shareAt(largest, PLANTED.schoolRoadHotSpot, 'unsafe')).toBeGreaterThan(0.12);
    const aboutTraffic = (place: PlaceAnswer) => codes(place, '4b').some((code) => causeGroupOf(code) === 'TRAF');
    expect(share(marks, aboutTraffic)).toBeGreaterThan(0.85);
    expect(share(marks, (place) => codes(place, '4c').includes('vardag'))).toBeGreaterThan(0.75);
    expect(share(marks, (place) => codes(place, '4c').includes('natt'))).toBeLessThan(0.05);
    expect(share(marks, (place) => place.geometry.type === 'line')).toBeGreaterThan(0.1);
  });

  test('the two are pointed out as unsafe more than any other place, every year', () => {
    for (const responses of years.slice(0, 3)) {
      const ranked = municipality.places
        .map(({ id }) => ({ id, share: shareAt(responses, id, 'unsafe') }))
        .sort((a, b) => b.share - a.share);
      const top = ranked.slice(0, 3).map(({ id }) => id);
      expect(top).toContain(PLANTED.nightHotSpot);
      expect(top).toContain(PLANTED.schoolRoadHotSpot);
    }
  });

  test('the bathing place is a matter of summer', () => {
    const marks = marksAt(largest, PLANTED.summerSpot, 'unsafe').filter((place) => codes(place, '4c').length > 0);
    expect(marks.length).toBeGreaterThan(50);
    expect(share(marks, (place) => codes(place, '4c').includes('sommar'))).toBeGreaterThan(0.9);
  });

  test('no place is loved as Stadsparken is', () => {
    const ranked = municipality.places
      .map(({ id }) => ({ id, share: shareAt(largest, id, 'safe') }))
      .sort((a, b) => b.share - a.share);
    expect(ranked[0]?.id).toBe(PLANTED.lovedPlace);
    expect(ranked[0]?.share).toBeGreaterThan(2 * (ranked[1]?.share ?? 1));
  });

  test('over the years the station eases and the road by the school grows', () => {
    const [first = [], , third = []] = years;
    expect(shareAt(first, PLANTED.nightHotSpot, 'unsafe')).toBeGreaterThan(
      shareAt(third, PLANTED.nightHotSpot, 'unsafe'),
    );
    expect(shareAt(first, PLANTED.schoolRoadHotSpot, 'unsafe')).toBeLessThan(
      shareAt(third, PLANTED.schoolRoadHotSpot, 'unsafe'),
    );
  });

  test('those who answer are skewed: 62 % women, 2 % under 20, 58 % of 30 to 49 years, 70 % about the town', () => {
    const told = (question: string): readonly string[] =>
      largest.flatMap(({ submitted, truth }) => {
        const answer = submitted.answers[question];
        return truth === 'resident' && typeof answer === 'string' ? [answer] : [];
      });
    const part = (answers: readonly string[], wanted: readonly string[]): number =>
      answers.filter((answer) => wanted.includes(answer)).length / answers.length;
    expect(Math.abs(part(told('Q14b'), ['kvinna']) - 0.62)).toBeLessThan(0.03);
    expect(Math.abs(part(told('Q14a'), ['under13', '13-15', '16-19']) - 0.02)).toBeLessThan(0.012);
    expect(Math.abs(part(told('Q14a'), ['30-49']) - 0.58)).toBeLessThan(0.03);
    const town = municipality.areas.filter(({ group }) => group !== 'byarna').map(({ code }) => code);
    expect(Math.abs(part(told('Q1'), town) - 0.7)).toBeLessThan(0.05);
  });

  test('some are trolls with every pin in one absurd place, and some answers came twice', () => {
    const trolls = largest.filter(({ truth }) => truth === 'troll');
    expect(trolls.length).toBeGreaterThan(10);
    for (const { submitted } of trolls) {
      const marks = placesOf(submitted).map(({ geometry }) => positionsOf(geometry)[0]);
      expect(marks).toEqual(Array.from({ length: 5 }, () => [...ABSURD_PLACE]));
    }
    const duplicates = largest.filter(({ truth }) => truth === 'duplicate');
    expect(duplicates.length).toBeGreaterThan(5);
    for (const { submitted } of duplicates)
      expect(largest.filter((other) => other.submitted === submitted).length).toBeGreaterThan(1);
  });
});

describe('the answers themselves', () => {
  test('each is taken by the same check as a real one, whole: nothing of it is off the way', () => {
    const ground = publicGround(geography);
    const survey = loadSurvey('dialogue', 1);
    for (const [year, responses] of years.entries()) {
      const { campaign } = campaigns[year] as DemoCampaign;
      for (const { submitted, at } of responses) {
        const prepared = prepareResponse({
          municipality,
          survey,
          campaign,
          submitted,
          ground,
          receivedHour: hourOf(at),
        });
        if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure));
        const { answers, background, places, texts } = prepared.value;
        const asked = Object.keys(submitted.answers).filter((id) => id !== 'Q4');
        expect(Object.keys({ ...answers, ...background }).sort()).toEqual(asked.sort());
        expect(places).toHaveLength(placesOf(submitted).length);
        const words = placesOf(submitted).filter((place) => place.answers['4f'] !== undefined);
        expect(texts).toHaveLength(words.length);
      }
    }
  });

  test('the same seed gives the same answers, another year others', () => {
    const again = demoResponses(campaigns[0] as DemoCampaign, municipality, geography);
    expect(again).toEqual(years[0]);
    const bodies = new Set(years[0]?.map(({ submitted }) => JSON.stringify(submitted.answers)));
    const shared = (years[1] ?? []).filter(
      ({ submitted, truth }) => truth !== 'troll' && bodies.has(JSON.stringify(submitted.answers)),
    );
    expect(shared.length).toBeLessThan(5);
  });

  test('the form without script offers only the list', () => {
    const plain = largest.filter(({ submitted }) => submitted.inputWay === 'plain');
    expect(plain.length).toBeGreaterThan(50);
    for (const { submitted } of plain) for (const place of placesOf(submitted)) expect(place.way).toBe('list');
  });
});
