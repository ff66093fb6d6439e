import { connect, createServer, type Socket } from 'node:net';

/**
 * A net that can be cut: a TCP proxy in front of a server, which passes bytes until it is told where to stop. It knows nothing
 * of the program on either side but how the sending of an answer begins.
 */
export interface CutProxy {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  /** Nothing gets through, and everything under way ends. */
  down(): void;
  up(): void;
  /** From now on every reply comes so much later. Milliseconds. */
  slow(by: number): void;
  /**
   * Cuts the next sending of an answer: `request` in the middle of what is sent, `reply` after the server has answered but
   * before a byte of it has come back, `half-reply` in the middle of the answer, `none` not at all. After a cut the
   * net is down. Resolves when the first byte of the sending has been seen.
   */
  armed(cut: Cut): Promise<void>;
  close(): Promise<void>;
}

export type Cut = 'request' | 'reply' | 'half-reply' | 'none';

const SENDING = /^POST \/api\/(responses|staff\/entries) /;
/** Bytes of a sending, or of its answer, that get through before the cut: less than the headers. */
const LET_THROUGH = 120;

/** A sending as a proxy that the server trusts passes it on: everybody has an address of their own, so that no limit counts them together. */
function fromElsewhere(sending: Buffer, number: number): Buffer {
  const line = sending.indexOf('\r\n') + 2;
  const address = `10.0.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`;
  return Buffer.concat([
    sending.subarray(0, line),
    Buffer.from(`x-forwarded-for: ${address}\r\n`),
    sending.subarray(line),
  ]);
}

export async function startCutProxy(serverPort: number): Promise<CutProxy> {
  const open = new Set<Socket>();
  let isDown = false;
  let lateBy = 0;
  let sendings = 0;
  let next: { readonly cut: Cut; readonly seen: () => void } | null = null;

  const down = (): void => {
    isDown = true;
    for (const socket of open) socket.destroy();
  };

  const proxy = createServer((client) => {
    if (isDown) {
      client.destroy();
      return;
    }
    const server = connect(serverPort, '127.0.0.1');
    let cut: Cut = 'none';
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    client.on('data', (come: Buffer) => {
      const isSending = SENDING.test(come.subarray(0, 100).toString('latin1'));
      if (isSending) sendings += 1;
      const bytes = isSending ? fromElsewhere(come, sendings) : come;
      if (next !== null && isSending) {
        cut = next.cut;
        const { seen } = next;
        next = null;
        seen();
        if (cut === 'request') {
          server.end(bytes.subarray(0, LET_THROUGH));
          down();
          return;
        }
      }
      server.write(bytes);
    });
    const passBack = (bytes: Buffer): void => {
      if (cut === 'none') client.write(bytes);
      else if (cut === 'half-reply') client.end(bytes.subarray(0, LET_THROUGH), down);
      // The whole answer is here and goes no further: the server has kept what it was sent.
      else down();
    };
    server.on('data', (bytes: Buffer) => {
      if (lateBy === 0) passBack(bytes);
      else setTimeout(passBack, lateBy, bytes);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const listening = proxy.address();
  if (listening === null || typeof listening === 'string') throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${listening.port}`,
    down,
    up: () => {
      isDown = false;
    },
    slow: (by) => {
      lateBy = by;
    },
    armed: (cut) =>
      new Promise((seen) => {
        next = { cut, seen };
      }),
    close: () =>
      new Promise((resolve) => {
        down();
        proxy.close(() => resolve());
      }),
  };
}
