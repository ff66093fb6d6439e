import { ALWAYS } from '../../places/always.ts';
import type { Option, OptionSource } from '../contract.ts';

/**
 * The codes that stand after "eller", never together with another: the question's own, and its source's. Those of a source are
 * named here and not read from its list: the page of a question that needs no causes or times need not carry them.
 */
export const escapeCodes = ({ options, optionsFrom }: Offering): readonly string[] => [
  ...(optionsFrom === 'times' ? [ALWAYS] : []),
  ...options.filter((option) => option.escape === true).map(({ code }) => code),
];

interface Offering {
  readonly options: readonly Option[];
  readonly optionsFrom?: OptionSource;
}
