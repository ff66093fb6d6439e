import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from 'terser';

/**
 * Minifies once more what the bundler has minified: the two find different things, and what somebody on a telephone fetches before
 * the first question gets smaller by some 600 bytes of 25,000 as it is sent (docs/decisions/0001). Either alone takes less.
 * The engine of the map is left as it is: it comes when it is asked for, and would keep the build waiting for half a minute.
 */
export const minifiedAgain = () => ({
  name: 'lykta:minified-again',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const chunk of Object.values(bundle).filter(({ type, name }) => type === 'chunk' && name !== MAP_ENGINE))
        chunk.code = (await minify(chunk.code, { ecma: 2020, module: true, compress: { passes: 3 } })).code;
    },
  },
});

/** The file of its own that web/map/engine.ts becomes. */
const MAP_ENGINE = 'engine';

/**
 * Minifies the script of pages that stand in a frame, which is sent as it lies in web/public: why it does what it does is for
 * whoever reads it there. inbaddning.js stays as it is, for those who put it into sites of their own.
 */
export const frameScriptMinified = () => ({
  name: 'lykta:frame-script-minified',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const file = new URL('inbaddad.js', dir);
      writeFileSync(file, (await minify(readFileSync(file, 'utf8'), { ecma: 2020 })).code);
    },
  },
});
