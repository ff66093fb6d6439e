import { directionOf, htmlLang, type Language } from '#core/base/language.ts';
import type { ResidentTexts } from '../i18n/resident/sv.ts';
import { unreviewedNote } from '../i18n/resident/unreviewed.ts';
import { piecesHere } from './rich.ts';

/** Says the page's static parts, the 112 strip and the test-data line, in another language without loading it anew. */
export function retell(language: Language, texts: ResidentTexts, municipality: string): void {
  document.documentElement.lang = htmlLang(language);
  document.documentElement.dir = directionOf(language);
  document.documentElement.dataset.language = language;
  write('[data-strip]', texts.strip.short);
  write('[data-test-data]', texts.testData.replace('{{name}}', municipality));
  noteUnreviewed(unreviewedNote(language));
}

/** The page came with the note of its own language, or with none. */
function noteUnreviewed(note: string | null): void {
  document.querySelector('[data-unreviewed]')?.remove();
  if (note === null) return;
  const line = document.createElement('p');
  line.className = 'unreviewed';
  line.dataset.unreviewed = '';
  line.textContent = note;
  document.querySelector('[data-strip]')?.closest('aside')?.append(line);
}

function write(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element === null) return;
  element.replaceChildren(
    ...piecesHere(text).map((piece) => {
      if (piece.href !== null) {
        const link = document.createElement('a');
        link.href = piece.href;
        link.textContent = piece.text;
        return link;
      }
      if (!piece.bold) return document.createTextNode(piece.text);
      const strong = document.createElement('strong');
      strong.textContent = piece.text;
      return strong;
    }),
  );
}
