import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawResponse } from '#core/survey/raw-response.ts';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { ResponsesByCode } from '#db/raw/responses-by-code.ts';
import type { RawDb } from '#db/raw/schema.ts';

const canary = 'Lyktstolpen vid KANARIEHUSET är släckt.';

const response: RawResponse = {
  municipality: 'ljuskoping',
  campaign: 'dialogen',
  survey: { id: 'dialogue', version: 1 },
  language: 'sv',
  inputWay: 'app',
  channel: 'web',
  receivedHour: '2026-03-01T10',
  answers: { Q2: 'ganska_otrygg' },
  background: { Q14a: '30-49' },
  places: [
    {
      question: 'Q4',
      ordinal: 0,
      geometry: { type: 'point', position: [481_005, 6_400_005] },
      precisionMetres: 10,
      named: null,
      way: 'map',
      feeling: 'unsafe',
      answers: { '4b': ['BEL-SVAG'] },
    },
  ],
  texts: [{ question: '4f', place: 0, text: canary, screening: 'clear', urgent: false }],
};

let folder: string;
let db: RawDb;
let code: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lykta-by-code-'));
  db = await openRawDb(join(folder, 'raw.sqlite'));
  const keeping = await new RawResponses(db).keep({
    idempotencyKey: '6b0c7f7e-2b5e-4a39-9a0c-3c2f5c8a1d11',
    body: response,
    response,
  });
  if (keeping.outcome === 'refused') throw new Error('not kept');
  code = keeping.receiptCode;
});

afterEach(async () => {
  await db.destroy();
});

const bytes = (): string =>
  ['raw.sqlite', 'raw.sqlite-wal'].map((file) => readFileSync(join(folder, file), 'latin1')).join('');

describe('somebody with the code of an answer', () => {
  it('can be shown all that is kept, and no hash', async () => {
    const shown = (await new ResponsesByCode(db, 'ljuskoping').find(code))?.kept;
    expect(shown).toMatchObject({ answers: { Q2: 'ganska_otrygg' }, background: { Q14a: '30-49' }, state: 'new' });
    expect(shown?.places).toMatchObject([{ feeling: 'unsafe', answers: { '4b': ['BEL-SVAG'] } }]);
    expect(shown?.texts).toEqual([{ question: '4f', place: 0, text: canary, screening: 'clear', urgent: false }]);
    expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{64}/);
  });

  it('can be left out of coming releases', async () => {
    const responses = new ResponsesByCode(db, 'ljuskoping');
    expect(await responses.withdraw(code)).toBe(true);
    expect((await responses.find(code))?.kept.state).toBe('withdrawn');
  });

  it('can be erased: every row, and every byte of the files', async () => {
    const responses = new ResponsesByCode(db, 'ljuskoping');
    expect(bytes()).toContain('KANARIEHUSET');
    expect(await responses.erase(code)).toBe(true);
    for (const table of ['response', 'place', 'background', 'free_text'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(bytes()).not.toContain('KANARIEHUSET');
    expect(await responses.find(code)).toBeNull();
  });

  it('reaches nothing in another municipality, and a wrong code nothing at all', async () => {
    expect(await new ResponsesByCode(db, 'varnamo').erase(code)).toBe(false);
    expect(await new ResponsesByCode(db, 'ljuskoping').find('0000-0000-0000')).toBeNull();
  });
});
