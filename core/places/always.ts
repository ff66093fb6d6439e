/** The code for "it is always like that" among the times (times.ts): it says all of them, and stands alone. */
export const ALWAYS = 'alltid';
