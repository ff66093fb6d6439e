import autocannon from 'autocannon';
import { withOwnServer } from './own-server.ts';

/**
 * `npm run bench -- cells`: how fast the live service tells of one square of a release, against a file of the same server that is
 * as large, from as many connections, in turns. Each asks for the next square in turn, so that no answer is the last one's.
 * Exit code 1 where p99 is CEILING milliseconds or more, or the rate under LEAST of the file's.
 */
const CONNECTIONS = 64;
const ROUNDS = 3;
const SECONDS = 8;
const LEAST = 0.8;
const CEILING = 5;

interface Run {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

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
  const [ofCells, ofFile]: [Run[], Run[]] = [[], []];
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round += 1) {
    ofCells.push(await run(address, cells));
    ofFile.push(await run(address, [file.path]));
    console.log(round === 0 ? 'warmed up' : `round ${round} of ${ROUNDS}`);
  }
  const [cell, still] = [medians(ofCells.slice(1)), medians(ofFile.slice(1))];
  const ratio = cell.perSecond / still.perSecond;
  for (const [name, { perSecond, p50, p99 }] of [
    ['a square', cell],
    ['a file', still],
  ] as const)
    console.log(
      `${name.padEnd(9)} ${Math.round(perSecond)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    );
  console.log(`ratio     ${ratio.toFixed(2)}, from ${CONNECTIONS} connections on the machine of the server itself`);
  if (ratio < LEAST || cell.p99 >= CEILING) process.exitCode = 1;
});

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

async function run(address: string, paths: readonly string[]): Promise<Run> {
  const times: number[] = [];
  const running = autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  running.on('response', (_client, _status, _bytes, milliseconds) => void times.push(milliseconds));
  const result = await running;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} lost`);
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? Number.NaN;
  return { perSecond: result['2xx'] / result.duration, p50: at(0.5), p99: at(0.99) };
}

function medians(runs: readonly Run[]): Run {
  const median = (of: (run: Run) => number): number =>
    runs.map(of).toSorted((one, other) => one - other)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return { perSecond: median((run) => run.perSecond), p50: median((run) => run.p50), p99: median((run) => run.p99) };
}
