import { expect, test } from 'vitest';
import type { AuditEntry } from '#core/audit/entry.ts';
import { type AuditNames, entryInWords } from '#core/audit/sentence.ts';

const nobody = (): null => null;
const names: AuditNames = {
  person: () => 'Ljuskarta',
  dialogue: nobody,
  organisation: nobody,
  token: nobody,
  survey: nobody,
  release: nobody,
};
const read = (address: string): string =>
  entryInWords({ account: 'nyckel', act: 'read', thing: 'release', object: null, address } as AuditEntry, names, 'sv');

test('a layer over the map is called so in the log, and is no release', () => {
  expect(read('/api/insight/overlays')).toBe('Ljuskarta läste listan över kartlager');
  expect(read('/api/insight/overlays/belysning/0123456789abcdef/14/8800/4900.mvt')).toBe(
    'Ljuskarta hämtade kartlagret belysning till ett kartprogram',
  );
  expect(read('/api/insight/releases')).toBe('Ljuskarta läste listan över uttag');
});
