import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { destroyStep, leaveNoTrace } from '#db/raw/retention.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { numberedKey, rawResponse } from '../support/raw-item.ts';

let folder: string;
let db: RawDb;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-destroyed-'));
  db = await openRawDb(join(folder, 'raw.sqlite'));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const PEOPLE = 4_000;
/** How many canaries lie in the file and its log, in any byte. */
const canaries = (): number =>
  ['raw.sqlite', 'raw.sqlite-wal'].reduce(
    (sum, name) =>
      sum +
      (
        readFileSync(join(folder, name))
          .toString('latin1')
          .match(/KANARIE\d{5}/g) ?? []
      ).length,
    0,
  );

/** So many write texts of many lengths, which makes SQLite move rows from page to page. */
async function write(): Promise<void> {
  const responses = new RawResponses(db);
  await Promise.all(
    Array.from({ length: PEOPLE }, (_, number) =>
      responses.keep({
        idempotencyKey: numberedKey(number),
        body: { number },
        response: rawResponse({
          answers: {},
          background: {},
          places: [],
          texts: [
            {
              question: '4f',
              place: null,
              text: `${'x'.repeat(number % 200)} KANARIE${String(number).padStart(5, '0')} ${'y'.repeat((number * 7) % 97)}`,
              screening: 'held',
              urgent: false,
            },
          ],
        }),
      }),
    ),
  );
}

describe('of four thousand texts that have been moved about in the file', () => {
  it('not one original is left in any byte once its days are out', async () => {
    await write();
    const texts = await db.selectFrom('free_text').select(['text_id', 'text']).execute();
    await db.transaction().execute(async (transaction) => {
      for (const { text_id: id, text } of texts)
        await transaction
          .updateTable('free_text')
          .set({ text: 'Han heter [namn].', original: text, moderation: 'approved', decided_on: '2026-11-26' })
          .where('text_id', '=', id)
          .execute();
    });
    const words = { municipality: 'lillstad', step: 'words', campaign: null } as const;
    expect(await destroyStep(db, { ...words, today: '2026-12-01' }, 'KS § 1')).toBe(false);
    expect(canaries()).toBeGreaterThanOrEqual(PEOPLE);
    expect(await destroyStep(db, { ...words, today: '2026-12-02' }, 'KS § 1')).toBe(true);
    await leaveNoTrace(db);
    expect(canaries()).toBe(0);
  });

  it('not one that has been changed by its author and then erased is left after the night', async () => {
    await write();
    await db.transaction().execute(async (transaction) => {
      const texts = await transaction.selectFrom('free_text').select(['text_id', 'text']).execute();
      for (const { text_id: id, text } of texts)
        await transaction
          .updateTable('free_text')
          .set({ text: `${text} ${text}` })
          .where('text_id', '=', id)
          .execute();
      for (const { text_id: id } of texts)
        await transaction.updateTable('free_text').set({ text: 'Mörkt.' }).where('text_id', '=', id).execute();
      await transaction.deleteFrom('response').where('response_key', 'like', '%0').execute();
    });
    await leaveNoTrace(db);
    expect(canaries()).toBe(0);
  });

  it('is never said to be gone while another program still keeps it in the journal; it goes when that one lets go', async () => {
    await write();
    const reader = new Database(join(folder, 'raw.sqlite'), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('select count(*) from free_text').get();
    await db.deleteFrom('response').execute();
    await expect(leaveNoTrace(db)).rejects.toThrow('the journal could not be emptied: another program reads the file');
    expect(canaries()).toBeGreaterThan(0);
    reader.close();
    await leaveNoTrace(db);
    expect(canaries()).toBe(0);
  });
});
