import { createHash } from 'node:crypto';
import { type AuditEntry, canonicalEntry } from '#core/audit/entry.ts';

/** SHA-256 of an entry's canonical form, in hexadecimal. */
export const hashOfEntry = (entry: Omit<AuditEntry, 'hash'>): string => sha256(canonicalEntry(entry));

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
