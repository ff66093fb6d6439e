import type { SideTexts } from './sv.ts';

export const lattlast: SideTexts = {
  leavePage: { title: 'Tom sida', text: 'Den här sidan är tom. Du kan stänga den.' },
  notFound: {
    title: 'Sidan finns inte',
    text: 'Kanske är adressen fel. Kanske har sidan flyttat.',
    link: 'Till första sidan',
  },
  broken: {
    title: 'Något gick fel hos oss',
    text: 'Det är vårt fel. Försök igen om en stund.',
    link: 'Till första sidan',
  },
  busy: {
    title: 'Vänta en stund',
    text: 'Vi hinner inte med just nu. Det är inte ditt fel. Vänta en minut. Försök sedan igen.',
    link: 'Till första sidan',
  },
};
