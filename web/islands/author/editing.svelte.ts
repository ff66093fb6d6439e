import { isEqual } from '#core/survey/authoring/equal.ts';
import { resolveConflict, withTheirs } from '#core/survey/authoring/resolve-conflict.ts';
import type { Survey } from '#core/survey/contract.ts';
import { type MergeConflict, mergeSurvey } from '#core/survey/merge.ts';
import type { Outcome, ReadDraft, SurveyGround, SurveysClient } from '../../api/surveys.ts';
import { type History, noHistory, redone, settled, stepped, throughout, undone } from './history.ts';
import { forgetUnsaved, readUnsaved, type Unsaved, UnsavedCopy } from './unsaved.ts';

/** What is said about the saving. `at` is milliseconds since the epoch. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** No connection: kept on this device, and tried again. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  /** Removed or published by somebody, or a document that the server does not take. */
  | { readonly kind: 'refused'; readonly message: string };

const PAUSE_MILLISECONDS = 900;
const AGAIN_MILLISECONDS = 8000;

/**
 * One draft being written: the document, what can be undone, and the saving of it. A colleague's changes are merged in when
 * they are met; what both have changed waits in `conflicts` until the person has chosen, and nothing is saved meanwhile.
 */
export class Editing {
  survey: Survey = $state.raw(null as never);
  save: SaveState = $state.raw({ kind: 'saved', at: null });
  conflicts: readonly MergeConflict[] = $state.raw([]);
  /** Who has saved meanwhile, to be told; null once it has been read. */
  colleague: string | null = $state(null);
  #history: History<Survey> = $state.raw(noHistory);
  readonly previous: Survey | null;
  readonly ground: SurveyGround;
  readonly #client: SurveysClient;
  readonly #now: () => number;
  /** What the server has, and its revision. */
  #base: Survey;
  #revision: number;
  /**
   * For as long as something in `conflicts` is not chosen: what is kept on this device. Its base is still the one from before
   * the colleague's save. With a newer one the merge at the next opening would find nothing to ask about, and write over it.
   */
  #disputed: Pick<Unsaved, 'base' | 'mine'> | null = null;
  /** Saves that got no answer. Any of them may have arrived. */
  #unanswered: readonly Survey[] = [];
  readonly #copy: UnsavedCopy;
  /** Work that tabs which are gone have left on this device, by key: taken up one at a time. */
  #left: readonly string[];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #underWay: Promise<void> | null = null;

  constructor(draft: ReadDraft, client: SurveysClient, now: () => number, left: readonly string[]) {
    this.#client = client;
    this.#now = now;
    this.#base = draft.document;
    this.#revision = draft.revision;
    this.survey = draft.document;
    this.previous = draft.previous;
    this.ground = draft.ground;
    this.#copy = new UnsavedCopy(draft.id);
    this.#left = left;
    this.#takeUpLeft(draft.changedBy);
  }

  get revision(): number {
    return this.#revision;
  }

  get isSaved(): boolean {
    return this.survey === this.#base && this.#unanswered.length === 0;
  }

  /** Not while there is something to choose: a step back would change the sides that are being shown. */
  get canUndo(): boolean {
    return this.conflicts.length === 0 && this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.conflicts.length === 0 && this.#history.future.length > 0;
  }

  /** Changes the survey. Changes with the same `field` after one another are undone together. */
  change(survey: Survey, field: string | null = null): void {
    if (survey === this.survey) return;
    this.#history = stepped(this.#history, this.survey, field);
    if (this.#disputed !== null) {
      const { base, mine } = this.#disputed;
      this.#disputed = { base, mine: mergeSurvey(this.survey, mine, survey).merged };
    }
    this.#set(survey);
  }

  /** A field is left. */
  settle(): void {
    this.#history = settled(this.#history);
  }

