/** What tells on a device that somebody works outdoors with it; the cookie page names both. */
export const FIELD_DATABASE = 'lykta-falt';
/** How its caches of pages begin: not as residents' do, whose worker takes all such away. */
export const FIELD_CACHES = 'faltlykta-';
/** The list that says who somebody was last, for a start without a net. */
export const WHO_LIST = 'me';
