import type { Position } from '#core/geo/geometry.ts';
import { toSweref } from '#core/geo/sweref.ts';

/** A position that a device has measured, and how far off it may be. */
export interface MeasuredPosition {
  readonly position: Position;
  readonly precisionMetres: number;
}

/** Where the device is, asked for only when somebody presses for it; null when the device will not or cannot say. */
export function measuredPosition(): Promise<MeasuredPosition | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((answer) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        answer({
          position: toSweref({ lat: coords.latitude, lon: coords.longitude }),
          precisionMetres: Math.ceil(coords.accuracy),
        }),
      () => answer(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
