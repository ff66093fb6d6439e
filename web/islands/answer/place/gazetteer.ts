import type { GazetteerEntry } from '#core/places/municipality.ts';

let asked: Promise<readonly GazetteerEntry[] | null> | null = null;

/** The names that can be searched for, asked for once a page. Null when they cannot be had; then a later call asks again. */
export function loadGazetteer(): Promise<readonly GazetteerEntry[] | null> {
  asked ??= ask().then((entries) => {
    if (entries === null) asked = null;
    return entries;
  });
  return asked;
}

async function ask(): Promise<readonly GazetteerEntry[] | null> {
  try {
    const response = await fetch('/api/map/gazetteer');
    if (!response.ok) return null;
    return (await response.json()) as readonly GazetteerEntry[];
  } catch {
    return null;
  }
}
