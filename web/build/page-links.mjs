import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BEGINNINGS, buildApart } from './apart.mjs';
import { reached } from './reached.mjs';

/**
 * Says in each built page what its script will want at once, and nothing else. Astro links the styles of everything that a page
 * could ever come to load, the map's too; Vite fetches those of a part with the part, so here they are taken out again. The
 * pieces that the script cannot begin without are named as well, so that the browser fetches them side by side, not one after another.
 * The pages where somebody answers are given what was built apart for them (apart.mjs).
 */
export function pageLinks() {
  const together = new Map();
  return {
    name: 'lykta:page-links',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { plugins: [collect(together)] } }),
      'astro:build:done': async ({ dir, assets }) => {
        const apart = new Map();
        await buildApart(fileURLToPath(dir), collect(apart));
        const pages = [...assets.values()]
          .flat()
          .map(fileURLToPath)
          .filter((file) => file.endsWith('.html'));
        for (const file of pages) {
          const html = readFileSync(file, 'utf8');
          const linked = withLinks(html, together, apart);
          if (linked !== html) writeFileSync(file, linked);
        }
      },
    },
  };
}

/** A plugin that notes of each chunk which styles, chunks and modules it has, by its file's name: "assets/app.Bf4dRwrx.js". */
function collect(chunks) {
  return {
    name: 'lykta:page-links',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunks.set(chunk.fileName, {
            css: [...(chunk.viteMetadata?.importedCss ?? [])],
            imports: chunk.imports,
            later: chunk.dynamicImports,
            modules: chunk.moduleIds,
          });
    },
  };
}

function withLinks(html, together, apart) {
  const scripts = [...html.matchAll(/<script type="module" src="\/([^"]+)">/g)].map((match) => match[1]);
  if (scripts.length === 0) return html;
  const all = reached(scripts, (name) => [
    ...(together.get(name)?.imports ?? []),
    ...(together.get(name)?.later ?? []),
  ]);
  const begun = scripts.map((name) => beginningOf(name, together, apart) ?? name);
  const chunks = begun.some((name) => apart.has(name)) ? apart : together;
  const now = withImports(begun, chunks);
  const needed = stylesOf(now, chunks);
  const without = [...stylesOf(all, together)]
    .filter((css) => !needed.has(css))
    .reduce((page, css) => page.replace(`<link rel="stylesheet" href="/${css}">`, ''), html);
  const replaced = scripts.reduce(
    (page, name, index) => page.replace(`src="/${name}"`, `src="/${begun[index]}"`),
    without,
  );
  const styles = [...needed]
    .filter((css) => !replaced.includes(`href="/${css}"`))
    .map((css) => `<link rel="stylesheet" href="/${css}">`);
  const wanted = [...withImports([...now, ...wordsOf(html, now, chunks)], chunks)].filter(
    (name) => !begun.includes(name),
  );
  const links = wanted.map((name) => `<link rel="modulepreload" href="/${name}">`);
  return replaced.replace('</head>', `${styles.join('')}${links.join('')}</head>`);
}

/** What was built apart for a page's script, or null when nothing was. */
function beginningOf(script, together, apart) {
  const beginning = BEGINNINGS.find((file) => together.get(script)?.modules.some((module) => module.endsWith(file)));
  if (beginning === undefined) return null;
  for (const [name, { modules }] of apart) if (modules.some((module) => module.endsWith(beginning))) return name;
  throw new Error(`${beginning} was not built apart`);
}

/** The words of the page's own language, which its script asks for first of all. */
function wordsOf(html, now, chunks) {
  const language = /data-language="(\w+)"/.exec(html)?.[1];
  const later = [...now].flatMap((name) => chunks.get(name)?.later ?? []);
  return later.filter((name) =>
    chunks.get(name)?.modules.some((module) => module.endsWith(`/i18n/resident/question/${language}.ts`)),
  );
}

const withImports = (names, chunks) => reached(names, (name) => chunks.get(name)?.imports ?? []);
const stylesOf = (names, chunks) => new Set([...names].flatMap((name) => chunks.get(name)?.css ?? []));
