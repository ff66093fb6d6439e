/** What all that residents' pages are made of is counted as, together. */
export const PAGES = 'pages';

/**
 * As what a request is counted, or null where it is not: an answer in measures and nothing else. Routes are named here one
 * by one, so that a new one is counted by nobody until somebody has thought about it.
 *
 * No route that is given the raw store is ever counted, nor how long it takes (docs/decisions/0052): each answer, each text that a
 * moderator has decided on and each paper form would be one more, and what is computed from answers is seen by nobody while a
 * dialogue is open (docs/method/privacy.md section 9). Residents' pages are one number, so that no step of anybody is seen in it.
 */
export function countedAs(route: string | undefined): string | null {
  if (route === undefined) return PAGES;
  if (OF_PAGES.some((pattern) => pattern.test(route))) return PAGES;
  return BY_ROUTE.some((pattern) => pattern.test(route)) ? route : null;
}

/** Pages, what they are made of, the map, and the dialogue that is asked for before anything is answered. */
const OF_PAGES = [
  /^\/(?!api\/|health(\/ready)?$|(lattlast\/|en\/|fi\/|ar\/)?(enkel|anvand-din-kod\/svar)(\/|$))/,
  /^\/api\/(dialogue|map)(\/|$)/,
];

/** What staff do with dialogues, surveys, events, places, hot spots, rounds, actions, focus areas, promises, walks, pictures, releases and their own sign-in; open results; operation. */
const BY_ROUTE = [
  /^\/health(\/ready)?$/,
  /^\/api\/(openapi\.json|survey\.schema\.json)$/,
  /^\/api\/(insight|results)\//,
  /^\/api\/(ogc|promises|walks|pictures|actions|actions\.csv|feedback|feedback\.csv|feedback\.rss)(\/|$)/,
  /^\/api\/staff\/(sessions?|me|dialogues|surveys|events|places|hot-spots|shifts|visits|presence|actions|actions\.csv|focus-areas|promises|walks|pictures|retention|tokens|log|log\.csv)(\/|$)/,
];
