import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Type, { type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { inWords } from '#core/base/fault-words.ts';
import { Position } from '#core/geo/geometry-schema.ts';
import { faultOfLogo, faultsOfAppearance } from '#core/places/appearance.ts';
import {
  Area,
  Campaign,
  District,
  type Municipality,
  MunicipalitySettings,
  NamedPlace,
} from '#core/places/municipality.ts';
import { Population } from '#core/places/population.ts';
import { checkedPolicy, type Policy } from '#core/privacy/policy.ts';
import { faultsOfDecisions } from '#core/privacy/retention.ts';
import { PromiseFile } from '#core/promises/contract.ts';
import { faultsOfPromiseFile } from '#core/promises/file.ts';
import type { Survey } from '#core/survey/contract.ts';
import { readSurvey } from '#core/survey/read-survey.ts';
import { readSurveySentences } from '#core/survey/read-survey-words.ts';
import { isOwnMachine } from './config.ts';

/** A fault in a municipality's folder that somebody has to mend before the program can start. */
export class MunicipalityFault extends Error {}

const Boundary = Type.Array(
  Type.Object({
    outer: Type.Array(Position, { minItems: 3 }),
    holes: Type.Array(Type.Array(Position, { minItems: 3 })),
  }),
  { minItems: 1 },
);

const home = fileURLToPath(new URL('../municipalities/', import.meta.url));

/** Where a municipality's own files lie, or those of all: its settings come with the program, not with the data. */
export const municipalityFolder = (id: string): string => join(home, id);

function read<Schema extends TSchema>(folder: string, file: string, schema: Schema): Static<Schema> {
  const path = join(home, folder, file);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new MunicipalityFault(`municipalities/${folder}/${file} cannot be read as JSON`, { cause });
  }
  if (!Value.Check(schema, value)) {
    const faults = [...Value.Errors(schema, value)].map((error) => `${error.instancePath || '/'} ${error.message}`);
    throw new MunicipalityFault(`municipalities/${folder}/${file}: ${faults.slice(0, 5).join('; ')}`);
  }
  return value as Static<Schema>;
}

/** Loads municipalities/<id>/ whole. Throws MunicipalityFault, which names file and field. */
export function loadMunicipality(id: string): Municipality {
  if (!existsSync(join(home, id, 'settings.json'))) {
    const known = readdirSync(home).filter((folder) => existsSync(join(home, folder, 'settings.json')));
    throw new MunicipalityFault(
      `there is no municipality ${id}: choose among ${known.join(', ')} with LYKTA_MUNICIPALITY`,
    );
  }
  return {
    settings: loadSettings(id),
    areas: read(id, 'areas.json', Type.Array(Area)),
    places: read(id, 'places.json', Type.Array(NamedPlace)),
    districts: existsSync(join(home, id, 'districts.json')) ? read(id, 'districts.json', Type.Array(District)) : [],
    boundary: read(id, 'boundary.json', Boundary),
    population: existsSync(join(home, id, 'population.json')) ? read(id, 'population.json', Population) : null,
  };
}

function loadSettings(id: string): MunicipalitySettings {
  const settings = read(id, 'settings.json', MunicipalitySettings);
  const faults = [...faultsOfAppearance(settings.appearance), ...faultsOfDecisions(settings.retention ?? {})];
  if (!settings.helplines.some(({ forChildren }) => forChildren === true))
    faults.push('helplines has no line for children: mark one with "forChildren": true');
  if ((settings.entryDays ?? 0) >= settings.resultsDays)
    faults.push(
      'entryDays is not fewer than resultsDays: results would be promised before everything has been typed in',
    );
  const issuer = settings.signInProvider?.issuer;
  if (issuer?.startsWith('http://') && !isOwnMachine(new URL(issuer).hostname))
    faults.push('signInProvider.issuer has no TLS: give an address with https://');
  const { logo } = settings.appearance;
  if (logo !== null) {
    const file = statSync(join(home, id, logo), { throwIfNoEntry: false });
    const fault = file === undefined ? `appearance.logo ${logo} is not in the folder` : faultOfLogo(logo, file.size);
    if (fault !== null) faults.push(fault);
  }
  if (faults.length > 0)
    throw new MunicipalityFault(`municipalities/${id}/settings.json cannot be used:\n  ${faults.join('\n  ')}`);
  return settings;
}

/** A municipality's settings as they were written, for saying where in them something stands. */
export const settingsFile = (id: string): { readonly file: string; readonly text: string } => ({
  file: `municipalities/${id}/settings.json`,
  text: readFileSync(join(home, id, 'settings.json'), 'utf8'),
});

/** The municipality's logo, or null where it has none. */
export function loadLogo({ id, appearance }: MunicipalitySettings): Logo | null {
  if (appearance.logo === null) return null;
  const type = appearance.logo.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
  return { type, bytes: readFileSync(join(home, id, appearance.logo)) };
}

export interface Logo {
  readonly type: 'image/svg+xml' | 'image/png';
  readonly bytes: Buffer;
}

/** The campaigns that a municipality's folder defines; the work store keeps them from the first start on. */
export const loadCampaigns = (id: string): readonly Campaign[] => read(id, 'campaigns.json', Type.Array(Campaign));

/** Citizen promises that were made before Lykta; none where the folder has no such file. Throws MunicipalityFault, which lists every fault. */
export function loadPromises(id: string): PromiseFile {
  if (!existsSync(join(home, id, 'promises.json'))) return [];
  const promises = read(id, 'promises.json', PromiseFile);
  const faults = faultsOfPromiseFile(promises);
  if (faults.length === 0) return promises;
  throw new MunicipalityFault(`municipalities/${id}/promises.json cannot be used:\n  ${faults.join('\n  ')}`);
}

/** What the municipality has decided about privacy. Throws MunicipalityFault, which lists every fault. */
export function loadPolicy(id: string): Policy {
  const policy = checkedPolicy(read(id, 'policy.json', Type.Unknown()), loadSurveys());
  if (policy.ok) return policy.value;
  const faults = policy.failure.map((fault) => `\n  ${fault}`).join('');
  throw new MunicipalityFault(`municipalities/${id}/policy.json cannot be used:${faults}`);
}

/** Every version of every survey that there is. */
export const loadSurveys = (): readonly Survey[] =>
  readdirSync(join(home, 'surveys'))
    .filter((name) => name.endsWith('.json'))
    .map(surveyIn);

/**
 * A survey that comes with Lykta, by id and version; server/surveys.ts knows those that staff have made as well. Throws
 * MunicipalityFault, which lists every fault.
 */
export const loadSurvey = (id: string, version: number): Survey => surveyIn(`${id}-${version}.json`);

/** By file: they come with the program, and do not change while it runs. */
const surveysRead = new Map<string, Survey>();

function surveyIn(file: string): Survey {
  const known = surveysRead.get(file) ?? checkedSurvey(file);
  surveysRead.set(file, known);
  return known;
}

function checkedSurvey(file: string): Survey {
  const survey = readSurvey(read('surveys', file, Type.Unknown()));
  if (survey.ok) return survey.value;
  const faults = survey.failure
    .map((fault) => inWords(fault, 'en', readSurveySentences))
    .map(({ field, message }) => `\n  ${field} ${message}`)
    .join('');
  throw new MunicipalityFault(`municipalities/surveys/${file} cannot be used:${faults}`);
}
