/**
 * The ways to sign in, and what makes each of them two steps:
 *
 * | way        | who somebody is                          | in two steps                                             |
 * |------------|------------------------------------------|----------------------------------------------------------|
 * | `password` | name and password                        | with a code from the app, a recovery code or a passkey   |
 * | `passkey`  | a passkey that has seen its owner        | always: something one has, and a finger, a face or a PIN |
 * | `provider` | the organisation says so (OpenID Connect)| where its own second step counts, else as for `password` |
 */
export const SIGN_IN_WAYS = ['password', 'passkey', 'provider'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

export const isSignInWay = (value: unknown): value is SignInWay => SIGN_IN_WAYS.includes(value as SignInWay);

/** What an account has beside its first step. Recovery codes come with either, and are none by themselves. */
export const SECOND_STEPS = ['app', 'passkey'] as const;
export type SecondStep = (typeof SECOND_STEPS)[number];

/** What of an account decides how its owner signs in. */
export interface SignsIn {
  /** Whether the organisation's provider says who they are: then nobody but it does, so that whoever leaves it is out here too. */
  readonly byProvider: boolean;
  readonly secondSteps: readonly SecondStep[];
}

/** The ways that are open to an account. */
export function waysOf({ byProvider, secondSteps }: SignsIn): readonly SignInWay[] {
  if (byProvider) return ['provider'];
  return secondSteps.includes('passkey') ? ['password', 'passkey'] : ['password'];
}

/** Which second steps a way still takes before its owner is in; empty: they are in. `alreadyTwo`: the way itself was two steps. */
export const stepsLeft = (account: SignsIn, alreadyTwo: boolean): readonly SecondStep[] =>
  alreadyTwo ? [] : account.secondSteps;
