import type { Language } from '../../base/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { lattlast } from './lattlast.ts';
import { type DialogueWords, sv } from './sv.ts';

export type { DialogueWords } from './sv.ts';

export const dialogueWords: Readonly<Record<Language, DialogueWords>> = { sv, lattlast, en, fi, ar };
