/**
 * The text with dates and times of the clock blotted out by something that is no number, each as long as it was: what is left
 * are numbers that may be somebody's. Without it "den 5/01 2026 21.30" would have a phone number in it.
 */
export const withoutTimes = (text: string): string =>
  [dates, ranges, times].reduce((rest, pattern) => rest.replace(pattern, ({ length }) => '\n'.repeat(length)), text);

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)\\d\\d';
/** "2026-11-22", "20261122", "01-12-2025", "5.6.2026", "05/06-2026", "14/3 2026", "2026 01 22". */
const dates = new RegExp(
  [
    String.raw`(?<!\d|\d[-./])${year}(?<between>[-./])${month}\k<between>${day}`,
    String.raw`(?<!\d|\d[-./])20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
    String.raw`(?<!\d|\d[-./])${day}(?:[-./ ]${month}[-./]|\/${month} )${year}`,
    String.raw`(?<!\d|\d[-./ ])${year} ${month} ${day}`,
  ]
    .map((pattern) => `${pattern}(?!\\d)`)
    .join('|'),
  'g',
);

const hour = '(?:[01]\\d|2[0-4])';
const minute = '[0-5]\\d';
/**
 * Of "0708-1234 56" the first eight digits could be hours. They are where both are on a minute that is told by fives, as opening
 * hours are: "0730-0830 15 bilar".
 */
const phoneInFours = String.raw`(?!\d\d\d[05] ?- ?\d\d\d[05])0[1-9]\d\d ?- ?\d{4} \d\d(?![-.:]?\d)`;
/** "0700-0830", "07.30-09.00", "0612 0642 0712", "07 30 - 09 15", "08-12 13-17"; "0708-12 34 56" and "0708-1234 56" are phone numbers. */
const ranges = new RegExp(
  [
    String.raw`(?<!\d|\d[-./:])(?!${phoneInFours})${hour}(?<apart>[.:]?)${minute} ?- ?${hour}\k<apart>${minute}(?![-.:]?\d)`,
    String.raw`(?<!\d|\d[-./:])${hour}${minute}(?: ${hour}${minute})+(?!(?: ?- ?|[.: ])?\d)`,
    String.raw`(?<!\d|\d[-./: ])${hour} ${minute} ?- ?${hour} ${minute}(?![-.: ]?\d)`,
    String.raw`(?<!\d|\d[-./: ])${hour}-${hour}(?: ${hour}-${hour})+(?![-.:]?\d)`,
  ].join('|'),
  'g',
);
/** "07.30", "7:30" */
const times = new RegExp(String.raw`(?<!\d|\d[-.:]|\+)(?:${hour}|\d)[.:]${minute}(?![-.:]?\d)`, 'g');
