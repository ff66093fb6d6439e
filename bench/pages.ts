import { randomInt } from 'node:crypto';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findChromium } from '../scripts/chromium.ts';
import { withOwnServer } from './own-server.ts';

/**
 * What residents' pages cost on a telephone, by Lighthouse in a real Chromium with its own settings for mobile: the median of
 * three runs of the start page and of the first question, on a server and data of their own. Fails under LEAST.
 */

const LEAST = 98;
const RUNS = 3;
/** The size that SurveyJS publishes of its form library, in bytes, compressed. */
const SURVEYJS = 415_000;
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];
const PAGES = ['/', '/svara/?vag=fragor'];

interface Run {
  readonly score: number;
  /** What the score is made of, in words. */
  readonly told: string;
  /** Bytes with headers, by kind: "Document", "Script", "Stylesheet", "Font", "Image", "Fetch". */
  readonly kinds: ReadonlyMap<string, number>;
}

const isUp = async (address: string): Promise<boolean> => (await fetch(`${address}/health`)).ok;

await withOwnServer('pages', isUp, async (address) => {
  for (const page of PAGES) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(`${address}${page}`));
    report(page, runs);
  }
});

/** One run in a browser of its own, so that nothing is kept from the run before. */
async function measure(page: string): Promise<Run> {
  const debugging = randomInt(40_000, 60_000);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox', `--remote-debugging-port=${debugging}`],
  });
  try {
    const result = await lighthouse(page, { port: debugging, onlyCategories: ['performance'], logLevel: 'error' });
    const { categories, audits, runtimeError } = result?.lhr ?? {};
    const score = categories?.performance?.score ?? null;
    if (score === null) throw new Error(`Lighthouse could not measure ${page}: ${runtimeError?.message ?? 'no score'}`);
    const details = audits?.['network-requests']?.details as { items: readonly Request[] } | undefined;
    const kinds = new Map<string, number>();
    for (const { resourceType = 'Other', transferSize = 0 } of details?.items ?? [])
      kinds.set(resourceType, (kinds.get(resourceType) ?? 0) + transferSize);
    const told = METRICS.map((name) => `${audits?.[name]?.title}: ${audits?.[name]?.displayValue}`).join(', ');
    return { score: Math.round(score * 100), told, kinds };
  } finally {
    await browser.close();
  }
}

interface Request {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

function report(page: string, runs: readonly Run[]): void {
  const median = [...runs].sort((a, b) => a.score - b.score)[Math.floor(runs.length / 2)];
  if (median === undefined) throw new Error('nothing was measured');
  const total = [...median.kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${page}: ${median.score} of 100 (${runs.map(({ score }) => score).join(', ')})`);
  console.log(`  ${median.told}`);
  for (const [kind, bytes] of median.kinds) console.log(`  ${kind.padEnd(12)} ${bytes} bytes`);
  console.log(
    `  all          ${total} bytes with headers and font, ${(SURVEYJS / total).toFixed(1)} times less than SurveyJS`,
  );
  if (median.score >= LEAST) return;
  console.log(`  FAILED: under ${LEAST}`);
  process.exitCode = 1;
}
