import Type, { type Static } from 'typebox';
import { Fault } from '../base/fault.ts';
import { literals } from '../base/schemas.ts';
import { Language, LocalText } from '../base/text.ts';
import { Channel } from '../places/channels.ts';
import type { WhyNotShown } from '../privacy/not-shown.ts';
import type { Showing as ShowingOf } from '../privacy/percentages.ts';
import { CAMPAIGN_STAGES, type CampaignLife, type CampaignStage } from './dialogue.ts';

const Showing = Type.Unsafe<ShowingOf>(
  Type.Union((['shown', 'uncertain', 'too-few'] as const).map((showing) => Type.Literal(showing))),
);

/** What staff send and are sent about dialogues: /api/staff/dialogues. Days are "2027-03-15". */

/**
 * What a coordinator writes of a dialogue. Null stands first where it may stand: an empty field is then none. Checked by campaign-faults.ts: a draft may be saved with much of
 * it missing.
 */
export const DialogueDefinition = Type.Object(
  {
    title: Type.Object(
      {
        sv: Type.Optional(Type.String({ maxLength: 120 })),
        lattlast: Type.Optional(Type.String({ maxLength: 120 })),
        en: Type.Optional(Type.String({ maxLength: 120 })),
        fi: Type.Optional(Type.String({ maxLength: 120 })),
        ar: Type.Optional(Type.String({ maxLength: 120 })),
      },
      { additionalProperties: false },
    ),
    survey: Type.Object(
      { id: Type.String({ maxLength: 64 }), version: Type.Integer({ minimum: 1, maximum: 100_000 }) },
      { additionalProperties: false },
    ),
    opens: Type.String({ maxLength: 20 }),
    closes: Type.String({ maxLength: 20 }),
    /** Null: the municipality's own number of days after closing. */
    resultsBy: Type.Union([Type.Null(), Type.String({ maxLength: 20 })]),
    channels: Type.Array(Channel, { uniqueItems: true, maxItems: 7 }),
    expectedAnswers: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
    diaryNumber: Type.Union([Type.Null(), Type.String({ maxLength: 60 })]),
  },
  { additionalProperties: false },
);
export type DialogueDefinition = Static<typeof DialogueDefinition>;

/** What the noise of a dialogue may be expected to be (core/privacy/predicted-noise.ts), as its coordinator reads it. */
export const PredictedAccuracy = Type.Object({
  answers: Type.Integer(),
  tables: Type.Array(
    Type.Object({
      question: Type.String(),
      text: LocalText,
      /** The row of a matrix. */
      row: Type.Union([LocalText, Type.Null()]),
      /** Points, 95 %; null when so few are expected that the question is left out. */
      halfWidth: Type.Union([Type.Number(), Type.Null()]),
      showing: Showing,
      public: Showing,
    }),
  ),
  /** What is asked and not shown at so many answers, by why. */
  notShown: Type.Array(
    Type.Object({
      why: Type.Unsafe<WhyNotShown>(Type.String()),
      questions: Type.Array(Type.Object({ question: Type.String(), text: LocalText })),
    }),
  ),
  /** How many of the tables would be shown how, at other numbers of answers. */
  others: Type.Array(
    Type.Object({
      answers: Type.Integer(),
      shown: Type.Integer(),
      uncertain: Type.Integer(),
      tooFew: Type.Integer(),
    }),
  ),
});
export type PredictedAccuracy = Static<typeof PredictedAccuracy>;

const Stage = literals<CampaignStage>(CAMPAIGN_STAGES);
const Life = Type.Unsafe<CampaignLife>(
  Type.Union(
    (['draft', 'upcoming', 'open', 'closed', 'released', 'archived'] as const).map((life) => Type.Literal(life)),
  ),
);

/** How many have answered an open dialogue, rounded down to tens, as of the morning of a day. */
export const AnswerTotal = Type.Object({ atLeast: Type.Integer(), day: Type.String() });
export type AnswerTotal = Static<typeof AnswerTotal>;

export const SurveyChoice = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  title: LocalText,
  languages: Type.Array(Language),
  /** The ways that are written in it; those of schools and of the street are else made (core/survey/every-way.ts). */
  routes: Type.Array(Type.String()),
});
export type SurveyChoice = Static<typeof SurveyChoice>;

const listed = {
  id: Type.String(),
  title: LocalText,
  life: Life,
  opens: Type.String(),
  closes: Type.String(),
  /** The last day on which staff type in what was handed to them before it closed. */
  entriesUntil: Type.String(),
  resultsBy: Type.String(),
  channels: Type.Array(Channel),
  survey: SurveyChoice,
  answers: Type.Union([AnswerTotal, Type.Null()]),
};

export const ListedDialogue = Type.Object(listed);
export type ListedDialogue = Static<typeof ListedDialogue>;

export const DialogueList = Type.Object({
  /** Newest first. */
  dialogues: Type.Array(ListedDialogue),
  surveys: Type.Array(SurveyChoice),
  /** The languages of the municipality's public pages. */
  languages: Type.Array(Language),
  resultsDays: Type.Integer(),
  today: Type.String(),
});
export type DialogueList = Static<typeof DialogueList>;

/** What the year's budget says of a dialogue (core/privacy/year.ts). */
export const YearOfDialogue = Type.Object({
  /** So many dialogues like this one a person's year may hold. */
  perYear: Type.Integer(),
  fits: Type.Boolean(),
  /** Others that close within 365 days of this one, either way. */
  others: Type.Array(Type.Object({ id: Type.String(), title: LocalText, closes: Type.String() })),
  /** The first closing day from this one on that the budget reaches to, where this one does not fit. */
  fitsFrom: Type.Union([Type.String(), Type.Null()]),
});
export type YearOfDialogue = Static<typeof YearOfDialogue>;

export const SchoolClassCode = Type.Object({ code: Type.String(), name: Type.String(), createdOn: Type.String() });
export type SchoolClassCode = Static<typeof SchoolClassCode>;

export const StaffDialogue = Type.Object({
  ...listed,
  definition: DialogueDefinition,
  /** Changes with the definition: who saves over a colleague's change, or decides on what they have not seen, is told. */
  revision: Type.String(),
  stage: Stage,
  /** What is missing before it can be made ready; empty when nothing is. */
  missing: Type.Array(Fault),
  /** Null where nobody can say: the ledger is elsewhere. */
  year: Type.Union([YearOfDialogue, Type.Null()]),
  classes: Type.Array(SchoolClassCode),
});
export type StaffDialogue = Static<typeof StaffDialogue>;

/** A decision is on what was seen: `revision` is what was read. */
export const StageChange = Type.Object(
  { revision: Type.String({ maxLength: 64 }), stage: Stage },
  { additionalProperties: false },
);
export type StageChange = Static<typeof StageChange>;
