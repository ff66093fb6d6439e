import type { SideTexts } from './sv.ts';

export const en: SideTexts = {
  codePage: {
    title: 'Your code',
    lead: 'When you have sent your answers you get a code of twelve characters.',
    paragraphs: [
      'The code is shown once. We do not store it, only a fingerprint of it that cannot be read backwards. That is why we cannot find the code for you.',
      'In this version of Lykta you cannot do anything with the code on the web yet. In the next version you will be able to see, change and withdraw your answer with it. Keep it if you can.',
      'Do you want to withdraw your answer already now? Contact {{formalName}}: {{contact}}. Have the code at hand.',
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
