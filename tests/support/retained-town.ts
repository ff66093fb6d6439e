import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#core/base/time.ts';
import type { Decisions } from '#core/privacy/retention.ts';
import { openRawDb } from '#db/raw/open.ts';
import { deriveFromKey } from '#db/raw/receipts.ts';
import { RawResponses } from '#db/raw/responses.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { AuditLog, PROGRAM } from '#db/work/audit-log.ts';
import { CampaignStore } from '#db/work/campaigns.ts';
import { openWorkDb } from '#db/work/open.ts';
import { AuditHeads } from '#server/audit-heads.ts';
import { foldersOf } from '#server/folders.ts';
import type { Retention } from '#server/jobs/retention.ts';
import { numberedKey, rawPlace, rawResponse } from './raw-item.ts';

/** A municipality whose dialogue closed on 30 November 2026, and another that is open long after. */
export const TOWN = 'lillstad';
export const CLOSED = 'host-2026';
export const OPEN = 'var-2029';
export const ALL: Decisions = { G1: 'KS § 1', G2: 'KS § 2', G3: 'KS § 3', G5: 'KS § 5', G6: 'KS § 6', G7: 'KS § 7' };

export interface RetainedTown {
  readonly folder: string;
  /** What a run on a day works with. */
  works(day: Day, decisions?: Decisions): Retention;
  close(): Promise<void>;
}

const dialogue = (id: string, opens: Day, closes: Day) => ({
  id,
  title: { sv: 'Hösten', lattlast: 'Hösten', en: 'The autumn' },
  survey: { id: 'dialogue', version: 1 },
  opens,
  closes,
  channels: [],
  expectedAnswers: 400,
  diaryNumber: null,
});

export async function openRetainedTown(folder: string): Promise<RetainedTown> {
  const folders = foldersOf(folder, TOWN);
  mkdirSync(folders.raw, { recursive: true });
  const rawDb = await openRawDb(folders.rawFile);
  const workDb = await openWorkDb(folders.workFile);
  const campaigns = new CampaignStore(workDb);
  await campaigns.put(TOWN, dialogue(CLOSED, '2026-11-01', '2026-11-30'));
  await campaigns.put(TOWN, dialogue(OPEN, '2028-10-01', '2029-06-30'));
  return {
    folder,
    works(day, decisions = ALL) {
      const clock = (): number => Date.parse(`${day}T12:00+01:00`);
      const log = new AuditLog(workDb, TOWN, clock);
      const heads = new AuditHeads(folders.auditHeads);
      return { rawDb, workDb, municipality: TOWN, decisions, campaigns, log, heads, clock, by: PROGRAM };
    },
    async close() {
      await rawDb.destroy();
      await workDb.destroy();
    },
  };
}

/** Where somebody stood, on the 10 m grid: nobody else did. */
const spot = (number: number): readonly [number, number] => [505_125 + 10 * number, 6_504_675 + 10 * (number % 700)];
const word = (number: number): string => `KANARIE${String(number).padStart(5, '0')}`;

/** So many answer a dialogue, and a moderator reads what they wrote. */
export async function answerAndModerate(rawDb: RawDb, campaign: string, from: number, people: number): Promise<void> {
  const responses = new RawResponses(rawDb);
  const numbers = Array.from({ length: people }, (_, index) => from + index);
  await Promise.all(
    numbers.map((number) =>
      responses.keep({
        idempotencyKey: numberedKey(number),
        body: { number },
        response: rawResponse({
          campaign,
          places: [
            {
              ...rawPlace,
              geometry: { type: 'point', position: [...spot(number)] },
              answers: { '4a': 'unsafe', '4b': ['BEL-TRASIG', 'BEL-SVAG'], '4c': ['evening'] },
            },
          ],
          texts: [
            {
              question: '4f',
              place: 0,
              text: `${'x'.repeat(number % 90)} ${word(number)}`,
              screening: 'clear',
              urgent: false,
            },
          ],
        }),
      }),
    ),
  );
  await rawDb
    .updateTable('free_text')
    .set({ moderation: 'approved', themes: '["BEL"]', decided_on: '2026-12-05' })
    .where('campaign', '=', campaign)
    .execute();
}

/** Every byte of every file of the town, one letter a byte. */
export const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');

/** How many of some people's things lie in bytes, by kind. */
export function tracesIn(bytes: string, from: number, people: number, keys: readonly string[]) {
  const numbers = Array.from({ length: people }, (_, index) => from + index);
  const count = (needles: readonly string[]): number => needles.filter((needle) => bytes.includes(needle)).length;
  const derived = numbers.map((number) => deriveFromKey(numberedKey(number), { number }));
  return {
    codes: count(
      derived.flatMap(({ receiptHash, bodyHash, idempotencyHash }) => [receiptHash, bodyHash, idempotencyHash]),
    ),
    places: count(numbers.map((number) => spot(number).join())),
    texts: count(numbers.map(word)),
    keys: count(keys),
  };
}

export const keysOf = async (rawDb: RawDb, campaign: string): Promise<readonly string[]> =>
  (await rawDb.selectFrom('response').select('response_key').where('campaign', '=', campaign).execute()).map(
    ({ response_key: key }) => key,
  );
