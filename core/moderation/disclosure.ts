import Type, { type Static } from 'typebox';
import type { FaultCode } from '../base/fault.ts';
import { literals } from '../base/schemas.ts';
import { Language, LocalText } from '../base/text.ts';
import { addDays, type Day, isDay } from '../base/time.ts';
import { mondayOf } from '../base/week.ts';
import { campaignState } from '../survey/dialogue.ts';
import { SURVEY_LIMITS } from '../survey/survey-limits.ts';
import { DisclosableQuestion, leaves, TIMES_TOLD, type TimeTold } from './disclosable.ts';
import { DisclosedTable } from './disclosed-answers.ts';
import { LONGEST_REASON, lengthFault } from './reason.ts';
import { isTheme, THEMES } from './themes.ts';

/*
 * Disclosure (utlämnande): the one way that people's words and single answers leave the raw store. Somebody asks for them as
 * public records; one moderator proposes what to give out, another one says yes or no, and who proposed it can fetch it once.
 */

/** `lapsed`: something in it has been changed or taken back since it was approved, so that nobody has approved what it is now. */
export const DISCLOSURE_STATES = ['proposed', 'approved', 'refused', 'fetched', 'lapsed'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

const state = literals<DisclosureState>(DISCLOSURE_STATES);
const nullable = Type.Union([Type.String(), Type.Null()]);

const campaign = Type.String({ maxLength: 64 });

/** Which texts: the approved ones of a dialogue, all or those with some of the themes. */
export const TextSelection = Type.Object(
  {
    of: Type.Literal('texts'),
    campaign,
    themes: Type.Array(Type.String({ maxLength: 20 }), { maxItems: THEMES.length }),
  },
  { additionalProperties: false },
);
export type TextSelection = Static<typeof TextSelection>;

/** Which answers: those to some of the questions, of people who answered on some days, both included. */
export const AnswerSelection = Type.Object(
  {
    of: Type.Literal('answers'),
    campaign,
    questions: Type.Array(Type.String({ maxLength: 16 }), { maxItems: SURVEY_LIMITS.questions, uniqueItems: true }),
    from: Type.String({ maxLength: 10 }),
    to: Type.String({ maxLength: 10 }),
    time: literals<TimeTold>(TIMES_TOLD),
  },
  { additionalProperties: false },
);
export type AnswerSelection = Static<typeof AnswerSelection>;

export const Selection = Type.Union([TextSelection, AnswerSelection]);
export type Selection = Static<typeof Selection>;

/** What a preview is asked for. Of answers it is asked with a reason, as the original of a text is. */
export const PreviewAsked = Type.Union([
  TextSelection,
  Type.Object(
    { ...AnswerSelection.properties, why: Type.String({ maxLength: LONGEST_REASON + 100 }) },
    { additionalProperties: false },
  ),
]);
export type PreviewAsked = Static<typeof PreviewAsked>;

/** Exactly what would go out: masked, in an order of chance. */
export const DisclosedTexts = Type.Object({
  of: Type.Literal('texts'),
  /** Names these texts as they are now. */
  digest: Type.String(),
  texts: Type.Array(
    Type.Object({ question: Type.Union([LocalText, Type.Null()]), language: Language, text: Type.String() }),
  ),
});
export type DisclosedTexts = Static<typeof DisclosedTexts>;

/** Exactly what would go out: tables, and which questions of the dialogue are in none of them. */
export const DisclosedAnswers = Type.Object({
  of: Type.Literal('answers'),
  /** Names these answers as they are now. */
  digest: Type.String(),
  tables: Type.Array(DisclosedTable),
  leftOut: Type.Array(DisclosableQuestion),
});
export type DisclosedAnswers = Static<typeof DisclosedAnswers>;

export const Disclosed = Type.Union([DisclosedTexts, DisclosedAnswers]);
export type Disclosed = Static<typeof Disclosed>;

/** Whether nothing would go out. */
export const isEmpty = (disclosed: Disclosed): boolean =>
  disclosed.of === 'texts' ? disclosed.texts.length === 0 : disclosed.tables.every(({ rows }) => rows.length === 0);

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
  dialogues: Type.Array(
    Type.Object({
      id: Type.String(),
      title: LocalText,
      opens: Type.String(),
      /** The last day that anything came to it on: what was handed in before it closed may be typed in some days later. */
      closes: Type.String(),
      /** What of its answers may leave; null while it has not closed: until then nobody sees what people answer. */
      questions: Type.Union([Type.Array(DisclosableQuestion), Type.Null()]),
    }),
  ),
});
export type DisclosureList = Static<typeof DisclosureList>;

