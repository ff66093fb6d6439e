import { can } from '#core/access/can.ts';
import type { FaultCode } from '#core/base/fault.ts';
import { inWords } from '#core/base/fault-words.ts';
import { type Clock, type Day, dayOf } from '#core/base/time.ts';
import type { PictureList, StaffPicture } from '#core/picture/contract.ts';
import { pictureSentences } from '#core/picture/sentences.ts';
import { placeWordsOf } from '#core/words/place-words.ts';
import type { Account } from '#db/work/accounts.ts';
import type { NotDone } from '#db/work/change-as-read.ts';
import { RefusalError } from '../errors.ts';

type StaffLanguage = 'sv' | 'en';

/** What is told of pictures, and how what is wrong is said. It knows nothing of HTTP. */
export class PictureDesk {
  readonly #isPlaceWord;
  readonly #clock: Clock;

  constructor(placeNames: readonly string[], clock: Clock) {
    this.#isPlaceWord = placeWordsOf(placeNames);
    this.#clock = clock;
  }

  get today(): Day {
    return dayOf(this.#clock());
  }

  /** What a text is read with: names of places are no names of people. */
  reading(language: StaffLanguage) {
    return { isPlaceWord: this.#isPlaceWord, language };
  }

  /** All pictures, in one line each. Whoever may read them is told the same as everybody else who may. */
  list({ role }: Account, pictures: readonly StaffPicture[]): PictureList {
    return {
      today: this.today,
      mayMake: can(role, 'write', 'picture'),
      mayJudge: can(role, 'review', 'picture'),
      pictures: pictures.map(({ snapshot: { id, span, from, until, dataDay, decisions }, state, isWhole }) => ({
        ...{ id, span, from, until, dataDay, state, isWhole },
        decisions: decisions.length,
      })),
    };
  }
}

/** Throws everything that has to be mended, in words; nothing where there is nothing. */
export function checkFit(faults: readonly FaultCode[], language: StaffLanguage): void {
  if (faults.length === 0) return;
  throw new RefusalError(
    422,
    'picture_faults',
    { sv: 'Något behöver rättas. Se listan.', en: 'Something needs mending. See the list.' },
    faults.map((fault) => inWords(fault, language, pictureSentences)),
  );
}

export const pictureGone = (): RefusalError =>
  new RefusalError(404, 'picture_unknown', {
    sv: 'Lägesbilden finns inte. Läs in sidan på nytt.',
    en: 'There is no such picture. Reload the page.',
  });

export const notDone = (why: NotDone): RefusalError =>
  why === 'unknown'
    ? pictureGone()
    : new RefusalError(409, 'moved-on', {
        sv: 'Någon annan har just ändrat lägesbilden. Det du skrev sparades inte, men står kvar här. Läs in den på nytt och se vad som har ändrats.',
        en: 'Somebody else has just changed the picture. What you wrote was not saved, but is still here. Reload it and see what has changed.',
      });

export const wrongState = (): RefusalError =>
  new RefusalError(409, 'picture_state', {
    sv: 'Så går det inte att göra med lägesbilden som den är nu. Det som är fryst ändras aldrig.',
    en: 'That cannot be done with the picture as it is now. What is frozen never changes.',
  });

export const alreadyThere = (): RefusalError =>
  new RefusalError(409, 'picture_there', {
    sv: 'Perioden har redan en lägesbild. Öppna den i listan.',
    en: 'The period has a picture already. Open it from the list.',
  });

export const notWhole = (): RefusalError =>
  new RefusalError(409, 'picture_broken', {
    sv: 'Lägesbilden är inte längre den som frystes. Den kan inte publiceras.',
    en: 'The picture is no longer what was frozen. It cannot be published.',
  });

export const manyDecisions = (): RefusalError =>
  new RefusalError(409, 'picture_decisions', {
    sv: 'Mötet har så många beslut som en lägesbild rymmer. Ta bort ett som inte behövs.',
    en: 'The meeting has as many decisions as a picture holds. Take away one that is not needed.',
  });
