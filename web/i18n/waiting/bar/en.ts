import type { BarTexts } from './sv.ts';

export const en: BarTexts = {
  oneWaits: '1 answer is waiting for a network.',
  manyWait: '{count} answers are waiting for a network.',
  oneSignIn: '1 answer is waiting for you to sign in.',
  manySignIn: '{count} answers are waiting for you to sign in.',
  oneStuck: '1 answer could not be received.',
  manyStuck: '{count} answers could not be received.',
  oneSent: '1 answer has arrived. The code is here.',
  manySent: '{count} answers have arrived. The codes are here.',
  show: 'Show',
  label: 'Answers on this device',
};
