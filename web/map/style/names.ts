/** The one source of the basemap: vector tiles from our own origin. */
export const SOURCE = 'basemap';

/** Data of a picture lies right below this layer: over ground and buildings, under paths, streets, rail and names. */
export const FIRST_LAYER_OVER_DATA = 'path-bed';

/** What is chosen lies right below this layer: over streets and rail, under names. */
export const FIRST_LAYER_OVER_CHOSEN = 'outside-veil';

/** The page's own typeface; the map draws its letters from the font that the page has loaded. */
export const TYPEFACE = 'Atkinson Hyperlegible Next';
