import Type from 'typebox';
import { orNull } from './schemas.ts';

/** Counts of what staff have reported or done are told to everybody in fives, and none and few look the same. */
const STEP = 5;

/** A count in fives; null where it is none or few. */
export const Told = orNull(Type.Integer());
/** A count as everybody is told it. */
export const told = (count: number): number | null => (count < STEP ? null : STEP * Math.round(count / STEP));
