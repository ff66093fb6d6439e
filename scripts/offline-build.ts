import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/**
 * The workers, and the pages that each lets be there without a net, with all that they load: those where somebody answers, and the one
 * that stands in for those that the server makes; and those for staff who work outdoors.
 */
const WORKERS = [
  { file: 'sw.js', entry: 'worker.ts', pages: /^([a-z]+\/)?(svara|vantar|gata|kiosk|utan-nat)\/index\.html$/ },
  { file: 'falt.js', entry: 'field-worker.ts', pages: /^([a-z]+\/)?personal\/falt\/[a-z-]+\/index\.html$/ },
] as const;
/** Files of the map engine: large, useless without the tiles, and the simple map stands in for it. */
const ENGINE = /maplibregl-canvas/;
/** Files with names of their own that the pages point at. */
const PLAIN = ['/lykta.svg', '/lykta.webmanifest'];

/** Builds the workers of web/worker when the pages are built, each with the list of what its pages are made of. */
export function offlineBuild(): AstroIntegration {
  return {
    name: 'lykta-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const { file, entry, pages: of } of WORKERS) {
          const { pages, files } = partsOf(folder, of);
          await build({
            configFile: false,
            logLevel: 'warn',
            publicDir: false,
            define: {
              __BUILD__: JSON.stringify(fingerprintOf(folder, pages, files)),
              __FILES__: JSON.stringify(files),
              __PAGES__: JSON.stringify(pages.map((page) => `/${page.replace(/index\.html$/, '')}`)),
            },
            build: {
              outDir: folder,
              emptyOutDir: false,
              target: 'es2022',
              lib: {
                entry: fileURLToPath(new URL(`../web/worker/${entry}`, import.meta.url)),
                formats: ['iife'],
                name: 'worker',
                fileName: () => file,
              },
            },
          });
        }
      },
    },
  };
}

/** The pages, and every file that a page names or that a named script or style names in its turn, without the map engine. */
function partsOf(folder: string, of: RegExp): { readonly pages: readonly string[]; readonly files: readonly string[] } {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  const pages = all.filter((file) => of.test(file)).sort();
  const known = new Set(all.filter((file) => file.startsWith('assets/')).map((file) => file.slice('assets/'.length)));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const name of text.match(/[\w.@-]+\.(?:js|css|woff2|svg|png)\b/g) ?? []) {
      if (!known.has(name) || found.has(name)) continue;
      const file = join(folder, 'assets', name);
      const inner = /\.(js|css)$/.test(name) ? readFileSync(file, 'utf8') : '';
      if (name.endsWith('.js') && ENGINE.test(inner)) continue;
      found.add(name);
      follow(inner);
    }
  };
  for (const page of pages) follow(readFileSync(join(folder, page), 'utf8'));
  return { pages, files: [...[...found].sort().map((name) => `/assets/${name}`), ...PLAIN] };
}

/** Of the pages as they were built and of the names of all files, which are named by what they hold. */
function fingerprintOf(folder: string, pages: readonly string[], files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(relative('.', page)).update(readFileSync(join(folder, page)));
  for (const file of files) hash.update(file);
  for (const file of PLAIN) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
