import type { ReceiptWords } from './sv.ts';

export const lattlast: ReceiptWords = {
  title: 'Ditt svar',
  label: 'Din kod',
  help: 'Koden har tolv tecken. Till exempel K7M4-Q9TD-3HXW.',
  open: 'Visa mitt svar',
  errorHeading: 'Det här behöver du göra',
  unknown: 'Vi hittar inget svar med den koden. Läs koden en gång till.',
  unknownWhy:
    'Kanske är koden fel skriven. Kanske är svaret borttaget. Har du svarat på papper? Då kan det ta några dagar innan koden fungerar. Ingen kan ta fram koden åt dig.',
  codesGone:
    'En kod fungerar i {days} dagar efter att frågorna har stängt. Sedan kan ingen hitta ditt svar. Inte vi heller. Då kan vi inte visa det eller ta bort det.',
  codeWorksUntil: 'Koden fungerar till och med {day}. Sedan kan ingen hitta ditt svar.',
  answerWholeUntil:
    'Senast {day} tar vi bort dina exakta platser. Sedan syns det inte heller vilka svar som kommer från samma person.',
  dayIsNew: 'Så är det från och med {since}. Innan fanns ingen sådan dag.',
  codeDayGone:
    'Koden slutar inte att fungera av sig själv. Innan fanns en dag för det. Den dagen gäller inte från och med {since}.',
  answerDayGone:
    'Dina exakta platser tas inte bort av sig själva. Innan fanns en dag för det. Den dagen gäller inte från och med {since}.',
  tooMany: 'Vänta lite',
  again: 'Försök igen',
  received: 'Ditt svar kom {day}, mellan klockan {from} och {to}.',
  receivedAs: { app: '', plain: '', entry: 'Någon som arbetar med dialogen skrev in ditt svar.' },
  changed: 'Ditt svar är ändrat.',
  stateWithdrawn: '**Du har tagit tillbaka svaret.** Vi räknar inte med det.',
  notCounted: {
    waiting: '**Vi räknar inte med svaret än.** En person på kommunen ska titta först. Du behöver inte göra något.',
    'set-aside':
      '**Vi räknar inte med svaret.** Det kom många svar som är lika. Är det fel? Skriv till {contact}. Skriv inte din kod.',
  },
  places: 'Dina platser',
  coarse: 'Platsen är sparad ungefär. Den rätta platsen är inom {metres} meter.',
  answers: 'Dina svar',
  nothing: 'Det finns inga svar kvar.',
  acts: 'Det här kan du göra',
  whileWithdrawn: 'Du kan inte ändra svaret nu. Du kan ta bort det helt.',
  whileOpen: 'Du kan svara till {closes}. Till den dagen kan du ändra ditt svar, ta tillbaka det eller ta bort det.',
  closed:
    'Dialogen stängde {closes}. **Du kan inte ändra ditt svar längre.** Nu räknar vi allas svar. Du kan fortfarande ta tillbaka ditt svar. Då räknar vi inte med det, om vi inte redan har räknat. Resultatet kommer senast {results}.',
  released:
    'Resultatet är klart. **Kartor som är klara ändras inte.** Annars kan någon jämföra kartorna och räkna ut vad du svarade. Du kan ta tillbaka ditt svar. Då räknar vi inte med det nästa gång. Du kan också ta bort det.',
  change: 'Ändra mitt svar',
  changeFailed: 'Frågorna kom inte fram. Försök igen om en stund.',
  loading: 'Hämtar frågorna …',
  withdraw: 'Ta tillbaka mitt svar',
  withdrawAbout: 'Vi räknar inte med ditt svar. Kommunen har det kvar. Du kan se det med koden.',
  withdrawHeading: 'Vill du ta tillbaka svaret?',
  withdrawText:
    'Då räknar vi inte med det. Du kan inte ångra dig. Men du kan svara en gång till, så länge dialogen är öppen.',
  withdrawYes: 'Ja, ta tillbaka svaret',
  withdrawnHeading: 'Du har tagit tillbaka svaret',
  withdrawnText: 'Vi räknar inte med det. Koden fungerar ändå. Du kan se svaret eller ta bort det.',
  erase: 'Ta bort mitt svar helt',
  eraseAbout: 'Svaret försvinner. Koden slutar fungera.',
  eraseHeading: 'Vill du ta bort svaret helt?',
  eraseText: 'Allt du har svarat försvinner. Du kan inte få tillbaka det. Koden slutar fungera.',
  eraseYes: 'Ja, ta bort svaret',
  erasedHeading: 'Svaret är borttaget',
  erasedText: 'Ditt svar finns inte kvar hos kommunen. Kopior som sparas för säkerhet försvinner också efter en tid.',
  no: 'Nej, tillbaka till svaret',
  toStart: 'Till startsidan',
  another: 'Skriv en annan kod',
};
