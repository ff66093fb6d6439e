import type { SideTexts } from './sv.ts';

export const lattlast: SideTexts = {
  codePage: {
    title: 'Din kod',
    lead: 'När du har skickat dina svar får du en kod.',
    paragraphs: [
      'Du ser koden en gång. Vi kan inte hitta koden åt dig.',
      'Med koden kan kommunen hitta ditt svar. Kontakta {{formalName}}: {{contact}}. Berätta vilken kod du har. Säg vad du vill:',
      ['De kan visa dig svaret.', 'De kan låta bli att räkna med svaret nästa gång.', 'De kan ta bort svaret.'],
      'Du kan inte göra det själv på webben. Kartor som redan är klara ändras inte.',
    ],
  },
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
};
