import type { FormRow } from './form-row.ts';

/** The sheet "survey" as it nests: questions, and groups of them. */
export type Node =
  | { readonly kind: 'question'; readonly row: FormRow; readonly type: string; readonly rest: string }
  | { readonly kind: 'group' | 'repeat'; readonly row: FormRow; readonly inside: readonly Node[] };

/**
 * Reads the nesting. Rows that are no part of it are left out with a note: switched off, without a type, ends of nothing.
 * Where the form does not nest without the beginnings and ends that are switched off, they pair with the others all the same:
 * an end never ends another group than its own, and what is inside one that is off is asked as if there were no group there.
 */
export function nestingOf(rows: readonly FormRow[]): readonly Node[] {
  interface Open {
    readonly kind: 'group' | 'repeat';
    readonly row: FormRow | null;
    readonly inside: Node[];
  }
  const pairsWithOff = !isBalanced(rows.filter((row) => !isOff(row)));
  const stack: [Open, ...Open[]] = [{ kind: 'group', row: null, inside: [] }];
  const current = (): Open => stack.at(-1) ?? stack[0];
  const close = (): void => {
    const { kind, row, inside } = current();
    stack.pop();
    if (row === null) current().inside.push(...inside);
    else current().inside.push({ kind, row, inside });
  };

  for (const row of rows) {
    const type = writtenType(row);
    const bound = BOUND.exec(type);
    if (isOff(row)) {
      const begins = bound?.[1]?.toLowerCase() === 'begin';
      row.leaveOut(begins ? 'group-disabled' : 'disabled', { detail: described(row) });
      if (bound === null || !pairsWithOff) continue;
      if (begins) stack.push({ kind: 'group', row: null, inside: [] });
      else if (stack.length > 1) close();
      continue;
    }
    if (type === '') row.leaveOut('type-missing', { detail: described(row) });
    else if (bound === null) current().inside.push({ kind: 'question', row, ...typeOf(row.take('type')) });
    else if (bound[1]?.toLowerCase() === 'begin') {
      row.take('type');
      const rest = type.slice(bound[0].length).trim();
      if (rest !== '') row.note('type-rest', null, { detail: rest });
      stack.push({ kind: bound[2]?.toLowerCase() === 'group' ? 'group' : 'repeat', row, inside: [] });
    } else if (stack.length === 1) row.leaveOut('end-without-begin', { detail: type });
    else {
      row.take('type');
      row.take('name');
      row.into();
      close();
    }
  }
  while (stack.length > 1) {
    current().row?.note('begin-without-end');
    close();
  }
  return stack[0].inside;
}

const BOUND = /^(begin|end)[ _](group|repeat|loop)\b/i;
const writtenType = (row: FormRow): string => row.peek('type').replace(/\s+/g, ' ').trim();
const isOff = (row: FormRow): boolean => /^(yes|true|true\(\)|1)$/i.test(row.peek('disabled'));

/** Whether every group that begins ends, and none ends that has not begun. */
function isBalanced(rows: readonly FormRow[]): boolean {
  let open = 0;
  for (const row of rows) {
    const [, bound] = BOUND.exec(writtenType(row)) ?? [];
    if (bound !== undefined) open += bound.toLowerCase() === 'begin' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Everything a row says, for a note about a row that is left out. */
export const described = (row: FormRow): string =>
  row.columns
    .filter(({ key }) => key !== 'disabled')
    .map((column) => row.cell(column))
    .filter((said, index, all) => all.indexOf(said) === index)
    .join(' · ');

/** "select_one from_file x.csv", "select multiple skills or_other": the type in its standard spelling, and what follows. */
function typeOf(written: string): { readonly type: string; readonly rest: string } {
  const plain = written.replace(/\s+/g, ' ').trim();
  for (const [pattern, type] of SPELLINGS) {
    const found = pattern.exec(plain);
    if (found !== null) return { type, rest: plain.slice(found[0].length).trim() };
  }
  const [type = '', ...rest] = plain.split(' ');
  return { type: type.toLowerCase().replace(/-/g, '_'), rest: rest.join(' ') };
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^select[ _](one|multiple)[ _]from[ _]file\b/i, 'external'],
  [/^select[ _](one|multiple)[ _]external\b/i, 'external'],
  [/^(select[ _]one|select1)( from)?(?= |$)/i, 'select_one'],
  [/^(select[ _]multiple|select all that apply)( from)?(?= |$)/i, 'select_multiple'],
  [/^(rank|odk:rank)(?= |$)/i, 'rank'],
];
