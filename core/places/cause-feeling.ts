import type { Feeling } from './feelings.ts';

/** The groups of the tree of causes by what they make a place; without their words, which not every page needs. */
const SAFE = ['BRA'];
const UNSAFE = ['BEL', 'SIKT', 'SKOT', 'TRAF', 'SAML', 'NARK', 'BROTT', 'HOT', 'NARV', 'ANN'];

/** How a place feels that has this cause; null for an option that is none of the tree's. */
export function feelingOfCause(code: string): Feeling | null {
  const group = code.split('-', 1)[0] as string;
  return SAFE.includes(group) ? 'safe' : UNSAFE.includes(group) ? 'unsafe' : null;
}
