import { randomUUID } from 'node:crypto';
import type { FaultCode } from '#core/base/fault.ts';
import type { Day } from '#core/base/time.ts';
import type { DisclosureState, Selection } from '#core/moderation/disclosure.ts';
import { inParts } from './in-parts.ts';
import { isProposable, type Outgoing, outgoing } from './outgoing.ts';
import { takeWriteLock } from './response-rows.ts';
import type { DisclosureTable, RawDb } from './schema.ts';
import { faultsBesideShown, noteShown } from './shown-answers.ts';

export interface KeptDisclosure {
  readonly id: string;
  readonly selection: Selection;
  readonly purpose: string;
  readonly diaryNumber: string;
  readonly secrecyNote: string;
  readonly state: DisclosureState;
  /** Accounts. */
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionNote: string | null;
  readonly fetchedBy: string | null;
  readonly fetchedOn: Day | null;
}

export type Proposal = Pick<
  KeptDisclosure,
  'selection' | 'purpose' | 'diaryNumber' | 'secrecyNote' | 'proposedBy' | 'proposedOn'
>;

/** Disclosures of texts and of answers, from the proposal to the day when they were fetched. */
export class Disclosures {
  readonly #db: RawDb;
  readonly #municipality: string;

  constructor(db: RawDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** What a selection would give out now. */
  outgoing(selection: Selection): Promise<Outgoing> {
    return outgoing(this.#db, this.#municipality, selection, null);
  }

  /** What a disclosure gives out: what it named when it was proposed, as far as that may still go out. */
  outgoingOf({ id, selection }: Pick<KeptDisclosure, 'id' | 'selection'>): Promise<Outgoing> {
    return outgoing(this.#db, this.#municipality, selection, id);
  }

  /** Why that cannot go out: persons that it tells apart, by itself or beside what has been shown of the dialogue. */
  async faultsOf(asked: Outgoing): Promise<readonly FaultCode[]> {
    return asked.of === 'texts' ? [] : faultsBesideShown(this.#db, this.#municipality, asked);
  }

  /** The same before somebody is shown it; where nothing is wrong it is remembered, and nobody is shown the rest of it. */
  async show(asked: Outgoing): Promise<readonly FaultCode[]> {
    if (asked.of === 'texts') return [];
    return this.#db.transaction().execute(async (transaction) => {
      await takeWriteLock(transaction);
      const faults = await faultsBesideShown(transaction, this.#municipality, asked);
      if (faults.length === 0) await noteShown(transaction, this.#municipality, asked.selection);
      return faults;
    });
  }

  /** Writes a proposal down with exactly what the preview had; null where it is something else by now, or nothing. */
  async propose(proposal: Proposal, digest: string): Promise<KeptDisclosure | null> {
    const seen = await this.outgoing(proposal.selection);
    if (!isProposable(seen, digest)) return null;
    const id = randomUUID();
    await this.#db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('disclosure')
        .values({
          id,
          municipality: this.#municipality,
          campaign: proposal.selection.campaign,
          selection: JSON.stringify(proposal.selection),
          purpose: proposal.purpose,
          diary_number: proposal.diaryNumber,
          secrecy_note: proposal.secrecyNote,
          state: 'proposed',
          digest,
          proposed_by: proposal.proposedBy,
          proposed_on: proposal.proposedOn,
          decided_by: null,
          decided_on: null,
          decision_note: null,
          fetched_by: null,
          fetched_on: null,
        })
        .execute();
      if (seen.of === 'texts')
        for (const part of inParts(seen.texts))
          await transaction
            .insertInto('disclosure_text')
            .values(part.map((text) => ({ disclosure_id: id, text_id: text.id })))
            .execute();
      else
        for (const part of inParts(seen.answers))
          await transaction
            .insertInto('disclosure_answer')
            .values(part.map(({ key }) => ({ disclosure_id: id, response_key: key })))
            .execute();
    });
    return this.byId(id);
  }

  async byId(id: string): Promise<KeptDisclosure | null> {
    const row = await this.#rows().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : kept(row);
  }

  /** The newest first. */
  async all(): Promise<readonly KeptDisclosure[]> {
    const rows = await this.#rows().orderBy('proposed_on', 'desc').orderBy('id').execute();
    return rows.map(kept);
  }

  /**
   * Approves or refuses a proposal, if nobody has, by somebody else than who proposed it, and what goes out is what was
   * seen, and tells nobody apart. False where any of that is not so: nothing is
   * written then.
   */
  decide(
    id: string,
    digest: string,
    {
      by,
      day,
      approves,
      note,
    }: { readonly by: string; readonly day: Day; readonly approves: boolean; readonly note: string },
  ): Promise<boolean> {
    return this.#db
      .transaction()
      .execute(async (transaction) => {
        // The first statement writes, so that nobody else writes between the look and the decision.
        const decided = await transaction
          .updateTable('disclosure')
          .set({
            state: approves ? 'approved' : 'refused',
            digest,
            decided_by: by,
            decided_on: day,
            decision_note: note === '' ? null : note,
          })
          .where('municipality', '=', this.#municipality)
          .where('id', '=', id)
          .where('state', '=', 'proposed')
          .where('proposed_by', '!=', by)
          .returning('selection')
          .executeTakeFirst();
        if (decided === undefined) return false;
        const selection = JSON.parse(decided.selection) as Selection;
        const seen = await outgoing(transaction, this.#municipality, selection, id);
        if (seen.digest !== digest) throw new SomethingElse();
        if (approves && seen.of === 'answers') {
          const faults = await faultsBesideShown(transaction, this.#municipality, seen);
          if (faults.length > 0) throw new SomethingElse();
        }
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof SomethingElse) return false;
        throw error;
      });
  }

  /** Whether what was approved is something else by now. Then nobody can fetch it any more, from now on. */
  lapse(id: string): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      // The first statement writes, so that nobody else writes between the look and the change.
      const lapsed = await transaction
        .updateTable('disclosure')
        .set({ state: 'lapsed' })
        .where('municipality', '=', this.#municipality)
        .where('id', '=', id)
        .where('state', '=', 'approved')
        .returning(['digest', 'selection'])
        .executeTakeFirst();
      if (lapsed === undefined) return false;
      const now = await outgoing(transaction, this.#municipality, JSON.parse(lapsed.selection) as Selection, id);
      if (now.digest !== lapsed.digest) return true;
      await transaction.updateTable('disclosure').set({ state: 'approved' }).where('id', '=', id).execute();
      return false;
    });
  }

  /**
   * Takes what was approved, once, by who proposed it. `lapsed`: it is no longer what was approved, and from now on nobody can
   * fetch it. `none`: it is not approved, or has been fetched, or was proposed by somebody else.
   */
  take(id: string, by: string, day: Day): Promise<Outgoing | 'lapsed' | 'none'> {
    return this.#db.transaction().execute(async (transaction) => {
      const taken = await transaction
        .updateTable('disclosure')
        .set({ state: 'fetched', fetched_by: by, fetched_on: day })
        .where('municipality', '=', this.#municipality)
        .where('id', '=', id)
        .where('state', '=', 'approved')
        .where('proposed_by', '=', by)
        .returning(['digest', 'selection'])
        .executeTakeFirst();
      if (taken === undefined) return 'none';
      const now = await outgoing(transaction, this.#municipality, JSON.parse(taken.selection) as Selection, id);
      if (now.digest === taken.digest) return now;
      await transaction
        .updateTable('disclosure')
        .set({ state: 'lapsed', fetched_by: null, fetched_on: null })
        .where('id', '=', id)
        .execute();
      return 'lapsed';
    });
  }

  #rows() {
    return this.#db.selectFrom('disclosure').selectAll().where('municipality', '=', this.#municipality);
  }
}

class SomethingElse extends Error {}

const kept = (row: DisclosureTable): KeptDisclosure => ({
  id: row.id,
  selection: JSON.parse(row.selection) as Selection,
  purpose: row.purpose,
  diaryNumber: row.diary_number,
  secrecyNote: row.secrecy_note,
  state: row.state,
  proposedBy: row.proposed_by,
  proposedOn: row.proposed_on,
  decidedBy: row.decided_by,
  decidedOn: row.decided_on,
  decisionNote: row.decision_note,
  fetchedBy: row.fetched_by,
  fetchedOn: row.fetched_on,
});
