import { expect, test } from 'vitest';
import { fuzzRun } from '../support/fuzz-run.ts';

/** `npm run fuzz -- 1000000` does the same with more, and with the built pages. */
const MALFORMED = 3_000;

test(`${MALFORMED} requests with something wrong in them are each refused in words or done, and leave the server, its log and its stores whole`, async () => {
  const report = await fuzzRun({ seed: 26, malformed: MALFORMED, webFolder: null });
  expect(report.faults).toEqual([]);
  // Each operation was tried behind its first checks, and most of them did what they are for.
  expect(report.stuck).toEqual([]);
  expect(report.unreached.length).toBeLessThan(report.tallies.length / 5);
  expect(report.malformed).toBeGreaterThanOrEqual(MALFORMED);
}, 600_000);
