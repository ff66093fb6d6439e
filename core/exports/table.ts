import type { Frame } from '../measures/contract.ts';

/** A cell of an export. Withheld is null and becomes an empty field, never 0. */
export type Cell = string | number | null;

export interface Column {
  /** Stable and English: what a program reads. */
  readonly key: string;
  /** Swedish: what a person reads. */
  readonly heading: string;
  /** What its cells are when they are not withheld: the same in every release, so that files of two can be joined. */
  readonly type: 'text' | 'integer' | 'real';
  /** The key of the column that says in words what this one's codes mean. */
  readonly labelledBy?: string;
}

/** What a table is called as a sheet, a layer and a data set. */
export type TableName = 'rutor' | 'platser' | 'omraden' | 'svar';

/** What every export is made from; its form (workbook, CSV, layer, syntax) is chosen afterwards. */
export interface ExportTable {
  readonly name: TableName;
  readonly frame: Frame;
  /** "Platser som pekats ut som otrygga, alla orsaker" */
  readonly title: string;
  /** Sentences without which the figures must not travel. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const STATUS_WORDS = { shown: 'visas', uncertain: 'osäkert', tooFew: 'för få svar' } as const;
export const FILTER_WORDS = { category: 'orsak', time: 'tid', gender: 'kön', age: 'ålder' } as const;
