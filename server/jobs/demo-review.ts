import type { Day } from '#core/base/time.ts';
import { inCodebookOrder, MOST_THEMES } from '#core/moderation/themes.ts';
import { causeGroupOf } from '#core/places/categories.ts';
import type { Batch } from '#db/raw/release-input.ts';
import type { RawDb } from '#db/raw/schema.ts';

/**
 * Reviews the texts of a demo dialogue that has closed, as its moderators did long ago: what nothing was found in is approved,
 * under the themes that the place's own causes are. Anything else is left for the queue.
 */
export async function reviewClosed(rawDb: RawDb, { municipality, campaign }: Batch, day: Day): Promise<void> {
  const rows = await rawDb
    .selectFrom('free_text')
    .innerJoin('place', (join) =>
      join
        .onRef('place.response_key', '=', 'free_text.response_key')
        .onRef('place.ordinal', '=', 'free_text.place_ordinal'),
    )
    .select(['free_text.text_id', 'place.answers'])
    .where('free_text.municipality', '=', municipality)
    .where('free_text.campaign', '=', campaign)
    .where('free_text.screening', '=', 'clear')
    .where('free_text.moderation', '=', 'new')
    .execute();
  await rawDb.transaction().execute(async (transaction) => {
    for (const { text_id: id, answers } of rows) {
      const causes = (JSON.parse(answers) as { readonly '4b'?: readonly string[] })['4b'] ?? [];
      const themes = inCodebookOrder(causes.map(causeGroupOf)).slice(0, MOST_THEMES);
      await transaction
        .updateTable('free_text')
        .set({
          moderation: 'approved',
          themes: JSON.stringify(themes.length === 0 ? ['ANN'] : themes),
          revision: 1,
          decided_on: day,
        })
        .where('text_id', '=', id)
        .execute();
    }
  });
}
