import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Newest } from '#core/base/newest.ts';
import type { Release } from '#core/release/contract.ts';
import { type Choice, choiceKey } from './choice.ts';
import type { Body, Others, Question } from './questions.ts';

/** A body that never changes, with its strong validator. */
export interface FrozenAnswer {
  readonly body: Body;
  readonly etag: string;
}

/** An outline can be drawn in endless ways: no more answers than this are remembered of one release. */
const KEPT = 500;

/**
 * Remembers what a release has answered, for as long as the release itself is kept in memory; the answer that was asked
 * for longest ago leaves first. What is forgotten is worked out again, byte for byte the same.
 */
export class FrozenAnswers {
  readonly #byRelease = new WeakMap<Release, Newest<Promise<FrozenAnswer>>>();

  /** The answer to a choice, whatever order its parts came in. Rejects with the question's refusals. */
  get(release: Release, question: Question, choice: Choice, others: Others): Promise<FrozenAnswer> {
    const known = this.#byRelease.get(release) ?? new Newest<Promise<FrozenAnswer>>(KEPT);
    this.#byRelease.set(release, known);
    const key = `${question.path}|${choiceKey(choice)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = frozen(question, release, choice, others);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  }
}

/** How many answers about single features are remembered: some 20 MB. A whole municipality's squares are fewer. */
const KEPT_OF_FEATURES = 10_000;

/** Remembers answers about what a layer has, each only while the layer that it was read off is still the one that is asked. */
export class KeptAnswers {
  readonly #known = new Newest<{ readonly of: object; readonly answer: FrozenAnswer }>(KEPT_OF_FEATURES);

  get(of: object, key: string, work: () => FrozenAnswer): FrozenAnswer {
    const before = this.#known.get(key);
    if (before?.of === of) return before.answer;
    const answer = work();
    this.#known.set(key, { of, answer });
    return answer;
  }
}

async function frozen(question: Question, release: Release, choice: Choice, others: Others): Promise<FrozenAnswer> {
  return withEtag(await question.answer(release, choice, others));
}

/** A body with the validator that its bytes have. */
export const withEtag = (body: Body): FrozenAnswer => ({
  body,
  etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
});

/** Sends a frozen answer, or 304 to whoever has it already. */
export function sendFrozen(request: FastifyRequest, reply: FastifyReply, { body, etag }: FrozenAnswer): FastifyReply {
  reply.header('etag', etag);
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.send(body);
}

/** RFC 9110 section 13.1.2: a list, or *; compared weakly. */
const holds = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag) ?? false;
