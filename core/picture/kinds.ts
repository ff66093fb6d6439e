/** How long a picture is of: a week from Monday to Sunday, or a third of a year. */
export const SPANS = ['week', 'tertial'] as const;
export type Span = (typeof SPANS)[number];

/** A draft is those who work on it; what is frozen never changes; what is published is frozen, and anybody reads its public form. */
export const PICTURE_STATES = ['draft', 'frozen', 'published'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

export const PICTURE_ACTS = ['refresh', 'freeze', 'publish'] as const;
export type PictureAct = (typeof PICTURE_ACTS)[number];

const STEPS: Readonly<Record<PictureState, Readonly<Partial<Record<PictureAct, PictureState>>>>> = {
  draft: { refresh: 'draft', freeze: 'frozen' },
  frozen: { publish: 'published' },
  published: {},
};

/** Where an act leads; null where it cannot be done. */
export const pictureStateAfter = (state: PictureState, act: PictureAct): PictureState | null =>
  STEPS[state][act] ?? null;

/** The document's sections, each with room for the meeting's own sentences, in the order that they are read. */
export const SECTIONS = [
  'summary',
  'mapping',
  'other',
  'analysis',
  'priorities',
  'actions',
  'follow-up',
  'rounds',
  'feedback',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a picture of the situation must have by 4 § of the law on the duty of municipalities to prevent crime (2023:196). */
export const LAW_SECTIONS: readonly Section[] = ['mapping', 'other', 'analysis'];

/** What people have written for everybody; the rest may say where somebody means to be. */
export const PUBLIC_SECTIONS: readonly Section[] = ['summary', 'feedback'];

/** The fixed agenda of the weekly meeting, and how many minutes each item has. */
export const AGENDA = [
  { item: 'decisions', minutes: 5 },
  { item: 'picture', minutes: 15 },
  { item: 'coming', minutes: 5 },
  { item: 'hot-spots', minutes: 10 },
  { item: 'actions', minutes: 10 },
  { item: 'rounds', minutes: 5 },
  { item: 'outward', minutes: 5 },
] as const;
export type AgendaItem = (typeof AGENDA)[number]['item'];
export const AGENDA_ITEMS: readonly AgendaItem[] = AGENDA.map(({ item }) => item);

/** What one picture is held against another by. Each is said for itself: they are never added up. */
export const FIGURES = ['events', 'visits', 'minutes', 'begun', 'done', 'late', 'hot-spots'] as const;
export type Figure = (typeof FIGURES)[number];
/** More or fewer than chance alone would bring; of what staff do themselves, simply more or fewer. */
export const CHANGES = ['more', 'fewer', 'alike'] as const;
export type Change = (typeof CHANGES)[number];

/** Why there is nothing to hold against. */
export const NOT_COMPARED = ['not-made', 'not-frozen', 'broken'] as const;
export type NotCompared = (typeof NOT_COMPARED)[number];
