/* How long texts are and how large places, apart from what reads them: pages say it too, and carry no detectors for it. */

export const LONGEST_NAME = 80;
export const LONGEST_CONTACT = 80;
export const LONGEST_AIM = 200;
export const LONGEST_REASON = 300;
export const LONGEST_MEETING = 80;
/** How far a point reaches, metres: the least is half a hectare, as for the municipality's named places. */
export const RADIUS = { least: 40, most: 500, usual: 75 } as const;
/** Of a stretch of road, metres. */
export const STRETCH = { least: 50, most: 5_000 } as const;
/** Km/h. */
export const SPEED_LIMITS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120] as const;

/** The four fields: whether more than expected feel unsafe, and whether many events are reported. */
export const FIELDS = ['both', 'felt', 'reported', 'neither'] as const;
export type Field = (typeof FIELDS)[number];
