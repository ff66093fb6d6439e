/**
 * What the pages beside the dialogue say, in Swedish; the shape of this object is the shape of every language. Apart from the
 * dialogue's own texts so that nobody who answers fetches them.
 */
export const sv = {
  codePage: {
    title: 'Din kod',
    lead: 'När du har skickat dina svar får du en kod på tolv tecken.',
    paragraphs: [
      'Koden visas en gång. Vi sparar den inte, bara ett avtryck som inte går att läsa baklänges. Därför kan vi inte ta fram koden åt dig.',
      'Med koden kan kommunen hitta just ditt svar. Kontakta {{formalName}}, {{contact}}, och ha koden till hands. Då kan kommunen',
      ['visa dig svaret', 'lämna det utanför kommande kartor och tabeller', 'ta bort det helt'],
      'Du kan inte göra det själv på webben. Kartor och tabeller som redan är klara ändras inte. Där finns inga enskilda svar att ta bort.',
    ],
  },
  leavePage: { title: 'Tom sida', text: 'Den här sidan är tom. Du kan stänga den.' },
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen kan vara fel skriven, eller så har sidan flyttat.',
    link: 'Till startsidan',
  },
  broken: {
    title: 'Något gick fel hos oss',
    text: 'Felet är vårt, inte ditt. Försök igen om en stund.',
    link: 'Till startsidan',
  },
};

export type SideTexts = typeof sv;
