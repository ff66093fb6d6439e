import { classOf, FINDING_KINDS, type Finding } from './finding.ts';
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

/** Where two lie over one another the one of the earlier class is kept, then the longer, then the one of the earlier kind. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  const inOrder = [...findings].sort(
    (a, b) =>
      classOf(a.kind).localeCompare(classOf(b.kind)) ||
      b.end - b.start - (a.end - a.start) ||
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind),
  );
  for (const one of inOrder) if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept;
}
