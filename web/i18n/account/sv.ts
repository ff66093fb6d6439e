/** One's own account, in Swedish. en.ts has the same shape or does not compile. */
export const sv = {
  title: 'Ditt konto',
  lead: (name: string) => `Du är inloggad som ${name}.`,
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  tryAgain: 'Försök igen',
  loading: 'Hämtar …',
  password: 'Ditt lösenord',
  steps: {
    heading: 'Inloggning i två steg',
    what: 'När du loggar in skriver du lösenordet och sedan en kod ur en app i din telefon. Då räcker det inte att någon har fått tag i lösenordet.',
    wanted: 'Din roll kräver det här. Lägg till det nu, så kommer du åt resten av arbetsbordet.',
    on: 'Du loggar in i två steg.',
    codesLeft: (left: number) =>
      left === 0
        ? 'Du har inga reservkoder kvar. Ta bort inloggningen i två steg och lägg till den igen för att få nya.'
        : left === 1
          ? 'Du har 1 reservkod kvar.'
          : `Du har ${left} reservkoder kvar.`,
    begin: 'Lägg till ett andra steg',
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
    added: 'Nu loggar du in i två steg.',
    removed: 'Nu loggar du in med bara lösenordet.',
  },
  change: {
    heading: 'Byt lösenord',
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
