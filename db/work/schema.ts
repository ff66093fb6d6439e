import type { Kysely } from 'kysely';
import type { OrganisationKind } from '#core/access/organisations.ts';
import type { Role } from '#core/access/roles.ts';
import type { Answer } from '#core/actions/answers.ts';
import type { FocusAct, FocusState } from '#core/actions/focus-life.ts';
import type { ActionAct, ActionState, Helped } from '#core/actions/life.ts';
import type { Certainty, Effect, Headcount, MeasureTaken, Receiver, Refusal } from '#core/events/kinds.ts';
import type { EventState } from '#core/events/states.ts';
import type { ClosingReason, HotSpotAct, HotSpotState } from '#core/hotspots/life.ts';
import type { PictureState } from '#core/picture/kinds.ts';
import type { Keeper } from '#core/places/keepers.ts';
import type { PlaceKind } from '#core/places/municipality.ts';
import type { DestroyedClass } from '#core/privacy/retention.ts';
import type { PromiseState } from '#core/promises/kinds.ts';
import type { Band, Mode, Outcome, Reason, ShiftKind } from '#core/rounds/kinds.ts';
import type { CampaignStage } from '#core/survey/dialogue.ts';
import type { WalkState } from '#core/walks/kinds.ts';

/** The work store: what staff do. No answers of residents, no places of theirs. Every row carries its municipality. */
export interface WorkSchema {
  campaign: CampaignTable;
  survey_draft: SurveyDraftTable;
  survey_draft_past: SurveyDraftPastTable;
  survey_version: SurveyVersionTable;
  school_class: SchoolClassTable;
  entry_count: EntryCountTable;
  answer_count: AnswerCountTable;
  event: EventTable;
  event_total: EventTotalTable;
  registered_place: RegisteredPlaceTable;
  hot_spot: HotSpotTable;
  hot_spot_step: HotSpotStepTable;
  action_step: ActionStepTable;
  action_comment: ActionCommentTable;
  focus_area_step: FocusAreaStepTable;
  promise: PromiseTable;
  promise_version: PromiseVersionTable;
  promise_follow_up: PromiseFollowUpTable;
  promise_progress: PromiseProgressTable;
  picture: PictureTable;
  walk: WalkTable;
  walk_note: WalkNoteTable;
  shift: ShiftTable;
  visit: VisitTable;
  visit_total: VisitTotalTable;
  organisation: OrganisationTable;
  account: AccountTable;
  session: SessionTable;
  recovery_code: RecoveryCodeTable;
  known_device: KnownDeviceTable;
  identity: IdentityTable;
  passkey: PasskeyTable;
  access_token: AccessTokenTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  clock_seen: ClockSeenTable;
  retention_decided: RetentionDecidedTable;
}

export interface CampaignTable {
  municipality: string;
  id: string;
  opens: string;
  closes: string;
  /** JSON: core/places Campaign. */
  definition: string;
  stage: CampaignStage;
  /** The day it was released, or null. */
  released_on: string | null;
}

/** A survey that staff are writing. */
export interface SurveyDraftTable {
  municipality: string;
  id: string;
  /** JSON: core/survey Survey, perhaps with faults; its version is the one it will be published as. */
  document: string;
  /** Goes up by one at each change; who saves over another one is told, and nothing is lost. */
  revision: number;
  changed_on: string;
  changed_by: string;
}

/** The last revision of a draft that is gone. A new one of that id goes on from it, so that no revision ever means two documents. */
export interface SurveyDraftPastTable {
  municipality: string;
  id: string;
  revision: number;
}

/** A published version: never changed. */
export interface SurveyVersionTable {
  municipality: string;
  id: string;
  version: number;
  /** JSON: core/survey Survey. */
  document: string;
  published_on: string;
  published_by: string;
}

/** A school class that takes part. No answer says which class it came from. */
export interface SchoolClassTable {
  municipality: string;
  campaign: string;
  /** What the pupils type: "KLA-7M4". */
  code: string;
  /** "7B Sjövikskolan", for staff. */
  name: string;
  created_on: string;
  created_by: string;
}

/** How many answers a dialogue host has given in for others: theirs to count. Joined with no answer. */
export interface EntryCountTable {
  municipality: string;
  campaign: string;
  account_id: string;
  channel: string;
  day: string;
  answers: number;
}

