import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { Refusal } from '#core/base/fault.ts';
import { Language } from '#core/base/text.ts';
import { type ImportedForm, type ImportFailure, importXlsForm } from '#core/survey/xlsform/import.ts';
import { RefusalError, type Sentence } from '../errors.ts';
import { readSpreadsheetFile, type SpreadsheetFault } from './spreadsheet.ts';

/** Forms with pictures inside are about 1 MB; pictures are not read. */
export const LARGEST_FILE = 5 * 1024 * 1024;

const SPREADSHEETS = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.ms-excel',
  'application/zip',
  'application/octet-stream',
];

/**
 * An XLSForm as a survey, with what could not be taken over. Nothing is stored: whoever imports looks at the notes first, and
 * saves the survey as a draft.
 */
export async function xlsFormPart(plain: FastifyInstance): Promise<void> {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>();
  // Only here is a body that is no JSON taken in, and only after the right to write has been asked for.
  app.addContentTypeParser(SPREADSHEETS, { parseAs: 'buffer', bodyLimit: LARGEST_FILE }, (_request, body, done) =>
    done(null, body),
  );

  app.post(
    '/api/staff/surveys/xlsform',
    {
      config: { right: ['write', 'dialogue'] },
      bodyLimit: LARGEST_FILE,
      schema: {
        summary: 'An XLSForm (ODK, KoboToolbox) as a survey, and what could not be taken over',
        description: 'The body is the .xlsx file itself. Nothing is stored.',
        tags: ['staff'],
        querystring: Type.Object({
          /** The language of columns that name none. */
          sprak: Type.Optional(Language),
          /** For a form without a title. */
          titel: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: {
          200: Type.Unsafe<ImportedForm>(Type.Object({}, { additionalProperties: true })),
          400: Refusal,
          401: Refusal,
          403: Refusal,
          413: Refusal,
          415: Refusal,
          422: Refusal,
        },
      },
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request, reply) => {
      const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const sheets = await readSpreadsheetFile(file);
      if (!sheets.ok) throw new RefusalError(422, sheets.failure, FILE_SENTENCES[sheets.failure]);
      const { sprak: language, titel: title } = request.query;
      const imported = importXlsForm(sheets.value, {
        ...(language === undefined ? {} : { language }),
        ...(title === undefined ? {} : { title }),
      });
      if (!imported.ok) throw new RefusalError(422, imported.failure.code, FORM_SENTENCES[imported.failure.code]);
      reply.header('cache-control', 'no-store');
      return imported.value;
    },
  );
}

const FILE_SENTENCES: Readonly<Record<SpreadsheetFault, Sentence>> = {
  'old-or-locked': {
    sv: 'Filen är i det äldre formatet .xls eller har ett lösenord. Öppna den i ett kalkylprogram, spara den som .xlsx utan lösenord och försök igen.',
    en: 'The file is in the older format .xls or has a password. Open it in a spreadsheet program, save it as .xlsx without a password and try again.',
  },
  'not-spreadsheet': {
    sv: 'Filen är inget kalkylblad i formatet .xlsx. Välj den .xlsx-fil som formuläret är skrivet i. Har du bara en .csv eller .ods, spara den som .xlsx först.',
    en: 'The file is not a spreadsheet in the format .xlsx. Choose the .xlsx file that the form is written in. If you only have a .csv or .ods, save it as .xlsx first.',
  },
  'too-large-inside': {
    sv: 'Kalkylbladet är för stort när det packas upp. Kopiera raderna med formuläret till ett nytt kalkylblad, spara det och försök igen.',
    en: 'The spreadsheet is too large when it is unpacked. Copy the rows with the form into a new spreadsheet, save it and try again.',
  },
  damaged: {
    sv: 'Filen är skadad och går inte att läsa. Öppna den i ett kalkylprogram, spara den på nytt och försök igen.',
    en: 'The file is damaged and cannot be read. Open it in a spreadsheet program, save it again and try once more.',
  },
};

const FORM_SENTENCES: Readonly<Record<ImportFailure, Sentence>> = {
  'no-survey-sheet': {
    sv: 'Kalkylbladet är inget XLSForm: det har inget blad som heter ”survey”. Kontrollera att du valde rätt fil.',
    en: 'The spreadsheet is no XLSForm: it has no sheet named “survey”. Check that you chose the right file.',
  },
  'no-type-column': {
    sv: 'Bladet ”survey” har ingen kolumn ”type” på första raden. Kontrollera att rubrikerna står överst.',
    en: 'The sheet “survey” has no column “type” in its first row. Check that the headings stand at the top.',
  },
  'no-questions': {
    sv: 'Formuläret har inga frågor som Lykta kan ställa. Kontrollera bladet ”survey”, och att svarsalternativen finns i bladet ”choices”.',
    en: 'The form has no questions that Lykta can ask. Check the sheet “survey”, and that the options are in the sheet “choices”.',
  },
};
