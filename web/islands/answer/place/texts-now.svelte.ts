import type { Language } from '#core/base/language.ts';

/**
 * Words in the language of the moment. Null until the first have come; those of the language before stand until the next have.
 * Made while a component is.
 */
export class TextsNow<Texts> {
  now: Texts | null = $state.raw(null);

  constructor(load: (language: Language) => Promise<Texts>, language: () => Language) {
    $effect(() => {
      const asked = language();
      load(asked).then(
        (texts) => {
          if (asked === language()) this.now = texts;
        },
        () => undefined,
      );
    });
  }
}
