/** One's own account, in Swedish. en.ts has the same shape or does not compile. */
export const sv = {
  title: 'Ditt konto',
  lead: (name: string) => `Du är inloggad som ${name}.`,
  byProvider:
    'Du loggar in genom din organisation. Vill du ändra något här ska du ha loggat in de senaste tio minuterna.',
  signInAgain: 'Logga in igen',
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  tryAgain: 'Försök igen',
  loading: 'Hämtar …',
  password: 'Ditt lösenord',
  steps: {
    heading: 'Inloggning i två steg',
    what: 'När du loggar in skriver du lösenordet och sedan en kod ur en app i din telefon. Då räcker det inte att någon har fått tag i lösenordet.',
    whatByProvider:
      'När din organisation har sagt vem du är skriver du också en kod ur en app i din telefon. Då räcker det inte att någon har fått tag i din inloggning där.',
    onByPasskey: 'Du loggar in i två steg, med en lösennyckel.',
    wanted: 'Din roll kräver det här. Lägg till det nu, så kommer du åt resten av arbetsbordet.',
    on: 'Du loggar in i två steg.',
    codesLeft: (left: number) =>
      left === 0
        ? 'Du har inga reservkoder kvar. Lägg till appen igen eller en lösennyckel till, så får du nya.'
        : left === 1
          ? 'Du har 1 reservkod kvar.'
          : `Du har ${left} reservkoder kvar.`,
    begin: 'Lägg till ett andra steg',
    beginToo: 'Lägg till en app också',
    beginHelp: 'Skriv lösenordet först, så att ingen annan kan göra det vid ditt bord.',
    scan: 'Öppna appen i telefonen (till exempel Microsoft Authenticator, Google Authenticator eller Aegis) och läs av bilden.',
    picture: 'Bild att läsa av med appen. Går det inte, skriv nyckeln under bilden i appen.',
    key: 'Nyckel, om du inte kan läsa av bilden',
    code: 'Kod ur appen',
    codeHelp: 'Sex siffror. Appen byter dem varje halv minut.',
    turnOn: 'Börja logga in i två steg',
    codesHeading: 'Spara dina reservkoder',
    codes:
      'Med en reservkod kommer du in om du har tappat telefonen. Varje kod fungerar en gång. De visas bara nu: skriv ut dem eller spara dem där du har dina lösenord.',
    saveCodes: 'Spara som fil',
    fileName: 'lykta-reservkoder.txt',
    codesSaved: 'Jag har sparat koderna',
    remove: 'Ta bort inloggningen i två steg',
    appRemoved: 'Appen är borttagen. Dina lösennycklar finns kvar.',
    added: 'Nu loggar du in i två steg.',
    removed: 'Nu loggar du in med bara lösenordet.',
  },
  passkeys: {
    heading: 'Lösennycklar',
    what: 'Med en lösennyckel loggar du in med fingret, ansiktet eller koden till din dator eller telefon, eller med en säkerhetsnyckel. Du behöver inget lösenord, och ingen kan lura av dig nyckeln på en falsk sida.',
    whatByProvider:
      'En lösennyckel är ett andra steg när du loggar in genom din organisation: fingret, ansiktet eller koden till din dator eller telefon, eller en säkerhetsnyckel.',
    dates: (created: string, used: string | null) =>
      used === null ? `Tillagd ${created}, inte använd än` : `Tillagd ${created}, senast använd ${used}`,
    name: 'Vad ska den heta?',
    nameHelp: 'Till exempel ”Jobbdatorn” eller ”Telefonen”, så att du känner igen den.',
    missingName: 'Skriv vad lösennyckeln ska heta',
    add: 'Lägg till en lösennyckel',
    added: 'Lösennyckeln är tillagd.',
    notMade: 'Ingen lösennyckel lades till. Försök igen, eller välj en annan enhet.',
    remove: 'Ta bort',
    removeWhat: (name: string) => `Ta bort ${name}`,
    keep: 'Behåll den',
    removed: 'Lösennyckeln är borttagen.',
    notHere: (origin: string) =>
      origin === ''
        ? 'Den här servern tar inte emot lösennycklar.'
        : `Lösennycklar fungerar i nyare webbläsare, och på adressen ${origin}.`,
  },
  change: {
    heading: 'Byt lösenord',
    ownHeading: 'Välj ett eget lösenord',
    given:
      'Lösenordet som du fick av någon annan gäller bara en kort tid. När du har valt ett eget kommer du åt resten av arbetsbordet.',
    givenPassword: 'Lösenordet som du fick',
    next: 'Nytt lösenord',
    nextHelp: 'Minst 12 tecken. Några ord efter varandra går bra.',
    button: 'Byt lösenord',
    done: 'Lösenordet är bytt. Du är utloggad överallt utom här.',
  },
  sessions: {
    heading: 'Här är du inloggad',
    unknown: 'Okänd webbläsare',
    here: 'Den här webbläsaren',
    seen: (time: string) => `Senast använd ${time}`,
    end: 'Logga ut',
    endWhat: (device: string, time: string) => `Logga ut ${device}, senast använd ${time}`,
    endOthers: 'Logga ut överallt utom här',
    ended: 'Utloggad.',
    endedOthers: 'Du är utloggad överallt utom här.',
  },
};
export type AccountTexts = typeof sv;
