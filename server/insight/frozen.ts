import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Release } from '#core/release/contract.ts';
import type { Choice, Question } from './questions.ts';

/** A body that never changes, with its strong validator. */
export interface FrozenAnswer {
  readonly body: string;
  readonly etag: string;
}

/**
 * Remembers what a release has answered, for as long as the release itself is kept in memory. The choices are few
 * (feelings × released categories × forms), so this stays small.
 */
export class FrozenAnswers {
  readonly #byRelease = new WeakMap<Release, Map<string, FrozenAnswer>>();

  /** The answer to a choice, whatever order its parts came in. Throws the question's refusals. */
  get(release: Release, question: Question, choice: Choice): FrozenAnswer {
    const known = this.#byRelease.get(release) ?? new Map<string, FrozenAnswer>();
    this.#byRelease.set(release, known);
    const key = [question.path, choice.feeling, choice.category, choice.form].join('|');
    const before = known.get(key);
    if (before !== undefined) return before;
    const body = question.answer(release, choice);
    const answer = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
    known.set(key, answer);
    return answer;
  }
}

/** Sends a frozen answer, or 304 to whoever has it already. */
export function sendFrozen(request: FastifyRequest, reply: FastifyReply, { body, etag }: FrozenAnswer): FastifyReply {
  reply.header('etag', etag);
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.send(body);
}

/** RFC 9110 section 13.1.2: a list, or *; compared weakly. */
const holds = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag) ?? false;
