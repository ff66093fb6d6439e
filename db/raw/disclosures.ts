import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Language } from '#core/base/language.ts';
import type { Day } from '#core/base/time.ts';
import type { DisclosureState, Selection } from '#core/moderation/disclosure.ts';
import type { DisclosureTable, FreeTextTable, RawDb, RawSchema, ResponseTable } from './schema.ts';

/** A text as it would go out. */
export interface OutgoingText {
  readonly id: string;
  readonly question: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly language: Language;
  readonly text: string;
}

export interface Outgoing {
  readonly texts: readonly OutgoingText[];
  /** Names these texts as they are: another one is another decision. */
  readonly digest: string;
}

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

/** Disclosures of texts. Only what has been approved by a moderator can be in one, in its masked form. */
export class Disclosures {
  readonly #db: RawDb;
  readonly #municipality: string;

  constructor(db: RawDb, municipality: string) {
    this.#db = db;
    this.#municipality = municipality;
  }

  /** What a selection would give out now. */
  async outgoing({ campaign, themes }: Selection): Promise<Outgoing> {
    const rows = await approved(this.#db, this.#municipality).where('free_text.campaign', '=', campaign).execute();
    const wanted = rows.filter(
      (row) => themes.length === 0 || (JSON.parse(row.themes) as string[]).some((theme) => themes.includes(theme)),
    );
    return outgoingOf(wanted);
  }

  /** What a disclosure gives out: of its texts those that are still approved. */
  outgoingOf(id: string): Promise<Outgoing> {
    return textsOf(this.#db, this.#municipality, id);
  }

  /** Writes a proposal down with exactly the texts of the preview; null where they are others by now, or none. */
  async propose(proposal: Proposal, digest: string): Promise<KeptDisclosure | null> {
    const outgoing = await this.outgoing(proposal.selection);
    if (outgoing.digest !== digest || outgoing.texts.length === 0) return null;
    const id = randomUUID();
    await this.#db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('disclosure')
        .values({
          id,
          municipality: this.#municipality,
          campaign: proposal.selection.campaign,
          themes: JSON.stringify(proposal.selection.themes),
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
      for (let from = 0; from < outgoing.texts.length; from += 500)
        await transaction
          .insertInto('disclosure_text')
          .values(outgoing.texts.slice(from, from + 500).map((text) => ({ disclosure_id: id, text_id: text.id })))
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
   * Approves or refuses a proposal, if nobody has, by somebody else than who proposed it, and the texts are those that were
   * seen. False where any of that is not so: nothing is written then.
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
        const { numUpdatedRows } = await transaction
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
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const seen = await textsOf(transaction, this.#municipality, id);
        if (seen.digest === digest) return true;
        throw new OtherTexts();
      })
      .catch((error: unknown) => {
        if (error instanceof OtherTexts) return false;
        throw error;
      });
  }

  /**
   * Takes what was approved, once. `lapsed`: it is no longer what was approved, and from now on nobody can fetch it. `none`:
   * it is not approved, or has been fetched.
   */
  take(id: string, by: string, day: Day): Promise<Outgoing | 'lapsed' | 'none'> {
    return this.#db.transaction().execute(async (transaction) => {
      const taken = await transaction
        .updateTable('disclosure')
        .set({ state: 'fetched', fetched_by: by, fetched_on: day })
        .where('municipality', '=', this.#municipality)
        .where('id', '=', id)
        .where('state', '=', 'approved')
        .returning('digest')
        .executeTakeFirst();
      if (taken === undefined) return 'none';
      const outgoing = await textsOf(transaction, this.#municipality, id);
      if (outgoing.digest === taken.digest) return outgoing;
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

class OtherTexts extends Error {}

/** Texts that may go out at all: approved, of answers that have not been taken back, in the order of their random names. */
const approved = (db: Kysely<RawSchema>, municipality: string) =>
  db
    .selectFrom('free_text')
    .innerJoin('response', 'response.response_key', 'free_text.response_key')
    .select([
      'free_text.text_id',
      'free_text.question',
      'free_text.text',
      'free_text.themes',
      'response.survey',
      'response.survey_version',
      'response.language',
    ])
    .where('free_text.municipality', '=', municipality)
    .where('free_text.moderation', '=', 'approved')
    .where('response.state', '=', 'new')
    .orderBy('free_text.text_id');

async function textsOf(db: Kysely<RawSchema>, municipality: string, id: string): Promise<Outgoing> {
  const rows = await approved(db, municipality)
    .innerJoin('disclosure_text', 'disclosure_text.text_id', 'free_text.text_id')
    .where('disclosure_text.disclosure_id', '=', id)
    .execute();
  return outgoingOf(rows);
}

type ApprovedRow = Pick<FreeTextTable, 'text_id' | 'question' | 'text'> &
  Pick<ResponseTable, 'survey' | 'survey_version' | 'language'>;

function outgoingOf(rows: readonly ApprovedRow[]): Outgoing {
  const texts = rows.map((row) => ({
    id: row.text_id,
    question: row.question,
    survey: { id: row.survey, version: row.survey_version },
    language: row.language as Language,
    text: row.text,
  }));
  const named = JSON.stringify(texts.map(({ id, text }) => [id, text]));
  return { texts, digest: createHash('sha256').update(named).digest('hex') };
}

const kept = (row: DisclosureTable): KeptDisclosure => ({
  id: row.id,
  selection: { campaign: row.campaign, themes: JSON.parse(row.themes) as string[] },
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
