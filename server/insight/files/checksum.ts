import { createHash } from 'node:crypto';
import { figuresAsCsv } from '#core/exports/csv.ts';
import type { ExportTable } from '#core/exports/table.ts';

/** What every form of a table names as its checksum: SHA-256 of its figures as programs read them, in hexadecimal. */
export const checksumOf = (table: ExportTable): string =>
  createHash('sha256').update(figuresAsCsv(table)).digest('hex');
