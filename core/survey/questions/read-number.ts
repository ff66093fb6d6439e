/**
 * Reads "12", "-3.5", "3,5", "12 000" and "١٢٫٥"; null for what is no number that a person would write. This is the one place
 * where what somebody has typed becomes a number: an answer is on its way as `String` of it, and nothing else has to read it.
 */
export function readNumber(typed: string): number | null {
  const plain = typed
    .replace(BETWEEN, '')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/^[−–]/, '-')
    .replace(/[,٫،]/, '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** The answer that a typed number is: with digits and a point that every part knows. What is no number stays as it was typed. */
export function numberGiven(typed: string): string {
  const value = readNumber(typed);
  return value === null ? typed : String(value);
}

/** Blanks and the Arabic sign between thousands, and the marks that keyboards put in where the direction turns. */
const BETWEEN = /[\s\u066c\u200e\u200f\u061c]/g;
/** Arabic-Indic and Persian digits: in each row the last four bits are the digit. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
