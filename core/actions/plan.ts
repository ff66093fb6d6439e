import type { Static } from 'typebox';
import type { Owner } from '../access/owners.ts';
import type { FaultCode } from '../base/fault.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { addDays, type Day, isDay } from '../base/time.ts';
import { faultsOfText, type TextContext } from '../moderation/staff-text.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import { findingsIn } from '../words/find.ts';
import { classOf } from '../words/finding.ts';
import { type Answer, needsDay, needsReason } from './answers.ts';
import type { AnswerDraft, Plan, PlanDraft, PublicText, StepDraft } from './contract.ts';
import { usualLookAgain } from './life.ts';
import {
  LONGEST_MEETING,
  LONGEST_NOTE,
  LONGEST_REFERENCE,
  LONGEST_SENTENCE,
  LONGEST_UNIT,
  LONGEST_WHAT,
  MOST_SOURCES,
} from './limits.ts';
import { needsNote } from './source-kinds.ts';
import type { Counted, Source, SourceDraft } from './sources.ts';

/** What a source may point at: ids that are there, and how many events there are at a place. */
export interface SourceContext extends TextContext {
  readonly knows: (source: SourceDraft) => boolean;
  readonly countedAt: (place: string) => Static<typeof Counted>;
}

export interface PlanContext extends SourceContext {
  readonly hasPlace: (id: string) => boolean;
  readonly hasFocus: (id: string) => boolean;
  /** Whose the reader writes. */
  readonly owners: readonly Owner[];
}

/** Causes that an action may be about. What makes a place safe is no problem, but what is done may be more of it. */
export const ACTION_KINDS: readonly string[] = CAUSE_GROUPS.map(({ code }) => code);

/** What an action is about, or everything that has to be mended in it. */
export function planOf(draft: PlanDraft, context: PlanContext): Result<Plan, readonly FaultCode[]> {
  const what = plain(draft.what);
  const unit = plain(draft.unit);
  const before = draft.before.trim();
  const reference = plain(draft.reference);
  const sources = sourcesOf(draft.sources, 'sources', context);
  const publicText = sentencesOf(draft.publicText);
  const faults: FaultCode[] = [
    ...(what === '' ? [{ field: 'what', code: 'what-none' }] : faultsOfText('what', what, LONGEST_WHAT, context)),
    ...(draft.place === null || context.hasPlace(draft.place) ? [] : [{ field: 'place', code: 'place-unknown' }]),
    ...(draft.kind === null || ACTION_KINDS.includes(draft.kind) ? [] : [{ field: 'kind', code: 'kind-unknown' }]),
    ...(context.owners.includes(draft.owner) ? [] : [{ field: 'owner', code: 'owner-not-yours' }]),
    ...(unit === '' ? [{ field: 'unit', code: 'unit-none' }] : faultsOfText('unit', unit, LONGEST_UNIT, context)),
    ...(draft.focus === null || context.hasFocus(draft.focus) ? [] : [{ field: 'focus', code: 'focus-unknown' }]),
    ...faultsOfReference(reference, context),
    ...faultsOfText('before', before, LONGEST_NOTE, context),
    ...faultsOfPublic(publicText, draft.isPresence, context),
    ...(sources.ok ? [] : sources.failure),
  ];
  if (faults.length > 0 || !sources.ok) return failed(faults);
  return ok({
    what,
    place: draft.place,
    kind: draft.kind,
    owner: draft.owner,
    unit,
    season: draft.season,
    isPresence: draft.isPresence,
    focus: draft.focus,
    cost: draft.cost,
    reference,
    before,
    publicText,
    sources: [...sources.value],
  });
}

/** What something rests on, each once, with how many events there are today; or what has to be mended. */
export function sourcesOf(
  drafts: readonly SourceDraft[],
  field: string,
  context: SourceContext,
): Result<readonly Source[], readonly FaultCode[]> {
  const cleaned = drafts.map((draft) => ({ ...draft, note: plain(draft.note) }));
  const faults = cleaned.flatMap((source): readonly FaultCode[] => [
    ...(context.knows(source) ? [] : [{ field, code: 'source-unknown' }]),
    ...(needsNote(source.kind) && source.note === '' ? [{ field, code: 'source-note' }] : []),
    ...faultsOfText(field, source.note, LONGEST_NOTE, context),
  ]);
  const seen = new Set<string>();
  const once = cleaned.filter(({ kind, ref, part, activity, note }) => {
    const key = JSON.stringify([kind, ref, part, activity, kind === 'meeting' ? note : '']);
    return !seen.has(key) && seen.add(key);
  });
  if (once.length > MOST_SOURCES)
    return failed([...faults, { field, code: 'sources-many', with: { most: MOST_SOURCES } }]);
  if (faults.length > 0) return failed(faults);
  return ok(
    once.map((source) => ({ ...source, counted: source.kind === 'events' ? context.countedAt(source.ref) : null })),
  );
}

/** An answer that may be kept. */
export interface ReadAnswer {
  readonly answer: Answer;
  readonly reason: string;
  readonly meeting: string;
  readonly due: Day | null;
}

