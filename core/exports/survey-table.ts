import type { AnswerFigure, SurveyPicture, SurveyTable } from '../measures/contract.ts';
import { NOTES } from './notes.ts';
import { roundedShare } from './rounding.ts';
import { type Cell, type ExportTable, STATUS_WORDS } from './table.ts';

const columns = [
  { key: 'question', heading: 'Fråga, id' },
  { key: 'row', heading: 'Delfråga, id' },
  { key: 'question_text', heading: 'Fråga' },
  { key: 'row_text', heading: 'Delfråga' },
  { key: 'max_choices', heading: 'Högst antal svar' },
  { key: 'answered', heading: 'Antal svar, ungefär' },
  { key: 'code', heading: 'Svar, id' },
  { key: 'answer', heading: 'Svar' },
  { key: 'status', heading: 'Status' },
  { key: 'percent', heading: 'Procent' },
  { key: 'low', heading: 'Lägst (90 %)' },
  { key: 'high', heading: 'Högst (90 %)' },
  { key: 'sampling_half_width', heading: 'Varav urvalsfel, högst ± procentenheter (95 %)' },
] as const;

/** Every one-way table of the survey, one answer a row. */
export function surveyTable(picture: SurveyPicture): ExportTable {
  return {
    frame: picture.frame,
    title: 'Enkätsvar',
    notes: [
      NOTES.whoAnswered.sv,
      NOTES.noise.sv,
      'Intervallen visar slumpen: urval och skyddande slumpfel. De visar inte vilka som avstått.',
      'Osäkert: andelen är avrundad till närmaste 5 procent och ska inte rangordnas.',
      'För få svar: andelen visas inte.',
    ],
    columns,
    rows: picture.tables.flatMap((table) => table.answers.map((answer) => row(table, answer))),
  };
}

function row(table: SurveyTable, answer: AnswerFigure): readonly Cell[] {
  const share = answer.share === null || answer.status === 'too-few' ? null : roundedShare(answer.share, answer.status);
  return [
    table.question,
    table.row,
    table.text.sv,
    table.rowText?.sv ?? null,
    table.max,
    table.answered,
    answer.code,
    answer.text.sv,
    answer.status === 'too-few' ? STATUS_WORDS.tooFew : STATUS_WORDS[answer.status],
    share?.value ?? null,
    share?.low ?? null,
    share?.high ?? null,
    table.samplingHalfWidth === null ? null : Number(table.samplingHalfWidth.toFixed(1)),
  ];
}
