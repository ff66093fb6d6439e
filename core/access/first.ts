/**
 * What somebody who signs in may have to see to before they may do anything else: a password of their own in place of one that
 * they were given; a second step where their role must have one. In this order.
 */
export const FIRST = ['password', 'second-factor'] as const;
export type First = (typeof FIRST)[number];
