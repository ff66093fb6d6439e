import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openRawDb } from '#db/raw/open.ts';
import { type Folders, foldersOf } from '#server/folders.ts';
import { changed, ROOT } from '../support/attack-imports.ts';
import { sourceCopy } from '../support/attack-source-copy.ts';
import { addRawRows } from '../support/raw-rows.ts';
import { compactTown, townPeople } from '../support/release-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A8: tries to have one batch drawn twice, since the mean of two draws has half the noise. Real jobs with real chance: run
 * again, killed at every step and run again, with an older backup of the data folder put back, and in a clone of it. Of all
 * that was ever visible of a batch there is one version, and chance is never asked for before it stands in the ledger.
 */
export const ledger: Attack = {
  id: 'A8',
  name: 'ledger: one draw a batch',
  bound: 'a second draw is refused or byte-identical; "reserved" stands in the ledger before the first random bit',
  mutants: [
    { name: 'ledger-after-draw', does: 'writes the ledger after the draw' },
    { name: 'visible-before-drawn', does: 'publishes before "drawn" is in the ledger' },
  ],
  async run(size, mutant) {
    known(ledger, mutant);
    const findings = new Findings();
    const source = mutant === null ? ROOT : sourceCopy(OVERLAYS[mutant]?.() ?? new Map());
    const base = mkdtempSync(join(tmpdir(), 'lykta-ledger-'));
    try {
      const raw = await filled(join(base, 'raw'));
      const place = new Places(base, raw);
      const whole = place.fresh();
      const first = await run(source, whole, 0);
      const steps = Number(/steps (\d+)/.exec(first.said)?.[1] ?? 0);
      findings.hold(steps > 20, () => `the job took ${steps} steps: ${first.said}`);
      findings.hold(
        !/early/.test(first.said),
        () => `a file was visible before "drawn" was in the ledger: ${first.said}`,
      );
      findings.hold(!/drawing 0/.test(first.said), () => 'chance was asked for before "reserved" was in the ledger');
      const isWhole = size === 'long' || mutant === null;
      if (isWhole) await secondTime(source, whole, place, findings);
      const stride = size === 'long' ? 1 : Math.ceil(steps / (isWhole ? 5 : 2));
      const moments = Array.from({ length: Math.ceil(steps / stride) }, (_, index) => 1 + index * stride);
      let [killed, mended] = [0, 0];
      for (let next = 0; next < moments.length; next += 2) {
        const two = moments.slice(next, next + 2);
        const ended = await Promise.all(two.map((moment) => killedAt(source, place.fresh(), moment, findings)));
        killed += ended.filter(({ isKilled }) => isKilled).length;
        mended += ended.filter(({ isMended }) => isMended).length;
      }
      findings.hold(killed === moments.length, () => `only ${killed} of ${moments.length} jobs were killed`);
      return findings.outcome(
        `${findings.count} second draws: run twice, ${killed} kills (${mended} between the ledger's copies: refused until made alike), old backup, clone`,
        `${killed} of ${steps} steps, real processes and real chance`,
      );
    } finally {
      rmSync(base, { recursive: true, force: true });
      if (source !== ROOT) rmSync(source, { recursive: true, force: true });
    }
  },
};

/** A data folder, and the folder of the ledger's second copy outside it. */
interface Home {
  readonly data: string;
  readonly copy: string;
}

class Places {
  readonly #base: string;
  readonly #raw: string;
  #made = 0;

  constructor(base: string, raw: string) {
    this.#base = base;
    this.#raw = raw;
  }

