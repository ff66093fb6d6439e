/* How long texts are: pages say it too, and carry no detectors for it. */

export const LONGEST_WHAT = 160;
export const LONGEST_UNIT = 80;
export const LONGEST_NOTE = 300;
export const LONGEST_MEETING = 80;
export const LONGEST_REFERENCE = 40;
export const LONGEST_SENTENCE = 240;
export const LONGEST_TITLE = 100;
export const LONGEST_CARD = 800;
export const LONGEST_COMMENT = 500;
export const MOST_SOURCES = 12;
/** So many causes on a problem card. */
export const MOST_CAUSES = 8;
export const MOST_PLACES = 12;
