import { LANGUAGES, type Language } from '#core/base/language.ts';

interface LanguagePath {
  readonly params: { readonly language: string | undefined };
  readonly props: { readonly language: Language };
}

/** For `pages/[...language]/…`: one static page a language, Swedish without a prefix. */
export const languagePaths = (): LanguagePath[] =>
  LANGUAGES.map((language) => ({
    params: { language: language === 'sv' ? undefined : language },
    props: { language },
  }));
