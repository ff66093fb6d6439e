import type { Socket } from 'node:net';
import type { Refusal } from '#core/base/fault.ts';

/** What Node's parser of requests says of bytes that are none. */
export interface ParserFault extends Error {
  readonly code?: string;
}

/**
 * Answers what is no HTTP at all, and so never becomes a request: in the shape that every refusal has, and then hangs up. Nothing
 * of it is logged. Whoever sends such a thing is a program, and has said no language.
 */
export function answerNotHttp({ code }: ParserFault, socket: Socket): void {
  // Whoever hung up hears nothing.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason, refusal } = ANSWERS[code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify(refusal);
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly refusal: Refusal;
}

const NOT_HTTP: Answer = {
  status: 400,
  reason: 'Bad Request',
  refusal: {
    code: 'bad_request',
    message: 'Det som skickades är inte HTTP. Kontrollera adressen och formatet.',
    faults: [],
  },
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    refusal: {
      code: 'too_large',
      message:
        'Adressen och det som skickas med den är för långa. Rensa kakorna för sidan, eller försök med en kortare adress.',
      faults: [],
    },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: 'Request Timeout',
    refusal: { code: 'too_slow', message: 'Det tog för lång tid att ta emot allt. Försök igen.', faults: [] },
  },
};
