/**
 * What may be personal in a text that somebody wrote, by the class that decides what is done with it (docs/field.md):
 * A hard identifiers, B what points at a household, C names, D accusations (GDPR article 10), E sensitive (article 9),
 * F threats and crises, G abuse.
 */
export type FindingClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/** What is certain enough to be taken away unseen. Of an address only the number of the house is. */
export const MASKED_KINDS = ['national-id', 'phone', 'email', 'plate', 'link', 'handle', 'flat', 'address'] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** Where two are found over one another, that of the earlier kind is kept (find.ts). */
export const FINDING_KINDS = [
  ...MASKED_KINDS,
  'neighbour',
  'name',
  'accusation',
  'sensitive',
  'threat',
  'crisis',
  'abuse',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Where it stands in the text as it was given: UTF-16 units, `end` after the last. */
  readonly start: number;
  readonly end: number;
}

const classes: Readonly<Record<FindingKind, FindingClass>> = {
  'national-id': 'A',
  phone: 'A',
  email: 'A',
  plate: 'A',
  link: 'A',
  handle: 'A',
  flat: 'B',
  address: 'B',
  neighbour: 'B',
  name: 'C',
  accusation: 'D',
  sensitive: 'E',
  threat: 'F',
  crisis: 'F',
  abuse: 'G',
};

export const classOf = (kind: FindingKind): FindingClass => classes[kind];

/** Whether it is of class A: what points at one person by itself. */
export const isIdentifier = ({ kind }: Finding): boolean => classOf(kind) === 'A';
