import { canonical } from '../base/canonical.ts';
import type { Terms } from './contract.ts';

/** The text of a promise as it is locked: the same terms always give the same bytes, whatever order they were written in. */
export const lockedText = (terms: Terms): string => canonical(terms);
