import { afterEach, beforeEach, expect, test } from 'vitest';
import { FLOODED, type FloodedTown, floodedTown, MOST_NAMED } from '../support/flooded-town.ts';

/** Which answers are marked as come from a network that many come from. */
let town: FloodedTown;
beforeEach(async () => {
  town = await floodedTown();
});
afterEach(() => town.server.close());

const send = async (address: string, count: number): Promise<readonly string[]> => {
  const codes: string[] = [];
  for (let sent = 0; sent < count; sent += 1) codes.push(await town.one(address, FLOODED));
  return codes;
};
const signs = async (): Promise<readonly string[]> =>
  (await town.server.stores.rawDb?.selectFrom('response').select('signs').execute())?.map((row) => row.signs).sort() ??
  [];
const times = (count: number, sign: string): readonly string[] => Array.from({ length: count }, () => sign);

test('four from one network are a household; with the fifth all five are marked, and each that comes after', async () => {
  await send('203.0.113.7', 4);
  expect(await signs()).toEqual(times(4, '[]'));
  await send('203.0.113.7', 1);
  expect(await signs()).toEqual(times(5, '["crowd"]'));
  await send('203.0.113.7', 3);
  expect(await signs()).toEqual(times(8, '["crowd"]'));
});

test('many networks are no crowd, but all addresses of one subscriber to IPv6 are', async () => {
  for (const last of ['7', '8', '9', '10', '11', '12']) await send(`203.0.113.${last}`, 1);
  expect(await signs()).toEqual(times(6, '[]'));
  for (const last of ['1', '2', '3', '4', '5']) await send(`2001:db8:1:2::${last}`, 1);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(6, '[]')]);
});

test('what has come within an hour is counted, and forgotten after it', async () => {
  await send('203.0.113.7', 4);
  await town.server.at('2027-03-01T11:05+01:00');
  await send('203.0.113.7', 4);
  expect(await signs()).toEqual(times(8, '[]'));
  await send('203.0.113.7', 1);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(4, '[]')]);
});

test('what is changed by its code has come once more, and what staff give in comes from no network', async () => {
  const codes = await town.people(10);
  await town.changeAll(codes.slice(0, 5), MOST_NAMED, 1);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(5, '[]')]);
  await town.floodThrough('street', 10, FLOODED);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(15, '[]')]);
});
