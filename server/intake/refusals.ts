import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import type { Language } from '#core/base/language.ts';
import { responseSentences } from '#core/survey/sentences.ts';
import { RefusalError } from '../errors.ts';
import type { Reception } from './receive.ts';
import { intakeSentences } from './sentences.ts';

type Refused = Extract<Reception, { outcome: 'refused' }>;

/** A refused reception as the API answers it. */
export const asRefusal = (reception: Refused, language: Language): RefusalError =>
  new RefusalError(
    reception.status,
    reception.code,
    reception.sentence,
    reception.faults.map((fault) => faultInWords(fault, language)),
  );

export const faultInWords = (fault: FaultCode, language: Language) => inWords(fault, language, responseSentences);

/** A body that is not as the contract says: 422, with every fault by field. */
export const faultyBody = (faults: readonly FaultCode[]): Refused => ({
  outcome: 'refused',
  status: 422,
  code: 'response-faulty',
  sentence: intakeSentences['response-faulty'],
  faults,
});
