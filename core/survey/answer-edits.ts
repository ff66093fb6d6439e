import type { Answer, SimpleAnswer } from './contract.ts';

/** The part of an answer that one row of a matrix is, or the whole where there are no rows. */
export const inRow = (answer: Answer | undefined, row: string | null): SimpleAnswer | undefined =>
  row === null ? (answer as SimpleAnswer | undefined) : (answer as Readonly<Record<string, string>> | undefined)?.[row];

/** The whole answer with one row of it given, or with undefined taken away. */
export function intoRow(
  whole: Answer | undefined,
  row: string | null,
  answer: SimpleAnswer | undefined,
): SimpleAnswer | undefined {
  if (row === null) return answer;
  const rows = withKey((whole ?? {}) as Readonly<Record<string, string>>, row, answer as string | undefined);
  return Object.keys(rows).length > 0 ? rows : undefined;
}

/** A record with a key set, or with undefined taken away. */
export function withKey<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A list with one value in the place of another, or after the last. */
export const replaced = <Value>(list: readonly Value[], index: number, value: Value): readonly Value[] =>
  index >= list.length ? [...list, value] : list.map((old, other) => (other === index ? value : old));
