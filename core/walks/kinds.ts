/** A draft is nobody's but those who plan; what has been announced is public, and stays so. */
export const WALK_STATES = ['draft', 'announced', 'walked', 'reported', 'cancelled'] as const;
export type WalkState = (typeof WALK_STATES)[number];

export const LIGHTS = ['dark', 'daylight'] as const;
export type Light = (typeof LIGHTS)[number];

/** Who is invited, and who came: by what they are there as, never by name. */
export const WALK_ROLES = [
  'residents',
  'children',
  'street-and-park',
  'lighting',
  'property',
  'school',
  'leisure',
  'social-services',
  'planning',
  'police',
  'landlord',
  'association',
  'business',
  'other',
] as const;
export type WalkRole = (typeof WALK_ROLES)[number];

/** The checklist (docs/field.md section 2.6), in the order it is gone through at a stop. */
export const CHECKLIST = [
  'light',
  'sight',
  'planting',
  'orientation',
  'ways-out',
  'underpass',
  'upkeep',
  'traffic',
  'people',
  'entrances',
  'bus-stop',
  'sound-and-smell',
  'accessibility',
  'keep',
  'ground',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

export const JUDGEMENTS = ['good', 'flaw', 'bad', 'not-relevant'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** At a stop, of one item: the worst that was noted. What is not relevant says nothing. */
export function worstOf(judgements: readonly Judgement[]): Exclude<Judgement, 'not-relevant'> | null {
  return (['bad', 'flaw', 'good'] as const).find((one) => judgements.includes(one)) ?? null;
}

/** Whether somebody is owed an answer to what was noted: a flaw is. */
export const needsAnswer = (judgement: Judgement): boolean => judgement === 'flaw' || judgement === 'bad';

/** So few and so many stops a route has (Brå: a walk of an hour or so). */
export const FEWEST_STOPS = 5;
export const MOST_STOPS = 10;
