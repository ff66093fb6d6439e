import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { rawMigrations } from '#db/raw/migrations/index.ts';
import { openRawDb } from '#db/raw/open.ts';
import type { RawSchema } from '#db/raw/schema.ts';
import { TextsForReview } from '#db/raw/texts-for-review.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-names-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('texts that were written before there was any moderation wait for a moderator, each under a name of its own', async () => {
  const file = join(folder, 'raw.sqlite');
  const before = openSqlite<RawSchema>(file);
  await migrate(before, Object.fromEntries(Object.entries(rawMigrations).filter(([name]) => name < '005')));
  for (const [key, texts] of [
    ['one', 2],
    ['two', 1],
  ] as const) {
    await sql`insert into response (response_key, municipality, campaign, survey, survey_version, language, input_way, channel,
      received_hour, answers, idempotency_hash, body_hash, receipt_hash, state) values (${key}, 'lillstad', 'host-2026', 'dialogue', 1,
      'sv', 'app', 'web', '2026-11-25T14', '{}', ${key}, ${key}, ${key}, 'new')`.execute(before);
    for (let ordinal = 0; ordinal < texts; ordinal += 1)
      await sql`insert into free_text (response_key, municipality, campaign, question, place_ordinal, text, moderation)
        values (${key}, 'lillstad', 'host-2026', '4f', ${ordinal}, ${`Mörkt ${key} ${ordinal}.`}, 'new')`.execute(
        before,
      );
  }
  await before.destroy();

  const db = await openRawDb(file);
  const { texts } = await new TextsForReview(db, 'lillstad', () => false).hand(null, 10);
  expect(texts.map(({ text }) => text).toSorted()).toEqual(['Mörkt one 0.', 'Mörkt one 1.', 'Mörkt two 0.']);
  expect(new Set(texts.map(({ id }) => id)).size).toBe(3);
  expect(texts.every(({ state, screening, id }) => state === 'new' && screening === 'held' && id.length === 36)).toBe(
    true,
  );
  await db.destroy();
});
