import type { Kysely } from 'kysely';
import type { DisclosureState } from '#core/moderation/disclosure.ts';
import type { ModerationState } from '#core/moderation/states.ts';
import type { RawStep } from '#core/privacy/retention.ts';
import type { BotCheckOutcome } from '#core/waves/bot-check.ts';
import type { Counted, WaveState } from '#core/waves/states.ts';

/**
 * The raw store: what people said and where. Only intake, moderation and the release job may open it
 * (tests/architecture.test.ts holds the list). Every row carries its municipality.
 */
export interface RawSchema {
  response: ResponseTable;
  place: PlaceTable;
  background: BackgroundTable;
  free_text: FreeTextTable;
  text_opening: TextOpeningTable;
  disclosure: DisclosureTable;
  disclosure_text: DisclosureTextTable;
  disclosure_answer: DisclosureAnswerTable;
  shown_answers: ShownAnswersTable;
  wave: WaveTable;
  destruction: DestructionTable;
  remnant: RemnantTable;
  /** Answers that have been taken back. */
  taken_back: MarkTable;
  /** Keys that their sender has taken away before anything came with them. */
  awaited_no_more: MarkTable;
}

export interface ResponseTable {
  /** Random; joins the tables in the release job alone. */
  response_key: string;
  municipality: string;
  campaign: string;
  survey: string;
  survey_version: number;
  language: string;
  input_way: string;
  channel: string;
  received_hour: string;
  /** Since when it reads as it does: the hour that it came, or "2027-03-15", the day alone, once it has been changed by its code. */
  stands_since: string;
  /** JSON: codes by question. */
  answers: string;
  /** SHA-256 of the idempotency key: the same key never makes two responses. */
  idempotency_hash: string;
  /** SHA-256 of the body that came with the key: another body with the same key is refused. */
  body_hash: string;
  /** SHA-256 of the receipt code, which nobody else can bring forth. */
  receipt_hash: string;
  state: 'new' | 'withdrawn';
  /** The wave that it is thought to be part of, or null. */
  wave: string | null;
  /** Whether a release counts it. */
  counted: Counted;
  /** Whether a release counts it where nobody has decided on its wave: what `counted` is again when a decision is taken back. */
  counted_alone: Exclude<Counted, 'set-aside'>;
  bot_check: BotCheckOutcome;
  /** JSON: core/waves Sign[]. */
  signs: string;
}

/** Answers that are much alike, as one thing. Who they are from nobody knows; who decided, and why, stands in the staff's log too. */
export interface WaveTable {
  id: string;
  municipality: string;
  campaign: string;
  state: WaveState;
  /** JSON: core/waves WaveReason[]. */
  reasons: string;
  decided_by: string | null;
  decided_on: string | null;
  reason: string | null;
}

export interface PlaceTable {
  response_key: string;
  municipality: string;
  campaign: string;
  question: string;
  ordinal: number;
  /** JSON: core/geo Geometry. */
  geometry: string;
  precision_metres: number;
  named: string | null;
  way: string;
  feeling: string | null;
  /** JSON: codes by follow-up. */
  answers: string;
}

/** Kept apart from places: no table holds both where and who. */
export interface BackgroundTable {
  response_key: string;
  municipality: string;
  campaign: string;
  /** JSON: codes by question. */
  answers: string;
}

export interface FreeTextTable {
  response_key: string;
  municipality: string;
  campaign: string;
  question: string;
  /** Ordinal of the place, -1 for none. */
  place_ordinal: number;
  /** Random: what a text is called by moderators. */
  text_id: string;
  /**
   * Without what is certain to point at a person (core/words). Once it has been approved, the masked form; once it has been
   * refused, nothing.
   */
  text: string;
  screening: 'clear' | 'masked' | 'held';
  /** 1 for a threat or somebody in need. */
  urgent: 0 | 1;
  moderation: ModerationState;
  /** What a decided text was, until it is destroyed (server/jobs/retention.ts); null where nothing was hidden. */
  original: string | null;
  /** JSON: core/moderation Mask[], in the original; null as long as nobody has changed what the detectors hide. */
  masks: string | null;
  /** JSON: codes of core/moderation/themes.ts. */
  themes: string;
  refusal: string | null;
  /** Goes up by one at each act; who acts on an older one is told, and nothing is lost. */
  revision: number;
  decided_on: string | null;
}

/** Who has opened which original. Why, stands in the staff's log. */
export interface TextOpeningTable {
  text_id: string;
  account_id: string;
}

/** A request for texts or answers as public records, and what became of it. */
export interface DisclosureTable {
  id: string;
  municipality: string;
  campaign: string;
  /** JSON: core/moderation Selection. */
  selection: string;
  purpose: string;
  diary_number: string;
  secrecy_note: string;
  state: DisclosureState;
  /** Names what would go out as it was when somebody last decided. */
  digest: string;
  proposed_by: string;
  proposed_on: string;
  decided_by: string | null;
  decided_on: string | null;
  decision_note: string | null;
  fetched_by: string | null;
  fetched_on: string | null;
}

export interface DisclosureTextTable {
  disclosure_id: string;
  text_id: string;
}

export interface DisclosureAnswerTable {
  disclosure_id: string;
  response_key: string;
}

/** What of a dialogue's answers moderators have been shown: never who looked, and nobody who answered. */
export interface ShownAnswersTable {
  municipality: string;
  campaign: string;
  /** Both days included. */
  from_day: string;
  to_day: string;
  /** JSON: ids in order. */
  questions: string;
}

/** Something that was destroyed because its time was out: never what it was. */
export interface DestructionTable {
  id: string;
  municipality: string;
  step: RawStep;
  /** Null for what runs by itself in every dialogue. */
  campaign: string | null;
  /** The decision by its name. */
  decision: string;
  day: string;
  /** How many, rounded down to tens. */
  tens: number;
  /** 1 when the file has been written anew since and its log emptied: from then on no byte of it is left. */
  swept: 0 | 1;
  /** 1 when the staff's log says so. */
  logged: 0 | 1;
}

/** What is left of answers whose time is out: one thing a row, and nothing that says which rows were one person's. */
export interface RemnantTable {
  /** Random. */
  id: string;
  municipality: string;
  campaign: string;
  kind: 'place' | 'answer' | 'background' | 'theme';
  question: string;
  /** JSON. */
  content: string;
}

/** What is written instead of an answer or a key: core/privacy TakenBackMark. */
export interface MarkTable {
  mark: string;
  municipality: string;
  keep_until: string;
}

/** A handle to the raw store. The brand keeps a WorkDb or a Release from being handed in its place. */
export type RawDb = Kysely<RawSchema> & { readonly store?: 'raw' };
