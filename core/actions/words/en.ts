import type { ActionWords } from './sv.ts';

export const en: ActionWords = {
  title: 'What is done for safety',
  lead: (municipality) =>
    `This is what ${municipality} and the police do to make it feel safer outdoors, and this is what we do not do.`,
  about:
    'It rests on what residents have answered, on safety walks and on what staff see. That a place is listed here says nothing about crime.',
  none: 'There is nothing here yet.',
  jump: 'Go to',
  open: 'What we are working on',
  declined: 'What we do not do, and why',
  done: 'What is done',
  nothingHere: 'Nothing at the moment.',
  noPlace: 'The whole municipality',
  owners: { police: 'The police', municipality: 'The municipality', together: 'The municipality and the police' },
  by: (owner, unit) => `${owner}: ${unit}`,
  because: 'The reason:',
  due: (day) => `Done by ${day}`,
  nextAnswer: (day) => `Next answer by ${day}`,
  late: 'We are late',
  doneOn: (day) => `Done on ${day}`,
  doneTag: 'Done',
  helped: {
    yes: 'Did it help? Yes.',
    partly: 'Did it help? In part.',
    no: 'Did it help? No, not enough.',
    unknown: 'Did it help? It cannot be said.',
    none: 'Did it help? We have not asked yet.',
  },
  data: 'Open data (JSON)',
  table: 'Table (CSV)',
};
