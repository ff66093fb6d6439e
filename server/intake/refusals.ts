import { type FaultCode, inWords } from '#core/base/fault.ts';
import type { Language } from '#core/base/language.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import { RefusalError } from '../errors.ts';
import type { Reception } from './receive.ts';

/** A refused reception as the API answers it. */
export const asRefusal = (reception: Extract<Reception, { outcome: 'refused' }>, language: Language): RefusalError =>
  new RefusalError(
    reception.status,
    reception.code,
    reception.sentence,
    reception.faults.map((fault) => faultInWords(fault, language)),
  );

export const faultInWords = (fault: FaultCode, language: Language) => inWords(fault, language, responseSentences);
