import type { Position } from '#core/geo/geometry.ts';
import { measuredPosition } from '../../../state/measured-position.ts';

/** Where the map is to open for somebody who asks where they are; null when the device will not or cannot say. */
export const ownPosition = async (): Promise<Position | null> => (await measuredPosition())?.position ?? null;