  /** A data folder whose batch has closed and has not been released. */
  fresh(): Home {
    this.#made += 1;
    const home = join(this.#base, `home-${this.#made}`);
    const made = { data: join(home, 'data'), copy: join(home, 'copy') };
    cpSync(this.#raw, foldersIn(made).raw, { recursive: true });
    return made;
  }

  /** What is in a data folder now, to be put back later. */
  backup({ data }: Home): string {
    this.#made += 1;
    const kept = join(this.#base, `backup-${this.#made}`);
    cpSync(data, kept, { recursive: true });
    return kept;
  }
}

const foldersIn = ({ data, copy }: Home): Folders => foldersOf(data, compactTown.settings.id, copy);

async function filled(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const db = await openRawDb(join(folder, 'raw.sqlite'));
  await addRawRows(db, { municipality: compactTown.settings.id, campaign: 'var' }, townPeople(150, 8));
  await db.destroy();
  return folder;
}

interface Ran {
  readonly said: string;
  readonly isKilled: boolean;
}

async function run(source: string, { data, copy }: Home, dieAt: number): Promise<Ran> {
  const program = join(source, 'tests', 'support', 'attack-job-process.ts');
  const job = spawn(process.execPath, ['--no-deprecation', program, source, data, copy, String(dieAt)]);
  let said = '';
  for (const stream of [job.stdout, job.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  const [, signal] = (await once(job, 'close')) as [number | null, string | null];
  return { said, isKilled: signal === 'SIGKILL' };
}

/** Both files as a reader sees them, or null while nothing is visible. */
function visible(home: Home): string | null {
  const { releases } = foldersIn(home);
  if (!existsSync(releases)) return null;
  const published = readdirSync(releases).filter((name) => name.endsWith('.sha256'));
  return published.length === 0
    ? null
    : published
        .map((name) => `${name} ${readFileSync(join(releases, name), 'utf8')}`)
        .sort()
        .join('\n');
}

/** Again; with the older backup put back; and in a clone of the whole data folder that knows the second copy. */
async function secondTime(source: string, home: Home, place: Places, findings: Findings): Promise<void> {
  const before = visible(home);
  findings.hold(before !== null, () => 'nothing was published');
  const same = (about: string, now: string | null): void =>
    findings.hold(now === null || now === before, () => `${about}: another version was published`);
  await run(source, home, 0);
  same('run twice', visible(home));

  const old = place.fresh();
  const backup = place.backup(old);
  await run(source, old, 0);
  const drawn = visible(old);
  rmSync(old.data, { recursive: true });
  cpSync(backup, old.data, { recursive: true });
  const restored = await run(source, old, 0);
  const again = visible(old);
  findings.hold(again === null || again === drawn, () => 'old backup: another version was published');
  findings.hold(!/drawing/.test(restored.said), () => 'old backup: chance was asked for again');

  const clone: Home = { data: place.backup(place.fresh()), copy: home.copy };
  const cloned = await run(source, clone, 0);
  same('clone', visible(clone));
  findings.hold(!/drawing/.test(cloned.said), () => 'clone: chance was asked for again');
}

interface Killed {
  readonly isKilled: boolean;
  /** The two copies of the ledger differed, and were made alike by hand. */
  readonly isMended: boolean;
}

/** Kills a job at a step, looks at what can be seen, and runs it again to its end. */
async function killedAt(source: string, home: Home, moment: number, findings: Findings): Promise<Killed> {
  const killed = await run(source, home, moment);
  const seen = visible(home);
  const reserved = /drawing (\d+)/.exec(killed.said)?.[1];
  findings.hold(
    reserved !== '0',
    () => `killed at ${moment}: chance was asked for before "reserved" was in the ledger`,
  );
  const { ledger } = foldersIn(home);
  const states = existsSync(ledger) ? readFileSync(ledger, 'utf8') : '';
  findings.hold(
    seen === null || states.includes('"state":"drawn"'),
    () => `killed at ${moment}: visible before "drawn"`,
  );
  let second = await run(source, home, 0);
  let isMended = false;
  if (/the two copies of the ledger differ/.test(second.said)) {
    // Killed between the two copies. Nothing may go on by itself: an old backup looks the same. Somebody does as it says.
    findings.hold(visible(home) === seen, () => `killed at ${moment}: published while the copies differ`);
    mend(home);
    isMended = true;
    second = await run(source, home, 0);
  }
  const now = visible(home);
  const isReleased = now?.split('\n').filter((line) => line !== '').length === 2;
  findings.hold(isReleased, () => `killed at ${moment}: not released after all: ${second.said}`);
  // A first file that was visible must be in what is visible in the end.
  const kept = seen === null || seen.split('\n').every((line) => now?.includes(line) === true);
  findings.hold(kept, () => `killed at ${moment}: two versions were visible`);
  return { isKilled: killed.isKilled, isMended };
}

/** Lets both copies of the ledger be as the longer one. */
function mend(home: Home): void {
  const { ledger, ledgerCopy } = foldersIn(home);
  const size = (path: string): number => (existsSync(path) ? readFileSync(path).length : 0);
  const [from, to] = size(ledger) > size(ledgerCopy) ? [ledger, ledgerCopy] : [ledgerCopy, ledger];
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

const OVERLAYS = {
  'ledger-after-draw': () =>
    changed(
      'server/jobs/release.ts',
      /( *ledger\.append\(\{ \.\.\.about, state: 'reserved'[^\n]*\n)( *)ledger\.append\(\{ \.\.\.about, state: 'drawn', \.\.\.drafts\(order, told, tally\) \}\);\n/,
      (_whole: string, reserve: string, indent: string) =>
        `${indent}const drawn = drafts(order, told, tally);\n${reserve}${indent}ledger.append({ ...about, state: 'drawn', ...drawn });\n`,
    ),
  'visible-before-drawn': () =>
    alsoChanged(
      'server/jobs/release.ts',
      /return \{\n(\s*)outcome: \{ bracket: plan\.bracket/,
      (whole: string) =>
        `for (const [tier, hash] of [['staff', staffHash], ['public', publicHash]] as const) publishRelease(folders.releases, facts.id, tier, hash);\n      ${whole}`,
    ),
} as Readonly<Record<string, () => ReturnType<typeof changed>>>;

/** The same, and the import that the changed line needs. */
function alsoChanged(...change: Parameters<typeof changed>): ReturnType<typeof changed> {
  const [path] = change;
  const text = changed(...change).get(path) ?? '';
  return new Map([[path, text.replace('import { discardDraft,', 'import { publishRelease, discardDraft,')]]);
}
