import { AuditLog } from '#db/work/audit-log.ts';
import { openWorkDb } from '#db/work/open.ts';

/** Started by itself: adds entries to the log of a file as somebody, as fast as it can. FILE WHO ENTRIES. */
const [file = '', who = '', entries = '0'] = process.argv.slice(2);
const db = await openWorkDb(file);
const log = new AuditLog(db, 'ljuskoping', Date.now);
await Promise.all(
  Array.from({ length: Number(entries) }, (_, index) =>
    log.add({ account: { id: who, role: 'analyst' }, act: 'read', thing: 'release', object: `${index}` }),
  ),
);
await db.destroy();
