import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';

describe('the settings', () => {
  it('have defaults that work for somebody who sets nothing', () => {
    const config = readConfig({});
    expect(config.ok && config.value).toMatchObject({ port: 3000, host: '127.0.0.1', municipality: 'ljuskoping' });
  });

  it('are checked whole: every fault is listed, with what to do', () => {
    const config = readConfig({
      PORT: 'abc',
      HOST: ' ',
      LYKTA_DATA: '',
      LYKTA_LEDGER_COPY: ' ',
      LYKTA_MUNICIPALITY: '../etc',
      LYKTA_PARTS: 'intake,all',
    });
    expect(config.ok).toBe(false);
    if (config.ok) return;
    expect(config.failure.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'LYKTA_MUNICIPALITY',
      'LYKTA_DATA',
      'LYKTA_LEDGER_COPY',
      'LYKTA_PARTS',
    ]);
  });

  it('refuse a port that cannot be', () => {
    expect(readConfig({ PORT: '70000' }).ok).toBe(false);
    expect(readConfig({ PORT: '3.5' }).ok).toBe(false);
  });
});

describe('the reverse proxies in front', () => {
  it('are none where nobody is named, and otherwise addresses and ranges alone', () => {
    const none = readConfig({});
    expect(none.ok && none.value.trustProxy).toEqual([]);
    const some = readConfig({ LYKTA_TRUST_PROXY: '127.0.0.1, 10.0.0.0/24,fd00::/8' });
    expect(some.ok && some.value.trustProxy).toEqual(['127.0.0.1', '10.0.0.0/24', 'fd00::/8']);
    // Everybody's word would be taken.
    for (const text of ['true', '0.0.0.0/0', '10.0.0.0/33', 'proxy.example', '10.0.0.0/8/8', '*'])
      expect(readConfig({ LYKTA_TRUST_PROXY: text }).ok, text).toBe(false);
  });
});

describe('where people reach it', () => {
  it('is an origin with TLS, or this machine, and nobody’s where nothing is said', () => {
    const none = readConfig({ LYKTA_ADDRESS: '', LYKTA_PROVIDER_SECRET: ' ', LYKTA_HCAPTCHA_SECRET: ' ' });
    expect(none.ok && [none.value.address, none.value.providerSecret, none.value.hcaptchaSecret]).toEqual([
      null,
      null,
      null,
    ]);
    for (const address of ['https://lykta.kommun.se', 'http://localhost:3000', 'http://127.0.0.1:3000']) {
      const some = readConfig({ LYKTA_ADDRESS: address });
      expect(some.ok && some.value.address).toBe(address);
    }
    for (const address of [
      'lykta.kommun.se',
      'https://lykta.kommun.se/',
      'https://a/b',
      'http://lykta.kommun.se',
      'x:y',
    ])
      expect(readConfig({ LYKTA_ADDRESS: address }).ok, address).toBe(false);
  });
});

describe('the metrics', () => {
  it('are off where nobody asks for them, and else on a port of their own that only this machine reaches', () => {
    const none = readConfig({});
    expect(none.ok && none.value.metrics).toBeNull();
    const some = readConfig({ LYKTA_METRICS_PORT: '9464' });
    expect(some.ok && some.value.metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    const elsewhere = readConfig({ LYKTA_METRICS_PORT: '9464', LYKTA_METRICS_HOST: '0.0.0.0' });
    expect(elsewhere.ok && elsewhere.value.metrics).toEqual({ host: '0.0.0.0', port: 9464 });
    for (const wrong of [
      { LYKTA_METRICS_PORT: 'nio' },
      { LYKTA_METRICS_PORT: '70000' },
      { PORT: '3000', LYKTA_METRICS_PORT: '3000' },
      { LYKTA_METRICS_PORT: '9464', LYKTA_METRICS_HOST: 'everywhere' },
    ])
      expect(readConfig(wrong).ok, JSON.stringify(wrong)).toBe(false);
  });
});
