import { type Day, isDay, monthsAfter } from '../base/time.ts';
import { can, type Right } from './can.ts';
import { type Organisation, rolesOf } from './organisations.ts';
import type { Role } from './roles.ts';

/*
 * Access tokens (åtkomstnycklar): how Power BI, Excel and QGIS fetch what an organisation's analysts may see, while nobody is signed in
 * (docs/decisions/0072).
 */

/** What every token begins with, so that whoever looks for secrets in files knows one: `lykta_[A-Za-z0-9_-]{43}`. */
export const TOKEN_PREFIX = 'lykta_';
/** So many signs of it after the prefix are kept and shown, for people to know it by. */
export const TOKEN_SHOWN = 4;
/** A token is good for at most so long. */
export const TOKEN_MONTHS = 12;
/** At most so many of a municipality are good at once: a list that somebody can look through. */
export const MOST_TOKENS = 50;
export const LONGEST_TOKEN_NAME = 60;

/** The role whose rights an organisation's tokens have, which is its analysts'; null where it has none, and so no tokens. */
export const tokenRoleOf = ({ kind }: Pick<Organisation, 'kind'>): Role | null =>
  rolesOf(kind).find((role) => role === 'analyst' || role === 'police-analyst') ?? null;

/** Whether a right can be had by a token at all: released figures, and nothing else that an analyst may. */
export const takesTokens = ([action, thing]: Right): boolean =>
  thing === 'release' && (action === 'read' || action === 'export');

/** Whether a token of an organisation gives a right. */
export function mayByToken(organisation: Pick<Organisation, 'kind'>, right: Right): boolean {
  const role = tokenRoleOf(organisation);
  return role !== null && takesTokens(right) && can(role, ...right);
}

/** The last day that a token made on a day may have. */
export const latestLastDay = (today: Day): Day => monthsAfter(today, TOKEN_MONTHS);

export type TokenFault = 'token-name' | 'token-organisation' | 'token-day';

/** What is wrong with a new token, by field. */
export function faultsOfNewToken(
  { name, lastDay }: { readonly name: string; readonly lastDay: string },
  organisation: Organisation | null,
  today: Day,
): readonly { readonly field: 'name' | 'organisation' | 'lastDay'; readonly code: TokenFault }[] {
  const isNamed = name.length > 0 && name.length <= LONGEST_TOKEN_NAME && !/\p{C}/u.test(name);
  const fits = organisation !== null && tokenRoleOf(organisation) !== null;
  const isDayThen = isDay(lastDay) && lastDay >= today && lastDay <= latestLastDay(today);
  return [
    ...(isNamed ? [] : ([{ field: 'name', code: 'token-name' }] as const)),
    ...(fits ? [] : ([{ field: 'organisation', code: 'token-organisation' }] as const)),
    ...(isDayThen ? [] : ([{ field: 'lastDay', code: 'token-day' }] as const)),
  ];
}
