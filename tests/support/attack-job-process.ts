import fs, { existsSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The release job in a process that dies at a step: `node attack-job-process.ts SOURCE HOME COPY STEP`. A step is anything
 * that it does to a file, or asking the system for chance; 0 never dies. SOURCE is the program, or a copy with one line
 * changed. Says "steps N" at its end, and "drawing LEDGER" when it first asks for chance: what stands in the ledger then. "early N" when a file could be seen before the ledger knew.
 */
const [source = '', home = '', copy = '', stepText = '0'] = process.argv.slice(2);
const dieAt = Number(stepText);
let steps = 0;
let isCounting = false;
let hasDrawn = false;
let isEarly = false;

function step(): void {
  if (!isCounting) return;
  steps += 1;
  if (hasDrawn && !isEarly && isVisible() && !inLedger().includes('"state":"drawn"')) {
    isEarly = true;
    write(1, `early ${steps}\n`);
  }
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

const writable = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
for (const name of [
  'writeFileSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'linkSync',
  'chmodSync',
  'fsyncSync',
  'mkdirSync',
  'copyFileSync',
]) {
  const original = writable[name] as (...given: unknown[]) => unknown;
  writable[name] = (...given) => {
    step();
    return original.apply(fs, given);
  };
}
const write = writable.writeSync as (...given: unknown[]) => unknown;
// What goes to a terminal is no step.
writable.writeSync = (...given) => {
  if (given[0] !== 1) step();
  return write.apply(fs, given);
};
syncBuiltinESMExports();
const path = createRequire(join(source, 'package.json')).resolve('better-sqlite3');
const Database = createRequire(import.meta.url)(path) as {
  prototype: { exec(sql: string): unknown; close(): unknown };
};
for (const name of ['exec', 'close'] as const) {
  const original = Database.prototype[name] as (...given: unknown[]) => unknown;
  Database.prototype[name] = function (this: unknown, ...given: unknown[]) {
    step();
    return original.apply(this, given);
  };
}

const from = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(join(source, file)).href)) as Module;
const { openRawDb } = await from<typeof import('#db/raw/open.ts')>('db/raw/open.ts');
const { foldersOf } = await from<typeof import('#server/folders.ts')>('server/folders.ts');
const { systemRandomness } = await from<typeof import('#server/jobs/randomness.ts')>('server/jobs/randomness.ts');
const { planAndRelease } = await from<typeof import('./planned-release.ts')>('tests/support/planned-release.ts');
const { compactTown, townCampaign, townGeography, townSurvey } = await from<typeof import('./release-town.ts')>(
  'tests/support/release-town.ts',
);

const folders = foldersOf(home, compactTown.settings.id, copy === '' ? null : copy);
function inLedger(): string {
  return existsSync(folders.ledger) ? readFileSync(folders.ledger, 'utf8') : '';
}

function isVisible(): boolean {
  return existsSync(folders.releases) && readdirSync(folders.releases).some((name) => name.endsWith('.sha256'));
}

const rawDb = await openRawDb(folders.rawFile);
isCounting = true;
try {
  await planAndRelease({
    rawDb,
    folders,
    municipality: compactTown,
    geography: townGeography,
    survey: townSurvey,
    campaign: townCampaign('var', '2026-03-15'),
    today: '2026-04-01',
    hour: 10,
    randomness: (words) => {
      if (!hasDrawn) {
        hasDrawn = true;
        writeSync(1, `drawing ${(inLedger().match(/"state":"reserved"/g) ?? []).length}\n`);
      }
      step();
      systemRandomness(words);
    },
  });
  writeSync(1, `steps ${steps}\n`);
} catch (error) {
  writeSync(1, `refused ${(error as Error).message}\n`);
  process.exitCode = 3;
}
isCounting = false;
await rawDb.destroy();
