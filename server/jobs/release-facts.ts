import type { Day } from '#core/base/time.ts';
import type { Campaign, Geography, Municipality } from '#core/places/municipality.ts';
import { latticeOfBoundary } from '#core/privacy/active-cells.ts';
import type { Bounding } from '#core/privacy/contribution.ts';
import { aboveFloor } from '#core/privacy/display.ts';
import { mapFamilies } from '#core/privacy/families.ts';
import { groupingsOf } from '#core/privacy/groupings.ts';
import { baseIndex } from '#core/privacy/lattice.ts';
import { mapQuestions } from '#core/privacy/map-questions.ts';
import { residentsInPlace } from '#core/privacy/place-floor.ts';
import { placeIndex } from '#core/privacy/place-weights.ts';
import { crossedFamilies, type Preset } from '#core/privacy/preset.ts';
import { publicPrior, residentsByCell } from '#core/privacy/public-weights.ts';
import { measuredTables } from '#core/privacy/tables.ts';
import type { ReleaseFacts } from '#core/release/build.ts';
import type { Ground, KnownName } from '#core/release/contract.ts';
import type { Survey } from '#core/survey/contract.ts';
import { hasMap } from '#core/survey/has-map.ts';
import { hashOf } from './hash-of.ts';
import { surveyHashOf } from './survey-hash.ts';

export interface PublicFacts {
  readonly municipality: Municipality;
  readonly geography: Geography;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly preset: Preset;
  readonly today: Day;
  /** The survey's hash in the dialogue's plan; left out where nothing is planned. */
  readonly plannedSurveyHash?: string | undefined;
}

/** Everything a release rests on but the answers: public, the same for all, and hashed into the ledger. */
export function preparedFacts({
  municipality,
  geography,
  survey,
  campaign,
  preset,
  today,
  plannedSurveyHash,
}: PublicFacts): {
  readonly facts: ReleaseFacts;
  readonly bounding: Bounding;
} {
  const { settings } = municipality;
  const lattice = latticeOfBoundary(municipality.boundary);
  const ground = {
    lattice,
    prior: publicPrior(lattice, geography),
    residents: residentsByCell(lattice, geography),
  };
  const places = municipality.places.map((place) => ({ place, residents: residentsInPlace(place, geography) }));
  const register = places
    .filter(({ residents }) => aboveFloor(residents, preset.floors.staff))
    .map(({ place: { id, name, point, ring }, residents }) => ({ id, name, point, ring, residents }));
  const groupings = groupingsOf(survey, municipality.areas, settings.areaGroups);
  const tables = measuredTables(survey, municipality.areas, groupings, preset);
  const asked = mapQuestions(survey);
  const families = mapFamilies({
    mapQuestions: asked,
    groupings,
    crossed: crossedFamilies(preset),
    sensitive: preset.sensitive,
  });
  return {
    facts: {
      id: releaseIdOf(settings.id, campaign.id),
      municipality: { id: settings.id, name: settings.formalName, fictional: settings.fictional },
      campaign: {
        id: campaign.id,
        title: campaign.title,
        opens: campaign.opens,
        closes: campaign.closes,
        channels: campaign.channels,
        survey: campaign.survey,
        ...(hasMap(survey) ? {} : { withoutMap: true as const }),
      },
      today,
      ground,
      register,
      placesLeftOut: places
        .filter(({ residents }) => !aboveFloor(residents, preset.floors.staff))
        .map(({ place }) => place.id),
      families,
      tables,
      districts: municipality.districts,
      population: municipality.population,
      names: knownNames(municipality, geography),
      preset,
      hashes: {
        presetHash: hashOf(preset),
        surveyHash: surveyHashOf({ survey, municipality, tables, families }, plannedSurveyHash ?? null),
        registerHash: hashOf(register),
        priorHash: groundHash(ground),
      },
    },
    bounding: {
      active: { root: lattice.root, index: baseIndex(lattice) },
      places: placeIndex(register.map(({ ring }) => ring)),
      mapQuestions: asked,
      families,
      tables,
    },
  };
}

/** "ljuskoping-2025": a campaign whose own name begins with the municipality's is not given it twice. */
export const releaseIdOf = (municipality: string, campaign: string): string =>
  campaign.startsWith(`${municipality}-`) ? campaign : `${municipality}-${campaign}`;

/** Names that tell where a square lies: the register first, then what else people know. Streets are too long to be near. */
function knownNames({ places }: Municipality, { gazetteer }: Geography): readonly KnownName[] {
  const known = gazetteer.filter(({ kind }) => kind !== 'street' && kind !== 'water');
  const names = [...places, ...known].map(({ name, point }) => ({ name, point }));
  const seen = new Set<string>();
  return names.filter(({ name, point }) => {
    const key = `${name}:${point.join(':')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Of what maps lean on, and of the residents that decide which squares may be drawn. */
export const groundHash = ({ lattice, prior, residents }: Ground): string =>
  hashOf([lattice.root, ...prior, ...residents]);
