import type { ReceiptTexts } from './sv.ts';

export const en: ReceiptTexts = {
  title: 'Use your code',
  lead: 'With the code you were given when you answered you can see your answer, change it, take it back or erase it. You need not sign in.',
  label: 'Your code',
  help: 'Twelve characters, like K7M4-Q9TD-3HXW. Capitals or small letters, with or without dashes.',
  show: 'Show my answer',
  aboutHeading: 'About the code',
  about: [
    'Whoever has the code can see the answer. Show it to nobody else.',
    'The code is shown once. We do not keep it, only a print of it that cannot be read backwards. That is why nobody can look it up for you.',
    'Were you given the code on paper? It works here once the municipality has typed your answer in.',
    'You can change the answer while the dialogue is open. You can take it back or erase it afterwards too, but maps and tables that are ready do not change. There are no single answers in them to remove.',
    'Can you not use the page? Contact {{formalName}}, {{contact}}, and have the code at hand.',
  ],
};
