import type { KioskTexts } from './sv.ts';

export const en: KioskTexts = {
  title: 'Answer here',
  begin: 'Begin',
  language: 'Language',
  private: 'The screen is emptied after you. Whoever comes next cannot see what you answered.',
  restart: 'End and empty the screen',
  restartHelp: 'Removes what you have answered and begins anew for the next person.',
  closed: 'The dialogue is not open right now.',
  failed: 'The questions could not be fetched. Try again in a while.',
  tryAgain: 'Try again',
  still: 'Are you still there?',
  stillText: 'Otherwise the screen is emptied soon, so that nobody else sees your answers.',
  stillYes: 'Yes, I am still here',
  stillNo: 'No, empty the screen',
  sent: 'Thank you! Your answers have been sent',
  kept: 'Thank you! Your answers are kept',
  keptText:
    'There is no network right now. The answers are sent by themselves when it is back. The code works once they have arrived.',
  codeLabel: 'Your code, shown only now',
  codeHelp:
    'Write the code down or take a photo of it. With it you can see, change or take back your answers from home.',
  done: 'Done',
};
