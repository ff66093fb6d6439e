import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text that is sent as it is to many: its ETag, and itself as small as brotli makes it. */
export interface Packed {
  readonly text: string;
  readonly etag: string;
  /** Null while it is being pressed, which a first reader does not wait for. */
  brotli(): Buffer | null;
}

const press = promisify(brotliCompress);

export function packed(text: string): Packed {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  let small: Buffer | null = null;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  press(text, options).then(
    (done) => {
      small = done;
    },
    // What cannot be pressed is sent by the server's ordinary compression.
    () => {},
  );
  return { text, etag, brotli: () => small };
}

/** Sends it, or that it has not changed since the ETag that came with the request. */
export function sendPacked(request: FastifyRequest, reply: FastifyReply, value: Packed, type: string): FastifyReply {
  reply.header('etag', value.etag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === value.etag) return reply.code(304).send();
  reply.type(type);
  const small = value.brotli();
  if (small === null || !takesBrotli(request)) return reply.send(value.text);
  return reply.header('content-encoding', 'br').send(small);
}

const takesBrotli = ({ headers }: FastifyRequest): boolean =>
  /(^|,)\s*br\s*($|,|;(?!\s*q=0(\.0*)?\s*($|,)))/.test(headers['accept-encoding'] ?? '');
