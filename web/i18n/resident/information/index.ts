import type { Language } from '#core/base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import type { InformationPages } from './page.ts';
import { sv } from './sv.ts';

export const informationPages: Readonly<Record<Language, InformationPages>> = { sv, lattlast, en, fi: en, ar: en };
