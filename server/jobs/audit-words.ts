import type { AuditFinding, Restoring } from '#core/audit/verify.ts';
import { momentOf } from '#core/base/moment.ts';
import { dayOf } from '#core/base/time.ts';
import type { AuditVerdict } from '#db/work/audit-verify.ts';

/** What an examination of the audit log says, in plain Swedish: whether it is whole, how long, and where it breaks. */
export function auditVerdictInWords(verdict: AuditVerdict): string {
  const { entries, end, heads } = verdict;
  const length = entries === 1 ? '1 rad' : `${entries} rader`;
  const faults = auditFaults(verdict);
  const restorings = verdict.restorings.map(restoringInWords);
  if (faults.length === 0)
    return [
      entries === 0
        ? 'Loggen är tom.'
        : `Loggen är hel: ${length}, den sista har nummer ${end}. Den stämmer med ${heads} ${heads === 1 ? 'anteckning' : 'anteckningar'} utanför databasen.`,
      ...restorings,
    ].join('\n');
  return [
    `Loggen är INTE hel: ${length}, den sista har nummer ${end}.`,
    ...faults.map((fault) => `  • ${fault}`),
    ...restorings,
  ].join('\n');
}

/** No fault of the log, and said each time: whoever holds it against their own notes must know why entries are gone. */
function restoringInWords({ at, backupOf, gone }: Restoring): string {
  const what = `En säkerhetskopia från ${momentOf(Date.parse(backupOf))} lades tillbaka ${dayOf(at)}.`;
  const upTo = 'Det som personalen gjorde mellan kopian och haveriet finns inte i loggen';
  if (gone === null) return `${what} ${upTo}; inget av det hade hunnit antecknas utanför databasen.`;
  const rows = gone.from === gone.to ? `rad ${gone.from}` : `raderna ${gone.from} till ${gone.to}`;
  return `${what} ${upTo}: minst ${rows} hade skrivits då och är borta. De rader som har de numren nu är nya.`;
}

/** What keeps the log from being whole, a sentence each; none for a whole one. */
export const auditFaults = ({ entries, findings, heads, unguarded }: AuditVerdict): readonly string[] => [
  ...findings.map(findingInWords),
  ...unguarded.map((name) => `tabellens skydd ${name} är borta: någon kan ändra utan att det hindras`),
  ...(heads === 0 && entries > 0
    ? ['ingenting om loggen är antecknat utanför databasen: en logg som skrivits om från början märks inte']
    : []),
];

function findingInWords(finding: AuditFinding): string {
  switch (finding.code) {
    case 'changed':
      return `rad ${finding.number} har ändrats: den stämmer inte med sin kontrollsumma`;
    case 'unlinked':
      return `rad ${finding.number} följer inte på raden före: en rad har bytts ut eller skjutits in`;
    case 'missing':
      return finding.from === finding.to
        ? `rad ${finding.from} saknas`
        : `raderna ${finding.from} till ${finding.to} saknas`;
    case 'kept-differs':
      return `de rader som sparades när loggen kortades (till och med ${finding.through}) är inte de som sparades`;
    case 'cut-short':
      return `loggen slutar vid ${finding.end}, men har varit ${finding.wasAt} rader lång: de sista är borta`;
    case 'rewritten':
      return `rad ${finding.number} är inte den som antecknades utanför databasen ${dayOf(finding.at)}: loggen har skrivits om`;
  }
}
