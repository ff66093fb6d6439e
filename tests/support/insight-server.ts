import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { standardPreset } from '#core/privacy/standard-policy.ts';
import { buildRelease } from '#core/release/build.ts';
import { publicRelease } from '#core/release/public.ts';
import { ReleaseShelf } from '#db/release/shelf.ts';
import { publishRelease, writeRelease } from '#db/release/write.ts';
import { RefusalError } from '#server/errors.ts';
import { insightPart } from '#server/insight/part.ts';
import { preparedFacts } from '#server/jobs/release-facts.ts';
import { answerRefusals } from '#server/plugins/refusals.ts';
import { tallyOf } from './built-release.ts';
import { fixedWords } from './fixed-words.ts';
import { town, townCampaign, townGeography, townPeople, townSurvey } from './release-town.ts';

export interface InsightServer {
  readonly app: FastifyInstance;
  readonly releases: string;
  close(): Promise<void>;
}

/** Who is let in by the guard of this server: the header stands for the cookie that sessions check. */
export const asAnalyst = { 'x-role': 'analyst' };
export const asModerator = { 'x-role': 'moderator' };

const refused = (status: number, code: string) =>
  new RefusalError(status, code, { sv: 'Logga in först.', lattlast: 'Logga in först.', en: 'Sign in first.' });

/** The insight part on a shelf of real release files, in both tiers, with no other store anywhere near. */
export async function startInsight(): Promise<InsightServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lykta-insight-'));
  const app = fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: true } } });
  app.decorate('pages', null);
  answerRefusals(app);
  const releases = new ReleaseShelf(folder);
  const guards = {
    read: {
      preHandler: async (request: { headers: Record<string, unknown> }) => {
        if (request.headers['x-role'] === undefined) throw refused(401, 'sign_in_first');
      },
    },
    export: {
      preHandler: async (request: { headers: Record<string, unknown> }) => {
        if (request.headers['x-role'] === undefined) throw refused(401, 'sign_in_first');
        if (request.headers['x-role'] !== 'analyst') throw refused(403, 'not_allowed');
      },
    },
  };
  await app.register(insightPart, { releases, tier: 'staff', prefix: '/api/insight', guards });
  await app.register(insightPart, { releases, tier: 'public', prefix: '/api/results', guards: null });
  return {
    app,
    releases: folder,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes and publishes a release of so many answers from Provstad, both tiers, with repeatable noise. Returns its id. */
export function putRelease(folder: string, name: string, closes: string, answers: number): string {
  const prepared = preparedFacts({
    municipality: town,
    geography: townGeography,
    survey: townSurvey,
    campaign: townCampaign(name, closes),
    preset: standardPreset(townSurvey),
    today: '2026-03-20',
  });
  const noise = createNoise(fixedWords(11));
  const { release } = buildRelease(prepared.facts, tallyOf(townPeople(answers, 7), prepared), noise);
  for (const made of [release, publicRelease(release, noise)])
    publishRelease(folder, prepared.facts.id, made.header.tier, writeRelease(folder, made));
  return prepared.facts.id;
}
