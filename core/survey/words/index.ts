import type { Language } from '../../base/language.ts';
import { en } from './en.ts';
import { lattlast } from './lattlast.ts';
import { type DialogueWords, sv } from './sv.ts';

export type { DialogueWords } from './sv.ts';

export const dialogueWords: Readonly<Record<Language, DialogueWords>> = { sv, lattlast, en, fi: en, ar: en };
