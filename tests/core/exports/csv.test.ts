import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { csvField, toCsv } from '#core/exports/csv.ts';
import { heatTable } from '#core/exports/heat-table.ts';
import { placesTable } from '#core/exports/places-table.ts';
import { surveyTable } from '#core/exports/survey-table.ts';
import { MapPicture, PlacesPicture, SurveyPicture } from '#core/measures/contract.ts';
import { mapPicture, placesPicture, surveyPicture } from '../../support/insight-pictures.ts';

const CHECKSUM = 'a'.repeat(64);
const golden = (name: string) => `../../golden/exports/${name}`;

describe('an export as CSV', () => {
  test('the hand-made pictures are pictures a release could answer', () => {
    expect(Value.Check(MapPicture, mapPicture('staff'))).toBe(true);
    expect(Value.Check(PlacesPicture, placesPicture('public'))).toBe(true);
    expect(Value.Check(SurveyPicture, surveyPicture('staff'))).toBe(true);
  });

  test('an analyst opens the map in a Swedish Excel', async () => {
    await expect(toCsv(heatTable(mapPicture('staff')), 'excel', CHECKSUM)).toMatchFileSnapshot(
      golden('map-staff-excel.csv'),
    );
  });

  test('a program reads the map', async () => {
    await expect(toCsv(heatTable(mapPicture('staff', 'safe', 'BEL')), 'machine', CHECKSUM)).toMatchFileSnapshot(
      golden('map-staff-machine.csv'),
    );
  });

  test('the public gets persons in tens', async () => {
    await expect(toCsv(placesTable(placesPicture('public')), 'excel', CHECKSUM)).toMatchFileSnapshot(
      golden('places-public-excel.csv'),
    );
  });

  test('the survey has every answer with its status in words', async () => {
    await expect(toCsv(surveyTable(surveyPicture('staff')), 'excel', CHECKSUM)).toMatchFileSnapshot(
      golden('survey-staff-excel.csv'),
    );
  });

  test('what is withheld is an empty field, never a nought', () => {
    const records = parsed(toCsv(heatTable(mapPicture('staff')), 'machine', CHECKSUM), ',');
    const tooFew = records.filter((record) => record.status === 'för få svar');
    expect(tooFew).toHaveLength(3);
    for (const record of tooFew)
      expect([record.estimate, record.low, record.high, record.density_per_km2]).toEqual(['', '', '', '']);
  });

  test('every row of the machine form has the period, the release and the note with it', () => {
    const records = parsed(toCsv(surveyTable(surveyPicture('public')), 'machine', CHECKSUM), ',');
    expect(records.length).toBe(12);
    for (const record of records) {
      expect(record.opens).toBe('2026-02-02');
      expect(record.release).toBe('ljuskoping-2026-1');
      expect(record.respondents).toBe('2050');
      expect(record.note).toContain('Gäller dem som svarat');
      expect(record.note).toContain('slumpfel som skyddar den som svarat');
    }
  });

  test('a name that a spreadsheet would run as a formula becomes text', () => {
    const excel = toCsv(placesTable(placesPicture('staff')), 'excel', CHECKSUM);
    expect(excel).toContain(`"'=Stora; ""torget"""`);
    const records = parsed(toCsv(placesTable(placesPicture('staff')), 'machine', CHECKSUM), ',');
    expect(records.find((record) => record.place === 'stora-torget')?.name).toBe(`'=Stora; "torget"`);
  });

  test('nor does what follows on another form’s separator, in a spreadsheet that is set to it', () => {
    const words = ['mörkt,=1+1,', 'mörkt;@SUM(A1)', 'mörkt\t+1', 'mörkt\n-1', 'mörkt,\t=1', 'mörkt=1+1, bra - och'];
    for (const [form, mark] of [
      [';', ','],
      [',', '.'],
    ] as const) {
      const line = ['Vad känns otryggt?', 'sv', ...words].map((cell) => csvField(cell, mark)).join(form);
      // To a reader of another separator quotes in the middle of a field are letters.
      for (const separator of [';', ',', '\t'])
        for (const cell of line.split(/\r?\n/).flatMap((part) => part.split(separator)))
          expect([separator, cell]).not.toEqual([separator, expect.stringMatching(/^"?[=+\-@\t\r]/)]);
    }
    expect(csvField('mörkt=1+1, bra - och', ',')).toBe('"mörkt=1+1, bra - och"');
  });

  test('Excel finds a byte order mark, CRLF and a decimal comma', () => {
    const excel = toCsv(heatTable(mapPicture('staff')), 'excel', CHECKSUM);
    expect(excel.startsWith('\u{FEFF}')).toBe(true);
    expect(excel.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(excel).toMatch(/;0,0625;/);
    expect(excel).not.toMatch(/;0\.0625;/);
  });
});

/** RFC 4180 read back, so that the test does not trust the writer. */
function parsed(text: string, separator: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && character === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else if (quoted || character !== '\r') cell += character;
  }
  rows.pop();
  const [header = [], ...body] = rows;
  for (const row of body) expect(row).toHaveLength(header.length);
  return body.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])));
}
