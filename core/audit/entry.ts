/**
 * One line of the audit log: who did what, when, to what and why. Never what was said: no words of residents, no receipt
 * codes, and of an address only what a member of staff asked for.
 */
export interface AuditEntry {
  readonly municipality: string;
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Who did it; null for somebody who was not signed in, and for whoever works at the server itself. */
  readonly account: string | null;
  /** The role at that time; "operator" for whoever works at the server itself, null where nobody was signed in. */
  readonly role: string | null;
  readonly act: string;
  /** What kind of thing it was done to. */
  readonly thing: string;
  /** Which one, by its id. */
  readonly object: string | null;
  /** The reason that was given, where one is asked for. */
  readonly why: string | null;
  /** The address that was asked for, with its filters: what was looked for, never what was seen. */
  readonly address: string | null;
  /** The hash of the entry before. */
  readonly previous: string;
  /** SHA-256 of the canonical form, in hexadecimal. */
  readonly hash: string;
}

/**
 * The form that is hashed: a JSON array (RFC 8259, no white space, UTF-8) of the form's name and every field in this order,
 * absent ones as null. A change of the form is a new name, never another meaning of this one (docs/method/audit-log.md).
 */
export const canonicalEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  JSON.stringify([
    'lykta-audit-1',
    entry.municipality,
    entry.number,
    entry.at,
    entry.account,
    entry.role,
    entry.act,
    entry.thing,
    entry.object,
    entry.why,
    entry.address,
    entry.previous,
  ]);

/** What stands before the first entry: SHA-256 of nothing. */
export const BEFORE_THE_FIRST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
