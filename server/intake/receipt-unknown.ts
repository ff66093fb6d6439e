import type { Language } from '#core/base/language.ts';
import type { RefusalError } from '../errors.ts';
import { refused } from './receive.ts';
import { asRefusal } from './refusals.ts';

/** One answer for a code that is mistyped, one that nobody has and one whose answer has been erased. */
export const receiptUnknown = (language: Language): RefusalError =>
  asRefusal(refused(404, 'receipt-unknown'), language);
