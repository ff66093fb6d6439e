/**
 * What an action or a focus area comes from: a release of residents' answers, a hot spot, how many events staff have reported at a
 * place, a point of a safety walk, a point of the citizen promise (with the activity that is done by it), the picture of the situation
 * that a meeting was held over, or what a meeting said.
 */
export const SOURCE_KINDS = ['release', 'hot-spot', 'events', 'walk', 'promise', 'picture', 'meeting'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Sources of which it must be said what they say. */
export const needsNote = (kind: SourceKind): boolean => kind === 'meeting' || kind === 'release' || kind === 'walk';
