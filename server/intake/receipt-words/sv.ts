/** What the pages of the receipt code say, in Swedish; the shape of this object is the shape of every language. */
export const sv = {
  title: 'Ditt svar',
  label: 'Din kod',
  help: 'Tolv tecken, som K7M4-Q9TD-3HXW. Stora eller små bokstäver, med eller utan streck.',
  open: 'Visa mitt svar',
  errorHeading: 'Det här behöver du göra',
  unknown: 'Kontrollera koden. Vi hittar inget svar med den.',
  unknownWhy:
    'Koden kan vara felskriven, eller så är svaret borttaget. Har du svarat på papper kan det dröja några dagar tills svaret är inskrivet. Vi kan inte se vilket, och ingen kan ta fram koden åt dig.',
  codesGone:
    'Koder slutar fungera {days} dagar efter att dialogen har stängt. Då är kopplingen mellan koden och svaret förstörd. Ingen kan längre hitta svaret, inte heller vi, och därför kan vi inte visa, rätta eller ta bort just det.',
  codeWorksUntil:
    'Koden fungerar till och med {day}. Sedan förstörs kopplingen mellan koden och svaret, och då kan ingen hitta svaret, inte heller vi.',
  answerWholeUntil: 'Dina exakta platser, och kopplingen mellan dina svar, förstörs senast {day}.',
  /** Beside either: what holds since a day that came after the answer. */
  dayIsNew: 'Så är det sedan {since}. Förut fanns ingen sådan dag.',
  codeDayGone: 'Koden slutar inte fungera av sig själv. Förut fanns en dag för det, men den gäller inte sedan {since}.',
  answerDayGone:
    'Dina exakta platser förstörs inte av sig själva. Förut fanns en dag för det, men den gäller inte sedan {since}.',
  tooMany: 'Vänta lite',
  again: 'Försök igen',
  received: 'Kom in {day}, mellan kl. {from} och {to}.',
  receivedAs: { app: '', plain: '', entry: 'En person i personalen skrev in ditt svar.' },
  changed: 'Svaret är ändrat.',
  stateWithdrawn:
    '**Du har tagit tillbaka svaret.** Det är inte med i några kartor eller tabeller som görs från och med nu.',
  notCounted: {
    waiting:
      '**Svaret räknas inte än.** Det kom utan robotkontrollen, som en webbläsare med skript gör av sig själv. En person på kommunen släpper in sådana svar. Du behöver inte göra något.',
    'set-aside':
      '**Svaret är undantaget och räknas inte.** Det kom samtidigt med många svar som liknar varandra, och en person på kommunen har bedömt att de hör ihop. Är det fel? Skriv det till {contact}, men skriv inte din kod.',
  },
  places: 'Dina platser',
  coarse: 'Sparad ungefärligt, inom {metres} meter.',
  answers: 'Dina svar',
  nothing: 'Inga svar finns kvar.',
  acts: 'Det här kan du göra',
  whileWithdrawn: 'Ett återtaget svar kan inte ändras. Du kan ta bort det helt.',
  whileOpen:
    'Dialogen är öppen till och med {closes}. Till dess kan du ändra svaret, ta tillbaka det eller ta bort det.',
  closed:
    'Dialogen stängde {closes}. **Du kan inte ändra svaret längre**, för nu räknas allas svar samman. Du kan fortfarande ta tillbaka det. Då kommer det inte med i räkningen, om den inte redan är gjord. Resultatet visas senast {results}.',
  released:
    'Resultatet är klart. **Kartor och tabeller som är klara ändras inte**, för den som jämförde en gammal karta med en ny skulle kunna räkna ut vad just du svarade. Där finns inga enskilda svar att ta bort. Du kan ta tillbaka svaret för kommande räkningar, eller ta bort det ur våra register.',
  change: 'Ändra mitt svar',
  changeFailed: 'Frågorna kunde inte hämtas. Försök igen om en stund.',
  loading: 'Hämtar frågorna …',
  withdraw: 'Ta tillbaka mitt svar',
  withdrawAbout: 'Svaret räknas inte, men det finns kvar hos kommunen och du kan se det med koden.',
  withdrawHeading: 'Vill du ta tillbaka svaret?',
  withdrawText:
    'Det räknas då inte med i kartor och tabeller som görs från och med nu. Du kan inte ångra dig, men du kan svara på nytt så länge dialogen är öppen.',
  withdrawYes: 'Ja, ta tillbaka svaret',
  withdrawnHeading: 'Svaret är återtaget',
  withdrawnText:
    'Det räknas inte med i kartor och tabeller som görs från och med nu. Koden fungerar fortfarande: du kan se svaret eller ta bort det helt.',
  erase: 'Ta bort mitt svar helt',
  eraseAbout: 'Svaret försvinner ur kommunens register. Koden slutar fungera.',
  eraseHeading: 'Vill du ta bort svaret helt?',
  eraseText:
    'Allt du har svarat tas bort ur kommunens register, också det du har skrivit med egna ord. Det går inte att få tillbaka. Koden slutar fungera.',
  eraseYes: 'Ja, ta bort svaret',
  erasedHeading: 'Svaret är borttaget',
  erasedText:
    'Det finns inte kvar i kommunens register. Säkerhetskopior skrivs över med tiden. Koden fungerar inte längre.',
  no: 'Nej, tillbaka till svaret',
  toStart: 'Till startsidan',
  another: 'Skriv en annan kod',
};

export type ReceiptWords = typeof sv;
