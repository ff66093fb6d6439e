import { addDays, type Day, monthsAfter } from '../base/time.ts';

/*
 * Which class of records goes when (docs/field.md section 3.2, docs/decisions/0055). A class is destroyed by the program only
 * where the municipality names the decision that says so; without one nothing of it is.
 */

/** The classes that the program can destroy. G4 is preserved, G8 is the operating system's own log. */
export const DESTROYED_CLASSES = ['G1', 'G2', 'G3', 'G5', 'G6', 'G7'] as const;
export type DestroyedClass = (typeof DESTROYED_CLASSES)[number];

/** The decision on each class, by its name: "KS 2026-12-01 § 123". */
export type Decisions = Readonly<Partial<Record<DestroyedClass, string>>>;

/** Months that answers and texts are kept after their dialogue has closed: classes G2 and G3. */
export const ANSWER_MONTHS = 24;
/** Months that an event is kept after staff have reported it, and a shift with its visits after its day: class G5. */
export const STAFF_MONTHS = 24;
/** Days that the stored form of a receipt code is kept after its dialogue has closed: class G6. */
export const CODE_DAYS = 90;
/** Days that somebody's own words are kept as they were written, once a moderator has decided on them: class G1. */
export const WORD_DAYS = 7;
/** One of them is left for a server that stands still. */
export const ORIGINAL_DAYS = WORD_DAYS - 1;

/**
 * What is done in one go, in the order that it is done in.
 * `words`: what a moderator has hidden. `codes`: what finds an answer by its code. `places`: exact places become squares.
 * `texts`: texts go and their themes stay. `answers`: nothing says any longer which answers are one person's.
 */
export const RAW_STEPS = ['words', 'codes', 'places', 'texts', 'answers'] as const;
export type RawStep = (typeof RAW_STEPS)[number];
/** `events`: what staff have reported from places, and `shifts`: their rounds with all visits; the numbers of both stay. */
export const STAFF_STEPS = ['events', 'shifts'] as const;
export type StaffStep = (typeof STAFF_STEPS)[number];
export const isOfStaff = (step: RetentionStep): step is StaffStep => (STAFF_STEPS as readonly string[]).includes(step);
export const RETENTION_STEPS = [...RAW_STEPS, ...STAFF_STEPS, 'log'] as const;
export type RetentionStep = (typeof RETENTION_STEPS)[number];

export const CLASS_OF_STEP: Readonly<Record<RetentionStep, DestroyedClass>> = {
  words: 'G1',
  codes: 'G6',
  places: 'G2',
  texts: 'G3',
  answers: 'G2',
  events: 'G5',
  shifts: 'G5',
  log: 'G7',
};

export interface RetainedDialogue {
  readonly id: string;
  readonly closes: Day;
  readonly releasedOn: Day | null;
}

/** Something that is to be destroyed on a day. */
export interface DueStep {
  readonly step: RetentionStep;
  readonly class: DestroyedClass;
  /** Null for what runs from a day of its own: texts from their decision, events from their report, shifts from their day, the log from each line. */
  readonly dialogue: string | null;
  readonly day: Day | null;
  /** Null: there is none, so it stays. */
  readonly decision: string | null;
}

/** Everything that is to be destroyed of some dialogues, and of what runs by itself; in the order that it is done in. */
export function retentionPlan(decisions: Decisions, dialogues: readonly RetainedDialogue[]): readonly DueStep[] {
  const due = (step: RetentionStep, dialogue: string | null, day: Day | null): DueStep => ({
    step,
    class: CLASS_OF_STEP[step],
    dialogue,
    day,
    decision: decisions[CLASS_OF_STEP[step]] ?? null,
  });
  const byDialogue = [...dialogues]
    .sort((one, other) => (`${one.closes} ${one.id}` < `${other.closes} ${other.id}` ? -1 : 1))
    .flatMap((dialogue) => {
      const end = monthsAfter(dialogue.closes, ANSWER_MONTHS);
      const places = placesDay(dialogue, decisions, end);
      return [
        due('codes', dialogue.id, addDays(dialogue.closes, CODE_DAYS)),
        ...(places < end ? [due('places', dialogue.id, places)] : []),
        due('texts', dialogue.id, end),
        due('answers', dialogue.id, end),
      ];
    });
  const ofStaff = STAFF_STEPS.map((step) => due(step, null, null));
  return [due('words', null, null), ...byDialogue, ...ofStaff, due('log', null, null)];
}

/**
 * Exact places go as soon as the dialogue has been released and nobody can object any more (privacy.md section 9): an objection
 * is made with the code, so that is the day the codes go. Where codes are kept, they go with everything else.
 */
function placesDay({ closes, releasedOn }: RetainedDialogue, decisions: Decisions, end: Day): Day {
  if (releasedOn === null || decisions.G6 === undefined) return end;
  const codes = addDays(closes, CODE_DAYS);
  return codes > releasedOn ? codes : releasedOn;
}

/** Whether a step has its decision and its day has come. What runs by itself is looked at every day. */
export const isDue = ({ decision, day }: DueStep, today: Day): boolean =>
  decision !== null && (day === null || day <= today);

/**
 * What is wrong with a municipality's decisions taken together. An answer that is broken up cannot keep its texts: they would
 * be left without the answer that says what they are about.
 */
export const faultsOfDecisions = (decisions: Decisions): readonly string[] =>
  decisions.G2 !== undefined && decisions.G3 === undefined
    ? [
        'retention.G2 is named without retention.G3: texts belong to answers, and go on the same day. Name both or neither',
      ]
    : [];
