import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Campaign } from '#core/places/municipality.ts';
import type { Receipt } from '#core/survey/contract.ts';
import { openRawDb } from '#db/raw/open.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import type { Folders } from '#server/folders.ts';
import { ensureMap, loadGeography } from '#server/jobs/basemap.ts';
import { publishDue } from '#server/jobs/publish.ts';
import { systemRandomness } from '#server/jobs/randomness.ts';
import { loadMunicipality, loadPolicy, loadSurvey } from '#server/municipality.ts';
import { postOf } from './load-process.ts';
import { planAndRelease } from './planned-release.ts';
import { addRawRows } from './raw-rows.ts';
import { townCampaign, townPeople } from './release-town.ts';
import { submitted } from './small-town.ts';

const survey = { id: 'dialogue', version: 1 };
export const closedDialogue: Campaign = { ...townCampaign('var', '2024-03-15', '2024-02-01'), survey };
export const openDialogue: Campaign = { ...townCampaign('nu', '2999-12-31', '2024-04-02'), survey };

/** A data folder of Värnamo, a real municipality, with one dialogue that has been released and one that takes answers. */
export async function fillVarnamo(folders: Folders): Promise<void> {
  const municipality = loadMunicipality('varnamo');
  mkdirSync(folders.raw, { recursive: true, mode: 0o700 });
  await ensureMap(municipality, folders, () => {});
  const workDb = await openWorkDb(folders.workFile);
  const campaigns = new CampaignStore(workDb);
  for (const campaign of [closedDialogue, openDialogue]) await campaigns.put('varnamo', campaign);
  await workDb.destroy();
  mkdirSync(dirname(folders.rawFile), { recursive: true });
  const rawDb = await openRawDb(folders.rawFile);
  const people = townPeople(300, 51).map((person) => ({ ...person, places: [] }));
  await addRawRows(rawDb, { municipality: 'varnamo', campaign: 'var' }, people);
  const order = {
    rawDb,
    folders,
    municipality,
    geography: loadGeography(folders),
    survey: loadSurvey('dialogue', 1),
    campaign: closedDialogue,
    randomness: systemRandomness,
    hour: 10,
  };
  await planAndRelease({ ...order, today: '2024-03-20' }, loadPolicy('varnamo'));
  // It becomes visible on a day after the draw.
  await publishDue({ folders, municipality, today: '2024-03-21', hour: 10 });
  await rawDb.destroy();
}

/** Answers that go on coming until they are stopped, from several at once; what had its receipt, with its code. */
export class People {
  readonly answered = new Map<string, string>();
  /** What they were answered when it was not 201. */
  readonly refused: number[] = [];
  #isStopped = false;
  #working: Promise<void> = Promise.resolve();

  /** `atOnce` people, who each send one answer after the other. */
  answer(address: string, atOnce: number): void {
    this.#isStopped = false;
    this.#working = Promise.all(Array.from({ length: atOnce }, () => this.#oneAfterAnother(address))).then(() => {
      this.#isStopped = true;
    });
  }

  stop(): Promise<void> {
    this.#isStopped = true;
    return this.#working;
  }

  /** Resolves when so many more have had their receipt; throws when they never will. */
  async until(more: number): Promise<void> {
    const enough = this.answered.size + more;
    while (this.answered.size < enough) {
      if (this.refused.length > 0) throw new Error(`an answer had ${this.refused[0]}`);
      if (this.#isStopped) throw new Error('nobody answers any more');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async #oneAfterAnother(address: string): Promise<void> {
    while (!this.#isStopped) {
      const key = randomUUID();
      try {
        const answer = await giveAnswer(address, key);
        if (answer.status === 201) this.answered.set(key, ((await answer.json()) as Receipt).code);
        else this.refused.push(answer.status);
      } catch {
        // The server is gone.
        return;
      }
    }
  }
}

/** One answer of somebody in Värnamo; the body follows from the key, so that a repeat sends the same one. */
export const giveAnswer = (address: string, key: string): Promise<Response> =>
  postOf(
    address,
    key,
    JSON.stringify(
      submitted(
        {
          Q2: 'varken',
          Q4: [
            {
              geometry: { type: 'point', position: [442_046, 6_338_409] },
              named: null,
              way: 'map',
              answers: { '4a': 'unsafe', '4f': `Svar ${key}` },
            },
          ],
          Q14a: '30-49',
        },
        { campaign: openDialogue.id },
      ),
    ),
  );
