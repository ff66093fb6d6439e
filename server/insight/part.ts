import type { FastifyInstance, RouteShorthandOptions } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { Newest } from '#core/base/newest.ts';
import { ReleaseList, type Tier } from '#core/measures/contract.ts';
import { framePicture } from '#core/measures/frame.ts';
import type { Release } from '#core/release/contract.ts';
import { cumulativeRelease, SUM_SIGN } from '#core/release/cumulative.ts';
import type { ReleaseShelf } from '#db/release/shelf.ts';
import type { Choice } from './choice.ts';
import { FrozenAnswers, sendFrozen } from './frozen.ts';
import { QUESTIONS, RELEASE_PATTERN } from './questions.ts';
import { notComparable, unknownRelease } from './refusals.ts';

/** The right that a route takes. */
export type Guard = Pick<RouteShorthandOptions, 'config' | 'preHandler'>;

export interface InsightOptions {
  /** Frozen releases: all that this part can open. */
  readonly releases: ReleaseShelf;
  readonly tier: Tier;
  /** Who may read and who may take files away; null where everyone may. */
  readonly guards: { readonly read: Guard; readonly export: Guard } | null;
}

/** A release's id, several joined by "+", or "latest", which leads on to the newest. */
const Address = Type.Object({ release: Type.String({ pattern: RELEASE_PATTERN }) });
const refusals = { 400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal };

/**
 * What a release answers, as pictures (JSON) and as files. Registered twice: for staff behind guards, for everyone on
 * the public files. A release never changes, so an answer is worked out once and its ETag is strong.
 */
export async function insightPart(app: FastifyInstance, { releases, tier, guards }: InsightOptions): Promise<void> {
  const answers = new FrozenAnswers();
  const together = new SummedReleases();
  const tags = [tier === 'staff' ? 'insight' : 'results'];
  const reading = guards?.read ?? {};
  const exporting = guards?.export ?? {};
  // Open data: any site may show a picture of it. What staff read stays with our own pages, which is the rule.
  if (tier === 'public')
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cross-origin-resource-policy', 'cross-origin');
    });

  app.get(
    '/releases',
    {
      ...reading,
      schema: {
        summary: 'The releases that can be chosen, newest first',
        tags,
        querystring: Type.Object(
          { sprak: Type.Optional(Type.String({ maxLength: 20 })) },
          { additionalProperties: false },
        ),
        response: { 200: ReleaseList, ...refusals },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', tier === 'staff' ? NOTHING_STAYS : 'no-cache');
      return { releases: releases.summaries(tier).map(framePicture) };
    },
  );

  const asked = QUESTIONS.filter(({ isForStaff }) => tier === 'staff' || isForStaff !== true);
  for (const question of asked)
    app.get<{ Params: { release: string }; Querystring: Choice }>(
      `/releases/:release/${question.path}`,
      {
        ...(question.isExport ? exporting : reading),
        schema: {
          summary: question.summary,
          tags,
          params: Address,
          querystring: question.query,
          response: { 200: question.response, ...refusals },
        },
      },
      async (request, reply) => {
        let { release: id } = request.params;
        if (id === 'latest') {
          const address = newestAddress(request.url);
          if (!request.byToken) return reply.header('cache-control', 'no-store').redirect(address, 302);
          // .NET, which Excel and Power BI are made of, leaves the token behind where it is led on.
          reply.header('content-location', address);
          id = newest().id;
        }
        const release = opened(id);
        const { from } = request.query;
        const answer = await answers.get(release, question, request.query, {
          asOne: () => (from === undefined ? null : opened(from)),
          each: () => from?.split(SUM_SIGN).map(opened) ?? [],
        });
        reply.type(question.contentType).header('cache-control', frozenFor(tier));
        if (question.isExport)
          reply.header('content-disposition', `attachment; filename="${fileName(id, question.path)}"`);
        return sendFrozen(request, reply, answer);
      },
    );

  function opened(id: string): Release {
    const ids = id.split(SUM_SIGN);
    const found = ids.map((one) => {
      const release = releases.open(one, tier);
      if (release === null) throw unknownRelease();
      return release;
    });
    const [first] = found;
    if (first !== undefined && ids.length === 1) return first;
    return together.get(id, found);
  }

  function newest(): { readonly id: string } {
    const [first] = releases.list(tier);
    if (first === undefined) throw unknownRelease();
    return first;
  }

  const newestAddress = (url: string): string => url.replace('/releases/latest/', `/releases/${newest().id}/`);

  const fileName = (id: string, path: string): string =>
    `lykta-${id}-${tier === 'staff' ? 'internt' : 'oppet'}-${path}`;
}

/**
 * Of what staff read nothing stays in the browser, for whoever sits there when they have signed out. Open answers may be kept a
 * while, and asked for anew by their validator: counts never change, but a fault in how they are read can be mended.
 */
const frozenFor = (tier: Tier): string => (tier === 'staff' ? NOTHING_STAYS : 'public, max-age=300');

const NOTHING_STAYS = 'no-store';

const KEPT_SUMS = 4;

/** Releases that are read as one, kept as long as each of them is the one it was. */
class SummedReleases {
  readonly #known = new Newest<{ readonly parts: readonly Release[]; readonly sum: Release }>(KEPT_SUMS);

  get(id: string, parts: readonly Release[]): Release {
    const before = this.#known.get(id);
    if (before?.parts.every((part, index) => part === parts[index])) return before.sum;
    const sum = cumulativeRelease(parts);
    if (!sum.ok) throw notComparable();
    this.#known.set(id, { parts, sum: sum.value });
    return sum.value;
  }
}
