import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Geometry, Position } from '#core/geo/geometry.ts';
import { weighingGround } from '#core/waves/shares.ts';
import { Crowds } from '#server/intake/crowds.ts';
import { fixedChance } from '../support/fixed-words.ts';
import { FLOODED, type FloodedTown, floodedTown, MOST_NAMED } from '../support/flooded-town.ts';
import { compactTown } from '../support/release-town.ts';

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
/** What sees crowds, without a server, and the answers that it has marked. */
function crowdsAlone() {
  const marked: string[] = [];
  const crowds = new Crowds(
    async (hashes) => void marked.push(...hashes),
    weighingGround(compactTown),
    () => 0,
  );
  const see = async (ip: string, spots: readonly string[], hash: string): Promise<void> => {
    const isMarked = crowds.isCrowd(ip, spots);
    if (isMarked) marked.push(hash);
    await crowds.see(ip, spots, hash, isMarked);
  };
  return { crowds, marked, see };
}
/** A spot as people name them: some are named by many. */
const spotOf = (chance: () => number): string => `spot ${Math.floor(16 * chance() ** 2)}`;
const times = (count: number, sign: string): readonly string[] => Array.from({ length: count }, () => sign);

test('four about one place from one network are a household; with the fifth all five are marked, and each that comes after', async () => {
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

test('a network from which people name the whole town is none, however many they are', async () => {
  await town.people(60, { networks: 2 });
  expect(await signs()).toEqual(times(60, '[]'));
  // Nor are those of it who name the flooded place, as long as they are less than two thirds.
  await send('10.1.0.1', 8);
  expect(await signs()).toEqual(times(68, '[]'));
});

test('what has come within twelve hours is counted, whenever in it, and forgotten after them', async () => {
  await send('203.0.113.7', 2);
  await town.server.at('2027-03-01T14:05+01:00');
  await send('203.0.113.7', 2);
  await town.server.at('2027-03-01T22:05+01:00');
  await send('203.0.113.7', 2);
  expect(await signs()).toEqual(times(6, '[]'));
  await send('203.0.113.7', 1);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(2, '[]')]);
});

test('a line across a place is about it, and an area round it', async () => {
  const { crowds, marked, see } = crowdsAlone();
  const [easting, northing] = FLOODED.point;
  const round = (turn: number, metres: number): Position => [
    Math.round(easting + metres * Math.cos(turn)),
    Math.round(northing + metres * Math.sin(turn)),
  ];
  const drawn: readonly Geometry[] = Array.from({ length: 12 }, (_, index) =>
    index % 3 === 0
      ? { type: 'area', ring: [0, 1.6, 3.1, 4.7].map((turn) => round(turn + index, 300)) }
      : { type: 'line', positions: [round(index, 380), round(index + Math.PI, 380)] },
  );
  for (const [index, geometry] of drawn.entries())
    await see('203.0.113.7', crowds.spotsOf([{ geometry, named: null }]), String(index));
  expect(marked).toHaveLength(12);
});

test('where a crowd about a place is known, so are those of it whose networks people share, but the people are not', async () => {
  const { marked, see } = crowdsAlone();
  const chance = fixedChance(4);
  const person = (number: number): Promise<void> => see(`10.0.0.${number % 10}`, [spotOf(chance)], `person ${number}`);
  for (let number = 0; number < 400; number += 1) await person(number);
  for (let number = 0; number < 500; number += 1)
    await see(number % 50 < 10 ? `10.0.0.${number % 50}` : `198.18.0.${number % 50}`, ['flooded'], `false ${number}`);
  expect(marked.filter((hash) => hash.startsWith('false'))).toHaveLength(500);
  expect(marked).toHaveLength(500);
});

test('so are those of machines that have sent as few as three, and what came in a row before the crowd was known', async () => {
  const { marked, see } = crowdsAlone();
  const chance = fixedChance(4);
  const person = (number: number): Promise<void> => see(`10.0.0.${number % 10}`, [spotOf(chance)], `person ${number}`);
  for (let number = 0; number < 200; number += 1) await person(number);
  // Each of a home names a place of their own, and a home of two the flooded one.
  for (let number = 0; number < 60; number += 1) await see(`10.1.0.${number % 30}`, [spotOf(chance)], `home ${number}`);
  for (let number = 0; number < 2; number += 1) await see('10.1.1.1', ['flooded'], `couple ${number}`);
  const sends = async (ip: string, count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) await see(ip, ['flooded'], `false ${ip} ${number}`);
  };
  await sends('10.0.0.3', 9);
  for (let number = 200; number < 220; number += 1) await person(number);
  for (let machine = 0; machine < 10; machine += 1) await sends(`198.18.0.${machine}`, 3);
  expect(marked).toEqual([]);
  for (let machine = 0; machine < 5; machine += 1) await sends(`198.18.1.${machine}`, 6);
  for (let machine = 0; machine < 10; machine += 1) await sends(`198.18.2.${machine}`, 4);
  expect(marked.filter((hash) => hash.startsWith('false'))).toHaveLength(9 + 30 + 30 + 40);
  expect(marked).toHaveLength(109);
});

