const waits = (count: number): string => (count === 1 ? 'En sak väntar.' : `${count} saker väntar.`);

/** What is said on every page for work outdoors, in Swedish. en.ts has the same shape or does not compile. */
export const sv = {
  foot: 'Sidan vet inte var du är. Inget sparas om dig, bara om platsen.',
  other: 'English',
  signOut: 'Logga ut',
  signOutAsk: (count: number) =>
    `${count === 1 ? 'En sak är inte skickad' : `${count} saker är inte skickade`}. Loggar du ut tas de bort från telefonen. Vill du logga ut?`,
  signOutNoNet: 'Ingen täckning. Du är kvar som inloggad tills du loggar ut med täckning.',
  bar: {
    offline: (count: number) => (count === 0 ? 'Ingen täckning. Allt är skickat.' : `Ingen täckning. ${waits(count)}`),
    waiting: (count: number) => `Sparat i telefonen. ${waits(count)}`,
    signedOut: (count: number) => (count === 0 ? 'Du är utloggad.' : `Du är utloggad. ${waits(count)}`),
    show: 'Visa',
    signIn: 'Logga in',
  },
  queue: {
    title: 'Det som väntar',
    lead: 'Det här ligger i telefonen tills servern har tagit emot det. Det skickas av sig självt när det finns täckning.',
    send: 'Skicka nu',
    nothing: 'Allt är skickat.',
    notSent: 'Det gick inte att skicka nu. Det ligger kvar och skickas senare.',
  },
};
export type FieldTexts = typeof sv;
