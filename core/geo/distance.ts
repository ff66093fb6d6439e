type Metres = readonly [easting: number, northing: number];

/** Metres between two positions in SWEREF 99 TM (geometry.ts). */
export const distanceMetres = (a: Metres, b: Metres): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
