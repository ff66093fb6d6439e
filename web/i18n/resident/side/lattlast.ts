import type { SideTexts } from './sv.ts';

export const lattlast: SideTexts = {
  codePage: {
    title: 'Din kod',
    lead: 'När du har skickat dina svar får du en kod.',
    paragraphs: [
      'Du ser koden en gång. Vi kan inte hitta koden åt dig.',
      'Just nu kan du inte använda koden på webben. I nästa version av Lykta ska du kunna läsa, ändra och ta tillbaka ditt svar med den. Spara den om du kan.',
      'Vill du ta tillbaka ditt svar nu? Kontakta {{formalName}}: {{contact}}. Berätta vilken kod du har.',
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
