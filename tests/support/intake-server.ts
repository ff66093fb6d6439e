import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Municipality } from '#core/places/municipality.ts';
import { weighingGround } from '#core/waves/shares.ts';
import { Counts } from '#db/limits/counts.ts';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { ActionStore } from '#db/work/actions.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { DecisionMemory } from '#db/work/decision-memory.ts';
import { openWorkDb } from '#db/work/open.ts';
import { PlaceStore } from '#db/work/places.ts';
import { SchoolClasses } from '#db/work/school-classes.ts';
import { Crowds } from '#server/intake/crowds.ts';
import { dialoguePart } from '#server/intake/dialogue.ts';
import { plainFormPart } from '#server/intake/plain-form.ts';
import { receiptsPart } from '#server/intake/receipts.ts';
import { responsesPart } from '#server/intake/responses.ts';
import { schoolPart } from '#server/intake/school.ts';
import { SchoolDoor } from '#server/intake/school-door.ts';
import { RECEIPT_TRIES, WrongTries } from '#server/intake/tries.ts';
import { loadSurvey } from '#server/municipality.ts';
import { IN_FLIGHT, type InFlight, inFlightPart } from '#server/plugins/in-flight.ts';
import { limitsPart } from '#server/plugins/limits.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import type { Surveys } from '#server/surveys.ts';
import { toldActionsFrom } from '#server/told-actions.ts';
import { now, smallCampaign, smallGeography, smallTown } from './small-town.ts';

export interface IntakeServer {
  readonly app: FastifyInstance;
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  readonly folder: string;
  readonly rawDb: RawDb;
  readonly campaigns: CampaignStore;
  readonly schoolClasses: SchoolClasses;
  readonly decisionMemory: DecisionMemory;
  readonly actions: ActionStore;
  /** Posts JSON, under a fresh key where it is an answer. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** What the server has logged so far, at the level the real server has. */
  log(): string;
  /** Moves the clock. */
  setNow(milliseconds: number): void;
  close(): Promise<void>;
}

/** The intake of the small town on a real port, real SQLite files and the real error handler. */
export async function startIntake(
  folder = mkdtempSync(join(tmpdir(), 'lykta-intake-')),
  port = 0,
  surveys: Surveys = loadSurvey,
  inFlight: InFlight = IN_FLIGHT,
  municipality: Municipality = smallTown,
): Promise<IntakeServer> {
  let time = now;
  const counts = await Counts.open(join(folder, 'limits.sqlite'), () => time);
  const rawDb = await openRawDb(join(folder, 'raw.sqlite'));
  const workDb = await openWorkDb(join(folder, 'work.sqlite'));
  const campaigns = new CampaignStore(workDb);
  await campaigns.put(smallTown.settings.id, smallCampaign);
  const rawResponses = new RawResponses(rawDb);
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  const app = fastify({
    logger: { level: 'warn', stream },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    trustProxy: '127.0.0.1',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true } },
  });
  app.decorate('pages', null);
  answerRefusals(app);
  await app.register(inFlightPart, inFlight);
  await app.register(limitsPart, { counts });
  const clock = (): number => time;
  const stores = {
    rawResponses,
    campaigns,
    municipality,
    surveys,
    geography: smallGeography,
    botCheck: null,
    crowds: new Crowds(
      (receiptHashes) => rawResponses.markAsOfCrowd(smallTown.settings.id, receiptHashes),
      weighingGround(municipality),
      clock,
    ),
    clock,
  };
  const schoolClasses = new SchoolClasses(workDb);
  const schoolDoor = new SchoolDoor({ ...stores, counts, schoolClasses }, smallTown.settings.id);
  await app.register(responsesPart, { ...stores, schoolDoor });
  await app.register(schoolPart, { ...stores, schoolDoor, releases: { list: () => [] } });
  const decisionMemory = new DecisionMemory(workDb, smallTown.settings.id);
  const actions = new ActionStore(workDb, smallTown.settings.id);
  const responsesByCode = new ResponsesByCode(rawDb, smallTown.settings.id);
  const receipts = {
    ...stores,
    responsesByCode,
    decisionMemory,
    tries: new WrongTries(counts, RECEIPT_TRIES),
    toldActions: toldActionsFrom(actions, new PlaceStore(workDb, smallTown.settings.id, municipality.places)),
  };
  await app.register(plainFormPart, { ...stores, receipts });
  await app.register(receiptsPart, receipts);
  await app.register(dialoguePart, { ...stores, releases: { list: () => [] } });
  const address = await app.listen({ port, host: '127.0.0.1' });
  return {
    app,
    address,
    folder,
    rawDb,
    campaigns,
    schoolClasses,
    decisionMemory,
    actions,
    post: (path, body, headers = {}) =>
      fetch(address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
        body: JSON.stringify(body),
      }),
    log: () => log,
    setNow: (milliseconds) => {
      time = milliseconds;
    },
    async close() {
      await app.close();
      await rawResponses.idle();
      await rawDb.destroy();
      await workDb.destroy();
      await counts.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
