import { en } from './en.ts';
import { type PictureTexts, sv } from './sv.ts';

export type { PictureTexts };

/** What staff read of pictures of the situation; what everybody reads is in core/picture/words. */
export const pictureTexts = (language: 'sv' | 'en'): PictureTexts => (language === 'en' ? en : sv);
