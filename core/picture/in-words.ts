import type { PictureWords } from './words/index.ts';

/** "Vecka 48, 2026", "Tertial 2, 2026": what a picture is of, by its id. */
export function nameInWords(id: string, words: Pick<PictureWords, 'week' | 'tertial'>): string {
  const [year = '', part = ''] = id.split('-');
  const number = String(Number(part.slice(1)));
  return part.startsWith('v') ? words.week(number, year) : words.tertial(number, year);
}
