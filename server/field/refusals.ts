import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { roundSentences } from '#core/rounds/sentences.ts';
import { RefusalError } from '../errors.ts';

/** Everything that has to be mended, in words. */
export const unfit = (faults: readonly FaultCode[], language: 'sv' | 'en'): RefusalError =>
  new RefusalError(
    422,
    'round_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, roundSentences)),
  );

export const shiftGone = (): RefusalError =>
  new RefusalError(404, 'shift_unknown', {
    sv: 'Passet finns inte, eller så är det inte ert. Läs in sidan på nytt.',
    en: 'There is no such shift, or it is not yours. Reload the page.',
  });

export const movedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat passet. Läs in sidan på nytt och se vad som har ändrats.',
    en: 'Somebody else has just changed the shift. Reload the page and see what has changed.',
  });

export const cannotSwap = (): RefusalError =>
  new RefusalError(409, 'cannot-swap', {
    sv: 'Platsen går inte att byta: den är redan besökt eller bytt, eller så står ingen annan på tur.',
    en: 'The place cannot be swapped: it has been visited or swapped already, or no other is in turn.',
  });
