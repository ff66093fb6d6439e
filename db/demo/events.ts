import { addDays, type Day } from '#core/base/time.ts';
import { weekdayOf } from '#core/base/week.ts';
import type { EventDraft } from '#core/events/contract.ts';
import type { Certainty, Effect, Headcount, MeasureTaken, Receiver } from '#core/events/kinds.ts';
import { seeded } from './seeded.ts';

/** Who reports it: the role of a demo account. */
export type DemoReporter = 'patrol' | 'property-owner' | 'coordinator';

/** A report of an invented town, and what a coordinator made of it. */
export interface DemoEvent {
  readonly by: DemoReporter;
  readonly draft: EventDraft;
  readonly outcome: 'new' | 'accepted' | 'refused';
}

/** What goes on somewhere, who reports it and when it is: the night at the station, the road by the school, lamps, litter. */
interface Pattern {
  readonly by: DemoReporter;
  /** Of the register of places. */
  readonly place: string;
  /** With what is written then. */
  readonly causes: readonly (readonly [cause: string, text: string])[];
  /** Days of the week, Monday 0. */
  readonly days: readonly number[];
  readonly hours: readonly [from: number, to: number];
  readonly people: readonly (Headcount | null)[];
  readonly measures: readonly MeasureTaken[];
  readonly receiver: Receiver | null;
  /** Times in twelve weeks. */
  readonly times: number;
}

const WEEKDAYS = [0, 1, 2, 3, 4];
const EVERY_DAY = [...WEEKDAYS, 5, 6];

const PATTERNS: readonly Pattern[] = [
  {
    by: 'patrol',
    place: 'resecentrum',
    causes: [
      ['SAML-GRUPP', 'Hög musik vid cykelställen, lugnare efter samtal.'],
      ['SAML-GRUPP', ''],
      ['SAML-BERUS', 'Flera flaskor krossade vid trappan.'],
      ['SAML-BRAK', ''],
      ['NARK-BRUK', ''],
    ],
    days: [4, 5],
    hours: [20, 23],
    people: ['3-5', '6-20', '6-20'],
    measures: ['talked', 'talked', 'none'],
    receiver: null,
    times: 16,
  },
  {
    by: 'patrol',
    place: 'norrbackavagen-skolan',
    causes: [
      ['TRAF-FART', 'Många kör fortare än 30 när skolan börjar.'],
      ['TRAF-FART', ''],
      ['TRAF-BUS', 'Två mopeder fram och tillbaka på gångvägen.'],
    ],
    days: WEEKDAYS,
    hours: [7, 15],
    people: [null, '1-2'],
    measures: ['none', 'talked'],
    receiver: 'road-keeper',
    times: 11,
  },
  {
    by: 'property-owner',
    place: 'norrbacka-centrum',
    causes: [
      ['SKOT-KLOTTER', 'Gaveln mot parkeringen, sanerad samma dag.'],
      ['SKOT-SKRAP', ''],
      ['SKOT-SKADA', 'Rutan till soprummet krossad under natten.'],
      ['BROTT-FORR', 'Flera förråd uppbrutna.'],
    ],
    days: WEEKDAYS,
    hours: [6, 10],
    people: [null],
    measures: ['mended', 'mended', 'reported'],
    receiver: 'police',
    times: 14,
  },
  {
    by: 'coordinator',
    place: 'gangtunneln',
    causes: [
      ['BEL-TRASIG', 'Två lampor släckta i södra änden.'],
      ['SKOT-KLOTTER', ''],
    ],
    days: WEEKDAYS,
    hours: [8, 15],
    people: [null],
    measures: ['passed-on', 'mended'],
    receiver: 'municipality',
    times: 4,
  },
  {
    by: 'coordinator',
    place: 'stora-torget',
    causes: [
      ['SAML-BULLER', ''],
      ['SKOT-SKRAP', 'Stökigt efter marknaden, städat till kvällen.'],
      ['SAML-BERUS', ''],
    ],
    days: EVERY_DAY,
    hours: [14, 21],
    people: ['3-5', null],
    measures: ['none', 'passed-on'],
    receiver: 'municipality',
    times: 7,
  },
];

const DAYS = 12 * 7;

/** What has been reported in an invented town the twelve weeks before a day, the oldest first; the last two days' wait for review. */
export function demoEvents(today: Day): readonly DemoEvent[] {
  const chance = seeded('underlag');
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS));
  const events = PATTERNS.flatMap((pattern) => {
    const fitting = days.filter((day) => pattern.days.includes(weekdayOf(day)));
    // One that waits for review, whatever day of the week it is.
    const drawn = Array.from({ length: pattern.times }, () => chance.pick(fitting));
    return [...drawn, addDays(today, -1)].map((day): DemoEvent => {
      const hour = String(chance.whole(...pattern.hours)).padStart(2, '0');
      const minute = String(5 * chance.whole(0, 11)).padStart(2, '0');
      const [cause, text] = chance.pick(pattern.causes);
      const isNew = day >= addDays(today, -2);
      return {
        by: pattern.by,
        outcome: isNew ? 'new' : chance.happens(0.92) ? 'accepted' : 'refused',
        draft: {
          cause,
          certainty: chance.weighted<Certainty>([
            ['seen', 6],
            ['heard', 2],
            ['suspected', 1],
          ]),
          where: { way: 'name', entry: `plats-${pattern.place}` },
          from: `${day}T${hour}:${minute}`,
          until: '',
          people: chance.pick(pattern.people),
          effect: chance.weighted<Effect>([
            ['low', 2],
            ['medium', 3],
            ['high', 1],
          ]),
          measure: chance.pick(pattern.measures),
          receiver: pattern.receiver,
          text,
        },
      };
    });
  });
  return [...events].sort((one, other) => (one.draft.from < other.draft.from ? -1 : 1));
}
