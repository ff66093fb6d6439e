/** Whoever made the base map, as the page says it; empty where it does not. */
export const mapAttribution = (): string =>
  document.querySelector<HTMLElement>('[data-map-attribution]')?.dataset.mapAttribution ?? '';
