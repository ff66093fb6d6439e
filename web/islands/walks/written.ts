import { MEETINGS, type MeetingKind, type WalkPlan } from '#core/walks/contract.ts';
import type { Light, WalkRole } from '#core/walks/kinds.ts';
import { readText, type WrittenText, writtenText } from '../../ui/written-text.ts';

/** The plan of a walk as it is typed: every field is text, and empty where nothing is. */
export interface WrittenPlan {
  name: WrittenText;
  why: WrittenText;
  meetings: Record<MeetingKind, { on: string; at: string; place: WrittenText }>;
  light: Light;
  metres: string;
  accessibility: WrittenText;
  mostPeople: string;
  office: WrittenText;
  phone: string;
  email: string;
  stops: { readonly id: string; readonly place: string | null; name: WrittenText; way: WrittenText }[];
  invited: { role: WalkRole; unit: string }[];
}

export function writtenPlan(plan: WalkPlan): WrittenPlan {
  const meeting = (kind: MeetingKind) => ({
    on: plan.meetings[kind]?.on ?? '',
    at: plan.meetings[kind]?.at ?? '',
    place: writtenText(plan.meetings[kind]?.place),
  });
  return {
    name: writtenText(plan.name),
    why: writtenText(plan.why),
    meetings: { before: meeting('before'), walk: meeting('walk'), after: meeting('after') },
    light: plan.light,
    metres: plan.metres === null ? '' : String(plan.metres),
    accessibility: writtenText(plan.accessibility),
    mostPeople: plan.mostPeople === null ? '' : String(plan.mostPeople),
    office: writtenText(plan.contact?.office),
    phone: plan.contact?.phone ?? '',
    email: plan.contact?.email ?? '',
    stops: plan.stops.map(({ id, place, name, way }) => ({
      id,
      place,
      name: writtenText(name),
      way: writtenText(way),
    })),
    invited: plan.invited.map(({ role, unit }) => ({ role, unit })),
  };
}

/** What can be sent of it: a meeting with a day, a time and a place; a stop that has a name. */
export function readPlan(written: WrittenPlan): WalkPlan {
  const meetings = Object.fromEntries(
    MEETINGS.map((kind) => {
      const { on, at, place } = written.meetings[kind];
      const where = readText(place);
      return [kind, on === '' || at === '' || where === null ? null : { on, at: at.slice(0, 5), place: where }];
    }),
  ) as WalkPlan['meetings'];
  const office = readText(written.office);
  return {
    name: readText(written.name) ?? { sv: '–' },
    why: readText(written.why),
    meetings,
    light: written.light,
    metres: readWhole(written.metres),
    accessibility: readText(written.accessibility),
    mostPeople: readWhole(written.mostPeople),
    contact:
      office === null ? null : { office, phone: written.phone.trim() || null, email: written.email.trim() || null },
    stops: written.stops.flatMap(({ id, place, name, way }) => {
      const called = readText(name);
      return called === null ? [] : [{ id, place, name: called, way: readText(way) }];
    }),
    invited: written.invited.flatMap(({ role, unit }) => (unit.trim() === '' ? [] : [{ role, unit: unit.trim() }])),
  };
}

/** Null for what is no whole number. */
const readWhole = (text: string): number | null => {
  const number = Number(text.replace(/\s/g, ''));
  return text.trim() === '' || !Number.isInteger(number) ? null : number;
};

/** "s4": the first that no stop of the route has. */
export function newStopId(stops: readonly { readonly id: string }[]): string {
  for (let number = stops.length + 1; ; number += 1)
    if (!stops.some(({ id }) => id === `s${number}`)) return `s${number}`;
}
