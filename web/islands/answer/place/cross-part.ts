import type { Geometry, Position } from '#core/geo/geometry.ts';
import { loadCrossTexts } from '../../../i18n/place/load-cross.ts';
import type { Asked } from './asked.ts';
import { type Choosing, Cross } from './cross.svelte.ts';

/** All that belongs to the map and the cross on it: fetched when somebody asks for the map or for where they are. */
export { default as CrossFoot } from './CrossFoot.svelte';
export { default as CrossMap } from './CrossMap.svelte';
export { ownPosition } from './own-position.ts';

/** The cross with its words; rejects when they cannot be had. */
export async function openCross(
  choosing: Choosing,
  asked: () => Asked,
  at: Geometry | Position | null,
): Promise<Cross> {
  return new Cross(choosing, asked, await loadCrossTexts(asked().language), at);
}
