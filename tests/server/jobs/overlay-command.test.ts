import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toLatLon } from '#core/geo/sweref.ts';
import { inheritedEnvironment } from '#server/config.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'lykta-overlay-command-'));
const file = join(folder, 'gatubelysning.geojson');
const { lat, lon } = toLatLon([481_300, 6_400_330]);
writeFileSync(
  file,
  JSON.stringify({
    type: 'Feature',
    properties: { namn: 'Lampan', ägare: 'Någon\u001b[2J' },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }),
);

function overlay(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/jobs/overlay-command.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: inheritedEnvironment({ LYKTA_DATA: join(folder, 'data') }),
  });
  return { status, said: stdout + stderr };
}

it('npm run overlay lays a file by its name, says what went along and what stands on the map, lists it and takes it away', () => {
  expect(overlay()).toMatchObject({ status: 0, said: expect.stringContaining('Inga lager ligger över kartan.') });
  const laid = overlay(file, '--licence', 'CC0', '--date', '2026-10-01');
  expect(laid.status).toBe(0);
  expect(laid.said).toContain('gatubelysning (gatubelysning) ligger över personalens karta: en sak, 1 med namn.');
  expect(laid.said).toContain('På kartan står: gatubelysning: Ljusköpings kommun, CC0, 2026-10-01.');
  expect(laid.said).toContain('för att inga personuppgifter ska göra det. Borttaget: ägare.');
  overlay(file, '--name', 'Gator & torg', '--source', 'Trafikverket', '--without-names');
  expect(overlay().said).toBe(
    'gator-torg: Gator & torg (Trafikverket)\ngatubelysning: gatubelysning (Ljusköpings kommun, CC0, 2026-10-01)\n',
  );
  expect(overlay('--remove', 'gatubelysning').said).toContain('gatubelysning är borttaget.');
  expect(overlay().said).toBe('gator-torg: Gator & torg (Trafikverket)\n');
});

it.each<readonly [string, readonly string[], string]>([
  ['a file that is not there', ['finns-inte.geojson'], 'Lagret kunde inte läggas: finns-inte.geojson finns inte.'],
  ['one that is not laid', ['--remove', 'borta'], 'there is no overlay "borta"'],
  ['two files', [file, file], 'usage: npm run overlay'],
  ['a name without a file', ['--name', 'Belysning'], 'usage: npm run overlay'],
  ['a file to be taken away', [file, '--remove', 'a'], 'usage: npm run overlay'],
  ['a day that there is not', [file, '--date', '2026-02-30'], '--date is a day as 2026-10-01, not "2026-02-30"'],
  ['a name of nothing', [file, '--name', '!'], 'the name "!" has no letter or figure'],
  ['an option that there is not', [file, '--licens', 'CC0'], "Unknown option '--licens'"],
])('npm run overlay refuses %s in a sentence', (_, args, sentence) => {
  const { status, said } = overlay(...args);
  expect([status, said]).toEqual([1, expect.stringContaining(sentence)]);
  expect(said).not.toContain('    at ');
});
