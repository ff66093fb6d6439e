import type { FaultCode } from '../base/fault.ts';
import { type Day, isDay } from '../base/time.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import {
  LONGEST_HEADING,
  LONGEST_NOTE,
  LONGEST_SENTENCE,
  MEETINGS,
  type Meeting,
  type NoteContents,
  type Outing,
  type WalkPlan,
  type WalkText,
} from './contract.ts';
import { FEWEST_STOPS, MOST_STOPS, needsAnswer } from './kinds.ts';

/** What has to be mended in a plan before it can be kept: texts that point at somebody, days that there are not, places that are unknown. */
export function faultsOfPlan(
  plan: WalkPlan,
  { isPlace, ...context }: TextContext & { readonly isPlace: (id: string) => boolean },
): readonly FaultCode[] {
  const said = (field: string, text: WalkText | null | undefined, most: number): readonly FaultCode[] =>
    Object.values(text ?? {}).flatMap((written) => faultsOfText(field, written, most, context));
  const { name, why, accessibility, contact, meetings, stops, invited } = plan;
  return [
    ...said('name', name, LONGEST_HEADING),
    ...said('why', why, LONGEST_SENTENCE),
    ...said('accessibility', accessibility, LONGEST_NOTE),
    ...said('contact.office', contact?.office, LONGEST_HEADING),
    ...MEETINGS.flatMap((kind) => {
      const meeting = meetings[kind];
      if (meeting === null) return [];
      return [
        ...(isDay(meeting.on) ? [] : [{ field: `meetings.${kind}`, code: 'walk-no-day' }]),
        ...said(`meetings.${kind}`, meeting.place, LONGEST_HEADING),
      ];
    }),
    ...faultsOfOrder(meetings),
    ...twice(stops.map(({ id }) => id)).map(() => ({ field: 'stops', code: 'walk-twice' })),
    ...stops.flatMap(({ name: stop, way, place }, index) => [
      ...said(`stops.${index}`, stop, LONGEST_HEADING),
      ...said(`stops.${index}`, way, LONGEST_SENTENCE),
      ...(place === null || isPlace(place) ? [] : [{ field: `stops.${index}`, code: 'walk-place-unknown' }]),
    ]),
    ...invited.flatMap(({ unit }, index) => faultsOfText(`invited.${index}`, unit, LONGEST_HEADING, context)),
  ];
}

/** Before, the walk and after come in that order. */
function faultsOfOrder({ before, walk, after }: WalkPlan['meetings']): readonly FaultCode[] {
  const inOrder = [before, walk, after].flatMap((one) => (one === null ? [] : [momentOf(one)]));
  return inOrder.some((moment, index) => index > 0 && moment <= (inOrder[index - 1] ?? ''))
    ? [{ field: 'meetings.walk', code: 'walk-order' }]
    : [];
}

const momentOf = ({ on, at }: Meeting): string => `${on}T${at}`;

/** What is missing before a walk can be announced to everybody: when and where, a route of five to ten stops, whom to turn to. */
export function faultsOfAnnouncing(plan: WalkPlan, today: Day): readonly FaultCode[] {
  const { meetings, stops, accessibility, contact, invited } = plan;
  return [
    ...(meetings.walk === null ? [{ field: 'meetings.walk', code: 'walk-no-walk' }] : []),
    ...(meetings.walk !== null && meetings.walk.on < today ? [{ field: 'meetings.walk', code: 'walk-past' }] : []),
    ...(meetings.before === null ? [{ field: 'meetings.before', code: 'walk-no-before' }] : []),
    ...(meetings.after === null ? [{ field: 'meetings.after', code: 'walk-no-after' }] : []),
    ...(stops.length < FEWEST_STOPS || stops.length > MOST_STOPS
      ? [{ field: 'stops', code: 'walk-stops', with: { least: FEWEST_STOPS, most: MOST_STOPS, there: stops.length } }]
      : []),
    ...(accessibility === null ? [{ field: 'accessibility', code: 'walk-no-accessibility' }] : []),
    ...(contact === null ? [{ field: 'contact', code: 'walk-no-contact' }] : []),
    ...(contact !== null && contact.phone === null && contact.email === null
      ? [{ field: 'contact', code: 'walk-no-address' }]
      : []),
    ...(invited.length === 0 ? [{ field: 'invited', code: 'walk-nobody-invited' }] : []),
  ];
}

/** What has to be mended in what is said of how it was. */
export const faultsOfOuting = (outing: Outing | null, today: Day, context: TextContext): readonly FaultCode[] =>
  outing === null
    ? [{ field: 'outing', code: 'walk-no-outing' }]
    : [
        ...(isDay(outing.on) && outing.on <= today ? [] : [{ field: 'outing.on', code: 'walk-outing-ahead' }]),
        ...(outing.came.length === 0 ? [{ field: 'outing.came', code: 'walk-nobody-came' }] : []),
        ...twice(outing.came.map(({ role }) => role)).map(() => ({ field: 'outing.came', code: 'walk-role-twice' })),
        ...faultsOfText('outing.weather', outing.weather ?? '', 80, context),
      ];

/** What has to be mended in a note. The page asks before it keeps one, and the server again. */
export function faultsOfNote(
  note: NoteContents,
  { stops, ...context }: TextContext & { readonly stops: readonly { readonly id: string }[] },
): readonly FaultCode[] {
  const { text, proposal, lamp, cause, judgement } = note;
  if (note.isRemoved) return [];
  return [
    ...(stops.some(({ id }) => id === note.stop) ? [] : [{ field: 'stop', code: 'note-stop-unknown' }]),
    ...(needsAnswer(judgement) && text.trim() === '' ? [{ field: 'text', code: 'note-no-text' }] : []),
    ...faultsOfText('text', text, LONGEST_NOTE, context),
    ...faultsOfText('proposal', proposal, LONGEST_SENTENCE, context),
    ...(lamp === null || LAMP.test(lamp) ? [] : [{ field: 'lamp', code: 'note-lamp' }]),
    ...faultsOfText('lamp', lamp ?? '', LONGEST_SENTENCE, context),
    ...(cause === null || CAUSE_GROUPS.some(({ code }) => code === cause)
      ? []
      : [{ field: 'cause', code: 'note-cause' }]),
  ];
}

/** What stands on a lamp post: letters, digits and dashes, and a digit at least. */
const LAMP = /^(?=.*\d)[\p{L}\d][\p{L}\d ./-]{0,19}$/u;

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
