import { DECIDED_STATES } from '#core/moderation/states.ts';
import { inCodebookOrder } from '#core/moderation/themes.ts';
import type { Batch } from './release-input.ts';
import type { RawDb } from './schema.ts';

/**
 * What each respondent of a batch wrote about: every theme once, however many texts of theirs have it, in the order of the
 * codebook; respondents in the order of their random keys, and only those with some theme. What nobody has decided on and what
 * has been withdrawn is not there. No release counts it yet: that needs a budget of its own (docs/method/privacy.md).
 */
export async function themesOf(db: RawDb, { municipality, campaign }: Batch): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .selectFrom('free_text')
    .innerJoin('response', 'response.response_key', 'free_text.response_key')
    .select(['free_text.response_key', 'free_text.themes'])
    .where('free_text.municipality', '=', municipality)
    .where('free_text.campaign', '=', campaign)
    .where('free_text.moderation', 'in', DECIDED_STATES)
    .where('response.state', '=', 'new')
    .orderBy('free_text.response_key')
    .execute();
  const byRespondent = new Map<string, string[]>();
  for (const { response_key: key, themes } of rows)
    byRespondent.set(key, [...(byRespondent.get(key) ?? []), ...(JSON.parse(themes) as string[])]);
  return [...byRespondent.values()].filter((themes) => themes.length > 0).map(inCodebookOrder);
}
