/**
 * Reads "12", "-3.5", "3,5", "12 000"; null for what is no number that a person would write. Apart from number.ts so that the
 * journey does not carry the words of every question type.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-')
    .replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
