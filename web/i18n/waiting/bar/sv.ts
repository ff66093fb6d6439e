/** What the bar of what waits says, in Swedish: every page may have it, and carries it in one language. The shape of all. */
export const sv = {
  oneWaits: '1 svar väntar på nät.',
  manyWait: '{count} svar väntar på nät.',
  oneSignIn: '1 svar väntar på att du loggar in.',
  manySignIn: '{count} svar väntar på att du loggar in.',
  oneStuck: '1 svar kunde inte tas emot.',
  manyStuck: '{count} svar kunde inte tas emot.',
  oneSent: '1 svar har kommit fram. Koden finns här.',
  manySent: '{count} svar har kommit fram. Koderna finns här.',
  show: 'Visa',
  label: 'Svar på den här enheten',
};

export type BarTexts = typeof sv;
