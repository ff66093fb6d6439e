import type { BarTexts } from './sv.ts';

export const fi: BarTexts = {
  oneWaits: '1 vastaus odottaa verkkoyhteyttä.',
  manyWait: '{count} vastausta odottaa verkkoyhteyttä.',
  oneSignIn: '1 vastaus odottaa kirjautumistasi.',
  manySignIn: '{count} vastausta odottaa kirjautumistasi.',
  oneStuck: '1 vastausta ei voitu ottaa vastaan.',
  manyStuck: '{count} vastausta ei voitu ottaa vastaan.',
  oneSent: '1 vastaus on tullut perille. Koodi on täällä.',
  manySent: '{count} vastausta on tullut perille. Koodit ovat täällä.',
  show: 'Näytä',
  label: 'Vastaukset tällä laitteella',
};
