import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, languagesOn } from '#core/base/language.ts';
import { loadMunicipality, loadSurvey } from '#server/municipality.ts';

/** What only staff read is in Swedish and English: whoever adds a file here has looked at who reads it. */
const FOR_STAFF = [
  'actions/sentences.ts',
  'actions/words-staff.ts',
  'events/sentences.ts',
  'hotspots/kinds.ts',
  'hotspots/sentences.ts',
  'moderation/staff-text.ts',
  'moderation/themes.ts',
  'picture/sentences.ts',
  'promises/sentences.ts',
  'rounds/kinds.ts',
  'rounds/sentences.ts',
  'survey/asks-who.ts',
  'survey/campaign-sentences.ts',
  'survey/lint-words.ts',
  'survey/read-survey-words.ts',
  'walks/sentences.ts',
] as const;

interface Found {
  readonly at: string;
  readonly text: Readonly<Partial<Record<Language, string>>>;
}

const core = fileURLToPath(new URL('../../../core', import.meta.url));

describe('a text that residents read', () => {
  it('is in every language wherever it is part of the program', async () => {
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const modules = await Promise.all(
      files.map(async (file) => [file, (await import(join(core, file))) as unknown] as const),
    );
    const found = modules.flatMap(([file, exported]) => textsIn(exported, file, new Set()));
    expect(found.length).toBeGreaterThan(200);
    expect(
      lacking(
        found.filter(({ at }) => !FOR_STAFF.some((file) => at.startsWith(file))),
        LANGUAGES,
      ),
    ).toEqual([]);
  });

  for (const id of ['ljuskoping', 'varnamo'])
    it(`is in every language that ${id} has on, in all that it says of itself`, () => {
      const municipality = loadMunicipality(id);
      const found = textsIn(municipality, id, new Set());
      expect(found.length).toBeGreaterThan(municipality.areas.length);
      expect(lacking(found, languagesOn(municipality.settings.languages))).toEqual([]);
    });

  it('is in every language of the standing dialogue, question by question', () => {
    const survey = loadSurvey('dialogue', 1);
    expect(survey.languages).toEqual(LANGUAGES);
    expect(lacking(textsIn(survey, survey.id, new Set()), survey.languages)).toEqual([]);
  });
});

const lacking = (found: readonly Found[], languages: readonly Language[]): readonly string[] =>
  found.flatMap(({ at, text }) =>
    languages.filter((language) => (text[language] ?? '').trim() === '').map((language) => `${at}: no ${language}`),
  );

/** Every object that holds the same in several languages, in whatever it is part of. */
function textsIn(value: unknown, at: string, seen: Set<unknown>): readonly Found[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isText(value)) return [{ at, text: value }];
  if (value instanceof Map) return [...value].flatMap(([key, part]) => textsIn(part, `${at} ${key}`, seen));
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at} ${key}`, seen));
}

const isText = (value: object): value is Found['text'] => {
  const keys = Object.keys(value);
  return (
    keys.includes('sv') &&
    keys.length > 1 &&
    keys.every((key) => LANGUAGES.some((language) => language === key)) &&
    Object.values(value).every((part) => typeof part === 'string')
  );
};
