/**
 * Leaves out of Svelte's runtime what no page uses, so that nobody fetches it: pages are mounted and never hydrated, every component
 * is written with runes, none awaits in its template and none is a custom element. Svelte keeps each of these behind a variable that
 * anything might set; here they are constants, and the bundler takes away what can never run. What would use one of them stops the
 * build, and so does a Svelte that is written otherwise.
 */
export const leanSvelte = () =>
  inTheBrowser('lykta:lean-svelte', (code, id, fail) => {
    const file = runtimeFile(id);
    if (REFUSED[file] !== undefined) fail(`${REFUSED[file]} is left out (web/build/lean-svelte.mjs)`);
    return changed(code, file, CHANGES[file], fail);
  });

/**
 * Leaves out state that is followed into its fields, for the pages where somebody answers: their components hold values that are
 * replaced and never changed, `$state.raw(…)`. A `$state(…)` among them stops the build: it would be followed no longer.
 */
export const plainState = () =>
  inTheBrowser('lykta:plain-state', (code, id, fail) => {
    if (/\.svelte(?:\.\w+)?$/.test(id) && /\$state[(<]/.test(code))
      fail(`${id}: $state(…) is left out here, $state.raw(…) is not (web/build/lean-svelte.mjs)`);
    const file = runtimeFile(id);
    return changed(code, file, DEEP_STATE[file], fail);
  });

/** "client/proxy.js" of Svelte's runtime; "" of anything else. */
const runtimeFile = (id) => /\/svelte\/src\/internal\/([^?]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? '';

/** A plugin of the build that looks at each module which a browser is sent. */
function inTheBrowser(name, look) {
  return {
    name,
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      return look(code, id, (message) => this.error(message));
    },
  };
}

function changed(code, file, changes, fail) {
  if (changes === undefined) return null;
  let lean = code;
  for (const [from, to] of changes) {
    if (!lean.includes(from)) fail(`web/build/lean-svelte.mjs looks for "${from}" in ${file}`);
    lean = lean.replace(from, to);
  }
  return { code: lean, map: null, moduleSideEffects: false };
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

const DEEP_STATE = {
  'client/reactivity/sources.js': [['should_proxy ? proxy(value) : value', 'value']],
  'client/reactivity/props.js': [['runes && bindable ? proxy(value) : value', 'value']],
};
