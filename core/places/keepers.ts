/** Who sees to the ground, or keeps the road: an office, never a person. */
export const KEEPERS = ['municipality', 'state-road', 'private-road', 'region', 'property-owner', 'other'] as const;
export type Keeper = (typeof KEEPERS)[number];
