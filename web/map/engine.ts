import './engine.css';
import * as maplibre from 'maplibre-gl';
// The worker is built as a file of our own origin, so that the page's content policy needs no other.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { TYPEFACE } from './style/names.ts';

maplibre.setWorkerUrl(workerUrl);

/** The map engine. Import this module only lazily: it is larger than everything else on the page together. */
export const MapEngine = maplibre.Map;

/** Waits for the page's typeface, since the engine keeps the letters that it draws first. Never fails. */
export async function typefaceReady(): Promise<void> {
  const wanted = ['400', '700', 'italic 400'].map((variant) => document.fonts.load(`${variant} 48px "${TYPEFACE}"`));
  await Promise.allSettled(wanted);
}
