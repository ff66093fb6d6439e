import { expect, test } from 'vitest';
import { crashRun } from '../support/crash-run.ts';

/** `npm run crash -- 1000` does the same with more. */
const KILLS = 5;

test(`killed ${KILLS} times under load, the server has kept every answered response once, and a retry of the others makes exactly one`, async () => {
  const report = await crashRun(KILLS);
  expect(report).toMatchObject({ kills: KILLS, lost: 0, doubled: 0, otherReceipt: 0, strangers: 0, badRetries: 0 });
  expect(report.answered).toBeGreaterThan(KILLS);
  expect(report.unanswered).toBeGreaterThan(KILLS);
});
