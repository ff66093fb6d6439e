import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { offlineBuild } from './scripts/offline-build.ts';
import { svelteOptions } from './web/build/apart.mjs';
import { deskFiles } from './web/build/desk.mjs';
import { leanSvelte } from './web/build/lean-svelte.mjs';
import { frameScriptMinified } from './web/build/minified-again.mjs';
import { pageLinks } from './web/build/page-links.mjs';

/**
 * Static pages, one folder an address. The server sends `Content-Security-Policy: script-src 'self'; style-src 'self'`,
 * so nothing may be inlined: no styles, no small scripts, no data: assets, and no `client:*` directive, whose
 * bootstrap Astro writes into the page. A page with an interactive part starts it from an ordinary <script>
 * (`mount` from svelte), which becomes a file of our own origin. tests/web/resident-build.test.ts holds this.
 */
export default defineConfig({
  srcDir: './web',
  publicDir: './web/public',
  outDir: './dist/web',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // The published method is Markdown (docs/method/privacy.md). Its blocks are formulas and drawings, and a highlighter would
  // write styles into the page.
  markdown: { syntaxHighlight: false },
  // The links are put right before the pages are fingerprinted for the worker.
  integrations: [svelte(svelteOptions), frameScriptMinified(), pageLinks(), offlineBuild()],
  vite: { plugins: [leanSvelte(), deskFiles()], build: { assetsInlineLimit: 0 } },
});
