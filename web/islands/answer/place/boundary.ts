import type { Polygon } from '#core/geo/geometry.ts';

/** The dialogue's border, for the map that has no tiles to read it from. Null when it cannot be had: the server then tells. */
export async function loadBoundary(): Promise<readonly Polygon[] | null> {
  try {
    const response = await fetch('/api/map/boundary');
    return response.ok ? ((await response.json()) as readonly Polygon[]) : null;
  } catch {
    return null;
  }
}
