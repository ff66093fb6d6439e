import { existsSync } from 'node:fs';
import { changed, closureOf, codeOf, type Overlay } from '../support/attack-imports.ts';
import { type Ask, addressesOf, asksOf, signedIn, snapshot, thinned } from '../support/attack-walk.ts';
import { AttackedTown, portOf } from '../support/attack-world.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A11: starts the part that answers readers where there is no raw store, asks for everything, and notes each file that the
 * process opens. Then it follows every import of that part, to see whether it could.
 */
export const architecture: Attack = {
  id: 'A11',
  name: 'architecture: who can reach the raw store',
  bound:
    'insight works without a raw store, never opens one, opens releases for reading, and imports nothing that could',
  mutants: [
    { name: 'opens-raw', does: 'opens the raw store in the part that answers readers' },
    { name: 'imports-raw', does: 'imports the raw store where readers are answered' },
    { name: 'writes-release', does: 'opens a release file to write' },
  ],
  async run(size, mutant) {
    known(architecture, mutant);
    const findings = new Findings();
    const reached = importsOfInsight(OVERLAYS[mutant ?? '']?.() ?? new Map(), findings);
    const town = await AttackedTown.build(1600);
    try {
      const whole = await town.serve(['intake', 'staff', 'insight']);
      const cookies = await signedIn(whole.address);
      const asks = thinned(asksOf(await addressesOf(whole.address, null)), questions(size, mutant, 150)).filter(
        isOfInsight,
      );
      const expected = await snapshot(whole.address, cookies, asks);
      await whole.stop();
      if (mutant === null || mutant === 'imports-raw') town.deleteRaw();
      const alone = await town.serve(['insight'], mutant === 'imports-raw' ? null : mutant, portOf(whole));
      await fetch(`${alone.address}/api/results/mutant`);
      const heard = await snapshot(alone.address, cookies, asks);
      const answered = [...heard.heard.values()].filter(({ status }) => status === 200).length;
      const same = [...expected.heard].every(([name, before]) => heard.heard.get(name)?.body === before.body);
      findings.hold(
        same && answered > 3,
        () => `${answered} answers, ${same ? 'alike' : 'other ones'} without the raw store`,
      );
      const { opened, held } = (await alone.ask('opened')) as {
        readonly opened: readonly string[];
        readonly held: readonly string[];
      };
      const isRaw = (path: string): boolean => path.includes(town.folders.raw);
      for (const path of [...opened, ...held].filter(isRaw)) findings.hold(false, () => `opened ${path}`);
      for (const path of held.filter((one) => one.includes(town.folders.releases)))
        findings.hold(false, () => `holds ${path}`);
      for (const line of opened.filter((one) => one.startsWith('w ') && one.includes(town.folders.releases)))
        findings.hold(false, () => `opened to write: ${line.slice(2)}`);
      const releases = opened.filter((one) => one.startsWith('r ') && one.includes(town.folders.releases));
      findings.hold(releases.length > 0, () => 'the trace did not see the release being read');
      if (mutant === null) findings.hold(!existsSync(town.folders.raw), () => 'the raw store is there again');
      return findings.outcome(
        `${answered} answers without a raw store; ${opened.length} files opened, ${releases.length} of releases, none raw; ${reached} files imported`,
        'every opening by Node and by the SQLite driver, every held descriptor, the whole import graph',
      );
    } finally {
      await town.close();
    }
  },
};

const isOfInsight = ({ url }: Ask): boolean => /^\/api\/(insight|results)\//.test(url);

/** Everything that answers readers may import, by what it must never reach. */
function importsOfInsight(overlay: Overlay, findings: Findings): number {
  const { files, packages } = closureOf(['server/insight/part.ts'], overlay);
  for (const path of files.keys())
    findings.hold(
      !/^(db\/(raw|dialects|demo)|server\/(jobs|intake|moderation)|tests)\//.test(path),
      () => `insight imports ${path}`,
    );
  // It reads files by way of the shelf alone, and the shelf never writes.
  for (const [path, text] of files)
    findings.hold(
      !/\b(writeFile|writeSync|createWriteStream|renameSync|unlinkSync|rmSync)\b/.test(codeOf(text)),
      () => `${path} writes`,
    );
  findings.hold(!packages.has('kysely') && !packages.has('node:child_process'), () => 'insight imports a way round');
  return files.size;
}

const OVERLAYS: Readonly<Record<string, () => Overlay>> = {
  'imports-raw': () =>
    changed(
      'core/measures/map.ts',
      /^/,
      "import type { RawDb } from '../../db/raw/schema.ts';\nexport type Peek = RawDb;\n",
    ),
};
