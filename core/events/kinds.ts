import { CAUSE_GROUPS, type CauseGroup, causeGroupOf } from '../places/categories.ts';

/*
 * What is said of an event (underlag): something that staff have seen or heard at a place (docs/field.md section 2.5). Never who
 * it was: no persons, no cases.
 */

/** How it is known: by their own eyes, from somebody else, or by signs alone. */
export const CERTAINTIES = ['seen', 'heard', 'suspected'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How many it touched. */
export const HEADCOUNTS = ['1-2', '3-5', '6-20', '20+'] as const;
export type Headcount = (typeof HEADCOUNTS)[number];

/** How much it does to how safe people feel. */
export const EFFECTS = ['low', 'medium', 'high'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What has been done about it: a choice and no text, so that nothing about anybody can stand in it. */
export const MEASURES_TAKEN = ['none', 'talked', 'mended', 'passed-on', 'reported'] as const;
export type MeasureTaken = (typeof MEASURES_TAKEN)[number];

/** Whom it may be something for. */
export const RECEIVERS = ['municipality', 'police', 'property-owner', 'road-keeper'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** Why an event does not count. */
export const REFUSALS = ['elsewhere', 'unclear', 'not-safety', 'personal-data'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The groups of causes that an event may be of: what makes a place safe, and whom people miss there, does not happen. */
export const EVENT_GROUPS: readonly CauseGroup[] = CAUSE_GROUPS.filter(
  ({ code, feeling }) => feeling === 'unsafe' && code !== 'NARV',
);

export const isEventCause = (code: string): boolean =>
  EVENT_GROUPS.some((group) => group.code === causeGroupOf(code) && group.causes.some((cause) => cause.code === code));
