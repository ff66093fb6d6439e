/**
 * Whether several people answer in this page, one after another (layouts/Base.astro): no link in it leads the device away from whoever
 * comes next.
 */
export const isShared = (): boolean => 'shared' in document.documentElement.dataset;
