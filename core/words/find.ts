import { classOf, FINDING_KINDS, type Finding, isIdentifier } from './finding.ts';
import { homesIn } from './home.ts';
import { type IsPlaceWord, namesIn } from './names.ts';
import { nationalIdsIn } from './national-id.ts';
import { phonesIn } from './phone.ts';
import { plainOf } from './plain.ts';
import { platesIn } from './plate.ts';
import { reachesIn } from './reach.ts';
import { accusationsIn, saidIn } from './said.ts';

/**
 * What may be personal in `text`, in the order it stands. Numbers, homes and names never lie over one another; what is said
 * (accusations, threats and the like) may lie over them, so that a threat against somebody by name is both. The same code
 * reads in the browser, before anything is sent, and on the server. `isPlaceWord` tells the municipality's own names of
 * places from people's; without it only how a word ends does.
 */
export function findingsIn(text: string, isPlaceWord: IsPlaceWord = () => false): readonly Finding[] {
  const plain = plainOf(text);
  const ofPersons = apart([
    ...nationalIdsIn(plain.text),
    ...reachesIn(plain.text),
    ...phonesIn(plain.text),
    ...platesIn(plain.text),
    ...homesIn(plain.text),
    ...namesIn(plain.text, isPlaceWord),
  ]);
  return [...ofPersons, ...accusationsIn(plain.text, ofPersons), ...saidIn(plain.text)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ kind, start, end }) => ({
      kind,
      start: plain.from[start] as number,
      end: plain.from[end] as number,
    }));
}

/**
 * Identifiers that lie over one another are one, from where the first begins to where the last ends: nothing of either may be
 * left. Of others the one of the earlier class is kept.
 */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const kept = together(findings.filter(isIdentifier));
  for (const one of findings.filter((finding) => !isIdentifier(finding)).sort(byWeight))
    if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept;
}

/** Of what kind they are is said by the one that begins first, and of several by the longest. */
function together(identifiers: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const one of [...identifiers].sort((a, b) => a.start - b.start || byWeight(a, b))) {
    const last = joined.at(-1);
    if (last === undefined || one.start >= last.end) joined.push(one);
    else if (one.end > last.end) joined.splice(-1, 1, { ...last, end: one.end });
  }
  return joined;
}

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/** The earlier class, then the longer, then the earlier kind. */
const byWeight = (a: Finding, b: Finding): number =>
  classOf(a.kind).localeCompare(classOf(b.kind)) ||
  b.end - b.start - (a.end - a.start) ||
  FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind);
