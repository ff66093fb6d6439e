import type { Candidates, DecisionDraft, HotSpot, HotSpotList, Proposal, Settled } from '#core/hotspots/contract.ts';
import type { PlaceDraft, PlaceList, ToldPlace } from '#core/places/registered.ts';
import { request, send } from './request.ts';

type Told = Pick<HotSpot, 'id' | 'revision'>;

/** The client of /api/staff/hot-spots and /api/staff/places, in the reader's language. */
export function hotSpotsClient(language: 'sv' | 'en') {
  const home = '/api/staff/hot-spots';
  const places = '/api/staff/places';
  const of = ({ id }: { readonly id: string }): string => `${home}/${encodeURIComponent(id)}`;
  return {
    list: () => request<HotSpotList>(home, language),
    one: (spot: { readonly id: string }) => request<HotSpot>(of(spot), language),
    candidates: () => request<Candidates>(`${home}/candidates`, language),
    propose: (proposal: Proposal) => send<HotSpot>('POST', home, language, proposal),
    change: ({ revision, ...spot }: Told, settled: Settled, reason: string) =>
      send<HotSpot>('PUT', of(spot), language, { revision, settled, reason }),
    decide: ({ revision, ...spot }: Told, decision: DecisionDraft) =>
      send<HotSpot>('POST', `${of(spot)}/steps`, language, { revision, decision }),
    places: () => request<PlaceList>(places, language),
    addPlace: (draft: PlaceDraft) => send<ToldPlace>('POST', places, language, { draft }),
    changePlace: ({ id, revision }: Pick<ToldPlace, 'id' | 'revision'>, draft: PlaceDraft) =>
      send<ToldPlace>('PUT', `${places}/${encodeURIComponent(id)}`, language, { revision, draft }),
  };
}
export type HotSpotsClient = ReturnType<typeof hotSpotsClient>;
