import './compiled.ts';
import type { Attack, Outcome } from '../tests/attack/attack.ts';
import { ATTACKS } from '../tests/attack/suite.ts';

/**
 * npm run attack [-- A4 A12]: every attack of docs/method/attacks.md at its full length, and each mutant, which must be
 * caught. Prints a table; exits with 1 when an attack went past its bound or a mutant was not caught.
 */
const wanted = process.argv.slice(2).map((name) => name.toUpperCase());
const unknown = wanted.filter((name) => !ATTACKS.some(({ id }) => id === name));
if (unknown.length > 0) {
  console.error(`no attack ${unknown.join(', ')}: choose among ${ATTACKS.map(({ id }) => id).join(', ')}`);
  process.exit(1);
}
const chosen = ATTACKS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));

let faults = 0;
for (const attack of chosen) {
  const started = performance.now();
  const { outcome, mutants } = await tried(attack);
  const isWhole = outcome.pass && mutants.every(({ isCaught }) => isCaught);
  if (!isWhole) faults += 1;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\n${attack.id} ${attack.name}`);
  console.log(`  bound       ${attack.bound}`);
  console.log(`  measured    ${outcome.measured}`);
  console.log(`  confidence  ${outcome.confidence}; ${seconds} s`);
  console.log(`  verdict     ${outcome.pass ? 'within its bound' : 'PAST ITS BOUND'}`);
  for (const line of outcome.broken.slice(0, 20)) console.log(`              ${line}`);
  for (const { name, does, isCaught, measured } of mutants)
    console.log(`  mutant      ${isCaught ? 'caught' : 'NOT CAUGHT'}: ${name} (${does}): ${measured}`);
}
const held = chosen.length - faults;
console.log(`\n${held} of ${chosen.length} attacks within their bounds with every mutant caught.`);
process.exit(faults === 0 ? 0 : 1);

interface Tried {
  readonly outcome: Outcome;
  readonly mutants: readonly {
    readonly name: string;
    readonly does: string;
    readonly isCaught: boolean;
    readonly measured: string;
  }[];
}

/** The program is attacked at full length. A mutant is as dead when it is caught fast; one that is not gets the long run. */
async function tried(attack: Attack): Promise<Tried> {
  tell(`${attack.id}: ${attack.name}`);
  const outcome = await attack.run('long', null);
  const mutants: Tried['mutants'][number][] = [];
  for (const { name, does } of attack.mutants) {
    tell(`${attack.id}: ${name}`);
    const fast = await attack.run('fast', name);
    const last = fast.pass ? await attack.run('long', name) : fast;
    mutants.push({ name, does, isCaught: !last.pass, measured: last.measured });
  }
  return { outcome, mutants };
}

function tell(line: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}
