import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { leanSvelte, plainState } from './lean-svelte.mjs';
import { minifiedAgain } from './minified-again.mjs';
import { reached } from './reached.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the pages where somebody answers begin with. They are built by themselves: in one build with the desk, the pieces that
 * both use would carry what only the desk needs, and each page would come in twenty small files, which press badly.
 */
export const BEGINNINGS = ['answer', 'street', 'kiosk', 'waiting', 'without-net'].map((page) => `web/begin/${page}.ts`);

/** How Svelte's components are compiled: all of them have runes. */
export const svelteOptions = { compilerOptions: { runes: true } };

/** Builds them into `folder`, beside what is there. `collect` is a plugin that is shown the bundle. */
export async function buildApart(folder, collect) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [leanSvelte(), plainState(), svelte({ configFile: false, ...svelteOptions }), minifiedAgain(), collect],
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false, resolveDependencies: listedAhead },
      chunkSizeWarningLimit: 1_200,
      rolldownOptions: {
        input: BEGINNINGS.map((file) => `${root}${file}`),
        output: {
          entryFileNames: 'assets/[name].[hash].js',
          chunkFileNames: 'assets/[name].[hash].js',
          assetFileNames: 'assets/[name].[hash][extname]',
          codeSplitting: {
            groups: [
              { debugName: 'app', name: inFirstPage },
              { debugName: 'question', name: inQuestion },
              { debugName: 'masked', name: inMasked },
              { debugName: 'words', name: wordsOfQuestion },
            ],
          },
        },
      },
    },
  });
}

/**
 * Which files are listed in a page to be fetched at once with a part of it: styles, since they come no other way, and the scripts
 * of what somebody waits for, the search and the map. The other parts are fetched ahead; a list of all their pieces would be
 * paid by every question page.
 */
const listedAhead = (part, files) => (WAITED_FOR.test(part) ? files : files.filter((file) => file.endsWith('.css')));
const WAITED_FOR = /\/(?:names|cross)-part\./;

/** All that every page of answering begins with is one file; what begins it is another, since other pages need the rest. */
function inFirstPage(id, bundle) {
  const begins = `${root}${BEGINNINGS[0]}`;
  firstPage ??= reachedFrom(begins, bundle);
  return (id !== begins && firstPage.has(id)) || id.startsWith(FAULT) ? 'app' : null;
}
let firstPage = null;
/** Any page may have a fault; by itself it would be a file of three lines. */
const FAULT = `${root}web/ui/Fault.svelte`;

/** What a question is drawn with is one file too. */
function inQuestion(id, bundle) {
  question ??= reachedFrom(`${root}web/islands/answer/question-part.ts`, bundle);
  return question.has(id) && !firstPage.has(id) ? 'question' : null;
}
let question = null;

/** And what the page of a place takes that must lie in some areas. */
function inMasked(id, bundle) {
  masked ??= reachedFrom(`${root}web/islands/answer/place/masked.ts`, bundle);
  return masked.has(id) && !firstPage.has(id) && !question.has(id) ? 'masked' : null;
}
let masked = null;

const reachedFrom = (begins, bundle) => reached([begins], (module) => bundle.getModuleInfo(module)?.importedIds ?? []);

/** The words of a question page are one file a language: "words-sv". */
function wordsOfQuestion(id) {
  const language = /\/(?:survey\/words|i18n\/resident)\/question\/(\w+)\.ts$/.exec(id)?.[1];
  return language === undefined ? null : `words-${language}`;
}