  undo(): void {
    const back = undone(this.#history, this.survey);
    if (back === null || !this.canUndo) return;
    this.#history = back.history;
    this.#set(back.value);
  }

  redo(): void {
    const forward = redone(this.#history, this.survey);
    if (forward === null || !this.canRedo) return;
    this.#history = forward.history;
    this.#set(forward.value);
  }

  /** The person has said which side of a conflict stands. */
  choose(conflict: MergeConflict, side: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter((one) => one !== conflict);
    if (this.conflicts.length === 0) this.#disputed = null;
    const chosen = resolveConflict(this.survey, conflict, side);
    // The way back never leads past what the colleague has saved, also where it was typed on before the choice.
    this.#history = throughout(this.#history, chosen, (step) => resolveConflict(step, conflict, 'theirs'), isEqual);
    this.#set(chosen);
    if (this.conflicts.length === 0) void this.saveNow();
  }

  /** Saves what is not saved, and resolves when that is done or has failed. */
  async saveNow(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#underWay !== null) await this.#underWay;
    if (this.isSaved || this.conflicts.length > 0) return;
    this.#underWay = this.#send().finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
  }

  /** Looks whether a colleague has saved, when the person comes back to the page. */
  async meet(): Promise<void> {
    if (this.#underWay !== null || this.conflicts.length > 0) return;
    const reply = await this.#client.read(this.survey.id);
    // A save that began meanwhile meets the colleague's itself: merged twice, the second would not see what is disputed.
    if (this.#underWay !== null || this.conflicts.length > 0) return;
    if (reply.kind === 'value' && reply.value.revision > this.#revision) this.#merge(reply.value);
  }

  /** What is written here has become another draft: nothing of it is kept for this one. */
  forget(): void {
    this.#copy.forget();
    this.close();
  }

  /** No more saving from here: the page is left. */
  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#copy.close();
  }

  /** True where this tab may be ended without the loss of anything. */
  #set(survey: Survey): boolean {
    this.survey = survey;
    if (this.isSaved) {
      this.#copy.forget();
      this.save = { kind: 'saved', at: this.#now() };
      return true;
    }
    const isKept = this.#keep();
    if (this.save.kind !== 'offline' && this.save.kind !== 'refused') this.save = { kind: 'waiting' };
    this.#later(PAUSE_MILLISECONDS);
    return isKept;
  }

  #keep(): boolean {
    const pair = this.#disputed ?? { base: this.#base, mine: this.survey };
    return this.#copy.keep({ ...pair, sent: this.#unanswered[0] ?? null });
  }

  #later(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), milliseconds);
  }

  async #send(): Promise<void> {
    const sent = this.survey;
    this.save = { kind: 'saving' };
    const outcome: Outcome<{ readonly revision: number }> = await this.#client.save(sent, this.#revision);
    if (outcome.kind === 'value') this.#arrived(sent, outcome.value.revision);
    else if (outcome.kind === 'changed' && outcome.theirs !== null) this.#merge(outcome.theirs);
    else if (outcome.kind === 'unreachable') {
      if (this.#unanswered.at(-1) !== sent) this.#unanswered = [...this.#unanswered, sent];
      this.#keep();
      this.save = { kind: 'offline' };
      this.#later(AGAIN_MILLISECONDS);
    } else if (outcome.kind === 'signed-out') this.save = { kind: 'signed-out' };
    else this.save = { kind: 'refused', message: outcome.kind === 'refused' ? outcome.message : '' };
  }

  /** The server has `document`, of this tab. */
  #arrived(document: Survey, revision: number): void {
    this.#base = document;
    this.#revision = revision;
    this.#unanswered = [];
    this.#set(this.survey);
    this.#takeUpLeft();
  }

  /** Takes in what the server has now: a colleague's, or one's own save whose answer was lost. */
  #merge(theirs: ReadDraft): void {
    const own = this.#unanswered.find((sent) => isEqual(sent, theirs.document));
    if (own !== undefined) {
      this.#arrived(own, theirs.revision);
      return;
    }
    const [base, mine] = [this.#base, this.survey];
    const { merged, conflicts } = mergeSurvey(base, mine, theirs.document);
    const now = isEqual(merged, theirs.document) ? theirs.document : merged;
    // What a colleague has saved is not undone by one's own undo: of what both have changed the steps have theirs.
    const withTheirsIn = (step: Survey) => withTheirs(base, step, theirs.document);
    this.#history = throughout(this.#history, now, withTheirsIn, isEqual);
    this.#base = theirs.document;
    this.#revision = theirs.revision;
    this.#unanswered = [];
    this.colleague = theirs.changedBy;
    this.#dispute(conflicts, { base, mine });
    this.#set(now);
  }

  /** Takes up what is left of tabs that are gone, until something of it has to be saved or chosen first. */
  #takeUpLeft(changedBy: string | null = null): void {
    while (this.isSaved) {
      const [key, ...rest] = this.#left;
      if (key === undefined) return;
      this.#left = rest;
      const unsaved = readUnsaved(key);
      // From here on it is this tab's.
      if (unsaved === null || this.#takeUp(unsaved, changedBy)) forgetUnsaved(key);
    }
  }

  /** Merges it with what the server now has. True where it is kept. */
  #takeUp({ base, mine, sent }: Unsaved, changedBy: string | null): boolean {
    const from = isEqual(sent, this.#base) ? this.#base : base;
    const { merged, conflicts } = mergeSurvey(from, mine, this.#base);
    if (isEqual(merged, this.#base) && conflicts.length === 0) return true;
    if (conflicts.length > 0) this.colleague = changedBy;
    this.#history = stepped(this.#history, this.survey, null);
    this.#dispute(conflicts, { base: from, mine });
    return this.#set(merged);
  }

  #dispute(conflicts: readonly MergeConflict[], pair: Pick<Unsaved, 'base' | 'mine'>): void {
    this.conflicts = conflicts;
    this.#disputed = conflicts.length > 0 ? pair : null;
  }
}
