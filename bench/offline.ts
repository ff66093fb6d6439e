import { seeded } from '#db/demo/seeded.ts';
import { ensureBuilt } from '#server/web-build.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { OfflineWorld, planOf, type RunPlan, type RunReport, run } from '../tests/support/offline-run.ts';

/**
 * `npm run offline -- 200 [first]`: the net is cut at a random point of the way, tabs and browsers are killed with answers waiting,
 * and everything comes back. Real Chromium with its profile on disk, a real server on a real SQLite, a real net between them.
 * Prints what happened to each answer; exit code 1 when one was lost, was kept twice, or was shown another's code.
 */
const runs = Number(process.argv[2] ?? 200);
/** The number of the first run: what happens in a run follows from its number alone. */
const first = Number(process.argv[3] ?? 1);
/** A device is used for so many runs before a new one is taken. */
const RUNS_A_DEVICE = 10;

await ensureBuilt(() => console.log('Building the pages …'));
const world = await OfflineWorld.open(ensureChromium(console.log));
const done: { readonly plan: RunPlan; readonly report: RunReport }[] = [];
const broken: string[] = [];
const breaks = (line: string): void => {
  broken.push(line);
  console.log(line);
};
const began = Date.now();

for (let number = first; number < first + runs; number += 1) {
  if (number % RUNS_A_DEVICE === 1) world.newDevice();
  const chance = seeded(`lykta offline ${number}`);
  const plan = planOf(() => chance.next());
  try {
    const report = await run(world, plan, `Körning ${number}`);
    done.push({ plan, report });
    const { given, rows, lost, twice, codes } = report;
    if (lost > 0 || twice > 0 || rows !== given || codes !== given)
      breaks(`run ${number} ${JSON.stringify(plan)} ${JSON.stringify(report)}`);
  } catch (fault) {
    breaks(`run ${number} ${JSON.stringify(plan)} ${(fault as Error).message.split('\n').slice(0, 8).join(' | ')}`);
    world.net.up();
    world.newDevice();
  }
  if (number % 10 === 0) console.log(`${number} runs, ${broken.length} broken`);
}
await world.close();

const sum = (pick: (report: RunReport) => number): number => done.reduce((all, { report }) => all + pick(report), 0);
const tally = (name: 'cut' | 'kill'): string =>
  [...new Set(done.map(({ plan }) => plan[name]))]
    .sort()
    .map((value) => `${value} ${done.filter(({ plan }) => plan[name] === value).length}`)
    .join(', ');
console.log(`
Runs               ${done.length} of ${runs}, in ${Math.round((Date.now() - began) / 1000)} s
Net cut            ${tally('cut')}
Killed             ${tally('kill')}
Killed in sending  ${done.filter(({ plan }) => plan.kill !== 'nothing' && plan.when === 'sending').length}
Answers given      ${sum(({ given }) => given)}
Rows in the store  ${sum(({ rows }) => rows)}
Lost               ${sum(({ lost }) => lost)}
Kept twice         ${sum(({ twice }) => twice)}
Codes that match   ${sum(({ codes }) => codes)}`);
if (broken.length > 0 || done.length !== runs) process.exitCode = 1;
