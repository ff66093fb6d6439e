import { beforeEach, describe, expect, it } from 'vitest';
import { RefusalError } from '#server/errors.ts';
import { SignInTries, type Tryer } from '#server/staff/sign-in-tries.ts';

const MINUTE = 60_000;
let now = 0;
let tries: SignInTries;
beforeEach(() => {
  now = Date.UTC(2026, 2, 1, 9);
  tries = new SignInTries(() => now);
});

/** What a try is answered: "in", "wrong", or how many seconds to wait. */
async function trying(tryer: Partial<Tryer>, isRight = false): Promise<'in' | 'wrong' | number> {
  try {
    const whole = { name: 'anna', network: '192.0.2.1', knownDevice: null, ...tryer };
    return (await tries.try(whole, async () => (isRight ? 'in' : null))) === null ? 'wrong' : 'in';
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return error.retryAfter ?? 0;
  }
}

describe('somebody whose name is guessed at from a thousand machines', () => {
  const attack = async (): Promise<void> => {
    for (let machine = 0; machine < 1_000; machine += 1)
      await trying({ network: `198.51.${machine >> 8}.${machine & 255}` });
  };

  it('comes in on a device that they have signed in on, also after a few wrong ones of their own', async () => {
    await attack();
    for (let own = 0; own < 4; own += 1) expect(await trying({ knownDevice: 'own' })).toBe('wrong');
    expect(await trying({ knownDevice: 'own' }, true)).toBe('in');
  });

  it('waits a quarter of an hour on a new device, and the machines guess no more meanwhile', async () => {
    await attack();
    expect(await trying({ network: '203.0.113.9' }, true)).toBe(15 * 60);
    expect(await trying({ network: '198.51.77.77' })).toBe(15 * 60);
    now += 15 * MINUTE;
    expect(await trying({ network: '203.0.113.9' }, true)).toBe('in');
  });

  it('is not kept out by a few wrong ones now and then when the machines have gone', async () => {
    await attack();
    for (let hour = 0; hour < 24; hour += 1) {
      now += 15 * MINUTE;
      for (let few = 0; few < 4; few += 1) expect(await trying({ network: `203.0.113.${few}` })).not.toBe(0);
      expect(await trying({ network: `192.0.2.${hour}` }, true)).toBe('in');
      now += 45 * MINUTE;
    }
  });

  it('leaves their colleagues alone', async () => {
    await attack();
    expect(await trying({ name: 'bo' }, true)).toBe('in');
  });
});

describe('one machine that tries a common password on everybody', () => {
  it('is stopped after two hundred names, and known devices behind the same address are not', async () => {
    for (let name = 0; name < 200; name += 1) expect(await trying({ name: `namn-${name}` })).toBe('wrong');
    expect(await trying({ name: 'anna' })).toBe(15 * 60);
    expect(await trying({ name: 'anna', knownDevice: 'own' }, true)).toBe('in');
  });
});

it('a stolen device cookie is slowed down like anybody, by itself', async () => {
  for (let guess = 0; guess < 5; guess += 1) expect(await trying({ knownDevice: 'stolen' })).toBe('wrong');
  expect(await trying({ knownDevice: 'stolen', network: '203.0.113.9' })).toBe(30);
  expect(await trying({}, true)).toBe('in');
});

it('a clock that is set back makes nobody wait for longer than the wait is', async () => {
  now += 24 * 60 * MINUTE;
  for (let guess = 0; guess < 6; guess += 1) await trying({});
  now -= 24 * 60 * MINUTE;
  expect(await trying({}, true)).toBe(30);
  now += MINUTE / 2;
  expect(await trying({}, true)).toBe('in');
});

it('many names typed by somebody are forgotten after an hour, and nobody who waits is forgotten before', async () => {
  for (let guess = 0; guess < 5; guess += 1) await trying({ network: '203.0.113.9' });
  for (let name = 0; name < 20_000; name += 1)
    await trying({ name: `namn-${name}`, network: `198.51.${(name >> 8) & 255}.${name & 255}` });
  expect(await trying({ network: '203.0.113.9' })).toBe(30);
  now += 61 * MINUTE;
  await trying({});
  expect(tries.size).toBeLessThan(10);
});
