import { deflateRawSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSpreadsheetFile } from '#server/staff/spreadsheet.ts';
import { xlsFormPart } from '#server/staff/xlsform.ts';
import { type DeskApp, sessionOf, startDeskApp } from '../../support/desk-app.ts';
import { sheet, xlsxOf } from '../../support/xlsform-files.ts';

const now = Date.UTC(2026, 2, 1, 9);
let desk: DeskApp;
let app: FastifyInstance;

beforeEach(async () => {
  desk = await startDeskApp(() => now, { bodyLimit: 64 * 1024 });
  ({ app } = desk);
  await app.register(xlsFormPart);
});

afterEach(() => desk.close());

const form = [
  sheet(
    'survey',
    `type            | name  | label::Svenska (sv)      | label::English (en)
     select_one ja   | trygg | Känner du dig trygg ute? | Do you feel safe outdoors?
     calculate       | summa |                          |                            `,
  ),
  sheet('choices', 'list_name | name | label::Svenska (sv) | label::English (en)\nja|ja|Ja|Yes\nja|nej|Nej|No'),
];

async function send(payload: Buffer, { role = 'coordinator', query = '', type = 'application/octet-stream' } = {}) {
  return app.inject({
    method: 'POST',
    url: `/api/staff/surveys/xlsform${query}`,
    headers: { 'content-type': type },
    cookies: await sessionOf(app, role),
    payload,
  });
}

describe('a coordinator who brings a form from ODK or KoboToolbox', () => {
  it('is given the survey, and told what is not in it', async () => {
    const response = await send(await xlsxOf(form), { query: '?titel=Trygghet' });
    expect(response.statusCode).toBe(200);
    const { survey, notes } = response.json();
    expect(survey).toMatchObject({
      title: { sv: 'Trygghet' },
      questions: [{ id: 'trygg', type: 'choice', text: { sv: 'Känner du dig trygg ute?' } }],
    });
    expect(notes).toContainEqual(expect.objectContaining({ sheet: 'survey', row: 3, code: 'type-calculate' }));
  });

  it('says which language the columns without one are in', async () => {
    const plain = [sheet('survey', 'type|name|label\ntext|q|Mitä kuuluu?')];
    const response = await send(await xlsxOf(plain), { query: '?sprak=fi' });
    expect(response.json().survey.questions[0].text).toEqual({ fi: 'Mitä kuuluu?' });
  });

  it('is told what to do with a file that is no form', async () => {
    const old = await send(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect([old.statusCode, old.json().message]).toEqual([422, expect.stringContaining('.xls ')]);
    const garbage = await send(Buffer.from('type;name;label\ntext;q;Hej'));
    expect([garbage.statusCode, garbage.json().code]).toEqual([422, 'not-spreadsheet']);
    const other = await send(await xlsxOf([sheet('Blad1', 'Budget | 2026\nLampor|12')]));
    expect([other.statusCode, other.json().code]).toEqual([422, 'no-survey-sheet']);
    const empty = await send(Buffer.alloc(0));
    expect([empty.statusCode, empty.json().code]).toEqual([422, 'not-spreadsheet']);
  });

  it('cannot send a file of more than five megabytes', async () => {
    expect((await send(Buffer.alloc(5 * 1024 * 1024 + 1))).statusCode).toBe(413);
  });
});

describe('a spreadsheet', () => {
  it('is refused when a small file would become a huge one', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': ' '.repeat(70_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readSpreadsheetFile(bomb)).toEqual({ ok: false, failure: 'too-large-inside' });
  });

  it.each([
    ['after a ">" in an attribute', '<c x=">" r="XFD1048576"/>', 'too-large-inside'],
    ['in another form of number', '<c r="A1e9"/>', 'damaged'],
    ['in a cell that does not end', `<c r='XFD1048576' x="<"/>`, 'damaged'],
    ['in an attribute beside one that looks like it', `<c x=" r='A1'" r="XFD1048576"/>`, 'too-large-inside'],
    ['nowhere, a hundred thousand times', '<c '.repeat(100_000), 'damaged'],
  ])('is refused, and soon, when a far cell is told %s', async (_, cells, failure) => {
    const file = zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<sheetData>${cells}</sheetData>`,
    });
    expect(await readSpreadsheetFile(file)).toEqual({ ok: false, failure });
  });

  it('is refused when one cell lies so far out that all cells before it would fill the memory', async () => {
    const far = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const file = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': far });
    expect(await readSpreadsheetFile(file)).toEqual({ ok: false, failure: 'too-large-inside' });
  });

  it('is refused when it says that a part is larger than it is', async () => {
    const file = zipOf({ 'xl/workbook.xml': '<workbook/>' });
    const entry = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    file.writeUInt32LE(0xfffffff0, entry + 24);
    expect(await readSpreadsheetFile(file)).toEqual({ ok: false, failure: 'damaged' });
  });

  it('is called damaged when it is cut or its parts are noise', async () => {
    const whole = await xlsxOf(form);
    const noise = Buffer.from(whole);
    noise.fill(7, 40, 400);
    expect((await readSpreadsheetFile(noise)).ok).toBe(false);
    expect(await readSpreadsheetFile(whole.subarray(0, whole.length / 2))).toEqual({
      ok: false,
      failure: 'not-spreadsheet',
    });
  });
});

describe('others', () => {
  it('may not import: neither an analyst, nor somebody who has not signed in', async () => {
    const file = await xlsxOf(form);
    expect((await send(file, { role: 'analyst' })).statusCode).toBe(403);
    const stranger = await app.inject({
      method: 'POST',
      url: '/api/staff/surveys/xlsform',
      headers: { 'content-type': 'application/octet-stream' },
      payload: file,
    });
    expect(stranger.statusCode).toBe(401);
  });
});

/** A zip file of parts, each deflated; enough of one for the list at its end to be true. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const body = Buffer.concat([head, Buffer.from(name), packed]);
    bodies.push(body);
    list.push(entry, Buffer.from(name));
    at += body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
