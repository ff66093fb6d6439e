import type { Kysely } from 'kysely';

/** The work store: what staff do. No answers of residents, no places of theirs. Every row carries its municipality. */
export interface WorkSchema {
  campaign: CampaignTable;
  account: AccountTable;
  session: SessionTable;
  staff_log: StaffLogTable;
}

export interface CampaignTable {
  municipality: string;
  id: string;
  opens: string;
  closes: string;
  /** JSON: core/places Campaign. */
  definition: string;
  /** The day it was released, or null. */
  released_on: string | null;
}

export interface AccountTable {
  id: string;
  municipality: string;
  /** What somebody signs in with. */
  name: string;
  /** What colleagues see: "Analytiker". */
  title: string;
  role: string;
  /** PHC string, $argon2id$… */
  password_hash: string;
  created_on: string;
}

export interface SessionTable {
  /** SHA-256 of the cookie's token: a stolen file signs nobody in. */
  token_hash: string;
  account_id: string;
  municipality: string;
  /** Milliseconds since the epoch. */
  started_at: number;
  seen_at: number;
}

export interface StaffLogTable {
  municipality: string;
  account_id: string;
  act: 'read' | 'export';
  address: string;
  /** Milliseconds since the epoch. */
  at: number;
}

export type WorkDb = Kysely<WorkSchema> & { readonly store?: 'work' };
