import type { Language } from '#core/base/language.ts';
import type { GazetteerEntry, NamedPlace } from '#core/places/municipality.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';

/**
 * GET /api/dialogue in a language; where `campaign` is null the current one, at a kiosk the one that takes answers there. Null when
 * the network or the server fails.
 */
export function fetchDialogue(campaign: string | null, language: Language, at?: 'kiosk'): Promise<Dialogue | null> {
  const asked = campaign === null ? at && { kanal: at } : { dialog: campaign };
  const query = new URLSearchParams({ ...asked, sprak: language });
  return fetchJson<Dialogue>(`/api/dialogue?${query}`);
}

/** GET /api/dialogue/places: the register, for the pages where a place is pointed out; null when it cannot be had. */
export const fetchPlaces = (): Promise<readonly NamedPlace[] | null> =>
  fetchJson<readonly NamedPlace[]>('/api/dialogue/places');

/** GET /api/map/gazetteer: what can be searched for; null when it cannot be had, since the list of places is left. */
export const fetchGazetteer = (): Promise<readonly GazetteerEntry[] | null> =>
  fetchJson<readonly GazetteerEntry[]>('/api/map/gazetteer');

async function fetchJson<Value>(address: string): Promise<Value | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, credentials: 'omit' });
    return response.ok ? ((await response.json()) as Value) : null;
  } catch {
    return null;
  }
}
