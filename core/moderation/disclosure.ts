import Type, { type Static } from 'typebox';
import type { FaultCode } from '../base/fault.ts';
import { literals } from '../base/schemas.ts';
import { Language, LocalText } from '../base/text.ts';
import { isTheme, THEMES } from './themes.ts';

/*
 * Disclosure (utlämnande): the one way that people's words leave the raw store. Somebody asks for them as public records;
 * one moderator proposes what to give out, another one says yes or no, and it can be fetched once.
 */

/** `lapsed`: a text of it has been changed or taken back since it was approved, so that nobody has approved what it is now. */
export const DISCLOSURE_STATES = ['proposed', 'approved', 'refused', 'fetched', 'lapsed'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

const state = literals<DisclosureState>(DISCLOSURE_STATES);
const nullable = Type.Union([Type.String(), Type.Null()]);

/** Which texts: the approved ones of a dialogue, all or those with some of the themes. */
export const Selection = Type.Object(
  {
    campaign: Type.String({ maxLength: 64 }),
    themes: Type.Array(Type.String({ maxLength: 20 }), { maxItems: THEMES.length }),
  },
  { additionalProperties: false },
);
export type Selection = Static<typeof Selection>;

/** Exactly what would go out: masked, in an order of chance. */
export const DisclosedTexts = Type.Object({
  /** Names these texts as they are now. */
  digest: Type.String(),
  texts: Type.Array(
    Type.Object({ question: Type.Union([LocalText, Type.Null()]), language: Language, text: Type.String() }),
  ),
});
export type DisclosedTexts = Static<typeof DisclosedTexts>;

export const ProposalAsked = Type.Object(
  {
    selection: Selection,
    /** Of the preview that was seen. */
    digest: Type.String({ maxLength: 64 }),
    purpose: Type.String({ maxLength: 1000 }),
    diaryNumber: Type.String({ maxLength: 200 }),
    secrecyNote: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
);
export type ProposalAsked = Static<typeof ProposalAsked>;

export const ApprovalAsked = Type.Object(
  {
    approves: Type.Boolean(),
    /** Of the preview that was seen. */
    digest: Type.String({ maxLength: 64 }),
    note: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
);
export type ApprovalAsked = Static<typeof ApprovalAsked>;

export const Disclosure = Type.Object({
  id: Type.String(),
  selection: Selection,
  /** The dialogue's. */
  title: LocalText,
  purpose: Type.String(),
  diaryNumber: Type.String(),
  secrecyNote: Type.String(),
  state,
  proposedBy: Type.String(),
  proposedOn: Type.String(),
  /** Whether whoever asks has proposed it: then another has to decide. */
  isMine: Type.Boolean(),
  decidedBy: nullable,
  decidedOn: nullable,
  decisionNote: nullable,
  fetchedBy: nullable,
  fetchedOn: nullable,
});
export type Disclosure = Static<typeof Disclosure>;

export const DisclosureList = Type.Object({
  disclosures: Type.Array(Disclosure),
  dialogues: Type.Array(Type.Object({ id: Type.String(), title: LocalText })),
});
export type DisclosureList = Static<typeof DisclosureList>;

/** What is wrong with a proposal, at the fields where it is mended. */
export function proposalFaults({ selection, purpose, diaryNumber, secrecyNote }: ProposalAsked): readonly FaultCode[] {
  const faults: FaultCode[] = [];
  if (purpose.trim().length < 8) faults.push({ field: 'purpose', code: 'purpose-short' });
  if (diaryNumber.trim() === '') faults.push({ field: 'diaryNumber', code: 'diary-none' });
  if (secrecyNote.trim().length < 20) faults.push({ field: 'secrecyNote', code: 'secrecy-short' });
  if (selection.themes.some((code) => !isTheme(code))) faults.push({ field: 'themes', code: 'theme-unknown' });
  return faults;
}

/** Why an approval or a refusal cannot be made, or null: two persons are needed, and one decision is one. */
export function approvalFault(
  { state: now, proposedBy }: { readonly state: DisclosureState; readonly proposedBy: string },
  account: string,
  { approves, note }: Pick<ApprovalAsked, 'approves' | 'note'>,
): FaultCode | null {
  if (now !== 'proposed') return { field: '', code: 'disclosure-decided' };
  if (proposedBy === account) return { field: '', code: 'same-person' };
  return !approves && note.trim().length < 8 ? { field: 'note', code: 'note-short' } : null;
}
