import type { Language } from '#core/base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import type { InformationPages } from './page.ts';
import { sv } from './sv.ts';

export const informationPages: Readonly<Record<Language, InformationPages>> = { sv, lattlast, en, fi, ar };
