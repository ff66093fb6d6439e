import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../web/api/request.ts';
import { orNothing, together } from '../../web/islands/insight/loading.ts';

const value = <Value>(found: Value) => Promise.resolve({ kind: 'value' as const, value: found });
const refused = Promise.resolve({ kind: 'refused' as const, code: 'unknown_value', message: 'Välj något annat.' });

describe('what a view waits for', () => {
  test('comes all at once, by name', async () => {
    expect(await together({ map: value('karta'), places: value(3) })).toEqual({
      kind: 'value',
      value: { map: 'karta', places: 3 },
    });
  });

  test('is the first thing that went wrong', async () => {
    const reply = await together({ map: refused, places: value(3) });
    if (reply.kind === 'value') throw new Error('came all the same');
    expect(faultSentence(reply, 'Ingen kontakt.')).toBe('Välj något annat.');
    expect(faultSentence({ kind: 'unreachable' }, 'Ingen kontakt.')).toBe('Ingen kontakt.');
  });

  test('stands without what it can do without', async () => {
    expect(await together({ map: value('karta'), change: orNothing(refused), districts: orNothing(null) })).toEqual({
      kind: 'value',
      value: { map: 'karta', change: null, districts: null },
    });
  });
});
