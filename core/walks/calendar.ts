import type { Day } from '../base/time.ts';
import { MEETINGS, type Meeting, type MeetingKind } from './contract.ts';

export interface CalendarWalk {
  readonly id: string;
  readonly revision: number;
  readonly isCancelled: boolean;
  readonly meetings: Readonly<Record<MeetingKind, Meeting | null>>;
  /** What a meeting is called, where it is and where more is told, in the reader's language. */
  readonly said: (kind: MeetingKind, meeting: Meeting) => { readonly title: string; readonly place: string };
  /** Of the public page. */
  readonly url: string;
}

/** So long each is, in a calendar. */
const HOURS: Readonly<Record<MeetingKind, string>> = { before: 'PT1H30M', walk: 'PT2H', after: 'PT1H30M' };

/**
 * The meetings of a walk as a calendar file (RFC 5545). Times are by the clocks of Sweden with the rule of its summer time in the
 * file, so that a calendar anywhere shows them right. The same meeting has the same UID ever after: one that is moved moves.
 */
export function calendarOf(walk: CalendarWalk, today: Day): string {
  const events = MEETINGS.flatMap((kind) => {
    const meeting = walk.meetings[kind];
    if (meeting === null) return [];
    const { title, place } = walk.said(kind, meeting);
    return [
      'BEGIN:VEVENT',
      `UID:${walk.id}-${kind}@lykta`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `SEQUENCE:${walk.revision}`,
      `DTSTART;TZID=Europe/Stockholm:${compact(meeting.on)}T${meeting.at.replace(':', '')}00`,
      `DURATION:${HOURS[kind]}`,
      `SUMMARY:${escaped(title)}`,
      `LOCATION:${escaped(place)}`,
      `URL:${walk.url}`,
      ...(walk.isCancelled ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lykta//Trygghetsvandringar//SV', ...ZONE, ...events];
  return [...lines, 'END:VCALENDAR', ''].flatMap(folded).join('\r\n');
}

/** Summer time in the European Union: from the last Sunday of March to the last of October (directive 2000/84/EC). */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

const compact = (day: Day): string => day.replaceAll('-', '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

/** A line is at most 75 octets; what is left goes on after a blank. Never within a character. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return [...lines, current];
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
