import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Compile } from 'typebox/compile';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BotCheckSetting } from '#core/places/bot-check-setting.ts';
import { Hcaptcha } from '#server/intake/hcaptcha.ts';
import { hcaptchaKeysFault } from '#server/intake/hcaptcha-keys.ts';
import { type OwnHcaptcha, startHcaptcha } from '../support/own-hcaptcha.ts';

/** What is said between this server and hCaptcha, over real HTTP with a server that speaks as it does. */
let company: OwnHcaptcha;
let warned: string[];
beforeEach(async () => {
  company = await startHcaptcha();
  warned = [];
});
afterEach(() => company.close());

const asking = (change: object = {}): Hcaptcha =>
  new Hcaptcha(
    { ...company.setting, secret: company.secret, address: 'https://dialog.example.se', ...change },
    (sentence) => warned.push(sentence),
  );

test('the company is sent its own token, our keys and nothing else: no address of anybody’s', async () => {
  const token = company.token();
  expect(await asking().verdict(token)).toBe('passed');
  expect(company.asked).toHaveLength(1);
  const [{ type, body } = { type: '', body: '' }] = company.asked;
  expect(type).toMatch(/^application\/x-www-form-urlencoded/);
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    secret: company.secret,
    response: token,
    sitekey: company.setting.siteKey,
  });
  expect(warned).toEqual([]);
});

test('a token that was used before, or that nobody gave, is refused', async () => {
  const token = company.token();
  const hcaptcha = asking();
  expect(await hcaptcha.verdict(token)).toBe('passed');
  expect(await hcaptcha.verdict(token)).toBe('refused');
  expect(await hcaptcha.verdict('P1_nobody')).toBe('refused');
  expect(warned).toEqual([]);
});

test('a token that was got at another site is refused, and one whose place the company does not tell is taken', async () => {
  for (const [hostname, verdict] of [
    ['dialog.example.se', 'passed'],
    ['not-provided', 'passed'],
    ['farm.example.com', 'refused'],
  ] as const) {
    company.hostname = hostname;
    expect(await asking().verdict(company.token()), hostname).toBe(verdict);
  }
  company.hostname = 'farm.example.com';
  expect(await asking({ address: null }).verdict(company.token())).toBe('passed');
});

describe('a company that cannot say keeps nobody out: it is away', () => {
  for (const mood of ['broken', 'garbled', 'endless', 'elsewhere'] as const)
    test(`when it is ${mood}`, async () => {
      company.mood = mood;
      const hcaptcha = asking();
      expect(await hcaptcha.verdict(company.token())).toBe('away');
      expect(await hcaptcha.verdict(company.token())).toBe('away');
      expect(warned, 'told once').toHaveLength(1);
      company.mood = 'well';
      expect(await hcaptcha.verdict(company.token())).toBe('passed');
    });

  test('when it never answers, after some seconds', async () => {
    company.mood = 'silent';
    expect(await asking().verdict(company.token())).toBe('away');
    expect(warned).toEqual([
      'hCaptcha cannot be asked: it cannot be reached. Residents’ devices do the check meanwhile'.replace('’', "'"),
    ]);
  });

  test('when nobody is there', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    expect(await asking({ siteverify: `http://127.0.0.1:${port}/siteverify` }).verdict(company.token())).toBe('away');
  });
});

test('a key that is wrong is told whoever runs the server, once and never the secret, and no resident pays for it', async () => {
  for (const [change, code] of [
    [{ secret: 'ES_another' }, 'invalid-input-secret'],
    [{ siteKey: '10000000-ffff-ffff-ffff-000000000001' }, 'sitekey-secret-mismatch'],
  ] as const) {
    warned = [];
    const hcaptcha = asking(change);
    expect(await hcaptcha.verdict(company.token())).toBe('away');
    expect(await hcaptcha.verdict(company.token())).toBe('away');
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain(code);
    expect(warned[0]).not.toMatch(/ES_/);
  }
});

test('a start with one key of the two is told which one is missing, and never the other', () => {
  const { setting, secret } = company;
  expect(hcaptchaKeysFault(setting, null, true)).toMatch(/give its secret as LYKTA_HCAPTCHA_SECRET/);
  expect(hcaptchaKeysFault(null, secret, true)).toMatch(/settings\.json has no site key/);
  expect(hcaptchaKeysFault(null, secret, true)).not.toContain(secret);
  for (const [set, given, takesAnswersIn] of [
    [setting, secret, true],
    [null, null, true],
    [setting, null, false],
  ] as const)
    expect(hcaptchaKeysFault(set, given, takesAnswersIn)).toBeNull();
});

test('a municipality writes its site key and may name a server of its own, over TLS or on this machine, and no secret', () => {
  const check = Compile(BotCheckSetting);
  const siteKey = '10000000-ffff-ffff-ffff-000000000001';
  for (const good of [
    'proof-of-work',
    'off',
    { hcaptcha: { siteKey } },
    { hcaptcha: company.setting },
    {
      hcaptcha: {
        siteKey,
        siteverify: 'https://captcha.kommun.se/siteverify',
        script: 'https://captcha.kommun.se:8443/1/api.js',
      },
    },
  ])
    expect(check.Check(good), JSON.stringify(good)).toBe(true);
  for (const wrong of [
    'hcaptcha',
    {},
    { hcaptcha: {} },
    { hcaptcha: { siteKey: 'my key' } },
    { hcaptcha: { siteKey, secret: company.secret } },
    { hcaptcha: { siteKey, script: 'http://captcha.kommun.se/1/api.js' } },
    { hcaptcha: { siteKey, script: "https://captcha.kommun.se/1/api.js; script-src 'unsafe-inline'" } },
    { hcaptcha: { siteKey, siteverify: 'https://somebody@captcha.kommun.se/' } },
  ])
    expect(check.Check(wrong), JSON.stringify(wrong)).toBe(false);
});