/** The dialogue that answers are asked for, as far as it decides what may be. */
export interface AskedDialogue {
  readonly opens: Day;
  /** The last day that anything came to it on. */
  readonly closes: Day;
  readonly questions: readonly DisclosableQuestion[];
}

/** The day by the clock, and the last day that is sure to have come: another one where the clock has leapt (steady-clock.ts). */
export interface DayAndSure {
  readonly today: Day;
  readonly sure: Day;
}

/**
 * What is wrong with a selection, at the fields where it is mended. `asked` is null where there is no such dialogue. While a
 * dialogue is open nothing of what people answer is shown to anybody (privacy.md section 9): its answers wait until it is sure to
 * have closed.
 */
export function selectionFaults(
  selection: Selection,
  asked: AskedDialogue | null,
  days: DayAndSure,
): readonly FaultCode[] {
  if (asked === null) return [{ field: 'dialogue', code: 'dialogue-unknown' }];
  if (selection.of === 'texts')
    return selection.themes.every(isTheme) ? [] : [{ field: 'themes', code: 'theme-unknown' }];
  if (campaignState(asked, days.today) !== 'closed') return [{ field: 'dialogue', code: 'dialogue-open' }];
  if (!isSureClosed(asked, days)) return [{ field: 'dialogue', code: 'dialogue-unsure' }];
  const { questions, from, to } = selection;
  const faults: FaultCode[] = [];
  if (questions.length === 0) faults.push({ field: 'questions', code: 'questions-none' });
  else if (!questions.every((id) => asked.questions.some((one) => one.id === id && leaves(one.way))))
    faults.push({ field: 'questions', code: 'question-kept' });
  if (!isDay(from) || !isDay(to) || from > to) faults.push({ field: 'period', code: 'period-none' });
  else if (!isWeeks({ from, to }, asked)) faults.push({ field: 'period', code: 'period-weeks' });
  return faults;
}

/** Whether a dialogue has closed, by the clock and by the last day that is sure. */
export const isSureClosed = (dialogue: Pick<AskedDialogue, 'opens' | 'closes'>, { today, sure }: DayAndSure): boolean =>
  [today, sure].every((day) => campaignState(dialogue, day) === 'closed');

/** Whether a period is whole weeks by ISO 8601, as far as the dialogue has them whole. */
const isWeeks = ({ from, to }: Pick<AnswerSelection, 'from' | 'to'>, { opens, closes }: AskedDialogue): boolean =>
  (from === opens || from === mondayOf(from)) && (to === closes || to === addDays(mondayOf(to), 6));

/** What is wrong with why somebody wants to see answers before anything is proposed. */
export function previewFaults(why: string): readonly FaultCode[] {
  const fault = lengthFault(why);
  return fault === null ? [] : [{ field: 'why', code: `preview-reason-${fault}` }];
}

/** What of the answers of a dialogue, for the log: the period, the time and the questions' ids, never what was answered. */
export const namedInLog = ({ from, to, time, questions }: AnswerSelection): string =>
  `${from}–${to}, ${time}: ${questions.join(' ')}`;

/** What is wrong with the reasons of a proposal, at the fields where it is mended. */
export function proposalFaults({
  purpose,
  diaryNumber,
  secrecyNote,
}: Omit<ProposalAsked, 'selection' | 'digest'>): readonly FaultCode[] {
  const faults: FaultCode[] = [];
  if (purpose.trim().length < 8) faults.push({ field: 'purpose', code: 'purpose-short' });
  if (diaryNumber.trim() === '') faults.push({ field: 'diaryNumber', code: 'diary-none' });
  if (secrecyNote.trim().length < 20) faults.push({ field: 'secrecyNote', code: 'secrecy-short' });
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

/** Why the file cannot be fetched, or null. It goes by one hand: that of whoever has the request and proposed it. */
export function fetchHinder(
  { state: now, proposedBy }: { readonly state: DisclosureState; readonly proposedBy: string },
  account: string,
): 'not-fetchable' | 'not-proposer' | null {
  if (now !== 'approved') return 'not-fetchable';
  return proposedBy === account ? null : 'not-proposer';
}
