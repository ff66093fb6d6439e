import type { WorkDb } from './schema.ts';

/** Does several writes, all or none of them: in a transaction of their own, or in the one that is under way. */
export const inOne = <Done>(db: WorkDb, work: (transaction: WorkDb) => Promise<Done>): Promise<Done> =>
  db.isTransaction ? work(db) : db.transaction().execute(work);
