/** How a place can feel. */
export const FEELINGS = ['unsafe', 'safe'] as const;
export type Feeling = (typeof FEELINGS)[number];