/**
 * An answer, or everything that has to be mended in it. What is not done has a reason; the others have a day that has not been. The
 * same rule reads the answer to a point of a walk.
 */
export function answerOf(
  draft: AnswerDraft,
  today: Day,
  context: TextContext,
): Result<ReadAnswer, readonly FaultCode[]> {
  const reason = draft.reason.trim();
  const meeting = plain(draft.meeting);
  const faults: FaultCode[] = [
    ...(reason === '' && needsReason(draft.answer) ? [{ field: 'reason', code: 'answer-reason' }] : []),
    ...faultsOfText('reason', reason, LONGEST_NOTE, context),
    ...faultsOfText('meeting', meeting, LONGEST_MEETING, context),
    ...(needsDay(draft.answer) ? faultsOfDue(draft.due, today) : []),
  ];
  if (faults.length > 0) return failed(faults);
  return ok({ answer: draft.answer, reason, meeting, due: needsDay(draft.answer) ? draft.due : null });
}

/** A step as it may be kept: words without what points at anybody, and days that can be. */
export function stepOf(
  draft: StepDraft,
  today: Day,
  context: TextContext & { readonly owners: readonly Owner[] },
): Result<StepDraft, readonly FaultCode[]> {
  switch (draft.act) {
    case 'hand-over': {
      const [unit, reason] = [plain(draft.unit), draft.reason.trim()];
      const faults = [
        ...(unit === '' ? [{ field: 'unit', code: 'unit-none' }] : faultsOfText('unit', unit, LONGEST_UNIT, context)),
        ...reasonFaults(reason, context),
      ];
      return faults.length > 0 ? failed(faults) : ok({ ...draft, unit, reason });
    }
    case 'finish': {
      const after = draft.after.trim();
      const { doneOn } = draft;
      const isDone = isDay(doneOn) && doneOn <= today;
      const lookAgainOn = draft.lookAgainOn === '' && isDone ? usualLookAgain(doneOn) : draft.lookAgainOn;
      const faults = [
        ...(isDone ? [] : [{ field: 'doneOn', code: 'done-ahead' }]),
        ...(!isDone || (isDay(lookAgainOn) && lookAgainOn > doneOn)
          ? []
          : [{ field: 'lookAgainOn', code: 'look-again-day' }]),
        ...faultsOfText('after', after, LONGEST_NOTE, context),
      ];
      return faults.length > 0 ? failed(faults) : ok({ ...draft, after, lookAgainOn });
    }
    default: {
      const reason = draft.reason.trim();
      const faults = reasonFaults(reason, context);
      return faults.length > 0 ? failed(faults) : ok({ ...draft, reason });
    }
  }
}

/** A word between the two parties, or what has to be taken out of it. */
export function commentOf(text: string, most: number, context: TextContext): Result<string, readonly FaultCode[]> {
  const written = text.trim();
  const faults =
    written === '' ? [{ field: 'text', code: 'comment-none' }] : faultsOfText('text', written, most, context);
  return faults.length > 0 ? failed(faults) : ok(written);
}

/** Why something was changed: always said, so that the other party can follow. */
export const reasonFaults = (reason: string, context: TextContext): readonly FaultCode[] =>
  reason === '' ? [{ field: 'reason', code: 'reason-none' }] : faultsOfText('reason', reason, LONGEST_NOTE, context);

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');

function sentencesOf(text: PublicText | null): PublicText | null {
  if (text === null) return null;
  const [sv, lattlast, en] = [plain(text.sv), plain(text.lattlast ?? ''), plain(text.en ?? '')];
  if (sv === '' && lattlast === '' && en === '') return null;
  return { sv, ...(lattlast === '' ? {} : { lattlast }), ...(en === '' ? {} : { en }) };
}

function faultsOfPublic(text: PublicText | null, isPresence: boolean, context: TextContext): readonly FaultCode[] {
  if (text === null) return [];
  // Where the police mean to be is told to the two parties alone.
  if (isPresence) return [{ field: 'publicText', code: 'presence-public' }];
  return [
    ...(text.sv === '' ? [{ field: 'publicText', code: 'public-swedish' }] : []),
    ...Object.values(text).flatMap((one) => faultsOfText('publicText', one, LONGEST_SENTENCE, context)),
  ];
}

/** A number of a case at somebody else's: letters, digits and what stands between them, and no person's number. */
function faultsOfReference(reference: string, { isPlaceWord }: TextContext): readonly FaultCode[] {
  const isPersons = findingsIn(reference, isPlaceWord).some(({ kind }) => kind !== 'plate' && classOf(kind) === 'A');
  return reference.length > LONGEST_REFERENCE || isPersons || !/^[\p{L}\d ./:_#-]*$/u.test(reference)
    ? [{ field: 'reference', code: 'reference-unfit', with: { most: LONGEST_REFERENCE } }]
    : [];
}

function faultsOfDue(due: string, today: Day): readonly FaultCode[] {
  if (!isDay(due)) return [{ field: 'due', code: 'due-none' }];
  if (due < today) return [{ field: 'due', code: 'due-past' }];
  return due > addDays(today, 3_660) ? [{ field: 'due', code: 'due-far' }] : [];
}
