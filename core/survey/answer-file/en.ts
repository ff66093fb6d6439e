import type { FileWords } from './sv.ts';

export const en: FileWords = {
  name: 'lykta-answer',
  heading: 'An answer to Lykta that has not arrived',
  explain:
    'The municipality’s staff can take the file in as long as the dialogue is open. Give it to the municipality only: whoever has the file can read the answer.',
  readable: 'Whoever has the file can read the answer.',
  dialogue: 'Dialogue',
  given: 'Given',
  answers: 'The answer',
  machine: 'For the computer. Change nothing below this line.',
};
