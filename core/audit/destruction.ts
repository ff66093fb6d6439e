import { CLASS_OF_STEP, type RetentionStep } from '../privacy/retention.ts';
import type { AuditEntry } from './entry.ts';

/**
 * What an entry "destroyed because its time was out" says: which step, in which dialogue, how many in tens rounded down; never
 * what it was. It stands as JSON in the entry's `object`, and the decision in its `why`.
 */
export interface Destruction {
  /** Names this one destruction, so that none is written twice. */
  readonly id: string;
  readonly step: RetentionStep;
  readonly dialogue: string | null;
  readonly tens: number;
}

/** The order of the fields is part of what is hashed. */
export const writtenDestruction = ({ id, step, dialogue, tens }: Destruction): string =>
  JSON.stringify({ id, step, dialogue, tens });

/** What such an entry says, or null for any other entry and for one that cannot be read. */
export function destructionOf(entry: Pick<AuditEntry, 'act' | 'thing' | 'object'>): Destruction | null {
  if (entry.act !== 'destroy' || entry.thing !== 'retention' || entry.object === null) return null;
  try {
    const said = JSON.parse(entry.object) as Partial<Destruction>;
    return typeof said.step === 'string' && said.step in CLASS_OF_STEP ? (said as Destruction) : null;
  } catch {
    return null;
  }
}
