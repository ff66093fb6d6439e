import { reached } from './reached.mjs';

/**
 * Into which files what the workbench shares with other pages is put. Left to itself a build makes a file of each set of modules that
 * the same pages share, and the workbench began with fifty: over HTTP/1.1 they come six at a time, each six after a journey there and
 * back, and small ones press badly. Nothing that is loaded where somebody answers is moved, and the public results get no more than
 * they use.
 */
export const deskFiles = () => ({
  name: 'lykta:desk-files',
  configEnvironment: (name) => (name === 'client' ? { build: { rolldownOptions } } : undefined),
});

const rolldownOptions = {
  output: {
    codeSplitting: {
      // What these need may be what others need too: each module is asked about by itself.
      includeDependenciesRecursively: false,
      groups: [
        { debugName: 'desk', name: (id, bundle) => fileOf(id, bundle, isOfDesk, ['desk', 'bench']) },
        { debugName: 'reading', name: (id, bundle) => fileOf(id, bundle, isReading, ['common', 'reading']) },
      ],
    },
  },
  // Which that asks for; nothing reads what a page's script exports.
  preserveEntrySignatures: 'allow-extension',
};

const WORKBENCH = /\/personal\/karta\.astro/;
const DESK = /\/pages\/\[\.\.\.language\]\/personal\//;
const isOfDesk = (page) => DESK.test(page);
const isReading = (page) => isOfDesk(page) || /\/pages\/\[\.\.\.language\]\/resultat\.astro/.test(page);

/** Of what the workbench has in common with other pages that are all such: one file for what many of them have, one for the rest. */
function fileOf(id, bundle, isSuch, [ofMany, ofFew]) {
  const pages = pagesOf(id, bundle);
  if (pages.length < 2 || !pages.some((page) => WORKBENCH.test(page)) || !pages.every(isSuch)) return null;
  return pages.length > FEW ? ofMany : ofFew;
}
const FEW = 5;

/** The pages, layouts too, whose scripts begin what leads to a module. */
function pagesOf(id, bundle) {
  const known = pages.get(id);
  if (known !== undefined) return known;
  const above = reached([id], (module) => bundle.getModuleInfo(module)?.importers ?? []);
  const found = [...above].filter((module) => /\.astro\?astro&type=script/.test(module));
  pages.set(id, found);
  return found;
}
const pages = new Map();
