/**
 * What the pages beside the dialogue say, in Swedish; the shape of this object is the shape of every language. Apart from the
 * dialogue's own texts so that nobody who answers fetches them.
 */
export const sv = {
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
  busy: {
    title: 'Vänta en stund',
    text: 'Många är här samtidigt, eller så kan vi inte spara just nu. Inget av det du har skickat tidigare är borta. Vänta en minut och försök igen.',
    link: 'Till startsidan',
  },
};

export type SideTexts = typeof sv;