/** How many have answered an open campaign, rounded down to tens, as of a day: all that staff may see of it. */
export interface AnswerCountTable {
  municipality: string;
  campaign: string;
  day: string;
  answers: number;
}

/** Whom the municipality works with. The municipality itself is not in it. */
export interface OrganisationTable {
  municipality: string;
  /** "ljusbo" */
  id: string;
  /** core/access OrganisationKind; never changed, since the roles of its accounts hang on it. */
  kind: string;
  name: string;
  created_on: string;
}

/** What is left of events whose time is out (core/privacy/retention.ts G5): those that counted, of all organisations together. */
export interface EventTotalTable {
  municipality: string;
  /** What the place was called; empty for a position. */
  place: string;
  /** "2026-V47" */
  week: string;
  /** Of the tree of causes, level one. */
  cause_group: string;
  events: number;
}

/** What staff of an organisation have reported from a place (underlag): core/events. */
export interface EventTable {
  municipality: string;
  /** Random. */
  id: string;
  /** Whose row it is. */
  organisation_id: string;
  account_id: string;
  source: OrganisationKind;
  /** Made on the device: the same report is kept once. */
  report_key: string;
  cause: string;
  certainty: Certainty;
  /** Of the gazetteer, with what it was called then; both null for a position. */
  entry: string | null;
  place: string | null;
  /** JSON: core/geo Geometry. */
  geometry: string;
  precision_metres: number | null;
  from_minute: string;
  until_minute: string | null;
  people: Headcount | null;
  effect: Effect;
  measure: MeasureTaken;
  receiver: Receiver | null;
  text: string;
  state: EventState;
  refusal: Refusal | null;
  duplicate_of: string | null;
  /** JSON: the fields that a reviewer has mended. */
  corrected: string;
  revision: number;
  /** Milliseconds since the epoch. */
  reported_at: number;
  reviewed_by: string | null;
  reviewed_on: string | null;
}

/** The register of places: those that staff have added, and what they say of the municipality's named ones (core/places/registered.ts). */
export interface RegisteredPlaceTable {
  municipality: string;
  /** Random, or the id of a named place of the municipality: then kind, name and geometry are null, and the file's hold. */
  id: string;
  kind: PlaceKind | null;
  name: string | null;
  /** JSON: core/geo Geometry. */
  geometry: string | null;
  radius_metres: number | null;
  internal_name: string;
  owner_id: string | null;
  keeper: Keeper | null;
  contact: string;
  speed_limit: number | null;
  is_retired: number;
  revision: number;
  changed_on: string;
  changed_by: string;
}

/** A hot spot: which place it is at. All else is in its steps. */
export interface HotSpotTable {
  municipality: string;
  /** Random. */
  id: string;
  place_id: string;
}

/** One step of a hot spot's life, whole: none is ever changed, and the newest says how it is (core/hotspots). */
export interface HotSpotStepTable {
  municipality: string;
  hot_spot_id: string;
  /** 1 is the proposal. Two who make the same number cannot both. */
  number: number;
  act: HotSpotAct;
  state: HotSpotState;
  /** JSON: core/hotspots Settled, as it is from this step on. */
  settled: string;
  /** JSON: core/hotspots Evidence, where the scores were looked at; else null. */
  evidence: string | null;
  reason: string;
  meeting: string;
  review_by: string | null;
  closing: ClosingReason | null;
  on_day: string;
  account_id: string;
  role: Role;
  organisation_id: string;
}

export interface AccountTable {
  id: string;
  municipality: string;
  /** Whom somebody works for: "municipality", or an id of `organisation`. */
  organisation_id: string;
  /** What somebody signs in with. */
  name: string;
  /** What colleagues see: "Analytiker". */
  title: string;
  role: string;
  /** PHC string, $argon2id$…; empty where the organisation's provider says who somebody is. */
  password_hash: string;
  /** The last day of a password that somebody else has given; null where its owner has chosen it. */
  password_until: string | null;
  created_on: string;
  /** The day it was closed, or null. */
  disabled_on: string | null;
  /** Base32 (RFC 6238); null without a second factor. `totp_pending` waits for its first code. */
  totp_secret: string | null;
  totp_pending: string | null;
  /** The time step of the last code that was used. */
  totp_step: number | null;
}

