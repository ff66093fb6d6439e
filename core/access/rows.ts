import { type Right, whoseRows } from './can.ts';
import type { Organisation } from './organisations.ts';
import type { Role } from './roles.ts';

/**
 * Whose rows somebody has to do with. A store of what organisations own takes it in every method, so that a filter which is
 * forgotten does not compile.
 */
export type Rows = 'all' | { readonly organisation: string };

/** The rows that a right gives an account, of a thing that organisations own; null where it gives none. */
export function rowsFor(
  { role, organisation }: { readonly role: Role; readonly organisation: Pick<Organisation, 'id'> },
  right: Right,
): Rows | null {
  const whose = whoseRows(role, right);
  return whose === 'own' ? { organisation: organisation.id } : whose;
}
