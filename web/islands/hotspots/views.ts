/** What the page shows. It stands in the address, so that it can be sent and "back" works. */
export type PlacesView = 'spots' | 'candidates' | 'register';

const ADDRESSES: Readonly<Record<PlacesView, string>> = {
  spots: 'heta',
  candidates: 'forslag',
  register: 'register',
};

/** The view of an address among those that a role has: the first where it names none of them. */
export function viewIn(search: string, views: readonly PlacesView[]): PlacesView {
  const asked = new URLSearchParams(search).get('visa');
  return views.find((view) => ADDRESSES[view] === asked) ?? views[0] ?? 'spots';
}

export const addressOf = (view: PlacesView): string => `?visa=${ADDRESSES[view]}`;
