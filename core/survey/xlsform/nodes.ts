import type { LocalText } from '../../base/text.ts';
import type { Condition, Question, Step } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import type { FormReading, Within } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { leaveRun, matrixRun, type Run, runsOf } from './matrix-run.ts';
import type { NoteCode } from './note-kinds.ts';
import { type Asking, PLACES, questionOfType } from './one-question.ts';
import { sizeOf } from './room.ts';
import { listOf, selectQuestions } from './selects.ts';
import { described, type Node } from './structure.ts';

/** Makes the questions of some nodes and returns the steps that ask them, in the form's order. */
export function stepsOf(
  nodes: readonly Node[],
  form: FormReading,
  within: Within,
  group: FormRow | null = null,
): readonly Step[] {
  return runsOf(nodes, form, group).flatMap((part): readonly Step[] => {
    if (part.kind === 'run') return matrixSteps(part, form, within);
    if (part.kind === 'question') return questionSteps(part, form, within);
    return groupSteps(part, form, within);
  });
}

const stepOf = (question: string, when: Condition | true): Step => (when === true ? { question } : { question, when });

function matrixSteps(run: Run, form: FormReading, within: Within): readonly Step[] {
  const texts = [run.heading?.row ?? run.group, ...run.rows.map(({ row }) => row)].reduce(
    (sum, row) => sum + (row === null ? 0 : row.sizeOf('label', form.tongues) + sizeOf(row.name)),
    0,
  );
  const size = form.lists.sizeOf(run.list) + texts + sizeOf(within) + OVERHEAD;
  const full = form.room.take(1, size);
  if (full !== null) {
    leaveRun(run, full, FULL, form);
    return [];
  }
  const question = matrixRun(run, form, within);
  form.questions.push(question);
  return [stepOf(question.id, within.when)];
}

function questionSteps(
  { row, type, rest }: Node & { readonly kind: 'question' },
  form: FormReading,
  within: Within,
): readonly Step[] {
  const leftOut = LEFT_OUT[type.replace(/^uri:/, '')];
  if (leftOut !== undefined || !isAsked(type)) {
    form.forget(row.name);
    if (leftOut === undefined) row.leaveOut('type-unknown', { type: row.peek('type'), detail: described(row) });
    else row.leaveOut(leftOut, { detail: row.peek('label') || row.name || type });
    return [];
  }
  const when = form.when(row, within.when);
  const isSelect = SELECTS.includes(type);
  const { list, orOther } = listOf(rest, form);
  const count = isSelect && orOther ? 2 : 1;
  const text = row.sizeOf('label', form.tongues) + row.sizeOf('hint', form.tongues);
  const size = text + sizeOf([when, within.topic]) + OVERHEAD + (isSelect ? form.lists.sizeOf(list) : 0);
  const full = form.room.take(count, size);
  if (full !== null) {
    form.forget(row.name);
    row.leaveOut(full, { ...FULL, detail: described(row) });
    return [];
  }
  const steps = isSelect
    ? selectQuestions(type, rest, { form, row, within }, when)
    : otherSteps(type, rest, { form, row, within }, when);
  if (steps.length === 0) form.room.giveBack(count, size);
  return steps;
}

function otherSteps(type: string, rest: string, asking: Asking, when: Condition | true): readonly Step[] {
  const { form, row } = asking;
  const question = questionOfType(type, asking);
  if (question === null) {
    form.forget(row.name);
    return [];
  }
  if (rest !== '') row.note('type-rest', null, { detail: rest });
  form.questions.push(question);
  return [stepOf(question.id, when)];
}

function groupSteps(
  node: Node & { readonly inside: readonly Node[] },
  form: FormReading,
  within: Within,
): readonly Step[] {
  const { row, inside } = node;
  row.take('name');
  const when = form.when(row, within.when);
  const label = row.text('label', form.tongues);
  const topic = topicOf(row, label, within.topic, form);
  const inner: Within = { when, topic, around: within.topic };
  const first = form.questions.length;
  const steps = node.kind === 'repeat' ? repeatSteps(inside, row, form, inner) : stepsOf(inside, form, inner, row);
  if (steps.length === 0) row.leaveOut('group-empty', { detail: label?.[form.tongues.main] ?? row.name });
  else {
    const made = form.questions.slice(first);
    for (const { id } of made) row.into(id);
    if (made.every(({ id }) => id !== row.name)) row.note('group-name', 'name');
  }
  return steps;
}

