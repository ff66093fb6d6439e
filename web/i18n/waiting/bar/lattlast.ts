import type { BarTexts } from './sv.ts';

export const lattlast: BarTexts = {
  oneWaits: '1 svar väntar på internet.',
  manyWait: '{count} svar väntar på internet.',
  oneSignIn: '1 svar väntar. Logga in.',
  manySignIn: '{count} svar väntar. Logga in.',
  oneStuck: '1 svar gick inte att skicka.',
  manyStuck: '{count} svar gick inte att skicka.',
  oneSent: '1 svar är skickat. Här är koden.',
  manySent: '{count} svar är skickade. Här är koderna.',
  show: 'Visa',
  label: 'Dina svar här',
};
