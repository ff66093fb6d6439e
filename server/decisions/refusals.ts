import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { hotSpotSentences } from '#core/hotspots/sentences.ts';
import { RefusalError } from '../errors.ts';

/** Everything that has to be mended, in words. */
export const unfit = (faults: readonly FaultCode[], language: 'sv' | 'en'): RefusalError =>
  new RefusalError(
    422,
    'hot_spot_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, hotSpotSentences)),
  );

export const stateOther = (): RefusalError => {
  const sentence = hotSpotSentences['state-other'];
  if (sentence === undefined) throw new Error('no sentence for state-other');
  return new RefusalError(409, 'state-other', sentence);
};

export const placeGone = (): RefusalError =>
  new RefusalError(404, 'place_unknown', {
    sv: 'Platsen finns inte, eller så är den inte er. Läs in sidan på nytt.',
    en: 'There is no such place, or it is not yours. Reload the page.',
  });

export const hotSpotGone = (): RefusalError =>
  new RefusalError(404, 'hot_spot_unknown', {
    sv: 'Den heta platsen finns inte, eller så är den inte er. Läs in sidan på nytt.',
    en: 'There is no such hot spot, or it is not yours. Reload the page.',
  });

export const movedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat samma plats. Det du gjorde sparades inte, men står kvar här. Läs in platsen på nytt och se vad som har ändrats.',
    en: 'Somebody else has just changed the same place. What you did was not saved, but is still here. Reload the place and see what has changed.',
  });
