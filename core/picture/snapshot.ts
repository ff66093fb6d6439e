import type { Day } from '../base/time.ts';
import { compared, type Other } from './compare.ts';
import type { Facts, MeetingDecision, Said, Snapshot } from './contract.ts';
import { SECTIONS, type Section } from './kinds.ts';
import { type Period, pictureId } from './period.ts';

/** A picture with what it is held against; `before` is what people have written in it already. */
export function snapshotOf(
  municipality: string,
  period: Period,
  dataDay: Day,
  facts: Facts,
  others: { readonly previous: Other; readonly lastYear: Other },
  before: Pick<Snapshot, 'said' | 'decisions'> = { said: [], decisions: [] },
): Snapshot {
  return {
    format: 1,
    id: pictureId(period),
    municipality,
    span: period.span,
    from: period.from,
    until: period.until,
    dataDay,
    facts,
    previous: compared(facts, others.previous),
    lastYear: compared(facts, others.lastYear),
    said: before.said,
    decisions: before.decisions,
  };
}

/** With what people say in a section; null takes it away. */
export function saying(snapshot: Snapshot, section: Section, text: Said['text'] | null): Snapshot {
  const rest = snapshot.said.filter((one) => one.section !== section);
  const said = [...rest, ...(text === null ? [] : [{ section, text }])];
  return { ...snapshot, said: said.toSorted((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section)) };
}

export const deciding = (snapshot: Snapshot, decisions: readonly MeetingDecision[]): Snapshot => ({
  ...snapshot,
  decisions: [...decisions],
});

/** With one more decision, or one in the place of that number; null where there is none, or where it has become something already. */
export function decidingOne(snapshot: Snapshot, decision: MeetingDecision, number: number | null): Snapshot | null {
  const { decisions } = snapshot;
  if (number === null) return deciding(snapshot, [...decisions, decision]);
  const before = decisions[number - 1];
  return before === undefined || before.made !== null ? null : deciding(snapshot, decisions.with(number - 1, decision));
}
