import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNoise } from '#core/privacy/noise/fast.ts';
import { examineHeader } from '#core/release/examine.ts';
import { ReleaseHeaderSchema, schemaIsHeader } from '#core/release/header-schema.ts';
import { publicRelease } from '#core/release/public.ts';
import { builtRelease, townFacts } from '../support/built-release.ts';
import { fixedWords } from '../support/fixed-words.ts';
import { compactTown, townPeople } from '../support/release-town.ts';

const { release } = builtRelease(townPeople(1700, 71), 71, townFacts({ municipality: compactTown }));

describe('the schema of a release header', () => {
  it('is the type that the program is written with', () => {
    // Decided when the program is compiled.
    expect(schemaIsHeader).toBe(true);
  });

  it('lets through what is released, and says where something is wrong', () => {
    expect(examineHeader(release.header)).toEqual([]);
    expect(examineHeader(publicRelease(release, createNoise(fixedWords(72))).header)).toEqual([]);
    const { campaign, ...rest } = release.header;
    expect(examineHeader({ ...rest, campaign: { ...campaign, closes: '15/3' } }).map(({ detail }) => detail)).toEqual([
      expect.stringContaining('/campaign/closes'),
    ]);
    expect(
      examineHeader({ ...release.header, places: { ...release.header.places, varianceUnits2: 0.5 } }).length,
    ).toBeGreaterThan(0);
  });

  it('is published as JSON Schema for whoever reads a file without our code', () => {
    const path = join(import.meta.dirname, '../../docs/method/release-header.schema.json');
    const published = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...(JSON.parse(JSON.stringify(ReleaseHeaderSchema)) as object),
    };
    // To be written anew from this object when a new format is made.
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(published);
  });
});
