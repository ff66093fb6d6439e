export { LANGUAGE_NAMES } from '#core/base/language-names.ts';
