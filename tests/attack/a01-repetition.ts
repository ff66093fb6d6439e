import { type Ask, addressesOf, asksOf, hear, nameOf, signedIn, thinned, type Who } from '../support/attack-walk.ts';
import { AttackedTown, portOf, type Served } from '../support/attack-world.ts';
import { type Attack, Findings, known, questions } from './attack.ts';

/**
 * A1: asks the same thing over and over, as everybody who may, cold and warm, before and after a restart, with the choices
 * in another order and with what a browser remembers. If any answer came out otherwise, the mean of many would be the truth.
 */
export const repetition: Attack = {
  id: 'A1',
  name: 'repetition',
  bound: 'the same question is answered with the same bytes, however often, by whomever and in whatever order',
  mutants: [{ name: 'noise-per-request', does: 'draws noise for each request' }],
  async run(size, mutant) {
    known(repetition, mutant);
    const findings = new Findings();
    const most = Math.min(600, questions(size, mutant, 100));
    const times = { fast: 50, long: 1000 }[size];
    const town = await AttackedTown.build(1600);
    let requests = 0;
    try {
      const first = await town.serve(['intake', 'staff', 'insight'], mutant);
      const asks = thinned(asksOf(await addressesOf(first.address, town.pages())), most);
      const answers = new Map<string, string>();
      const repeat = async (served: Served, cookies: ReadonlyMap<Who, string>, about: string): Promise<void> => {
        for (const ask of asks) {
          const heard = await hear(served.address, cookies, ask);
          requests += 1;
          const written = JSON.stringify(heard);
          const before = answers.get(nameOf(ask));
          findings.hold(
            before === undefined || before === written,
            () => `${about}: ${nameOf(ask)} is answered otherwise`,
          );
          answers.set(nameOf(ask), before ?? written);
          await sameInOtherWords(served, cookies, ask, written, findings);
        }
      };
      const cookies = await signedIn(first.address);
      await repeat(first, cookies, 'cold');
      for (let round = 0; round < { fast: 1, long: 5 }[size]; round += 1)
        await repeat(first, await signedIn(first.address), 'warm');
      const one = asks
        .filter(({ url, method }) => method === 'GET' && /\/api\/(results|insight)\//.test(url))
        .slice(0, 40);
      for (const ask of size === 'long' ? one : one.slice(0, 3))
        for (let time = 0; time < times; time += 50) {
          const heard = await Promise.all(Array.from({ length: 50 }, () => hear(first.address, cookies, ask)));
          requests += heard.length;
          const expected = answers.get(nameOf(ask));
          findings.hold(
            heard.every((each) => JSON.stringify(each) === expected),
            () => `often: ${nameOf(ask)}`,
          );
        }
      await first.stop();
      const second = await town.serve(['intake', 'staff', 'insight'], mutant, portOf(first));
      await repeat(second, await signedIn(second.address), 'after a restart');
      return findings.outcome(
        `${asks.length} questions, ${requests} answers`,
        `all compared byte for byte, headers too`,
      );
    } finally {
      await town.close();
    }
  },
};

/** The same question with its choices turned round gives the same answer; whoever has it already is told so. */
async function sameInOtherWords(
  { address }: Served,
  cookies: ReadonlyMap<Who, string>,
  ask: Ask,
  expected: string,
  findings: Findings,
): Promise<void> {
  const [path = '', query] = ask.url.split('?');
  const turned = query?.split('&').toReversed().join('&');
  // A redirect repeats the choices in the order in which they were given.
  const { status, headers } = JSON.parse(expected) as { readonly status: number; readonly headers: string };
  if (turned !== undefined && turned !== query && status === 200) {
    const heard = await hear(address, cookies, { ...ask, url: `${path}?${turned}` });
    findings.hold(JSON.stringify(heard) === expected, () => `turned round: ${nameOf(ask)}`);
  }
  const etag = (JSON.parse(headers) as readonly (readonly [string, string])[]).find(([name]) => name === 'etag')?.[1];
  // Files of the pages are left out: fetch asks for those anew whatever it holds.
  if (etag === undefined || ask.method !== 'GET' || !path.startsWith('/api/')) return;
  const again = await hear(address, cookies, { ...ask, headers: { 'if-none-match': etag } });
  findings.hold(again.status === 304 && again.body === '', () => `remembered: ${nameOf(ask)} is ${again.status}`);
}
