import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { FaultCode } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { failed, ok, type Result } from '#core/base/result.ts';
import type { Day } from '#core/base/time.ts';
import type { ModeratedText } from '#core/moderation/decide.ts';
import { foundMasks, type Mask } from '#core/moderation/masks.ts';
import { isDecided, type RefusalReason, UNDECIDED_STATES } from '#core/moderation/states.ts';
import type { IsPlaceWord } from '#core/words/names.ts';
import type { Screening } from '#core/words/screen.ts';
import { emptyLog } from '../dialects/sqlite.ts';
import type { FreeTextTable, RawDb, RawSchema, ResponseTable } from './schema.ts';

/** A text in the raw store, with no more of the answer that it came with than is needed to review it. */
export interface KeptText extends ModeratedText {
  readonly id: string;
  readonly question: string;
  readonly survey: { readonly id: string; readonly version: number };
  readonly language: Language;
  readonly screening: Screening;
  readonly urgent: boolean;
  /** What is hidden of it now: what a moderator has set, else what the detectors find. */
  readonly hidden: readonly Mask[];
  /** Names a state of the text and what was hidden in it when it was read. */
  readonly revision: string;
}

/** Some texts in the order they are to be reviewed; `next` goes on after the last of them, null where there are no more. */
export interface Hand {
  readonly texts: readonly KeptText[];
  readonly next: string | null;
}

type Acting = 'unknown' | 'moved-on';

/** People's own words, for their moderators. What has been withdrawn is not there, and what was set aside waits in no queue. */
export class TextsForReview {
  readonly #db: RawDb;
  readonly #municipality: string;
  readonly #isPlaceWord: IsPlaceWord;

  constructor(db: RawDb, municipality: string, isPlaceWord: IsPlaceWord) {
    this.#db = db;
    this.#municipality = municipality;
    this.#isPlaceWord = isPlaceWord;
  }

