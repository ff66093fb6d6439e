/** The side of the largest square that still says something of the place in its middle, metres. */
export const LARGEST_AROUND_METRES = 1000;
