/** What tells on a device that somebody works outdoors with it; the cookie page names both. */
export const FIELD_DATABASE = 'lykta-falt';
/** How its caches of pages begin: not as residents' do, whose worker takes all such away. */
export const FIELD_CACHES = 'faltlykta-';