export interface RecoveryCodeTable {
  account_id: string;
  /** SHA-256: the codes are long enough by chance that nobody guesses one from it. */
  code_hash: string;
}

export interface KnownDeviceTable {
  /** SHA-256 of the device's cookie. */
  device_hash: string;
  account_id: string;
  seen_on: string;
}

/** Whom the organisation's provider knows somebody as (OpenID Connect): never an e-mail address, which may be given to another. */
export interface IdentityTable {
  municipality: string;
  issuer: string;
  subject: string;
  account_id: string;
}

/** A passkey (WebAuthn). What is kept is public: it signs nobody in. */
export interface PasskeyTable {
  /** The credential's id, base64url. */
  id: string;
  account_id: string;
  /** COSE, base64url. */
  public_key: string;
  /** How often it says that it has been used; one that goes back is a copy. Always 0 where it keeps no count. */
  counter: number;
  /** JSON: how a browser reaches it. */
  transports: string;
  /** What its owner calls it: "Telefonen". */
  name: string;
  created_on: string;
  used_on: string | null;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token: a stolen file signs nobody in. */
  token_hash: string;
  account_id: string;
  municipality: string;
  /** Milliseconds since the epoch. */
  started_at: number;
  seen_at: number;
  /** What it was begun with, for its owner to know it by: "Firefox, Windows". */
  device: string;
  /** core/access SignInWay. */
  way: string;
  /** 1 where it was begun in two steps. */
  two_steps: number;
  /** When whoever holds it last showed who they are, in milliseconds since the epoch; 0: the provider does not say. */
  proven_at: number;
}

/** A token by which a program reads releases: core/access/tokens.ts. Ended ones stay until no line of the log names them. */
export interface AccessTokenTable {
  municipality: string;
  /** Random; says nothing of the token. The log names it by this. */
  id: string;
  /** Whose analysts' rights it has. */
  organisation_id: string;
  /** "Power BI, kommunens analys" */
  name: string;
  /** SHA-256 of 256 random bits as they are written: a stolen file lets nobody in. */
  token_hash: string;
  /** Its first signs, for people to know it by. */
  beginning: string;
  created_on: string;
  last_day: string;
  used_on: string | null;
  taken_back_on: string | null;
}

/** One step of an action's life, whole: none is ever changed, and the newest says how it is (core/actions). */
export interface ActionStepTable {
  municipality: string;
  /** Random. */
  action_id: string;
  /** 1 is the proposal. Two who make the same number cannot both. */
  number: number;
  act: ActionAct;
  state: ActionState;
  /** JSON: core/actions Plan, as it is from this step on. */
  plan: string;
  /** The answer that holds from this step on. */
  answer: Answer | null;
  reason: string;
  meeting: string;
  due: string | null;
  done_on: string | null;
  /** How it was when it was done. */
  after_words: string;
  look_again_on: string | null;
  helped: Helped | null;
  on_day: string;
  account_id: string;
  role: Role;
  organisation_id: string;
}

/** A word on an action between police and municipality: added, and never changed. */
export interface ActionCommentTable {
  municipality: string;
  action_id: string;
  number: number;
  text: string;
  on_day: string;
  account_id: string;
  role: Role;
  organisation_id: string;
}

/** One step of a focus area's life, whole, as of an action. */
export interface FocusAreaStepTable {
  municipality: string;
  focus_area_id: string;
  number: number;
  act: FocusAct;
  state: FocusState;
  /** JSON: core/actions Card. */
  card: string;
  reason: string;
  meeting: string;
  on_day: string;
  account_id: string;
  role: Role;
  organisation_id: string;
}

/** A citizen promise. */
export interface PromiseTable {
  municipality: string;
  /** "2026-2027": in its public address. */
  id: string;
  state: PromiseState;
  /** JSON: core/promises Terms. Of a signed one, what its newest version locks. */
  terms: string;
  /** Goes up by one at each change of the terms or the state. */
  revision: number;
}

/** A locked text: never changed and never taken away. */
export interface PromiseVersionTable {
  municipality: string;
  promise: string;
  version: number;
  /** The text as core/promises lockedText() writes it: what the checksum is of. */
  terms: string;
  checksum: string;
  reason: string | null;
  decided_on: string | null;
  /** Who locked it; null for what came with the program. */
  locked_by: string | null;
}

