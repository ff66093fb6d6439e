import type { SideTexts } from './sv.ts';

export const en: SideTexts = {
  codePage: {
    title: 'Your code',
    lead: 'When you have sent your answers you get a code of twelve characters.',
    paragraphs: [
      'The code is shown once. We do not store it, only a fingerprint of it that cannot be read backwards. That is why we cannot find the code for you.',
      'With the code the municipality can find your answer. Contact {{formalName}}, {{contact}}, and have the code at hand. They can then',
      ['show you the answer', 'leave it out of coming maps and tables', 'erase it altogether'],
      'You cannot do it yourself on the web. Maps and tables that are ready are not changed. They hold no single answers to remove.',
    ],
  },
  leavePage: { title: 'Empty page', text: 'This page is empty. You can close it.' },
  notFound: {
    title: 'The page does not exist',
    text: 'The address may be misspelt, or the page has moved.',
    link: 'To the start page',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'The fault is ours, not yours. Try again in a while.',
    link: 'To the start page',
  },
};
