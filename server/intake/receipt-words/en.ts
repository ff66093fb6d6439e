import type { ReceiptWords } from './sv.ts';

export const en: ReceiptWords = {
  title: 'Your answer',
  label: 'Your code',
  help: 'Twelve characters, like K7M4-Q9TD-3HXW. Capitals or small letters, with or without dashes.',
  open: 'Show my answer',
  errorHeading: 'This is what you need to do',
  unknown: 'Check the code. We find no answer with it.',
  unknownWhy:
    'The code may be mistyped, or the answer may have been erased. If you answered on paper it may take some days until the answer has been typed in. We cannot tell which, and nobody can look the code up for you.',
  codesGone:
    'Codes stop working {days} days after the dialogue has closed. What ties the code to the answer is then destroyed. Nobody can find the answer any more, not even we, so we cannot show, correct or erase it.',
  codeWorksUntil:
    'The code works until {day}, that day included. Then what ties the code to the answer is destroyed, and nobody can find the answer, not even we.',
  answerWholeUntil: 'Your exact places, and what ties your answers together, are destroyed on {day} at the latest.',
  dayIsNew: 'It has been so since {since}. Before that there was no such day.',
  codeDayGone:
    'The code does not stop working by itself. There used to be a day for it, which has not held since {since}.',
  answerDayGone:
    'Your exact places are not destroyed by themselves. There used to be a day for it, which has not held since {since}.',
  tooMany: 'Wait a moment',
  again: 'Try again',
  received: 'Received on {day}, between {from} and {to}.',
  receivedAs: { app: '', plain: '', entry: 'A member of staff typed your answer in.' },
  changed: 'The answer has been changed.',
  stateWithdrawn: '**You have taken the answer back.** It is in no map or table that is made from now on.',
  notCounted: {
    waiting:
      '**The answer does not count yet.** It came without the bot check, which a browser with scripts makes by itself. A person at the municipality lets such answers in. You need not do anything.',
    'set-aside':
      '**The answer is set aside and does not count.** It came together with many answers that are alike, and a person at the municipality has judged that they belong together. Is that wrong? Say so to {contact}, but do not write your code.',
  },
  places: 'Your places',
  coarse: 'Kept roughly, within {metres} metres.',
  answers: 'Your answers',
  nothing: 'No answers are left.',
  acts: 'What you can do',
  whileWithdrawn: 'An answer that has been taken back cannot be changed. You can erase it altogether.',
  whileOpen:
    'The dialogue is open to the end of {closes}. Until then you can change the answer, take it back or erase it.',
  closed:
    'The dialogue closed on {closes}. **You can no longer change the answer**, since everybody’s answers are now being counted. You can still take it back. It is then left out of the count, unless that has been made already. The results are shown by {results}.',
  released:
    'The results are ready. **Maps and tables that are ready do not change**: somebody who compared an old map with a new one could work out what you answered. There are no single answers in them to remove. You can take the answer back from later counts, or erase it from our records.',
  change: 'Change my answer',
  changeFailed: 'The questions could not be fetched. Try again in a while.',
  loading: 'Fetching the questions …',
  withdraw: 'Take my answer back',
  withdrawAbout: 'The answer is not counted, but the municipality still has it and you can see it with the code.',
  withdrawHeading: 'Do you want to take the answer back?',
  withdrawText:
    'It is then left out of maps and tables that are made from now on. You cannot undo this, but you can answer anew while the dialogue is open.',
  withdrawYes: 'Yes, take the answer back',
  withdrawnHeading: 'The answer has been taken back',
  withdrawnText:
    'It is left out of maps and tables that are made from now on. The code still works: you can see the answer or erase it.',
  erase: 'Erase my answer altogether',
  eraseAbout: 'The answer disappears from the municipality’s records. The code stops working.',
  eraseHeading: 'Do you want to erase the answer altogether?',
  eraseText:
    'All that you answered is erased from the municipality’s records, also what you wrote in your own words. It cannot be brought back. The code stops working.',
  eraseYes: 'Yes, erase the answer',
  erasedHeading: 'The answer has been erased',
  erasedText:
    'It is no longer in the municipality’s records. Backups are overwritten in time. The code no longer works.',
  no: 'No, back to the answer',
  toStart: 'To the start page',
  another: 'Enter another code',
};
