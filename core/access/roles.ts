/**
 * Who works in the portal: staff of the municipality and of those it works with. `patrol`: out where people are, of the police, a
 * guard company or the municipality. `council-member`: of the local crime prevention council (lokala Brå). `dpo`: the
 * data-protection officer (dataskyddsombud). Residents have no account. Which of them an organisation can have: organisations.ts.
 */
export const ROLES = [
  'analyst',
  'police-analyst',
  'patrol',
  'property-owner',
  'council-member',
  'coordinator',
  'host',
  'moderator',
  'admin',
  'dpo',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role);
