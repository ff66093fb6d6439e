import type { NoteContents, WalkPlan } from '#core/walks/contract.ts';

/** A walk that can be announced, on the clock of 20 June 2026. */
export const walkPlanOf = (change: Partial<WalkPlan> = {}): WalkPlan => ({
  name: { sv: 'Norrbacka, kväll', lattlast: 'Norrbacka, kväll', en: 'Norrbacka, evening' },
  why: { sv: 'Många har pekat ut vägen mellan skolan och centrum.' },
  meetings: {
    before: { on: '2026-08-25', at: '18:00', place: { sv: 'Norrbackaskolan, matsalen' } },
    walk: { on: '2026-09-10', at: '20:00', place: { sv: 'Norrbacka centrum' } },
    after: { on: '2026-10-01', at: '18:00', place: { sv: 'Norrbackaskolan, matsalen' } },
  },
  light: 'dark',
  metres: 1800,
  accessibility: { sv: 'Asfalt hela vägen. Vi går i lugn takt.' },
  mostPeople: 20,
  contact: { office: { sv: 'Säkerhetssamordnaren' }, phone: null, email: 'trygghet@ljuskoping.example' },
  stops: [
    { id: 's1', place: 'norrbacka-centrum', name: { sv: 'Norrbacka centrum' }, way: null },
    { id: 's2', place: 'norrbackastraket', name: { sv: 'Norrbackastråket' }, way: { sv: 'Gå norrut längs stråket.' } },
    { id: 's3', place: 'norrbackaparken', name: { sv: 'Norrbackaparken' }, way: null },
    { id: 's4', place: 'norrbackaskolan', name: { sv: 'Norrbackaskolan' }, way: null },
    { id: 's5', place: null, name: { sv: 'Trappan till bussen' }, way: null },
  ],
  invited: [
    { role: 'street-and-park', unit: 'Gata och park' },
    { role: 'landlord', unit: 'Bostadsbolaget' },
  ],
  ...change,
});

export const noteOf = (change: Partial<NoteContents> = {}): NoteContents => ({
  stop: 's2',
  item: 'light',
  judgement: 'bad',
  feeling: 'unsafe',
  cause: 'BEL',
  text: 'Tre lampor i rad är släckta.',
  lamp: 'L-0412',
  proposal: 'Tätare mellan lamporna',
  keeper: 'municipality',
  isRemoved: false,
  ...change,
});

/** As a device makes them. */
export const noteId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
