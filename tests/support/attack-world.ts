import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { writeBasemap } from '#db/map/mbtiles.ts';
import { openRawDb } from '#db/raw/open.ts';
import { AccountStore } from '#db/work/accounts.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import { OrganisationStore } from '#db/work/organisations.ts';
import type { Part } from '#server/config.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { addDemoStaff } from './demo-staff.ts';
import { fixedWords } from './fixed-words.ts';
import { planAndRelease } from './planned-release.ts';
import { addRawRows } from './raw-rows.ts';
import { compactTown, townCampaign, townGeography, townPeople, townSurvey } from './release-town.ts';

/** 10 May 2026, 12:00 in Sweden: one dialogue has been released and one is open. */
export const NOW = Date.parse('2026-05-10T10:00:00Z');
export const RELEASED = townCampaign('var-2026', '2026-03-15', '2026-02-02');
export const OPEN = townCampaign('maj-2026', '2026-06-15', '2026-05-01');
const id = compactTown.settings.id;
/** The numbers of responses that are added later begin here. */
const ADDED = 1_000_000;

const templates = new Map<number, string>();

/** The port that a server has, for one that is started in its place. */
export const portOf = ({ address }: Pick<Served, 'address'>): number => Number(new URL(address).port);

/** A municipality on disk, with a batch that has been released and one that is open, and the real server on it. */
export class AttackedTown {
  readonly home: string;
  readonly folders: Folders;
  readonly #servers = new Set<ChildProcess>();
  #next = ADDED;

  private constructor(home: string) {
    this.home = home;
    this.folders = foldersOf(home, id);
  }

  /** `people` have answered each of the two dialogues. Built once in a process, then copied. */
  static async build(people: number): Promise<AttackedTown> {
    const built = templates.get(people) ?? (await AttackedTown.#built(people)).home;
    if (!templates.has(people)) process.once('exit', () => rmSync(built, { recursive: true, force: true }));
    templates.set(people, built);
    const home = mkdtempSync(join(tmpdir(), 'lykta-attack-'));
    cpSync(built, home, { recursive: true, preserveTimestamps: true });
    return new AttackedTown(home);
  }

  static async #built(people: number): Promise<AttackedTown> {
    const town = new AttackedTown(mkdtempSync(join(tmpdir(), 'lykta-attack-')));
    const { folders } = town;
    for (const folder of [folders.raw, folders.map]) mkdirSync(folder, { recursive: true });
    const { minEasting, minNorthing } = { minEasting: 440_000, minNorthing: 6_330_000 };
    const bounds = { minEasting, minNorthing, maxEasting: minEasting + 16_000, maxNorthing: minNorthing + 16_000 };
    writeBasemap(folders.basemapFile, [], bounds, { name: 'Provstad', attribution: '', version: '1' }, () => undefined);
    const workDb = await openWorkDb(folders.workFile);
    const rawDb = await openRawDb(folders.rawFile);
    const campaigns = new CampaignStore(workDb);
    for (const campaign of [RELEASED, OPEN]) {
      await campaigns.put(id, campaign);
      await addRawRows(rawDb, { municipality: id, campaign: campaign.id }, townPeople(people, 70 + campaign.id.length));
    }
    await planAndRelease({
      rawDb,
      folders,
      municipality: compactTown,
      geography: townGeography,
      survey: townSurvey,
      campaign: RELEASED,
      today: '2026-04-01',
      hour: 10,
      randomness: fixedWords(71),
    });
    await campaigns.markReleased(id, RELEASED.id, '2026-04-01');
    await addDemoStaff({ accounts: new AccountStore(workDb), organisations: new OrganisationStore(workDb) }, id, NOW);
    await rawDb.destroy();
    await workDb.destroy();
    return town;
  }

  /**
   * Starts the real server in a process of its own; `mutant` adds one route that it should not have. Started again it has the
   * `port` that it had: the live service says its own address.
   */
  async serve(parts: readonly Part[], mutant: string | null = null, port = 0): Promise<Served> {
    const program = join(import.meta.dirname, 'attack-server-process.ts');
    const child = fork(program, { silent: true, execArgv: ['--no-deprecation'] });
    this.#servers.add(child);
    let log = '';
    const write = (chunk: unknown): void => {
      log += String(chunk);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', write);
    const address = await new Promise<string>((resolve, reject) => {
      child.once('message', (message) => resolve(String(message)));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${log}`)));
      child.send({ home: this.home, parts, mutant, port, webFolder: this.pages() });
    });
    return {
      address,
      log: () => log,
      ask: (message) =>
        new Promise((resolve) => {
          child.once('message', resolve);
          child.send(message as string);
        }),
      stop: () =>
        new Promise((resolve) => {
          this.#servers.delete(child);
          child.once('exit', () => resolve());
          child.kill('SIGKILL');
        }),
    };
  }

  /** Puts responses into the open dialogue, as if they had been sent; or into one that is nowhere. */
  async add(responses: readonly CountedResponse[], campaign: string = OPEN.id): Promise<void> {
    await this.#onRaw((db) => addRawRows(db, { municipality: id, campaign }, responses, 'new', this.#next));
    this.#next += responses.length;
  }

  /** Takes every response that `add` put in out again, with all that hangs on it. */
  async removeAdded(): Promise<void> {
    await this.#onRaw(async (db) => {
      const rows = await db.selectFrom('response').select('response_key').execute();
      const keys = rows.map(({ response_key }) => response_key).filter((key) => Number(key.split('-').at(-1)) >= ADDED);
      if (keys.length > 0) await db.deleteFrom('response').where('response_key', 'in', keys).execute();
    });
  }

  /** Deletes every answer of the dialogue that has been released. */
  async forgetReleased(): Promise<void> {
    await this.#onRaw(async (db) => {
      await db.deleteFrom('response').where('campaign', '=', RELEASED.id).execute();
    });
  }

  deleteRaw(): void {
    rmSync(this.folders.raw, { recursive: true });
  }

  async close(): Promise<void> {
    for (const child of this.#servers) child.kill('SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
  }

  async #onRaw(work: (db: Awaited<ReturnType<typeof openRawDb>>) => Promise<void>): Promise<void> {
    const db = await openRawDb(this.folders.rawFile);
    await work(db);
    await db.destroy();
  }

  /** A copy of the built pages, when they are built: others may be building them right now. */
  pages(): string | null {
    const built = join(import.meta.dirname, '..', '..', 'dist', 'web');
    const copy = join(this.home, 'pages');
    if (existsSync(copy)) return copy;
    if (!existsSync(join(built, 'index.html'))) return null;
    cpSync(built, copy, { recursive: true });
    return copy;
  }
}

export interface Served {
  readonly address: string;
  /** All that the process has written. */
  log(): string;
  /** Sends a message and waits for what comes back. */
  ask(message: unknown): Promise<unknown>;
  stop(): Promise<void>;
}
