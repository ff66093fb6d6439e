import type { Position } from '#core/geo/geometry.ts';
import { toSweref } from '#core/geo/sweref.ts';

/** Where the device is, asked for only when somebody presses for it; null when the device will not or cannot say. */
export function ownPosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((answer) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => answer(toSweref({ lat: coords.latitude, lon: coords.longitude })),
      () => answer(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
