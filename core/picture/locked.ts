import { canonical } from '../base/canonical.ts';
import type { Snapshot } from './contract.ts';

/** A picture as it is frozen: the same snapshot always gives the same bytes, and a year later too. */
export const lockedPicture = (snapshot: Snapshot): string => canonical(snapshot);
