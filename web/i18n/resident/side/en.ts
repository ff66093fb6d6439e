import type { SideTexts } from './sv.ts';

export const en: SideTexts = {
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
  busy: {
    title: 'Wait a moment',
    text: 'Many people are here at the same time, or we cannot save right now. Nothing that you have sent before is gone. Wait a minute and try again.',
    link: 'To the start page',
  },
};
