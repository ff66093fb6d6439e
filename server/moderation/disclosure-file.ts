import type { LocalText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import type { DisclosedTexts } from '#core/moderation/disclosure.ts';
import type { Municipality } from '#core/places/municipality.ts';

export interface AboutFile {
  readonly municipality: Municipality;
  /** The dialogue's. */
  readonly title: LocalText;
  readonly day: Day;
  readonly diaryNumber: string;
}

/** The texts as a file that a Swedish Excel opens right, in Swedish: it goes to whoever asked for public records. */
export function disclosureFile(
  texts: DisclosedTexts['texts'],
  { municipality: { settings }, title, day, diaryNumber }: AboutFile,
): string {
  const rows: readonly (readonly string[])[] = [
    ['Utlämnande av texter ur medborgardialog'],
    ...(settings.fictional ? [['Påhittade testdata']] : []),
    ['Kommun', textIn(settings.formalName, 'sv')],
    ['Dialog', textIn(title, 'sv')],
    ['Diarienummer', diaryNumber],
    ['Lämnades ut', day],
    ['Observera', 'Det som står inom hakparentes är maskat. Texterna står i slumpvis ordning.'],
    [],
    ['Fråga', 'Text'],
    ...texts.map(({ question, text }) => [question === null ? '' : textIn(question, 'sv'), text]),
  ];
  return rowsAsCsv(rows);
}