test('machines that name the whole town, and some that flood a place, make no crowd of the people who name it from a shared network', async () => {
  const { marked, see } = crowdsAlone();
  const chance = fixedChance(4);
  for (let number = 0; number < 200; number += 1)
    await see(`198.18.0.${number % 20}`, [`elsewhere ${number % 7}`], `elsewhere ${number}`);
  for (let number = 0; number < 30; number += 1) await see(`198.18.1.${number % 6}`, ['spot 0'], `false ${number}`);
  for (let number = 0; number < 1_000; number += 1)
    await see(`10.0.0.${number % 10}`, [spotOf(chance)], `person ${number}`);
  expect(marked.filter((hash) => hash.startsWith('false'))).toHaveLength(30);
  // A row of eight comes about by chance now and then, and a network's first five answers may be about one place.
  expect(marked.length - 30).toBeLessThan(20);
});

test('no more is remembered than there is room for, and who floods the memory is forgotten with what was there', async () => {
  const { crowds, marked, see: seeAll } = crowdsAlone();
  const spots = crowds.spotsOf([{ geometry: { type: 'point', position: FLOODED.point }, named: FLOODED.id }]);
  const see = (ip: string, hash: string): Promise<void> => seeAll(ip, spots, hash);
  for (const hash of ['a', 'b', 'c', 'd']) await see('203.0.113.7', hash);
  for (let other = 0; other < 10_000; other += 1) await see(`10.${other >> 8}.${other & 255}.1`, `other ${other}`);
  expect(crowds.isCrowd('203.0.113.7', spots)).toBe(false);
  await see('203.0.113.7', 'e');
  expect(marked).toEqual([]);
  for (const hash of ['f', 'g', 'h', 'i']) await see('203.0.113.7', hash);
  expect(marked.toSorted()).toEqual(['e', 'f', 'g', 'h', 'i']);
});

test('what is changed counts as it is now, from where it was changed, and what is about no place does not count', async () => {
  const { crowds, marked, see } = crowdsAlone();
  for (let number = 0; number < 10; number += 1) await see('198.18.0.1', [`elsewhere ${number}`], `false ${number}`);
  for (let number = 10; number < 40; number += 1) await see('198.18.0.1', [], `nowhere ${number}`);
  for (let number = 0; number < 10; number += 1) await crowds.seeChanged('198.18.0.2', ['flooded'], `false ${number}`);
  expect(marked).toHaveLength(10);
  for (let number = 10; number < 20; number += 1) await see('198.18.0.1', ['flooded'], `false ${number}`);
  expect(marked).toHaveLength(20);
  // And however often one is corrected, it is one.
  await see('198.18.0.3', ['elsewhere'], 'false 20');
  for (let time = 0; time < 7; time += 1) await crowds.seeChanged('198.18.0.3', [`elsewhere ${time}`], 'false 20');
  for (let number = 21; number < 30; number += 1) await see('198.18.0.3', ['flooded'], `false ${number}`);
  expect(marked).toHaveLength(29);
});

test('what is taken back, or changed from elsewhere, has not come: what is left of its network is a crowd then', async () => {
  const { crowds, marked, see } = crowdsAlone();
  for (const ip of ['198.18.0.1', '198.18.0.2']) {
    for (let number = 0; number < 6; number += 1) await see(ip, [`elsewhere ${number}`], `decoy ${ip} ${number}`);
    for (let number = 0; number < 10; number += 1) await see(ip, ['flooded'], `false ${ip} ${number}`);
  }
  expect(marked).toEqual([]);
  for (let number = 0; number < 6; number += 1) await crowds.forget(`decoy 198.18.0.1 ${number}`);
  expect(marked).toHaveLength(10);
  for (let number = 0; number < 6; number += 1)
    await crowds.seeChanged(`198.18.1.${number}`, ['flooded'], `decoy 198.18.0.2 ${number}`);
  expect(marked).toHaveLength(20);
});

test('what is changed by its code has come once more, and what staff give in comes from no network', async () => {
  const codes = await town.people(10);
  await town.changeAll(codes.slice(0, 5), MOST_NAMED, 1);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(5, '[]')]);
  await town.floodThrough('street', 10, FLOODED);
  expect(await signs()).toEqual([...times(5, '["crowd"]'), ...times(15, '[]')]);
});
