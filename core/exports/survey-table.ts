import { textIn } from '../base/text-in.ts';
import type { AnswerFigure, SurveyPicture, SurveyTable } from '../measures/contract.ts';
import { NOTES } from './notes.ts';
import { roundedShare } from './rounding.ts';
import { type Cell, type Column, type ExportTable, STATUS_WORDS } from './table.ts';

export const SURVEY_COLUMNS = [
  { key: 'question', heading: 'Fråga, id', type: 'text', labelledBy: 'question_text' },
  { key: 'row', heading: 'Delfråga, id', type: 'text', labelledBy: 'row_text' },
  { key: 'question_text', heading: 'Fråga', type: 'text' },
  { key: 'row_text', heading: 'Delfråga', type: 'text' },
  { key: 'max_choices', heading: 'Högst antal svar', type: 'integer' },
  { key: 'by', heading: 'Uppdelat på', type: 'text' },
  { key: 'group', heading: 'Grupp, id', type: 'text', labelledBy: 'group_text' },
  { key: 'group_text', heading: 'Grupp', type: 'text' },
  { key: 'answered', heading: 'Antal svar, ungefär', type: 'integer' },
  { key: 'code', heading: 'Svar, id', type: 'text', labelledBy: 'answer' },
  { key: 'answer', heading: 'Svar', type: 'text' },
  { key: 'status', heading: 'Status', type: 'text' },
  { key: 'percent', heading: 'Procent', type: 'integer' },
  { key: 'low', heading: 'Lägst (90 %)', type: 'integer' },
  { key: 'high', heading: 'Högst (90 %)', type: 'integer' },
  { key: 'sampling_half_width', heading: 'Varav urvalsfel, högst ± procentenheter (95 %)', type: 'real' },
  { key: 'weighed_by', heading: 'Vägt efter', type: 'text' },
] as const satisfies readonly Column[];

/** Every table of the survey, one answer a row: of everybody, then of each group that the release tells apart. */
export function surveyTable(picture: SurveyPicture): ExportTable {
  return {
    name: 'svar',
    frame: picture.frame,
    title: 'Enkätsvar',
    notes: [
      NOTES.whoAnswered.sv,
      ...weightNotes(picture),
      NOTES.noise.sv,
      'Intervallen visar slumpen: urval och skyddande slumpfel. De visar inte vilka som avstått.',
      'Osäkert: andelen är avrundad till närmaste 5 procent och ska inte rangordnas.',
      'För få svar: andelen visas inte.',
    ],
    columns: SURVEY_COLUMNS,
    rows: picture.tables.flatMap((table) => [
      ...table.answers.map((answer) =>
        row(table, EVERYBODY, table.answered, answer, table.isWeighted ? picture.weighedBy : null),
      ),
      ...table.by.flatMap(({ name, groups }) =>
        groups.flatMap(({ code, text, answered, answers }) =>
          answers.map((answer) => row(table, [GROUPING_WORDS[name], code, textIn(text, 'sv')], answered, answer)),
        ),
      ),
    ]),
  };
}

const EVERYBODY: Group = ['alla', null, null];
const GROUPING_WORDS = { gender: 'kön', age: 'ålder', area: 'område' } as const;

/** What the answers of everybody are weighed by, and as whom. */
function weightNotes({ weighedBy, population }: SurveyPicture): readonly string[] {
  if (weighedBy === null || population === null) return [];
  const { of, source, date } = population;
  return [
    `Svaren från alla är vägda efter ${GROUPING_WORDS[weighedBy]} så att de väger som ${textIn(of, 'sv')} (${source}, ${date}), där frågan är uppdelad så. Vikter rättar till vilka grupper som svarat, inte vilka i gruppen som valt att svara.`,
  ];
}

type Group = readonly [by: string, code: string | null, text: string | null];

function row(
  table: SurveyTable,
  group: Group,
  answered: number | null,
  answer: AnswerFigure,
  weighedBy: SurveyPicture['weighedBy'] = null,
): readonly Cell[] {
  const share = answer.share === null || answer.status === 'too-few' ? null : roundedShare(answer.share, answer.status);
  return [
    table.question,
    table.row,
    textIn(table.text, 'sv'),
    table.rowText === null ? null : textIn(table.rowText, 'sv'),
    table.max,
    ...group,
    answered,
    answer.code,
    textIn(answer.text, 'sv'),
    answer.status === 'too-few' ? STATUS_WORDS.tooFew : STATUS_WORDS[answer.status],
    share?.value ?? null,
    share?.low ?? null,
    share?.high ?? null,
    group === EVERYBODY && table.samplingHalfWidth !== null ? Number(table.samplingHalfWidth.toFixed(1)) : null,
    weighedBy === null ? null : GROUPING_WORDS[weighedBy],
  ];
}
