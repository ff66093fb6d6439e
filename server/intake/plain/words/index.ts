import type { Language } from '#core/base/language.ts';
import { type DialogueWords, dialogueWords } from '#core/survey/words/index.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type OwnWords, sv } from './sv.ts';

/** All that the form without script says: the dialogue's words, and `plain`, its own. */
export type PlainWords = DialogueWords & { readonly plain: OwnWords };

export const plainWords: Readonly<Record<Language, PlainWords>> = {
  sv: { ...dialogueWords.sv, plain: sv },
  lattlast: { ...dialogueWords.lattlast, plain: lattlast },
  en: { ...dialogueWords.en, plain: en },
  fi: { ...dialogueWords.fi, plain: fi },
  ar: { ...dialogueWords.ar, plain: ar },
};
