import type { Plan } from './contract.ts';

/** A plan of which nothing is said but what it has to say: what is to be done, by whom, by which office and because of what. */
export const BARE_PLAN = {
  place: null,
  kind: null,
  season: null,
  isPresence: false,
  focus: null,
  cost: null,
  reference: '',
  before: '',
  publicText: null,
} as const satisfies Omit<Plan, 'what' | 'owner' | 'unit' | 'sources'>;
