import type { Language } from '#core/base/language.ts';
import { loadPlaceTexts } from '../../../i18n/place/load.ts';
import type { PlaceTexts } from '../../../i18n/place/texts.ts';

/**
 * The place question's words in the language of the moment. Null until the first have come; those of the language before stand
 * until the next have. Made while a component is.
 */
export class TextsNow {
  now: PlaceTexts | null = $state.raw(null);

  constructor(language: () => Language) {
    $effect(() => {
      const asked = language();
      loadPlaceTexts(asked).then(
        (texts) => {
          if (asked === language()) this.now = texts;
        },
        () => undefined,
      );
    });
  }
}
