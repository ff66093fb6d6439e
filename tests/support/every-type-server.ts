import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '#core/base/time.ts';
import type { Survey } from '#core/survey/contract.ts';
import { createApp } from '#server/app.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { loadMunicipality, loadPolicy } from '#server/municipality.ts';
import { openStores } from '#server/stores.ts';
import { surveysOf } from '#server/surveys.ts';
import { webFolder } from '#server/web-build.ts';
import { everyTypeSurvey } from './every-type-survey.ts';
import { inEveryLanguage } from './in-every-language.ts';
import { smallCampaign } from './small-town.ts';

export interface EveryTypeServer {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  /** Where what people have answered is kept. */
  readonly rawFile: string;
  close(): Promise<void>;
}

export interface AskedThere {
  readonly survey: Survey;
  /** The dialogues that ask it, by their campaigns' ids: all are open. */
  readonly dialogues: readonly string[];
  /** Whether it is asked in every language, or in its own alone. */
  readonly translated: boolean;
}

/** The real server with the built pages, in a municipality with every language on, where the survey of forty questions, or another, is asked today. */
export async function startEveryType(
  municipality = 'varnamo',
  { survey = everyTypeSurvey, dialogues = ['alla-sorter'], translated = true }: Partial<AskedThere> = {},
): Promise<EveryTypeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-every-type-'));
  const loaded = loadMunicipality(municipality);
  const town = { ...loaded, settings: { ...loaded.settings, languages: ['fi' as const, 'ar' as const] } };
  const { id } = town.settings;
  const folders = foldersOf(folder, id);
  takeDrawnMap(id, folders);
  await ensureMap(town, folders, () => {});
  const stores = await openStores(folders, ['intake'], loadGeography(folders));
  const today = dayOf(Date.now());
  await stores.surveys.publish(id, { document: translated ? inEveryLanguage(survey) : survey, day: today, by: 'test' });
  for (const dialogue of dialogues)
    await stores.campaigns.put(id, {
      ...smallCampaign,
      id: dialogue,
      survey: { id: survey.id, version: survey.version },
      opens: today,
      closes: today,
      channels: ['web', 'qr', 'kiosk'],
    });
  const app = await createApp(
    {
      municipality: town,
      policy: loadPolicy(municipality),
      parts: ['intake'],
      clock: Date.now,
      surveys: surveysOf(stores.surveys, id),
      webFolder,
    },
    stores,
  );
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    rawFile: folders.rawFile,
    close: async () => {
      await app.close();
      await stores.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server of the browser tests has drawn its town: seconds that need not be spent again. Of another town there is nothing to take. */
function takeDrawnMap(municipality: string, { map }: Folders): void {
  const drawn = foldersOf(process.env.LYKTA_TEST_DATA ?? '', municipality).map;
  if (existsSync(drawn)) cpSync(drawn, map, { recursive: true });
}
