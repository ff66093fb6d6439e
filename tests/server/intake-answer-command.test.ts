import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openRawDb } from '#db/raw/open.ts';
import { RawResponses } from '#db/raw/responses.ts';
import { AuditLog } from '#db/work/audit-log.ts';
import { openWorkDb } from '#db/work/open.ts';
import { foldersOf } from '#server/folders.ts';

let dataFolder: string;
let code: string;

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lykta-answer-'));
  const raw = join(dataFolder, 'ljuskoping', 'raw');
  mkdirSync(raw, { recursive: true });
  const db = await openRawDb(join(raw, 'raw.sqlite'));
  const keeping = await new RawResponses(db).keep({
    idempotencyKey: '1f0c7f7e-2b5e-4a39-9a0c-3c2f5c8a1d22',
    body: {},
    response: {
      municipality: 'ljuskoping',
      campaign: 'dialogen',
      survey: { id: 'dialogue', version: 1 },
      language: 'sv',
      inputWay: 'app',
      channel: 'web',
      receivedHour: '2026-03-01T10',
      answers: { Q2: 'ganska_otrygg' },
      background: {},
      places: [],
      texts: [],
    },
  });
  await db.destroy();
  code = keeping.outcome === 'refused' ? '' : keeping.receiptCode;
});

/** Runs the real command as the README writes it. */
function run(...options: readonly string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/intake/answer-command.ts', ...options], {
    env: { PATH: '/usr/bin:/bin', LYKTA_DATA: dataFolder },
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}`.trim() };
}

/** One line, that also says why a right code may find nothing. */
const noneHas = (code: string): unknown =>
  expect.stringMatching(
    new RegExp(`^lykta: no answer has the code ${code}: .*destroyed 90 days after its dialogue closed.*$`),
  );

describe('the few who may open the raw store, asked by somebody with a code', () => {
  it('show the answer, however the code is typed', () => {
    expect(JSON.parse(run('--code', code.toLowerCase().replaceAll('-', ' '), '--show').said)).toMatchObject({
      answers: { Q2: 'ganska_otrygg' },
      state: 'new',
    });
  });

  it('leave it out of coming releases, and erase it', () => {
    expect(run('--code', code, '--withdraw')).toEqual({ code: 0, said: 'The answer is left out of coming releases.' });
    expect(run('--code', code, '--erase')).toEqual({ code: 0, said: 'The answer has been erased.' });
    expect(run('--code', code, '--show')).toEqual({ code: 1, said: noneHas(code) });
  });

  it('leave a line in the log for each, and never the code', async () => {
    for (const act of ['--show', '--withdraw', '--erase']) run('--code', code, act);
    run('--code', code, '--show');
    const db = await openWorkDb(foldersOf(dataFolder, 'ljuskoping').workFile);
    const entries = await new AuditLog(db, 'ljuskoping', Date.now).from(1);
    await db.destroy();
    expect(entries.map(({ role, act, thing, object, why }) => [role, act, thing, object, why])).toEqual([
      ['operator', 'read', 'answer', null, null],
      ['operator', 'change', 'answer', null, null],
      ['operator', 'remove', 'answer', null, null],
    ]);
  });

  it('are told in one line what is missing', () => {
    expect(run('--code', '0000-0000-0000', '--show')).toEqual({ code: 1, said: noneHas('0000-0000-0000') });
    expect(run('--code', 'abc', '--show').said).toMatch(/^lykta: give the code from the receipt: npm run answer/);
    expect(run('--code', code).said).toMatch(/^lykta: choose one act: npm run answer/);
    expect(run('--kod', code).said).toMatch(/^lykta: Unknown option/);
  });
});
