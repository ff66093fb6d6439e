import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MUNICIPALITY_ITSELF } from '#core/access/organisations.ts';
import { migrate, openSqlite } from '#db/dialects/sqlite.ts';
import { AccessTokens } from '#db/work/access-tokens.ts';
import { endWaysInto } from '#db/work/backup.ts';
import { workMigrations } from '#db/work/migrations/index.ts';
import { openWorkDb } from '#db/work/open.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lykta-tokens-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const token = (id: string, lastDay = '2027-06-30') => ({
  id,
  organisation: MUNICIPALITY_ITSELF,
  name: 'Power BI',
  beginning: 'lykta_Ab3d',
  createdOn: '2027-03-01',
  lastDay,
});

it('a token is of its own municipality alone, and keeps the first day that it was taken back', async () => {
  const db = await openWorkDb(join(home, 'work.sqlite'));
  const [own, others] = [new AccessTokens(db, 'provstad'), new AccessTokens(db, 'grannstad')];
  await own.add(token('ett'), 'h1');
  expect(await others.byHash('h1')).toBeNull();
  await others.takeBack('ett', '2027-03-02');
  await others.use('ett', '2027-03-02');
  expect(await own.byHash('h1')).toMatchObject({ takenBackOn: null, usedOn: null });
  await own.takeBack('ett', '2027-03-03');
  await own.takeBack('ett', '2027-03-04');
  expect(await own.byId('ett')).toMatchObject({ takenBackOn: '2027-03-03' });
  await db.destroy();
});

it('a store that is put back lets no token in, also one from before there were any', async () => {
  const file = join(home, 'work.sqlite');
  const db = await openWorkDb(file);
  await new AccessTokens(db, 'provstad').add(token('ett'), 'h1');
  await db.destroy();
  await endWaysInto(file, '2027-03-05');
  const again = await openWorkDb(file);
  expect(await new AccessTokens(again, 'provstad').byHash('h1')).toMatchObject({ takenBackOn: '2027-03-05' });
  await again.destroy();

  const older = join(home, 'older.sqlite');
  const before = openSqlite(older, 0o640);
  await migrate(before, Object.fromEntries(Object.entries(workMigrations).filter(([name]) => name < '014')));
  await before.destroy();
  await endWaysInto(older, '2027-03-05');
});