  /**
   * Texts that nobody has decided on: urgent ones first, then held, masked and clear; in each group those that nobody has read
   * before those left for later, and then by their random names, which say nothing of when they came.
   */
  async hand(after: string | null, size: number): Promise<Hand> {
    const from = after === null ? null : placeOf(after);
    const rows = await this.#undecided()
      .select([...COLUMNS, GROUP.as('group_rank'), SEEN.as('seen')])
      .$if(from !== null, (query) =>
        query.where(
          sql<boolean>`(${GROUP}, ${SEEN}, free_text.text_id) > (${from?.group}, ${from?.seen}, ${from?.id})`,
        ),
      )
      .orderBy('group_rank')
      .orderBy('seen')
      .orderBy('free_text.text_id')
      .limit(size + 1)
      .execute();
    const last = rows.length > size ? rows[size - 1] : undefined;
    return {
      texts: rows.slice(0, size).map((row) => this.#kept(row)),
      next: last === undefined ? null : `${last.group_rank}.${last.seen}.${last.text_id}`,
    };
  }

  /** How many nobody has decided on, counted up to `most` and no further. */
  async countLeft(most: number): Promise<number> {
    return (await this.#undecided().select('free_text.text_id').limit(most).execute()).length;
  }

  async byId(id: string): Promise<KeptText | null> {
    const row = await this.#row(this.#db, id);
    return row === undefined ? null : this.#kept(row);
  }

  /** Notes that somebody opens the original of a text, and gives the text. Null where there is none of that name. */
  async open(id: string, account: string): Promise<KeptText | null> {
    const text = await this.byId(id);
    if (text === null) return null;
    await this.#db
      .insertInto('text_opening')
      .values({ text_id: id, account_id: account })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return text;
  }

  async hasOpened(id: string, account: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('text_opening')
      .select('text_id')
      .where('text_id', '=', id)
      .where('account_id', '=', account)
      .executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Changes a text as `act` says, if it is still in the state that the act was made from; whole or not at all. `unknown`: there
   * is none of that name; it may have been changed, withdrawn or erased by its author. `moved-on`: somebody has acted on it since.
   */
  async act(
    id: string,
    revision: string,
    day: Day,
    act: (text: KeptText) => Result<ModeratedText, FaultCode>,
  ): Promise<Result<KeptText, FaultCode | Acting>> {
    let replaced = false;
    const acted = await this.#db.transaction().execute(async (transaction) => {
      // The first statement writes, so that nobody else writes between the look and the act.
      await transaction
        .updateTable('free_text')
        .set({ municipality: this.#municipality })
        .where('municipality', '=', this.#municipality)
        .where('text_id', '=', id)
        .execute();
      const row = await this.#row(transaction, id);
      if (row === undefined) return failed('unknown' as const);
      const before = this.#kept(row);
      if (before.revision !== revision) return failed('moved-on' as const);
      const result = act(before);
      if (!result.ok) return result;
      const { text, original, state, masks, themes, refusal } = result.value;
      replaced = text !== before.text;
      await transaction
        .updateTable('free_text')
        .set({
          text,
          original,
          moderation: state,
          masks: masks === null ? null : JSON.stringify(masks),
          themes: JSON.stringify(themes),
          refusal,
          revision: row.revision + 1,
          decided_on: isDecided(state) ? day : null,
        })
        .where('text_id', '=', id)
        .execute();
      const after = await this.#row(transaction, id);
      if (after === undefined) throw new Error('a text that is gone');
      return ok(this.#kept(after));
    });
    if (acted.ok && replaced) await emptyLog(this.#db);
    return acted;
  }

  /** What a set-aside wave has said over and over is not read; whoever was taken along in it, with words of their own, is. */
  #undecided() {
    return this.#db
      .selectFrom('free_text')
      .innerJoin('response', 'response.response_key', 'free_text.response_key')
      .where('free_text.municipality', '=', this.#municipality)
      .where('free_text.moderation', 'in', UNDECIDED_STATES)
      .where('response.state', '=', 'new')
      .where(({ eb, or, not, exists, selectFrom }) =>
        or([
          eb('response.counted', '!=', 'set-aside'),
          not(
            exists(
              selectFrom('response as other')
                .innerJoin('free_text as same', 'same.response_key', 'other.response_key')
                .select('same.text_id')
                .whereRef('other.municipality', '=', 'response.municipality')
                .whereRef('other.wave', '=', 'response.wave')
                .whereRef('same.text', '=', 'free_text.text')
                .whereRef('same.text_id', '!=', 'free_text.text_id'),
            ),
          ),
        ]),
      );
  }

  #row(db: Kysely<RawSchema>, id: string): Promise<Row | undefined> {
    return db
      .selectFrom('free_text')
      .innerJoin('response', 'response.response_key', 'free_text.response_key')
      .select(COLUMNS)
      .where('free_text.municipality', '=', this.#municipality)
      .where('free_text.text_id', '=', id)
      .where('response.state', '=', 'new')
      .executeTakeFirst();
  }

  #kept(row: Row): KeptText {
    const masks = row.masks === null ? null : (JSON.parse(row.masks) as readonly Mask[]);
    // What has been decided on is kept as it is read: nothing in it is hidden any more.
    const hidden = isDecided(row.moderation) ? [] : (masks ?? foundMasks(row.text, this.#isPlaceWord));
    return {
      id: row.text_id,
      question: row.question,
      survey: { id: row.survey, version: row.survey_version },
      language: row.language as Language,
      screening: row.screening,
      urgent: row.urgent === 1,
      text: row.text,
      original: row.original,
      state: row.moderation,
      masks,
      themes: JSON.parse(row.themes) as readonly string[],
      refusal: row.refusal as RefusalReason | null,
      hidden,
      revision: `${row.revision}-${fingerprint(row.text, hidden)}`,
    };
  }
}

const COLUMNS = [
  'free_text.text_id',
  'free_text.question',
  'free_text.text',
  'free_text.screening',
  'free_text.urgent',
  'free_text.moderation',
  'free_text.original',
  'free_text.masks',
  'free_text.themes',
  'free_text.refusal',
  'free_text.revision',
  'response.survey',
  'response.survey_version',
  'response.language',
] as const;

type Row = Pick<
  FreeTextTable,
  | 'text_id'
  | 'question'
  | 'text'
  | 'screening'
  | 'urgent'
  | 'moderation'
  | 'original'
  | 'masks'
  | 'themes'
  | 'refusal'
  | 'revision'
> &
  Pick<ResponseTable, 'survey' | 'survey_version' | 'language'>;

const GROUP = sql<number>`case when free_text.urgent = 1 then 0 when free_text.screening = 'held' then 1 when free_text.screening = 'masked' then 2 else 3 end`;
const SEEN = sql<number>`case when free_text.moderation = 'new' then 0 else 1 end`;

/** "1.0.5c3e…": a group, whether it has been read, and a name. Anything else begins from the start. */
function placeOf(cursor: string): { group: number; seen: number; id: string } | null {
  const [, group, seen, id] = /^([0-3])\.([01])\.([\da-f-]{36})$/.exec(cursor) ?? [];
  return group === undefined || seen === undefined || id === undefined
    ? null
    : { group: Number(group), seen: Number(seen), id };
}

/**
 * Detectors that have become better since a text was read number its words anew: then it is another state. The text goes in, so
 * that where the masks lie cannot be found by trying.
 */
const fingerprint = (text: string, masks: readonly Mask[]): string =>
  createHash('sha256')
    .update(`${JSON.stringify(masks)}${text}`)
    .digest('hex')
    .slice(0, 12);
