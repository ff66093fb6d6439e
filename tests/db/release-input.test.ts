import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CountedResponse } from '#core/privacy/counted-response.ts';
import { openRawDb } from '#db/raw/open.ts';
import { releaseInput } from '#db/raw/release-input.ts';
import type { RawDb } from '#db/raw/schema.ts';
import { addRawRows } from '../support/raw-rows.ts';
import { townPeople } from '../support/release-town.ts';

const batch = { municipality: 'provstad', campaign: 'var-2026' };

let db: RawDb;
beforeEach(async () => {
  db = await openRawDb(':memory:');
});
afterEach(() => db.destroy());

const everybody = async (): Promise<CountedResponse[]> => {
  const all: CountedResponse[] = [];
  for await (const page of releaseInput(db, batch)) all.push(...page);
  return all;
};

const inAnyOrder = (people: readonly CountedResponse[]): readonly string[] =>
  people.map((person) => JSON.stringify(person)).sort();

describe('what a release counts', () => {
  it('is every response once with all its places, however many pages it takes', async () => {
    const people = townPeople(4100, 5);
    await addRawRows(db, batch, people);
    expect(inAnyOrder(await everybody())).toEqual(inAnyOrder(people));
  });

  it('comes in the order of the random keys, not in the order in which people answered', async () => {
    const people = townPeople(500, 6);
    await addRawRows(db, batch, people);
    const keys = await db.selectFrom('response').select(['response_key', 'answers']).orderBy('response_key').execute();
    const read = await everybody();
    expect(read.map(({ answers }) => answers)).toEqual(keys.map(({ answers }) => JSON.parse(answers)));
    expect(JSON.stringify(read)).not.toBe(JSON.stringify(people));
  });

  it('leaves out who has withdrawn, and every other dialogue and municipality', async () => {
    const people = townPeople(20, 7);
    await addRawRows(db, batch, people);
    await addRawRows(db, batch, townPeople(10, 8), 'withdrawn', 100);
    await addRawRows(db, { ...batch, campaign: 'host-2026' }, townPeople(10, 9), 'new', 200);
    await addRawRows(db, { ...batch, municipality: 'annanstad' }, townPeople(10, 10), 'new', 300);
    expect(inAnyOrder(await everybody())).toEqual(inAnyOrder(people));
  });

  it('holds also those who marked no place, and what somebody said of themselves', async () => {
    await addRawRows(db, batch, [{ answers: { Q2: 'trygg' }, background: {}, places: [] }]);
    const [row] = await db.selectFrom('response').select('response_key').execute();
    await db
      .insertInto('background')
      .values({ response_key: row?.response_key ?? '', ...batch, answers: '{"Q14b":"kvinna"}' })
      .execute();
    expect(await everybody()).toEqual([{ answers: { Q2: 'trygg' }, background: { Q14b: 'kvinna' }, places: [] }]);
  });

  it('is nothing where nobody has answered', async () => {
    expect(await everybody()).toEqual([]);
  });
});
