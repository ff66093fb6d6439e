/**
 * Why the organisation's own sign-in let nobody in, as the sign-in page's address says it (`?hinder=…`): it does not answer; somebody
 * changed their mind there; it took too long or was begun elsewhere; nobody has said what they may do here; their account here
 * is closed; what came back could not be trusted.
 */
export const SIGN_IN_HINDERS = ['borta', 'avbruten', 'gammal', 'obehorig', 'stangt', 'fel'] as const;
export type SignInHinder = (typeof SIGN_IN_HINDERS)[number];

export const isSignInHinder = (value: unknown): value is SignInHinder =>
  SIGN_IN_HINDERS.includes(value as SignInHinder);
