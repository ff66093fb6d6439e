/** What the page says where a receipt code is typed, in Swedish; the shape of this object is the shape of every language. */
export const sv = {
  title: 'Använd din kod',
  lead: 'Med koden som du fick när du svarade kan du se ditt svar, ändra det, ta tillbaka det eller ta bort det. Du behöver inte logga in.',
  label: 'Din kod',
  help: 'Tolv tecken, som K7M4-Q9TD-3HXW. Stora eller små bokstäver, med eller utan streck.',
  show: 'Visa mitt svar',
  aboutHeading: 'Om koden',
  about: [
    'Den som har koden kan se svaret. Visa den inte för någon annan.',
    'Koden visas en gång. Vi sparar den inte, bara ett avtryck som inte går att läsa baklänges. Därför kan ingen ta fram koden åt dig.',
    'Fick du koden på papper? Den fungerar här när kommunen har skrivit in ditt svar.',
    'Du kan ändra svaret så länge dialogen är öppen. Ta tillbaka det eller ta bort det kan du göra också efteråt, men kartor och tabeller som är klara ändras inte. Där finns inga enskilda svar att ta bort.',
    'Kan du inte använda sidan? Kontakta {{formalName}}, {{contact}}, och ha koden till hands.',
  ],
};

export type ReceiptTexts = typeof sv;