export interface PromiseFollowUpTable {
  municipality: string;
  promise: string;
  id: string;
  planned_on: string;
  meeting: string;
  held_on: string | null;
  /** JSON: core/promises FollowUpItem[]. */
  items: string;
  revision: number;
}

/** How much has been done, or what an indicator has come to: added to and never changed. */
export interface PromiseProgressTable {
  municipality: string;
  promise: string;
  /** In the order they were written down. */
  number: number;
  of_kind: 'activity' | 'indicator';
  of_id: string;
  value: number;
  on_day: string;
  respondents: number | null;
  /** JSON: core/promises Evidence. */
  source: string | null;
  noted_by: string | null;
}

/** A picture of the situation. */
export interface PictureTable {
  municipality: string;
  /** "2026-v48", "2026-t2": in its address. */
  id: string;
  state: PictureState;
  /** JSON: core/picture Snapshot; of one that is frozen the very bytes that its checksum was made of. */
  snapshot: string;
  checksum: string | null;
  frozen_on: string | null;
  published_on: string | null;
  /** Goes up by one at each change of a draft and each step. */
  revision: number;
}

/** A safety walk. */
export interface WalkTable {
  municipality: string;
  /** "norrbacka-2026-03-26": in its public address. */
  id: string;
  state: WalkState;
  /** JSON: core/walks WalkPlan. */
  plan: string;
  /** JSON: core/walks StopGround[]: what a release said of the places of its stops when they were chosen. */
  grounds: string;
  /** The walk that it follows up. */
  follows: string | null;
  /** JSON: core/walks Outing. */
  outing: string | null;
  cancelled_for: string | null;
  reported_on: string | null;
  /** Goes up by one at each change of the plan or the state. */
  revision: number;
}

/** What was seen at a stop. */
export interface WalkNoteTable {
  municipality: string;
  walk: string;
  /** Made on the device. */
  id: string;
  /** The highest that has come in. */
  version: number;
  /** JSON: core/walks NoteContents. */
  note: string;
  /** Whose version it is; null for what came with the demo. */
  noted_by: string | null;
}

/** A shift with what it was given. */
export interface ShiftTable {
  municipality: string;
  id: string;
  organisation_id: string;
  day: string;
  kind: ShiftKind;
  /** What the unit is called, never a name. */
  unit: string;
  /** JSON: core/rounds Brief. */
  brief: string;
  is_ended: number;
  revision: number;
}

/** core/rounds Visit. Nobody's account is in it. */
export interface VisitTable {
  municipality: string;
  id: string;
  version: number;
  shift_id: string;
  place_id: string;
  outcome: Outcome;
  arrived_by_device: number;
  /** Corrected by how wrong the device's clock was when it sent. */
  arrived_at: number;
  received_at: number;
  minutes: number | null;
  mode: Mode | null;
  /** JSON: codes. */
  observed: string;
  people: Band | null;
  contacts: Band | null;
  /** JSON: core/rounds Done[]. */
  done: string;
  note: string;
  reason: Reason | null;
}

/** What is left of visits whose time is out. */
export interface VisitTotalTable {
  municipality: string;
  place_id: string;
  week: string;
  visits: number;
  minutes: number;
  planned: number;
}

/** core/audit AuditEntry. Triggers refuse that a row is changed or taken away. */
export interface AuditEntryTable {
  municipality: string;
  number: number;
  at: number;
  account_id: string | null;
  role: string | null;
  act: string;
  thing: string;
  object: string | null;
  why: string | null;
  address: string | null;
  previous: string;
  hash: string;
}

/** The newest entry's number and hash: who adds one changes this row first, and so waits for whoever is adding one. */
export interface AuditHeadTable {
  municipality: string;
  number: number;
  hash: string;
}

/** core/privacy ClockSeen. */
export interface ClockSeenTable {
  municipality: string;
  trusted_on: string;
  doubted_since: string | null;
  doubted_on: string | null;
  doubted_days: number;
}

export interface RetentionDecidedTable {
  municipality: string;
  class: DestroyedClass;
  /** 1 where it had a decision when Lykta last looked, else 0. */
  is_decided: number;
  /** The day on which it was first seen to be so; null where it has been since the first look. */
  since: string | null;
}

export type WorkDb = Kysely<WorkSchema> & { readonly store?: 'work' };
