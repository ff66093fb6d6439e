import type { MatrixQuestion } from '../contract.ts';
import { SURVEY_LIMITS } from '../survey-limits.ts';
import { asShort } from './distinct-shorts.ts';
import { codesOf, type FormReading, type Within } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import { codeOf } from './ids.ts';
import { chunks } from './in-parts.ts';
import { ownText, sameText } from './local-texts.ts';
import type { NoteCode } from './note-kinds.ts';
import type { ImportNote } from './notes.ts';
import { listOf, NONE } from './selects.ts';
import { described, type Node } from './structure.ts';
import { importWords } from './words.ts';

type QuestionNode = Node & { readonly kind: 'question' };

/** Questions that stand as the rows of one table. */
export interface Run {
  readonly kind: 'run';
  readonly list: string;
  /** The row that only shows the options over the table. */
  readonly heading: QuestionNode | null;
  readonly rows: readonly QuestionNode[];
  readonly group: FormRow | null;
}

/** Finds the tables among the nodes of a group: at least two questions in a row with the same list that are shown as one. */
export function runsOf(nodes: readonly Node[], form: FormReading, group: FormRow | null): readonly (Node | Run)[] {
  const inTable = /\btable-list\b/.test(group?.peek('appearance') ?? '');
  const parts: (Node | Run)[] = [];
  let open: QuestionNode[] = [];
  const close = (): void => {
    const heading = open[0] !== undefined && isHeading(open[0]) ? open[0] : null;
    const rows = heading === null ? open : open.slice(1);
    const [first] = rows;
    if (rows.length >= 2 && first !== undefined)
      for (const some of chunks(rows, SURVEY_LIMITS.rows)) {
        if (some.length < rows.length) some[0]?.row.note('matrix-divided', null, { max: SURVEY_LIMITS.rows });
        parts.push({ kind: 'run', list: listOf(first.rest, form).list, heading, rows: some, group });
      }
    else {
      // A heading over one question, or over none, is no question either way.
      if (heading !== null) leaveHeading(heading, form);
      parts.push(...rows);
    }
    open = [];
  };
  for (const node of nodes) {
    if (!isTableRow(node, inTable, form)) {
      close();
      parts.push(node);
      continue;
    }
    if (open[0] !== undefined && (open[0].rest !== node.rest || isHeading(node))) close();
    open.push(node);
  }
  close();
  return parts;
}

/** What appearances say that a question is a row of a table. */
const IN_TABLE = /^(label|list-nolabel|likert)$/;

const isHeading = ({ row }: QuestionNode): boolean => /^label\b/.test(row.peek('appearance'));

function isTableRow(node: Node, inTable: boolean, form: FormReading): node is QuestionNode {
  if (node.kind !== 'question' || node.type !== 'select_one') return false;
  const { list, orOther } = listOf(node.rest, form);
  if (!form.lists.has(list) || orOther) return false;
  if (node.row.peek('relevant') !== '' || node.row.peek('choice_filter') !== '') return false;
  return inTable || /^(label|list-nolabel|likert)\b/.test(node.row.peek('appearance'));
}

/** Leaves all rows of a table out for one reason. */
export function leaveRun({ heading, rows }: Run, code: NoteCode, words: ImportNote['with'], form: FormReading): void {
  for (const { row } of heading === null ? rows : [heading, ...rows]) {
    form.forget(row.name);
    row.leaveOut(code, { ...words, detail: described(row) });
  }
}

function leaveHeading({ row }: QuestionNode, form: FormReading): void {
  form.forget(row.name);
  row.leaveOut('matrix-heading', { detail: row.peek('label') || row.name });
}

/** One question of a run: its text is the group's heading, else the table's. */
export function matrixRun({ list, heading, rows, group }: Run, form: FormReading, within: Within): MatrixQuestion {
  const { tongues } = form;
  const own = group?.text('label', tongues) ?? null;
  if (group !== null && /\btable-list\b/.test(group.peek('appearance')))
    group.takeWords('appearance', /^table-list$/, 'appearance');
  // The group's own heading is the question here, and so does not stand over it too.
  const topic = own === null ? within.topic : within.around;
  const headed = own === null && heading !== null ? heading.row.text('label', tongues) : null;
  const name = heading?.row.name || group?.name || rows[0]?.row.name || '';
  const id = form.ids.of(name);
  const text = own ?? headed ?? topic ?? sameText(name, tongues.known);
  if (own === null && headed === null && topic === null)
    (group ?? rows[0]?.row)?.note('no-label', null, { detail: name });
  if (heading !== null) {
    if (headed === null) leaveHeading(heading, form);
    else {
      heading.row.take('name');
      heading.row.takeWords('appearance', IN_TABLE, 'appearance');
      heading.row.into(id);
    }
    form.forget(heading.row.name);
  }
  const { chosen, over } = form.lists.of(list, id);
  form.lists.noteEscapes(chosen);
  const max = SURVEY_LIMITS.options;
  if (over > 0) rows[0]?.row.note('options-cut', null, { max, detail: `${list}: ${over + max}` });
  const options = chosen.map(({ option }) => option);
  if (options.length === 1) rows[0]?.row.note('none-added');
  const codes = codesOf(chosen);
  const taken = new Set<string>();
  const matrixRows = rows.map(({ row }) => {
    const rowName = row.take('name');
    row.takeWords('appearance', IN_TABLE, 'appearance');
    const said = row.text('label', tongues);
    if (said === null) row.note('no-label', null, { detail: rowName });
    if (row.peek('hint') !== '') row.note('matrix-hint', 'hint');
    let code = codeOf(rowName);
    for (let number = 2; taken.has(code); number += 1) code = `${codeOf(rowName).slice(0, 60)}_${number}`;
    taken.add(code);
    if (code !== rowName) row.note('code-changed', null, { detail: `${rowName} → ${code}` });
    row.into(id);
    form.ask(rowName, id, 'matrix', { row: code, codes });
    return { code, text: said ?? sameText(rowName || code, tongues.known) };
  });
  rows[0]?.row.note('matrix-made', null, { detail: rows.map(({ row }) => row.name).join(', ') });
  return {
    id,
    type: 'matrix',
    text,
    short: asShort(text),
    ...(topic === null || topic === text ? {} : { topic }),
    rows: matrixRows,
    options: options.length > 1 ? options : [...options, { ...NONE, text: ownText(importWords.none, tongues.known) }],
  };
}
