import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Drawn, type LedgerEvent, standingOf } from '#core/privacy/ledger.ts';
import type { Release, ReleaseHeader } from '#core/release/contract.ts';
import { type Finding, RELEASE_CHECKS, type ReleaseCheck } from '#core/release/finding.ts';
import { inspectRelease } from '#db/release/inspect.ts';
import { hashOf } from './hash-of.ts';
import { LedgerFault, type LedgerFile } from './ledger-file.ts';
import { groundHash } from './release-facts.ts';

/** What was found of one release file. */
export interface Verdict {
  readonly path: string;
  readonly sha256: string;
  readonly release: Release | null;
  readonly findings: readonly Finding[];
  /** What could not be tried, since the file was too broken or there was no ledger. */
  readonly notTried: readonly ReleaseCheck[];
}

/** Examines one release file, against its checksum and, where there is one, the ledger. */
export function verifyRelease(path: string, ledger: LedgerFile | null): Verdict {
  const { sha256, findings, release } = inspectRelease(path);
  const isWhole = release !== null && !findings.some(({ check }) => check === 'header');
  return {
    path,
    sha256,
    release,
    findings: [
      ...checksumFindings(path, sha256),
      ...findings,
      ...(isWhole ? hashFindings(release) : []),
      ...(isWhole && ledger !== null ? ledgerFindings(release.header, sha256, ledger) : []),
    ],
    notTried: RELEASE_CHECKS.filter(
      (check) =>
        (check === 'ledger' && (ledger === null || !isWhole)) ||
        (check === 'public' && release?.header.tier !== 'public') ||
        (!isWhole && afterReading.includes(check)) ||
        (release === null && beforeReading.includes(check) && !findings.some((finding) => finding.check === check)),
    ),
  };
}

/** Can only be tried of a file whose header is right. */
const afterReading: readonly ReleaseCheck[] = ['counts', 'lattice', 'noise', 'spending', 'public', 'hashes'];
/** What comes after a check that has ended the examination. */
const beforeReading: readonly ReleaseCheck[] = ['format', 'tables', 'header'];

function checksumFindings(path: string, sha256: string): readonly Finding[] {
  const beside = path.replace(/\.sqlite$/, '.sha256');
  if (beside === path || !existsSync(beside)) return [{ check: 'checksum', code: 'missing', detail: basename(beside) }];
  const [expected = '', name = ''] = readFileSync(beside, 'utf8').trim().split(/\s+/);
  if (expected !== sha256) return [{ check: 'checksum', code: 'differs', detail: `${sha256}, ${expected}` }];
  return name === basename(path) ? [] : [{ check: 'checksum', code: 'names-another', detail: name }];
}

/** The prior and, in a staff file, the whole register of places are in the file: their hashes must be those planned. */
function hashFindings({ header, ground }: Release): readonly Finding[] {
  const { priorHash, registerHash } = header.passport;
  // Method 1 hashed the prior alone.
  const prior = header.methodVersion === '1' ? hashOf([header.root, ...ground.prior]) : groundHash(ground);
  const register = hashOf(header.places.register);
  return [
    ...(prior === priorHash ? [] : [{ check: 'hashes', code: 'prior', detail: `${prior}, ${priorHash}` } as const]),
    ...(register === registerHash || header.tier === 'public'
      ? []
      : [{ check: 'hashes', code: 'register', detail: `${register}, ${registerHash}` } as const]),
  ];
}

/** Holds a file against the one line of the ledger that says it was drawn. */
function ledgerFindings(header: ReleaseHeader, sha256: string, ledger: LedgerFile): readonly Finding[] {
  let events: readonly LedgerEvent[];
  try {
    events = ledger.read();
  } catch (error) {
    if (!(error instanceof LedgerFault)) throw error;
    return [{ check: 'ledger', code: 'unreadable', detail: error.message }];
  }
  const { planned, drawn } = standingOf(events, header.municipality.id, header.campaign.id);
  if (drawn === null || planned === null) return [{ check: 'ledger', code: 'not-drawn', detail: header.campaign.id }];
  const expected = header.tier === 'staff' ? drawn.staffHash : drawn.publicHash;
  if (expected !== sha256) return [{ check: 'ledger', code: 'another-file', detail: `${sha256}, ${expected}` }];
  const findings: Finding[] = [];
  for (const field of ['budget', 'presetHash', 'surveyHash', 'registerHash', 'priorHash'] as const) {
    // A line from before format 2 has no hash of the survey.
    const expectedField: string | undefined = planned[field];
    if (expectedField !== undefined && expectedField !== header.passport[field])
      findings.push({ check: 'ledger', code: 'plan', detail: `${field}: ${header.passport[field]}, ${expectedField}` });
  }
  if (header.tier === 'staff') findings.push(...drawnFindings(header, drawn));
  return findings;
}

function drawnFindings(header: ReleaseHeader, drawn: Drawn): readonly Finding[] {
  const findings: Finding[] = [];
  if (drawn.spent !== header.passport.spent)
    findings.push({ check: 'ledger', code: 'spent', detail: `${header.passport.spent}, ${drawn.spent}` });
  const variances: Readonly<Record<string, readonly number[]>> = {
    respondents: [header.respondents.varianceUnits2],
    ...Object.fromEntries(header.maps.map(({ family, varianceUnits2 }) => [family, varianceUnits2])),
    places: header.places.varianceUnits2 === null ? [] : [header.places.varianceUnits2],
    survey: header.tables.flatMap(({ varianceUnits2 }) => (varianceUnits2 === null ? [] : [varianceUnits2])),
  };
  for (const name of new Set([...Object.keys(variances), ...Object.keys(drawn.variances)]))
    if (variances[name]?.join() !== drawn.variances[name]?.join())
      findings.push({ check: 'ledger', code: 'variances', detail: name });
  return findings;
}
