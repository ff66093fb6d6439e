/** A column of a table that people can sort. A row's key to sort by; null stands last, whichever way. */
export interface SortColumn<Row> {
  readonly key: string;
  readonly heading: string;
  readonly isNumber: boolean;
  readonly text: (row: Row) => string;
  readonly sortKey: (row: Row) => string | number | null;
}

export interface Order {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** A sorted copy; rows that tie keep their order. Names by Swedish rules (å ä ö last). */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly SortColumn<Row>[],
  order: Order | null,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.key === order?.key);
  if (order === null || column === undefined) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [column.sortKey(a), column.sortKey(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return sign * difference;
  });
}

const collator = new Intl.Collator('sv');

/** The order after a press on a heading: numbers start with the highest, words with A; a second press turns it round. */
export function orderAfter<Row>(order: Order | null, column: SortColumn<Row>): Order {
  const first = column.isNumber ? 'descending' : 'ascending';
  if (order?.key !== column.key) return { key: column.key, direction: first };
  return { key: column.key, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}
