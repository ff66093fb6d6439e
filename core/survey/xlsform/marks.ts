/**
 * The words of a text that is marked for looks as ODK takes it: HTML, and of Markdown headings, bold, italics and links. An
 * address that a link leads to is kept behind its words.
 */
export function withoutMarks(written: string): string {
  return written
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\[([^[\]]+)\]\((https?:[^\s()]+)\)/g, '$1 ($2)')
    .replace(/^#{1,6} +/gm, '')
    .replace(/(?<![\p{L}\p{N}\\*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}\\_$])(_{1,2})(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([*_#])/g, '$1');
}
