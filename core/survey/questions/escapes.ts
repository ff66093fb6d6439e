import type { Option } from '../contract.ts';

/** The codes that stand after "eller", never together with another. What comes from a source holds none. */
export const escapeCodes = ({ options }: { readonly options: readonly Option[] }): readonly string[] =>
  options.filter((option) => option.escape === true).map(({ code }) => code);
