import type { GazetteerEntry } from '#core/places/municipality.ts';
import type { Dialogue } from '#core/survey/dialogue.ts';

/** GET /api/dialogue; null when the network or the server fails. */
export const fetchDialogue = (): Promise<Dialogue | null> => fetchJson<Dialogue>('/api/dialogue');

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
