/** What only the form without script says, in Swedish; the shape of this object is the shape of every language. */
export const sv = {
  whereHelp: 'Välj en allmän plats, inte någons hem.',
  search: 'Sök gata, hållplats eller plats',
  orList: 'eller välj i listan',
  knownFirst: 'Välj en plats',
  choose: 'Välj den här platsen',
  hits: 'Träffar på ”{typed}”',
  noHits: 'Ingen plats heter ”{typed}”. Pröva en del av namnet, eller välj i listan.',
  manyHits: 'Det finns fler träffar. Skriv mer av namnet.',
  chooseHit: 'Välj en av träffarna',
  chooseKnown: 'Välj en plats i listan, eller sök',
  typeName: 'Skriv namnet på en gata eller en plats',
  wholeStreet: 'hela gatan',
  lost: 'Sidan var för gammal eller ofullständig. Inget har skickats. Börja om här.',
  howTitle: 'Hur vill du svara?',
  tooLarge: 'Texten var för lång för sidan. Gå tillbaka och korta den.',
  noLanguageHeading: 'Frågorna finns inte på svenska',
  noLanguage: 'Välj ett språk som du kan svara på.',
  replace: 'Byt plats',
  replaces: 'Du byter {place} mot en annan plats. Det du har svarat om platsen står kvar.',
  changing: 'Du ändrar ett svar som du redan har skickat. Ingenting ändras förrän du skickar igen.',
  carriedHeading: 'Det här står kvar',
  carried: 'Svaret har mer, som vi inte frågar om här. Det står kvar som det är.',
  languages: 'Språk',
  /** All that was answered, where it cannot be sent. `noLonger`: the dialogue has closed. */
  unsent: {
    heading: 'Det här har du svarat',
    text: 'Svaren har inte tagits emot. De finns bara på den här sidan. Spara dem som fil om du vill ha dem kvar.',
    noLonger: 'När dialogen har stängt kan inte heller kommunens personal ta in dem.',
    save: 'Spara som fil',
  },
  notChanged: 'Svaret är inte ändrat',
};

export type OwnWords = typeof sv;
