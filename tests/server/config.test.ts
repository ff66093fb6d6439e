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
