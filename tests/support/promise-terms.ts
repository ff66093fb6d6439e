import type { Activity, FollowUp, FollowUpItem, Point, Promised, Terms } from '#core/promises/contract.ts';

export const activityOf = (change: Partial<Activity> = {}): Activity => ({
  id: 'lampor',
  text: { sv: 'Byta lampor' },
  where: { sv: 'Gångtunneln' },
  until: '2026-10-01',
  count: 34,
  owner: 'municipality',
  isPresence: false,
  ...change,
});

export const pointOf = (change: Partial<Point> = {}): Point => ({
  id: 'ljus',
  heading: { sv: 'Ljusare gångtunnel' },
  text: { sv: 'Kommunen byter 34 lampor.' },
  effect: null,
  owner: 'municipality',
  activities: [activityOf()],
  indicators: [],
  sameAs: null,
  ...change,
});

/** A promise of two points that nothing is wrong with: the municipality's lamps, and police presence. */
export const termsOf = (change: Partial<Terms> = {}): Terms => ({
  number: 5,
  year: 2026,
  period: { from: '2026-01-01', until: '2027-12-31' },
  diaryNumber: 'KS 2026/1',
  text: { sv: 'Två punkter, lika viktiga.' },
  signatories: [
    { party: 'municipality', office: { sv: 'Kommunstyrelsens ordförande' }, name: null },
    { party: 'police', office: { sv: 'Chef för lokalpolisområdet' }, name: null },
  ],
  sources: [],
  points: [
    pointOf(),
    pointOf({
      id: 'station',
      heading: { sv: 'Tryggare station' },
      text: { sv: 'Polisen syns oftare.' },
      owner: 'police',
      activities: [
        activityOf({
          id: 'narvaro',
          text: { sv: 'Polis till fots' },
          where: { sv: 'Perrong tre' },
          until: '2026-12-24',
          count: 90,
          owner: 'police',
          isPresence: true,
        }),
      ],
    }),
  ],
  ...change,
});

export const itemOf = (change: Partial<FollowUpItem> = {}): FollowUpItem => ({
  point: 'ljus',
  status: 'started',
  sentence: { sv: 'Tolv lampor är bytta.' },
  evidence: [],
  decision: null,
  ...change,
});

export const heldOn = (day: string, items: FollowUpItem[], id = day): FollowUp => ({
  id,
  plannedOn: day,
  meeting: 'Lokala Brå',
  heldOn: day,
  items,
  revision: 1,
});

export const plannedOn = (day: string): FollowUp => ({ ...heldOn(day, []), heldOn: null });

export const promiseOf = (change: Partial<Promised> = {}): Promised => ({
  id: '2026-2027',
  state: 'signed',
  terms: termsOf(),
  revision: 2,
  versions: [{ version: 1, reason: null, on: '2026-01-15', checksum: 'abc' }],
  followUps: [],
  progress: [],
  ...change,
});
