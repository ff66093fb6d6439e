import Type, { type Static } from 'typebox';
import { literals } from '../base/schemas.ts';
import { LocalText } from '../base/text.ts';
import { textIn } from '../base/text-in.ts';
import type { Day } from '../base/time.ts';
import { weekOf } from '../base/week.ts';
import type { Geometry } from '../geo/geometry.ts';
import { CAUSE_GROUPS } from '../places/categories.ts';
import type { Area } from '../places/municipality.ts';
import type { SimpleAnswer, SimpleQuestion, Survey } from '../survey/contract.ts';
import { wordOf } from '../survey/in-words.ts';
import { questionOf } from '../survey/journey.ts';
import { kindOf } from '../survey/questions/index.ts';
import type { OfferingQuestion } from '../survey/questions/options.ts';
import { thinnedAnswer } from '../survey/thinned.ts';
import { DISCLOSED_WAYS, type DisclosedWay, disclosableIn, followUpsOf, leaves, type TimeTold } from './disclosable.ts';

/** One answer of the raw store, with what was chosen and nothing else. */
export interface ChosenAnswer {
  readonly day: Day;
  /** Background among them. */
  readonly answers: Readonly<Record<string, SimpleAnswer>>;
  readonly places: readonly {
    readonly question: string;
    /** Null where the place itself was not chosen. */
    readonly geometry: Geometry | null;
    readonly answers: Readonly<Record<string, SimpleAnswer>>;
  }[];
}

/** A column, by how what stands in it has been masked. */
export const DisclosedColumn = Type.Object({
  heading: Type.String(),
  masked: literals<DisclosedWay | 'week' | 'day'>([...DISCLOSED_WAYS, 'week', 'day']),
});
export type DisclosedColumn = Static<typeof DisclosedColumn>;

/** One row a respondent, or one a place. The rows stand in the order of what they say, so that their order says nothing. */
export const DisclosedTable = Type.Object({
  /** The place question's; null for the respondents. */
  about: Type.Union([LocalText, Type.Null()]),
  columns: Type.Array(DisclosedColumn),
  /** In Swedish, as the file has them. */
  rows: Type.Array(Type.Array(Type.String())),
  /** Rows that share what somebody may be known by (week, background, square) with fewer than `FEW` others. */
  rare: Type.Array(Type.Integer()),
  /** How many rows no other is like in all columns: who knows a part of such a one finds the rest. */
  alone: Type.Integer(),
});
export type DisclosedTable = Static<typeof DisclosedTable>;

/** As few rows as this that can be told from all others point at persons. */
export const FEW = 5;

export interface DisclosureGround {
  readonly survey: Survey;
  readonly areas: readonly Area[];
  /** The name of the square that a place leaves as (core/moderation/disclosed-square.ts). */
  readonly squareOf: (geometry: Geometry) => string;
}

/**
 * The tables that leave. Places are in tables of their own, one row a place, and nothing says whose they are or which are one
 * person's: several places of one person show where they live and walk, and no table holds both where and who.
 */
export function disclosedAnswers(
  { questions, time }: { readonly questions: readonly string[]; readonly time: TimeTold },
  answers: readonly ChosenAnswer[],
  ground: DisclosureGround,
): readonly DisclosedTable[] {
  const { survey } = ground;
  const chosen = disclosableIn(survey).filter(({ id, way }) => questions.includes(id) && leaves(way));
  const ofPersons = chosen
    .filter(({ group }) => group !== 'places')
    .flatMap(({ id, group, way }) => columnsOf(id, way, group === 'background', ground));
  const tables: DisclosedTable[] = [];
  if (ofPersons.length > 0) {
    const when: readonly Column<ChosenAnswer>[] =
      time === 'none'
        ? []
        : [
            {
              heading: time === 'week' ? 'Vecka' : 'Dag',
              masked: time,
              isKnown: true,
              cell: ({ day }) => (time === 'week' ? weekOf(day) : day),
            },
          ];
    tables.push(tableOf(null, [...when, ...ofPersons], answers));
  }
  for (const place of survey.questions) {
    if (place.type !== 'place') continue;
    const where: readonly Column<ChosenAnswer['places'][number]>[] = questions.includes(place.id)
      ? [
          {
            heading: 'Ruta',
            masked: 'squares',
            isKnown: true,
            cell: ({ geometry }) => (geometry === null ? '' : ground.squareOf(geometry)),
          },
        ]
      : [];
    const asked = followUpsOf(place);
    const about = chosen
      .filter(({ id }) => asked.includes(id))
      .flatMap(({ id, way }) => columnsOf(id, way, false, ground));
    if (where.length + about.length === 0) continue;
    const places = answers.flatMap((one) => one.places.filter(({ question }) => question === place.id));
    tables.push(tableOf(place.short, [...where, ...about], places));
  }
  return tables;
}

