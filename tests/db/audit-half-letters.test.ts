import { expect, it } from 'vitest';
import { AuditLog } from '#db/work/audit-log.ts';
import { verifyAudit } from '#db/work/audit-verify.ts';
import { openWorkDb } from '#db/work/open.ts';

it('an entry whose reason holds half a letter is kept as it was hashed, and the log stays whole', async () => {
  const db = await openWorkDb(':memory:');
  const log = new AuditLog(db, 'provstad', () => Date.UTC(2027, 2, 1));
  const halves = { object: 'dialog\ud800', why: 'Masken ser fel ut \udfff.', address: '/api/\ud83d' };
  await log.add({ account: null, act: 'read', thing: 'moderation', ...halves });
  await log.add({ account: null, act: 'read', thing: 'moderation', why: '👩‍👧 \0 Å' });
  expect(await verifyAudit(db, log, [])).toMatchObject({ entries: 2, findings: [] });
  await db.destroy();
});
