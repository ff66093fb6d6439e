/** Apart from what an overlay is: pages read it in addresses, and need no schema for that. */
export const OVERLAY_ID = '^[a-z0-9-]{1,40}$';

/** "Gång- och cykelvägar" as "gang-och-cykelvagar"; "" for a name without a letter or figure. */
export const overlayIdOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/gu, '');