/** "Boende · Vatten": the headings of the groups around a question while they are short, else the innermost. */
function topicOf(row: FormRow, label: LocalText | null, outer: LocalText | null, form: FormReading): LocalText | null {
  if (label === null || outer === null) return label ?? outer;
  const headings: Readonly<Record<string, string>> = outer;
  const joined: Record<string, string> = { ...headings };
  // A language that only one of the two is in has that one.
  for (const [language, inner] of Object.entries(label))
    joined[language] = headings[language] === undefined ? inner : `${headings[language]} · ${inner}`;
  if (Object.values(joined).every((written) => written.length <= 80)) return joined;
  row.note('heading-inner', null, { detail: outer[form.tongues.main] ?? '' });
  return label;
}

/** A repeat round one place is a question about several places; any other is asked once. */
function repeatSteps(inside: readonly Node[], row: FormRow, form: FormReading, within: Within): readonly Step[] {
  const questions = inside.filter((node) => node.kind === 'question');
  const places = questions.filter(({ type }) => PLACES[type] !== undefined);
  const [place] = places;
  if (places.length !== 1 || place === undefined || questions.length !== inside.length) {
    row.note('repeat-once', 'repeat_count', { detail: row.peek('repeat_count') || row.name });
    return stepsOf(inside, form, within, row);
  }
  const max = Math.min(5, Math.max(1, Math.floor(Number(row.peek('repeat_count')) || 5)));
  const [step] = questionSteps(place, form, within);
  // A survey without room for the place has none for what is asked about it.
  if (step === undefined)
    return stepsOf(
      questions.filter((node) => node !== place),
      form,
      within,
      row,
    );
  const at = form.questions.findIndex(({ id }) => id === step.question);
  const rest = questions.filter((node) => node !== place);
  const followUps = stepsOf(rest, form, { ...within, when: true }, row);
  const asked = form.questions[at];
  if (asked?.type === 'place') form.questions[at] = { ...asked, max, followUps };
  // Outside the repeat there is no one answer to a question about each place.
  for (const node of rest) form.forget(node.row.name);
  row.note('repeat-as-places', 'repeat_count', { max, detail: row.peek('repeat_count') || row.name });
  return [step];
}

const FULL = { max: SURVEY_LIMITS.questions } as const;
/** What a question is in a survey besides its texts, in bytes at most: most of it is the short name in every language. */
const OVERHEAD = 1200;

const SELECTS: readonly string[] = ['select_one', 'select_multiple', 'rank'];
const ASKED: readonly string[] = [
  ...SELECTS,
  ...Object.keys(PLACES),
  'text',
  'string',
  'integer',
  'int',
  'decimal',
  'range',
  'date',
  'time',
  'datetime',
  'note',
  'acknowledge',
  'trigger',
] satisfies readonly (Question['type'] | string)[];
const isAsked = (type: string): boolean => ASKED.includes(type);

const device: NoteCode = 'type-device';
const media: NoteCode = 'type-media';
const computed: NoteCode = 'type-calculate';
/** Types that Lykta does not ask, each with its reason. */
const LEFT_OUT: Readonly<Record<string, NoteCode>> = {
  start: device,
  end: device,
  today: device,
  deviceid: device,
  subscriberid: device,
  simserial: device,
  phonenumber: device,
  username: device,
  email: device,
  audit: device,
  start_geopoint: device,
  background_audio: device,
  background_geopoint: device,
  image: media,
  photo: media,
  audio: media,
  video: media,
  file: media,
  barcode: 'type-barcode',
  calculate: computed,
  hidden: computed,
  xml_external: computed,
  csv_external: computed,
  external: 'type-external-list',
};
