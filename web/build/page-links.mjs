import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Says in each built page what its script will want at once, and nothing else. Astro links the styles of everything that a page
 * could ever come to load, the map's too; Vite fetches those of a part with the part, so here they are taken out again. The
 * pieces that the script cannot begin without are named as well, so that the browser fetches them side by side, not one after another.
 */
export function pageLinks() {
  /** @type {Map<string, { css: string[], imports: string[], later: string[], modules: string[] }>} */
  const chunks = new Map();
  const plugin = {
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
  return {
    name: 'lykta:page-links',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { plugins: [plugin] } }),
      'astro:build:done': ({ dir, assets }) => {
        const pages = [...assets.values()]
          .flat()
          .map(fileURLToPath)
          .filter((file) => file.endsWith('.html'));
        for (const file of pages) {
          const html = readFileSync(file, 'utf8');
          const linked = withLinks(html, chunks);
          if (linked !== html) writeFileSync(file, linked);
        }
        void dir;
      },
    },
  };
}

function withLinks(html, chunks) {
  const scripts = [...html.matchAll(/<script type="module" src="\/([^"]+)">/g)].map((match) => match[1]);
  if (scripts.length === 0) return html;
  const now = closure(scripts, chunks, ({ imports }) => imports);
  const all = closure(scripts, chunks, ({ imports, later }) => [...imports, ...later]);
  const cssOf = (names) => new Set([...names].flatMap((name) => chunks.get(name)?.css ?? []));
  const needed = cssOf(now);
  const language = /data-language="(\w+)"/.exec(html)?.[1];
  const words = [...all].filter((name) =>
    chunks.get(name)?.modules.some((module) => module.endsWith(`/i18n/resident/${language}.ts`)),
  );
  const wanted = [...closure([...now, ...words], chunks, ({ imports }) => imports)].filter(
    (name) => !scripts.includes(name),
  );
  const without = [...cssOf(all)]
    .filter((css) => !needed.has(css))
    .reduce((page, css) => page.replace(`<link rel="stylesheet" href="/${css}">`, ''), html);
  const links = wanted.map((name) => `<link rel="modulepreload" href="/${name}">`).join('');
  return without.replace('</head>', `${links}</head>`);
}

/** Everything that is reached from some chunks. */
function closure(from, chunks, next) {
  const reached = new Set();
  const wait = [...from];
  while (wait.length > 0) {
    const name = wait.pop();
    if (name === undefined || reached.has(name)) continue;
    reached.add(name);
    const chunk = chunks.get(name);
    if (chunk !== undefined) wait.push(...next(chunk));
  }
  return reached;
}
