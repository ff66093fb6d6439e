import '../scripts/compiled.ts';
import { crashRun } from '../tests/support/crash-run.ts';

/**
 * `npm run crash -- 1000`: the server is killed (SIGKILL) a thousand times in the midst of answers, on one data folder, and then
 * every answer is looked for by its key. Exit code 1 when one that had its receipt is gone, or is there twice.
 */
const kills = Number(process.argv[2] ?? 50);
if (!Number.isInteger(kills) || kills < 1) throw new Error('npm run crash -- KILLS');
const began = Date.now();
const report = await crashRun(kills, (done) => {
  if (done % 50 === 0) console.log(`${done} kills`);
});
const { answered, unanswered, keptUnanswered, lost, doubled, otherReceipt, strangers, badRetries } = report;
console.log(`
Kills                      ${kills}, in ${Math.round((Date.now() - began) / 1000)} s
Answers with a receipt     ${answered}
  lost                     ${lost}
  kept twice, or in part   ${doubled}
  kept under another code  ${otherReceipt}
  of nobody who answered   ${strangers}
Answers cut off            ${unanswered}, of which ${keptUnanswered} had been kept
  wrong when sent again    ${badRetries}`);
if (lost + doubled + otherReceipt + strangers + badRetries > 0) process.exitCode = 1;
