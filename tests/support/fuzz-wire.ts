import { connect, type Socket } from 'node:net';

/** A request as bytes: nothing of it is checked, mended or escaped, as an HTTP client would. */
export interface WireRequest {
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
}

export interface WireAnswer {
  readonly status: number;
  /** Names in small letters; one that comes twice is joined by ", ", but Set-Cookie, which is in `cookies`. */
  readonly headers: ReadonlyMap<string, string>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** What came instead of an answer: the connection was closed, or nothing within the time. */
export type NoAnswer = 'closed' | 'silent';

/** One connection that is kept, for one request at a time; made anew when the server closes it. */
export class Wire {
  readonly #port: number;
  readonly #patience: number;
  #socket: Socket | null = null;

  /** `patience`: milliseconds after which a request without an answer is given up. */
  constructor(port: number, patience: number) {
    this.#port = port;
    this.#patience = patience;
  }

  async send(request: WireRequest): Promise<WireAnswer | NoAnswer> {
    if (this.#socket?.destroyed === true || this.#socket?.readableEnded === true) this.close();
    const isFresh = this.#socket === null;
    const answer = await this.#once(request);
    // A kept connection may have been closed by the server in the same moment: that is no answer to this request.
    return answer === 'closed' && !isFresh ? this.#once(request) : answer;
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #once(request: WireRequest): Promise<WireAnswer | NoAnswer> {
    const socket = this.#socket ?? connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    this.#socket = socket;
    return new Promise((resolve) => {
      let received: Buffer = Buffer.alloc(0);
      const done = (answer: WireAnswer | NoAnswer): void => {
        clearTimeout(timer);
        socket.removeAllListeners();
        // What the server says later, or that it hangs up, is seen before the next request.
        socket.on('error', () => undefined);
        socket.on('data', () => this.close());
        socket.on('end', () => this.close());
        if (typeof answer === 'string' || answer.headers.get('connection') === 'close') this.close();
        resolve(answer);
      };
      const timer = setTimeout(() => done('silent'), this.#patience);
      socket.on('data', (chunk: Buffer) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        const read = readAnswer(received, request.method === 'HEAD', false);
        if (read !== null) done(read.answer);
      });
      const over = (): void => done(readAnswer(received, request.method === 'HEAD', true)?.answer ?? 'closed');
      socket.on('error', over);
      socket.on('end', over);
      socket.on('close', over);
      socket.write(bytesOf(request));
    });
  }
}

/** Header values are written byte by byte (latin1), so that any byte can be sent. */
export function bytesOf({ method, target, headers, body }: WireRequest): Buffer {
  const head = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), body ?? Buffer.alloc(0)]);
}

/**
 * The first whole answer in what has been received, and how many bytes it takes; null while it is not whole. `isOver`: nothing
 * more will come. 1xx are passed over.
 */
export function readAnswer(
  bytes: Buffer,
  isHead: boolean,
  isOver: boolean,
): { readonly answer: WireAnswer; readonly length: number } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1] ?? Number.NaN);
  if (status >= 100 && status < 200) {
    const rest = readAnswer(bytes.subarray(end + 4), isHead, isOver);
    return rest === null ? null : { ...rest, length: rest.length + end + 4 };
  }
  const headers = new Map<string, string>();
  const cookies: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'set-cookie') cookies.push(value);
    else headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  const from = end + 4;
  const body = bodyIn(bytes.subarray(from), headers, isHead || status === 204 || status === 304, isOver);
  return body === null
    ? null
    : { answer: { status, headers, cookies, body: body.content }, length: from + body.length };
}

function bodyIn(
  rest: Buffer,
  headers: ReadonlyMap<string, string>,
  isEmpty: boolean,
  isOver: boolean,
): { readonly content: Buffer; readonly length: number } | null {
  if (isEmpty) return { content: Buffer.alloc(0), length: 0 };
  if (headers.get('transfer-encoding') === 'chunked') return chunksIn(rest);
  const length = headers.get('content-length');
  if (length === undefined) return isOver ? { content: rest, length: rest.length } : null;
  return rest.length < Number(length) ? null : { content: rest.subarray(0, Number(length)), length: Number(length) };
}

function chunksIn(rest: Buffer): { readonly content: Buffer; readonly length: number } | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.subarray(at, line).toString('latin1'), 16);
    const next = line + 2 + size + 2;
    if (rest.length < next) return null;
    if (size === 0) return { content: Buffer.concat(parts), length: next };
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
