import { connect, type Socket } from 'node:net';

/** What came of asking, times in milliseconds. */
export interface Asked {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Asks for each of some paths in turn, over so many connections, each for the next as soon as it has an answer. It shares the machine
 * with whoever answers, so it does no more than it must: what is sent lies ready, and of an answer it reads its status and length.
 * Throws where an answer is not 200.
 */
export async function askFor(
  address: string,
  paths: readonly string[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Asked> {
  const { hostname, port, host } = new URL(address);
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`));
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  const askOn = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let asked = 0;
      /** Bytes of the answer that are still to come; its head is whole in the first piece, being far below one. */
      let left = 0;
      const ask = (): void => {
        asked = performance.now();
        socket.write(requests[next % requests.length] as Buffer);
        next += 1;
      };
      socket.on('data', (piece: Buffer) => {
        left = left === 0 ? lengthOf(piece) - piece.length : left - piece.length;
        if (Number.isNaN(left) || left < 0) return reject(new Error(`an answer: ${piece.subarray(0, 200)}`));
        if (left > 0) return;
        const now = performance.now();
        times.push(now - asked);
        if (now < end) ask();
        else resolve();
      });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('a connection was closed')));
      socket.once('connect', ask);
    });
  const sockets = Array.from({ length: connections }, () =>
    connect({ port: Number(port), host: hostname, noDelay: true }),
  );
  try {
    await Promise.all(sockets.map(askOn));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  const took = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99) };
}

/** The bytes of an answer of 200 in all, by its head; NaN where it is none. */
function lengthOf(piece: Buffer): number {
  const head = piece.toString('latin1', 0, piece.indexOf('\r\n\r\n') + 2);
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1];
  return head.startsWith('HTTP/1.1 200 ') && length !== undefined ? head.length + 2 + Number(length) : Number.NaN;
}
