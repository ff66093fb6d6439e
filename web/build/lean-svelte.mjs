/**
 * Leaves out of Svelte's runtime what these pages never use, so that who answers does not fetch it: pages are mounted and never
 * hydrated, every component is written with runes, none awaits in its template and none is a custom element. Svelte keeps each of
 * these behind a variable that anything might set; here they are constants, and the bundler takes away what can never run. What
 * would use one of them stops the build, and so does a Svelte that is written otherwise.
 */
export function leanSvelte() {
  return {
    name: 'lykta:lean-svelte',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      const file = /\/svelte\/src\/internal\/([^?]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? '';
      if (REFUSED[file] !== undefined) this.error(`${REFUSED[file]} is left out (web/build/lean-svelte.mjs)`);
      if (CHANGES[file] === undefined) return null;
      let lean = code;
      for (const [from, to] of CHANGES[file]) {
        if (!lean.includes(from)) this.error(`web/build/lean-svelte.mjs looks for "${from}" in ${file}`);
        lean = lean.replace(from, to);
      }
      return { code: lean, map: null, moduleSideEffects: false };
    },
  };
}

/** Modules that a component imports when it needs what is left out. */
const REFUSED = {
  'flags/async.js': 'await in a template',
  'flags/legacy.js': 'a component without runes',
  'flags/tracing.js': '$inspect.trace',
};

const CHANGES = {
  'client/dom/hydration.js': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n', ''],
  ],
  'flags/index.js': [
    ['export let async_mode_flag = false;', 'export const async_mode_flag = false;'],
    ['\tasync_mode_flag = true;\n', ''],
    ['\tasync_mode_flag = false;\n', ''],
    ['export let legacy_mode_flag = false;', 'export const legacy_mode_flag = false;'],
    ['\tlegacy_mode_flag = true;\n', ''],
    ['export let tracing_mode_flag = false;', 'export const tracing_mode_flag = false;'],
    ['\ttracing_mode_flag = true;\n', ''],
  ],
  'client/dom/elements/custom-element.js': [["typeof HTMLElement === 'function'", 'false']],
};
