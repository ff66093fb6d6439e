import { actionSentences } from '#core/actions/sentences.ts';
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

/** Everything that has to be mended in an action or a focus area, in words. */
export const unfitAction = (faults: readonly FaultCode[], language: 'sv' | 'en'): RefusalError =>
  new RefusalError(
    422,
    'action_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, actionSentences)),
  );

export const actionStateOther = (): RefusalError => {
  const sentence = actionSentences['state-other'];
  if (sentence === undefined) throw new Error('no sentence for state-other');
  return new RefusalError(409, 'state-other', sentence);
};

export const actionGone = (): RefusalError =>
  new RefusalError(404, 'action_unknown', {
    sv: 'Åtgärden finns inte, eller så är den inte er. Läs in sidan på nytt.',
    en: 'There is no such action, or it is not yours. Reload the page.',
  });

export const focusAreaGone = (): RefusalError =>
  new RefusalError(404, 'focus_area_unknown', {
    sv: 'Fokusområdet finns inte. Läs in sidan på nytt.',
    en: 'There is no such focus area. Reload the page.',
  });

/** It is somebody else's: the other party's to write and to answer. */
export const notYourAction = (): RefusalError =>
  new RefusalError(403, 'action_not_yours', {
    sv: 'Åtgärden är en annan parts. Skriv en kommentar, eller be dem lämna över den.',
    en: 'The action is another party’s. Write a comment, or ask them to hand it over.',
  });

export const actionMovedOn = (): RefusalError =>
  new RefusalError(409, 'moved-on', {
    sv: 'Någon annan har just ändrat samma sak. Det du skrev sparades inte, men står kvar här. Läs in den på nytt och se vad som har ändrats.',
    en: 'Somebody else has just changed the same thing. What you wrote was not saved, but is still here. Reload it and see what has changed.',
  });
