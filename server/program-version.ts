import { readFileSync } from 'node:fs';

/** Lykta's own version, as package.json says it. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string })
    .version;
