import type { Geography, Municipality } from '#core/places/municipality.ts';
import { type Bounding, boundedContribution } from '#core/privacy/contribution.ts';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { createNoise } from '#core/privacy/noise/fast.ts';
import type { Preset } from '#core/privacy/preset.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { addToTally, emptyTally, type Tally } from '#core/privacy/tally.ts';
import { type BuiltRelease, buildRelease, type ReleaseFacts } from '#core/release/build.ts';
import type { Survey } from '#core/survey/contract.ts';
import { preparedFacts } from '#server/jobs/release-facts.ts';
import { fixedWords } from './fixed-words.ts';
import { town, townCampaign, townGeography, townSurvey } from './release-town.ts';

/** The public facts of the synthetic municipality, made ready once and for all tests of a file. */
export function townFacts(
  more: {
    readonly preset?: Preset;
    readonly geography?: Geography;
    readonly municipality?: Municipality;
    readonly survey?: Survey;
  } = {},
): { readonly facts: ReleaseFacts; readonly bounding: Bounding } {
  const survey = more.survey ?? townSurvey;
  return preparedFacts({
    municipality: more.municipality ?? town,
    geography: more.geography ?? townGeography,
    survey,
    campaign: {
      ...townCampaign('var-2026', '2026-03-15', '2026-02-02'),
      survey: { id: survey.id, version: survey.version },
    },
    preset: more.preset ?? standardPreset(survey),
    today: '2026-04-01',
  });
}

export function tallyOf(people: readonly CountedResponse[], { facts, bounding }: ReturnType<typeof townFacts>): Tally {
  const tally = emptyTally(bounding, facts.ground.prior.length);
  for (const person of people) {
    const contribution = boundedContribution(person, bounding);
    if (contribution !== null) addToTally(tally, contribution);
  }
  return tally;
}

export const builtRelease = (people: readonly CountedResponse[], seed: number, prepared = townFacts()): BuiltRelease =>
  buildRelease(prepared.facts, tallyOf(people, prepared), createNoise(fixedWords(seed)));