interface Column<Row> {
  readonly heading: string;
  readonly masked: DisclosedColumn['masked'];
  /** Whether others than who answered may know it of them. */
  readonly isKnown: boolean;
  readonly cell: (row: Row) => string;
}

type Answered = { readonly answers: Readonly<Record<string, SimpleAnswer>> };

/** A question's columns: one, and of a matrix one a row. */
function columnsOf(
  id: string,
  masked: DisclosedWay,
  isKnown: boolean,
  { survey, areas }: DisclosureGround,
): readonly Column<Answered>[] {
  const question = questionOf(survey, id) as SimpleQuestion;
  const heading = textIn(question.short, 'sv');
  // There are few answers to a question and many who give them: each is put in words once.
  const said = new Map<string, string>();
  const say = (answer: SimpleAnswer | undefined): string => {
    if (answer === undefined) return '';
    const name = JSON.stringify(answer);
    const words = said.get(name) ?? inWords(question, answer, masked, areas);
    said.set(name, words);
    return words;
  };
  if (question.type !== 'matrix') return [{ heading, masked, isKnown, cell: ({ answers }) => say(answers[id]) }];
  return question.rows.map(({ code, text }) => ({
    heading: `${heading}: ${textIn(text, 'sv')}`,
    masked,
    isKnown,
    cell: ({ answers }) => say((answers[id] as Readonly<Record<string, string>> | undefined)?.[code]),
  }));
}

function inWords(question: SimpleQuestion, answer: SimpleAnswer, masked: DisclosedWay, areas: readonly Area[]): string {
  const kind = kindOf(question);
  if (masked === 'bands') {
    const options = kind.counted(question, { areas })?.options ?? [];
    const [band] = kind.codes(question, answer, null);
    const option = options.find(({ code }) => code === band);
    return option === undefined ? '' : textIn(option.text, 'sv');
  }
  if (masked !== 'main-topics') return kind.inWords(question, answer, { areas }, 'sv');
  const topics = thinnedAnswer(answer);
  const codes = typeof topics === 'string' ? [topics] : Array.isArray(topics) ? (topics as readonly string[]) : [];
  return codes
    .map((code) => {
      const topic = CAUSE_GROUPS.find((group) => group.code === code);
      return topic === undefined ? wordOf(question as OfferingQuestion, code, areas, 'sv') : textIn(topic.text, 'sv');
    })
    .join('; ');
}

function tableOf<Row>(about: LocalText | null, columns: readonly Column<Row>[], all: readonly Row[]): DisclosedTable {
  const rows = all.map((row) => columns.map(({ cell }) => cell(row))).toSorted(byCells);
  const known = columns.flatMap(({ isKnown }, index) => (isKnown ? [index] : []));
  const seen = timesOf(rows.map((row) => JSON.stringify(known.map((index) => row[index]))));
  const whole = timesOf(rows.map((row) => JSON.stringify(row)));
  return {
    about,
    columns: columns.map(({ heading, masked }) => ({ heading, masked })),
    rows,
    rare: known.length === 0 ? [] : seen.flatMap((times, index) => (times < FEW ? [index] : [])),
    alone: whole.filter((times) => times === 1).length,
  };
}

/** How often each of some names is among them. */
function timesOf(names: readonly string[]): readonly number[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name) => times.get(name) ?? 0);
}

/** What was answered stands before what was not. */
function byCells(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((cell, at) => cell !== b[at]);
  if (index < 0) return 0;
  const [one = '', other = ''] = [a[index], b[index]];
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return one < other ? -1 : 1;
}
