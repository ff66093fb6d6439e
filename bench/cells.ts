import { fork } from 'node:child_process';
import { join } from 'node:path';
import { firstWord } from '../tests/support/first-word.ts';
import { type Asked, askFor } from './cells/asking.ts';
import { withOwnServer } from './own-server.ts';

/**
 * `npm run bench -- cells`: how fast the live service tells of one square of a release, against a file of the same server that is
 * as large, and against a server of Node's alone that answers as many bytes from memory; from as many connections, in turns. Each
 * asks for the next square in turn, so that no answer is the last one's.
 * Exit code 1 where p99 is CEILING milliseconds or more, or the rate under LEAST of the file's. What Node alone does says what the
 * machine can, which whoever asks has to share with whoever answers.
 */
const CONNECTIONS = 64;
const ROUNDS = 5;
const SECONDS = 5;
const LEAST = 0.8;
const CEILING = 5;

/** The demo data has been released. */
const isPublished = async (address: string): Promise<boolean> =>
  (await textOf(`${address}/api/ogc/collections`)).includes(SQUARES);
/** How the collections of squares that somebody has pointed out as unsafe end. */
const SQUARES = '-rutor-otrygga';

await withOwnServer('cells', isPublished, async (address) => {
  const cells = await pathsOfCells(address);
  const { length: size } = await textOf(address + (cells[0] ?? ''));
  const file = await fileAsLargeAs(address, size);
  console.log(`${cells.length} squares of some ${size} bytes, beside ${file.path} of ${file.size}`);
  const bare = fork(join(import.meta.dirname, 'cells', 'bare.ts'), [String(size), 'application/geo+json']);
  try {
    const contenders = [
      { at: address, paths: cells, runs: [] as Asked[] },
      { at: address, paths: [file.path], runs: [] as Asked[] },
      { at: await firstWord(bare), paths: ['/'], runs: [] as Asked[] },
    ];
    // The first round warms all up and is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { at, paths, runs } of contenders)
        runs.push(await askFor(at, paths, { connections: CONNECTIONS, seconds: SECONDS }));
      console.log(round === 0 ? 'warmed up' : `round ${round} of ${ROUNDS}`);
    }
    const [cell, still, alone] = contenders.map(({ runs }) => medians(runs.slice(1))) as [Asked, Asked, Asked];
    report(cell, still, alone);
  } finally {
    bare.kill();
  }
});

function report(cell: Asked, still: Asked, alone: Asked): void {
  for (const [name, { perSecond, p50, p99 }] of [
    ['a square', cell],
    ['a file', still],
    ['Node alone', alone],
  ] as const)
    console.log(
      `${name.padEnd(11)} ${Math.round(perSecond)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    );
  const ratio = cell.perSecond / still.perSecond;
  console.log(
    `of the file's rate ${ratio.toFixed(2)}, of Node's alone ${(cell.perSecond / alone.perSecond).toFixed(2)}`,
  );
  if (alone.p99 >= CEILING)
    console.log(`Node alone is not within ${CEILING} ms here: the machine is too slow or too busy to tell`);
  if (ratio >= LEAST && cell.p99 < CEILING) return;
  console.log(`FAILED: at least ${LEAST} of the file's rate and under ${CEILING} ms at p99 were to be`);
  process.exitCode = 1;
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

/** Of every square in the newest release's map, in the order of the collection. */
async function pathsOfCells(address: string): Promise<readonly string[]> {
  const { collections } = JSON.parse(await textOf(`${address}/api/ogc/collections`)) as {
    readonly collections: readonly { readonly id: string }[];
  };
  const id = collections.find((one) => one.id.endsWith(SQUARES))?.id;
  if (id === undefined) throw new Error('no squares are published');
  const { features } = JSON.parse(await textOf(`${address}/api/ogc/collections/${id}/items?limit=10000`)) as {
    readonly features: readonly { readonly id: string }[];
  };
  return features.map((feature) => `/api/ogc/collections/${id}/items/${feature.id}`);
}

/** The script or style of the results’ page that is nearest in size. */
async function fileAsLargeAs(address: string, size: number): Promise<{ readonly path: string; readonly size: number }> {
  const found = new Set(
    [...(await textOf(`${address}/resultat/`)).matchAll(/"(\/assets\/[\w.-]+\.(?:js|css))"/g)].map(([, path]) => path),
  );
  const files = await Promise.all(
    [...found].map(async (path = '') => ({ path, size: (await textOf(address + path)).length })),
  );
  const [nearest] = files.toSorted((one, other) => Math.abs(one.size - size) - Math.abs(other.size - size));
  if (nearest === undefined) throw new Error('the page has no files');
  return nearest;
}

function medians(runs: readonly Asked[]): Asked {
  const median = (of: (run: Asked) => number): number =>
    runs.map(of).toSorted((one, other) => one - other)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return { perSecond: median((run) => run.perSecond), p50: median((run) => run.p50), p99: median((run) => run.p99) };
}
