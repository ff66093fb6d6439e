import { randomUUID } from 'node:crypto';
import { openRawDb } from '#db/raw/open.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import { EVERY_CANARY } from '../support/attack-canaries.ts';
import { type Ask, addressesOf, asksOf, differences, signedIn, snapshot, thinned } from '../support/attack-walk.ts';
import { AttackedTown, OPEN, portOf, type Served } from '../support/attack-world.ts';
import { compactTown } from '../support/release-town.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A7: looks at everything that can be reached, while a dialogue is open, before and after somebody answers it, changes the
 * answer and takes it back; and once more after the raw store has been deleted. Nothing may differ in a byte, headers, order
 * and log included, the staff's count of the day too: nothing that is computed from answers is visible before their batch has closed.
 */
export const temporal: Attack = {
  id: 'A7',
  name: 'temporal: all output before and after a submission',
  bound: 'identical bytes, headers and log while the batch is open, and with the raw store deleted',
  mutants: [
    { name: 'live-counter', does: 'tells how many have answered' },
    { name: 'staff-counter', does: 'tells staff of each answer as it comes in' },
    { name: 'modified-header', does: 'tells in a header when the answers last changed' },
    { name: 'log-line', does: 'logs how many have answered' },
  ],
  async run(size, mutant) {
    known(temporal, mutant);
    const findings = new Findings();
    const town = await AttackedTown.build(1600);
    try {
      const served = await town.serve(['intake', 'staff', 'insight'], mutant);
      const cookies = await signedIn(served.address);
      const addresses = await addressesOf(served.address, town.pages());
      const asks = thinned(asksOf(addresses), questions(size, mutant, 250));
      const look = async (): ReturnType<typeof snapshot> => snapshot(served.address, cookies, asks);
      await look();
      const before = await look();
      const logBefore = served.log();
      await look();
      const perWalk = served.log().slice(logBefore.length);
      const compare = async (about: string): Promise<void> => {
        // An hour later: what staff may see is counted once a day, and this hour is none of it.
        await served.ask('turn');
        const logged = served.log().length;
        const now = await look();
        for (const line of differences(before, now)) findings.hold(false, () => `${about}: ${line}`);
        findings.hold(served.log().slice(logged) === perWalk, () => `${about}: the log says something else`);
      };
      const code = await submit(served, ['dag']);
      await compare('after a submission');
      await edit(town, code);
      await compare('after a change');
      await withdraw(town, code, 'withdraw');
      await compare('after a withdrawal');
      await withdraw(town, code, 'erase');
      await town.add(EVERY_CANARY);
      await compare('after the canaries have answered');
      await served.stop();

      const readable = asks.filter(isOfInsight);
      town.deleteRaw();
      const alone = await town.serve(['insight'], mutant === 'live-counter' ? mutant : null, portOf(served));
      // Who is signed in stays signed in: sessions are in the work store.
      const after = await snapshot(alone.address, cookies, readable);
      const kept = { heard: new Map([...before.heard].filter(([name]) => after.heard.has(name))) };
      for (const line of differences(kept, after)) findings.hold(false, () => `without the raw store: ${line}`);
      return findings.outcome(
        `${findings.count} differences in ${asks.length} answers before and after 4 changes, ${readable.length} without the raw store`,
        `every route, ${town.pages() === null ? 'no built pages' : 'every built page'}, 6 readers; bytes, headers, log`,
      );
    } finally {
      await town.close();
    }
  },
};

const isOfInsight = ({ url }: Ask): boolean => /^\/(api\/(insight|results)|tiles)\//.test(url);

/** Answers the open dialogue over HTTP; the receipt code. */
async function submit({ address }: Served, times: readonly string[]): Promise<string> {
  const [east, north] = compactTown.settings.map.center as [number, number];
  const answer = await fetch(`${address}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      campaign: OPEN.id,
      survey: OPEN.survey,
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      answers: {
        Q2: 'otrygg',
        Q9: ['ljus'],
        Q4: [
          {
            geometry: { type: 'point', position: [east + 40, north + 40] },
            named: null,
            way: 'map',
            answers: { '4b': ['HOT-HAT'], '4c': times },
          },
        ],
      },
    }),
  });
  const receipt = (await answer.json()) as { readonly code?: string };
  if (answer.status !== 201 || receipt.code === undefined)
    throw new Error(`the canary was answered ${answer.status}: ${JSON.stringify(receipt)}`);
  return receipt.code;
}

/** Moves the canary's mark, as a correction before the batch closes would. */
async function edit(town: AttackedTown, code: string): Promise<void> {
  const db = await openRawDb(town.folders.rawFile);
  const kept = await new ResponsesByCode(db, compactTown.settings.id).find(code);
  if (kept === null) throw new Error('the canary is not kept');
  const geometry = JSON.stringify({ type: 'point', position: [444_500, 6_336_500] });
  await db
    .updateTable('place')
    .set({ geometry })
    .where('campaign', '=', OPEN.id)
    .where('answers', 'like', '%HOT-HAT%')
    .execute();
  await db.destroy();
}

async function withdraw(town: AttackedTown, code: string, act: 'withdraw' | 'erase'): Promise<void> {
  const db = await openRawDb(town.folders.rawFile);
  if (!(await new ResponsesByCode(db, compactTown.settings.id)[act](code))) throw new Error('the canary is not kept');
  await db.destroy();
}
