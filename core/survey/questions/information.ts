import type { InformationPage } from '../contract.ts';
import type { QuestionKind } from './kind.ts';

/** A page that tells and asks nothing: no answer fits it. */
export const information: QuestionKind<InformationPage> = {
  type: 'information',
  fits: () => false,
  faults: () => [],
  kept: (answer) => answer,
  inWords: () => '',
  counted: () => null,
  codes: () => [],
};
