import type { FieldTexts } from './sv.ts';

const waits = (count: number): string => (count === 1 ? 'One thing waits.' : `${count} things wait.`);

export const en: FieldTexts = {
  foot: 'The page does not know where you are. Nothing is kept about you, only about the place.',
  other: 'Svenska',
  signOut: 'Sign out',
  signOutAsk: (count) =>
    `${count === 1 ? 'One thing has not been sent' : `${count} things have not been sent`}. If you sign out they are taken away from the phone. Do you want to sign out?`,
  signOutNoNet: 'No net. You stay signed in until you sign out with one.',
  bar: {
    offline: (count) => (count === 0 ? 'No net. Everything has been sent.' : `No net. ${waits(count)}`),
    waiting: (count) => `Kept on the phone. ${waits(count)}`,
    signedOut: (count) => (count === 0 ? 'You are signed out.' : `You are signed out. ${waits(count)}`),
    show: 'Show',
    signIn: 'Sign in',
  },
  queue: {
    title: 'What waits',
    lead: 'This lies on the phone until the server has got it. It is sent by itself when there is a net.',
    send: 'Send now',
    nothing: 'Everything has been sent.',
    notSent: 'It could not be sent now. It stays here and is sent later.',
  },
};
