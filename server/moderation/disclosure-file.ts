import type { LocalText } from '#core/base/text.ts';
import { textIn } from '#core/base/text-in.ts';
import type { Day } from '#core/base/time.ts';
import { rowsAsCsv } from '#core/exports/csv.ts';
import { maskedInWords, neverInWords } from '#core/moderation/disclosed-words.ts';
import type { Disclosed, DisclosedAnswers, DisclosedTexts, Selection } from '#core/moderation/disclosure.ts';
import type { Municipality } from '#core/places/municipality.ts';

export interface AboutFile {
  readonly municipality: Municipality;
  /** The dialogue's. */
  readonly title: LocalText;
  readonly day: Day;
  readonly diaryNumber: string;
  readonly selection: Selection;
}

type Rows = readonly (readonly string[])[];

/**
 * What is given out as a file that a Swedish Excel opens right, in Swedish: it goes to whoever asked for public records. What
 * has been masked, and how, stands above it, so that the file is never read as more than it is.
 */
export function disclosureFile(
  disclosed: Disclosed,
  { municipality: { settings }, title, day, diaryNumber, selection }: AboutFile,
): string {
  const of = disclosed.of === 'texts' ? 'texter' : 'svar';
  return rowsAsCsv([
    [`Utlämnande av ${of} ur medborgardialog`],
    ...(settings.fictional ? [['Påhittade testdata']] : []),
    ['Kommun', textIn(settings.formalName, 'sv')],
    ['Dialog', textIn(title, 'sv')],
    ...(selection.of === 'answers' ? [['Svar som kom', `${selection.from}–${selection.to}`]] : []),
    ['Diarienummer', diaryNumber],
    ['Lämnades ut', day],
    ...(disclosed.of === 'texts' ? textRows(disclosed) : answerRows(disclosed)),
  ]);
}

const textRows = ({ texts }: DisclosedTexts): Rows => [
  ['Observera', 'Det som står inom hakparentes är maskat. Texterna står i slumpvis ordning.'],
  [],
  ['Fråga', 'Text'],
  ...texts.map(({ question, text }) => [question === null ? '' : textIn(question, 'sv'), text]),
];

function answerRows({ tables, leftOut }: DisclosedAnswers): Rows {
  const nameOf = (about: LocalText | null): string => (about === null ? 'Svarande' : textIn(about, 'sv'));
  return [
    ['Observera', 'Raderna är sorterade efter vad som står i dem. Ordningen säger inget om när eller av vem.'],
    ['Observera', 'En tom ruta betyder att personen inte svarade på frågan.'],
    ['Observera', 'Rutans namn säger dess sida och dess nedre vänstra hörn i SWEREF 99 TM.'],
    ['Observera', 'Svaren är vad människor upplever. De säger inte om brott har begåtts.'],
    ['Observera', 'Alla svar är med, också sådana som kommunen inte räknar i resultaten.'],
    ...neverInWords('sv').map((words) => ['Lämnas aldrig ut', words]),
    [],
    ['Tabell', 'Kolumn', 'Så lämnas den ut'],
    ...tables.flatMap(({ about, columns }) =>
      columns.map(({ heading, masked }) => [nameOf(about), heading, maskedInWords(masked, 'sv')]),
    ),
    ...leftOut.map(({ text, way }) => [
      '',
      textIn(text, 'sv'),
      way === 'apart' || way === 'never' ? maskedInWords(way, 'sv') : 'Lämnas inte ut',
    ]),
    ...tables.flatMap(({ about, columns, rows }) => [
      [],
      [
        about === null
          ? 'Svarande: en rad för varje person'
          : `${nameOf(about)}: en rad för varje plats, utan koppling till person`,
      ],
      columns.map(({ heading }) => heading),
      ...rows,
    ]),
  ];
}
