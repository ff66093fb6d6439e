import { connect } from 'node:net';
import { type Hostile, INJECTED, MARKER } from './fuzz-hostile.ts';
import { readAnswer, type WireAnswer } from './fuzz-wire.ts';
import type { Chance } from './random-survey.ts';

/** What is sent over a connection that no HTTP client would send, and how the connection ends. */
export interface RawTalk {
  readonly name: string;
  /** Written one after another, each when the one before has gone. */
  readonly pieces: readonly Buffer[];
  /** "reset": broken off at once, as a telephone in a tunnel does. */
  readonly end: 'wait' | 'close' | 'reset';
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const HOST = 'Host: 127.0.0.1\r\n';
const answer = (body: string, headers = ''): string =>
  `POST /api/responses HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nIdempotency-Key: 3f0c2c1e-0000-4000-8000-000000000000\r\n${headers}\r\n${body}`;
const get = (target: string, headers = ''): string => `GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`;

type Maker = (chance: Chance, hostile: Hostile) => string;

const raw = (hostile: Hostile, chance: Chance): string =>
  Buffer.from(hostile.string(chance), 'utf8').toString('latin1');

const TALKS: Readonly<Record<string, Maker>> = {
  'no request at all': () => '\r\n\r\n\r\n',
  'one byte': (chance) => String.fromCharCode(chance.below(256)),
  noise: (chance) =>
    Array.from({ length: 1 + chance.below(400) }, () => String.fromCharCode(chance.below(256))).join(''),
  'a request line without a version': () => 'GET /health\r\n\r\n',
  'a version that there is not': (chance) =>
    `GET /health HTTP/${chance.of(['0.9', '1.2', '2.0', '9', 'x', '1.1 '])}\r\n${HOST}\r\n`,
  'an older version': () => 'GET /health HTTP/1.0\r\n\r\n',
  'no host': () => 'GET /health HTTP/1.1\r\n\r\n',
  'two hosts': () => get('/health', HOST),
  'a space in the address': () => get(`/health /${MARKER}`),
  'a line break in the address': (chance) =>
    get(`/health${chance.of(['\r\n', '\n', '\r', '\0', '\t', '\v'])}${INJECTED}: 1`),
  'bytes in the address': (chance, hostile) => get(`/api/${raw(hostile, chance)}`),
  'an address elsewhere': (chance) =>
    get(
      chance.of([
        'http://example.org/health',
        '//health',
        'example.org:80',
        '*',
        '',
        '?',
        '#',
        '/#x',
        'http://',
        'file:///etc/passwd',
      ]),
    ),
  'a very long address': (chance) => get(`/${'a'.repeat(chance.of([2_000, 16_000, 70_000]))}`),
  'a method that there is not': (chance) =>
    `${chance.of(['FOO', 'get', '', 'G ET', MARKER, 'X'.repeat(5_000)])} /health HTTP/1.1\r\n${HOST}\r\n`,
  'a tunnel': () => `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HOST}\r\n`,
  'another protocol instead': () =>
    get(
      '/health',
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n',
    ),
  'the preface of HTTP/2': () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0',
  'the hello of TLS': () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'another program': (chance) =>
    chance.of(['SSH-2.0-OpenSSH_9.6\r\n', 'HELO example.org\r\n', '\0\0\0\x2a\xffSMB', '*1\r\n$4\r\nPING\r\n']),
  'a header without a colon': () => get('/health', `${MARKER}\r\n`),
  'a header that goes on': () => get('/health', `X-A: 1\r\n  ${MARKER}\r\n`),
  'a header with a space before its colon': () => get('/health', 'Content-Length : 3\r\n'),
  'a header without a name': () => get('/health', ': x\r\n'),
  'a byte that no header has': (chance) =>
    get('/health', `X-A: a${String.fromCharCode(chance.of([0, 1, 8, 11, 127]))}b\r\n`),
  'a header split in two': (chance) =>
    get('/api/dialogue', `Accept-Language: sv${chance.of(['\r', '\n', '\r\n', '\r\n\r\n'])}${INJECTED}: 1\r\n`),
  'lines that end in one sign': () => 'GET /health HTTP/1.1\nHost: 127.0.0.1\n\n',
  'very many headers': (chance) =>
    get(
      '/health',
      Array.from({ length: chance.of([100, 1_900, 2_100]) }, (_, number) => `X-${number}: 1\r\n`).join(''),
    ),
  'very long headers': (chance) => get('/health', `X-A: ${'a'.repeat(chance.of([8_000, 16_500, 90_000]))}\r\n`),
  'very many cookies': () => get('/api/staff/me', `Cookie: ${'lykta_session=x; '.repeat(800)}\r\n`),
  'a length that is none': (chance) =>
    answer(
      '{}',
      `Content-Length: ${chance.of(['-1', '1e3', '0x10', '+2', '2, 2', '2, 3', 'x', '', '99999999999999999999', ' '])}\r\n`,
    ),
  'two lengths': () => answer('{}', 'Content-Length: 2\r\nContent-Length: 3\r\n'),
  'a length and chunks': () =>
    answer('0\r\n\r\nGET /zq HTTP/1.1\r\nHost: x\r\n\r\n', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'),
  'chunks that are named otherwise': (chance) =>
    answer(
      '0\r\n\r\n',
      `Transfer-Encoding: ${chance.of(['xchunked', ' chunked', 'chunked, identity', 'identity, chunked', 'chunked\r\nTransfer-Encoding: x', '\x0bchunked', 'gzip'])}\r\n`,
    ),
  'a chunk of a lying size': (chance) =>
    answer(
      `${chance.of(['5', 'ffffffff', 'fffffffffffffffff', '-1', '0x2', '2 2', 'zz', '', '2;a=b'])}\r\n{}\r\n0\r\n\r\n`,
      'Transfer-Encoding: chunked\r\n',
    ),
  'chunks that never end': () => answer('2\r\n{}\r\n', 'Transfer-Encoding: chunked\r\n'),
  'chunks with a trailer': () =>
    answer(`2\r\n{}\r\n0\r\nContent-Length: 9\r\n${INJECTED}: 1\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
  'chunks without measure': () =>
    answer(`${`40\r\n${'x'.repeat(64)}\r\n`.repeat(9_000)}0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
  'less than its length': () => answer('{"campaign":', 'Content-Length: 500\r\n'),
  'more than its length': () => answer(`{}{}GET /${MARKER} HTTP/1.1\r\n\r\n`, 'Content-Length: 2\r\n'),
  'a body of a gigabyte, it says': () => answer('{', 'Content-Length: 1000000000\r\n'),
  'an expectation': (chance) =>
    answer('{}', `Content-Length: 2\r\nExpect: ${chance.of(['100-continue', '200-ok', MARKER])}\r\n`),
  'many requests at once': (chance) =>
    Array.from({ length: 1 + chance.below(60) }, () =>
      get(chance.of(['/health', '/api/dialogue', '/zq', '/api/staff/me', '/%'])),
    ).join(''),
  'a body on a question': () => `GET /api/dialogue HTTP/1.1\r\n${HOST}Content-Length: 4\r\n\r\nzq\r\n`,
  'a form with broken signs': (chance, hostile) => {
    const body = `do=next&state=%&svar=%zz&${raw(hostile, chance).replace(/[\r\n]/g, '')}`;
    return `POST /enkel/ HTTP/1.1\r\n${HOST}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  },
};

export const rawTalk = (chance: Chance, hostile: Hostile): RawTalk => {
  const name = chance.of(Object.keys(TALKS));
  const whole = bytes(TALKS[name]?.(chance, hostile) ?? '');
  const cuts = chance.often(0.5) ? 0 : 1 + chance.below(6);
  const at = [
    0,
    ...Array.from({ length: cuts }, () => chance.below(whole.length + 1)).sort((one, other) => one - other),
    whole.length,
  ];
  const pieces = at.slice(1).map((end, index) => whole.subarray(at[index], end));
  return { name, pieces, end: chance.of(['wait', 'wait', 'close', 'reset']) };
};

/** How long whoever waits for an answer waits, where the server waits for the rest of what it was told to expect. */
const PATIENCE = 400;

/** Says it, and hears what comes back. */
export function talk(port: number, { pieces, end }: RawTalk): Promise<readonly WireAnswer[]> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    const heard: Buffer[] = [];
    let timer: NodeJS.Timeout | null = null;
    const over = (): void => {
      if (timer !== null) clearTimeout(timer);
      socket.destroy();
      resolve(answersIn(Buffer.concat(heard)));
    };
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    socket.on('error', over);
    socket.on('end', over);
    socket.on('close', over);
    const write = (index: number): void => {
      const piece = pieces[index];
      if (piece !== undefined) socket.write(piece, () => setImmediate(write, index + 1));
      else if (end === 'reset') {
        socket.resetAndDestroy();
        resolve([]);
      } else {
        if (end === 'close') socket.end();
        timer = setTimeout(over, PATIENCE);
      }
    };
    socket.on('connect', () => write(0));
  });
}

function answersIn(heard: Buffer): readonly WireAnswer[] {
  const answers: WireAnswer[] = [];
  for (let rest = heard; rest.length > 0; ) {
    const read = readAnswer(rest, false, true);
    if (read === null) break;
    answers.push(read.answer);
    rest = rest.subarray(Math.max(1, read.length));
  }
  return answers;
}

/** Connections that say a byte at a time and never come to an end; as many as somebody would hold to keep others out. */
export class SlowTalkers {
  readonly #sockets: ReturnType<typeof connect>[] = [];
  #said = 0;

  constructor(port: number, count: number) {
    for (let number = 0; number < count; number += 1) {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.on('data', () => undefined);
      socket.write(
        number % 2 === 0 ? `GET /health HTTP/1.1\r\n${HOST}X-A: ` : answer('{"', 'Content-Length: 100000\r\n'),
      );
      this.#sockets.push(socket);
    }
  }

  /** One more byte each. */
  say(): void {
    this.#said += 1;
    for (const socket of this.#sockets) if (socket.writable) socket.write(String(this.#said % 10));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
