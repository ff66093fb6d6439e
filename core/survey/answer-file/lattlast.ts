import type { FileWords } from './sv.ts';

export const lattlast: FileWords = {
  name: 'lykta-svar',
  heading: 'Ett svar till Lykta som inte är skickat',
  explain:
    'Kommunen kan ta emot filen så länge det går att svara. Ge den inte till någon annan. Den som har filen kan läsa svaret.',
  readable: 'Den som har filen kan läsa svaret.',
  dialogue: 'Fråga',
  given: 'Svarade',
  answers: 'Svaret',
  machine: 'För datorn. Ändra inget här under.',
};
