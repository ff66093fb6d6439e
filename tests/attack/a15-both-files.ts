import { type Audit, audit, halfWidth } from '../support/attack-audit.ts';
import { worstCase } from '../support/attack-canaries.ts';
import { distance, namesOf, SILENCE, touched } from '../support/attack-reader.ts';
import { advantageBound } from '../support/attack-statistics.ts';
import { hamletScene, testNoise, townScene, worldOf } from '../support/attack-town.ts';
import { type Attack, Findings, known } from './attack.ts';

/**
 * A15: holds the staff file and the public file side by side. The public file is the staff file with more noise, so the two
 * together tell no more than the first; drawn afresh from the answers they would tell more than either.
 */
export const bothFiles: Attack = {
  id: 'A15',
  name: 'public and staff files together',
  bound: 'together 0.383, public alone 0.197',
  mutants: [{ name: 'public-from-raw', does: 'draws the public file afresh from the answers' }],
  async run(size, mutant) {
    known(bothFiles, mutant);
    const findings = new Findings();
    const scene = size === 'fast' ? hamletScene() : townScene();
    const [present, absent] = [[...scene.others, worstCase], scene.others].map((people) =>
      worldOf(scene, people)(SILENCE),
    );
    if (present === undefined || absent === undefined) throw new Error('no worlds');
    const own = touched(present.staff, absent.staff);
    const open = touched(present.open, absent.open);
    const ofStaff = new Map(namesOf(absent.staff).map(({ key, variance }) => [key, variance]));
    const noise = testNoise(150);
    /** The evidence of the staff file, of the public file, and of both as if each had noise of its own. */
    const read = (isPresent: boolean): Record<'staff' | 'open' | 'both', Float64Array> => {
      const values = { staff: new Float64Array(DRAWS), open: new Float64Array(DRAWS), both: new Float64Array(DRAWS) };
      const drawnOf = new Map<string, Int32Array>();
      for (const { key, index, units, variance } of own) {
        const drawn = new Int32Array(DRAWS);
        noise.addTo(drawn, variance);
        drawnOf.set(`${key}:${index}`, drawn);
        add(values.staff, units, isPresent, drawn, variance);
      }
      for (const { key, index, units, variance } of open) {
        const inner = ofStaff.get(key) ?? variance;
        const again = new Int32Array(DRAWS);
        noise.addTo(again, inner);
        const drawn = (mutant === null ? drawnOf.get(`${key}:${index}`)?.slice() : undefined) ?? again;
        if (variance > inner) noise.addTo(drawn, variance - inner);
        add(values.open, units, isPresent, drawn, variance);
      }
      values.both.forEach((_, i) => {
        values.both[i] = (values.staff[i] as number) + (values.open[i] as number);
      });
      return values;
    };
    const [inside, outside] = [read(true), read(false)];
    const [muStaff, muOpen] = [distance(own), distance(open)];
    const result = (kind: 'staff' | 'open' | 'both', mu2: number): Audit => audit(inside[kind], outside[kind], mu2 / 2);
    const results = {
      staff: result('staff', muStaff ** 2),
      open: result('open', muOpen ** 2),
      both: result('both', muStaff ** 2 + muOpen ** 2),
    };
    const best = results.both.advantage > results.staff.advantage ? results.both : results.staff;
    findings.hold(best.surely <= advantageBound(1), () => `together: surely ${best.surely.toFixed(4)}`);
    findings.hold(results.open.surely <= advantageBound(0.5), () => `public: surely ${results.open.surely.toFixed(4)}`);
    // Both together may not part the worlds farther than the staff file does: a sharper test than the advantage.
    findings.hold(
      results.both.mu <= Math.max(muStaff, 0) + 4 * results.both.muError,
      () => `together mu ${results.both.mu.toFixed(3)} > ${muStaff.toFixed(3)}`,
    );
    const figure = (one: Audit): string => `${one.advantage.toFixed(3)} ± ${halfWidth(one).toFixed(3)}`;
    return findings.outcome(
      `together ${figure(best)}, public alone ${figure(results.open)}`,
      `${DRAWS} draws a world, 99.5 % Clopper-Pearson a side`,
    );
  },
};

const DRAWS = 20_000;

function add(values: Float64Array, units: number, isPresent: boolean, drawn: Int32Array, variance: number): void {
  for (let i = 0; i < values.length; i += 1)
    values[i] = (values[i] as number) + (units * ((isPresent ? units : 0) + (drawn[i] as number))) / variance;
}
