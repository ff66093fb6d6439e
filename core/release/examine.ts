import { Errors } from 'typebox/value';
import { aboveFloor } from '../privacy/display.ts';
import { UNITS } from '../privacy/estimate.ts';
import { bracketOf } from '../privacy/preset.ts';
import { RELEASE_FORMAT_VERSION, type Release, type ReleaseHeader } from './contract.ts';
import { examineNoise } from './examine-noise.ts';
import type { Finding } from './finding.ts';
import { ReleaseHeaderSchema } from './header-schema.ts';

/** Holds a header against its schema. One of an older format is held against the newest after it was read as such. */
export function examineHeader(header: ReleaseHeader): readonly Finding[] {
  return Errors(ReleaseHeaderSchema, { ...header, formatVersion: RELEASE_FORMAT_VERSION }).map(
    ({ instancePath, message }): Finding => ({
      check: 'header',
      code: 'schema',
      detail: `${instancePath === '' ? '/' : instancePath} ${message}`,
    }),
  );
}

/**
 * What is wrong with a release whose header keeps to its schema, found from the release alone: its squares, the noise that
 * the method asks for, what it has spent, and for a public one what it may hold.
 */
export const examineRelease = (release: Release): readonly Finding[] => [
  ...examineLattice(release),
  ...examineBracket(release.header),
  ...examineNoise(release.header),
  ...(release.header.tier === 'public' ? examinePublic(release.header) : []),
  ...examinePlaces(release.header),
];

function examineLattice({ ground, header: { root } }: Release): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (code: 'root-square' | 'cells' | 'prior' | 'residents', detail: string): void => {
    findings.push({ check: 'lattice', code, detail });
  };
  if (root.sideMetres !== 125 * 2 ** root.levels) add('root-square', `${root.sideMetres} m, ${root.levels}`);
  const [top] = ground.lattice.levels;
  const base = ground.lattice.levels.at(-1);
  if (top?.ids.length !== 1 || top.ids[0] !== 0) add('cells', '0');
  if (base?.ids.some((id, index) => id < 0 || (index > 0 && id <= (base.ids[index - 1] as number))))
    add('cells', String(root.levels));
  const whole = ground.prior.reduce((sum, weight) => sum + weight, 0);
  if (!(Math.abs(whole - 1) < 1e-9) || ground.prior.some((weight) => !(weight > 0))) add('prior', String(whole));
  if (ground.residents.some((people) => !(people >= 0 && Number.isFinite(people)))) add('residents', '');
  return findings;
}

function examineBracket({ bracket, respondents }: ReleaseHeader): readonly Finding[] {
  const expected = bracketOf(respondents.units / UNITS);
  return bracket === expected ? [] : [{ check: 'noise', code: 'bracket', detail: `${bracket}, ${expected}` }];
}

/** The public sees no square under 500 m, no filter but the cause, nothing sensitive and no cross-table (privacy.md section 8). */
function examinePublic({ root, maps, tables }: ReleaseHeader): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { family, slices, varianceUnits2 } of maps) {
    const finest = root.sideMetres / 2 ** (varianceUnits2.length - 1);
    if (varianceUnits2.length > 0 && finest < 500)
      findings.push({ check: 'public', code: 'too-fine', detail: `${family}: ${finest} m` });
    if (family !== 'base' && family !== 'category') findings.push({ check: 'public', code: 'family', detail: family });
    for (const { sensitive, code } of slices)
      if (sensitive) findings.push({ check: 'public', code: 'sensitive', detail: `${family}: ${code}` });
  }
  for (const { question, by } of tables)
    if (by !== null) findings.push({ check: 'public', code: 'crossed', detail: `${question} × ${by.name}` });
  return findings;
}

function examinePlaces({ tier, floors, places }: ReleaseHeader): readonly Finding[] {
  return places.register
    .filter(({ residents }) => !aboveFloor(residents, floors[tier]))
    .map(({ id, residents }): Finding => ({ check: 'public', code: 'place', detail: `${id}: ${residents}` }));
}
