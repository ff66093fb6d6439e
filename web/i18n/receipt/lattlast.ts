import type { ReceiptTexts } from './sv.ts';

export const lattlast: ReceiptTexts = {
  title: 'Använd din kod',
  lead: 'Du fick en kod när du svarade. Skriv koden här. Då kan du se ditt svar. Du kan också ändra det eller ta bort det.',
  label: 'Din kod',
  help: 'Koden har tolv tecken. Till exempel K7M4-Q9TD-3HXW.',
  show: 'Visa mitt svar',
  aboutHeading: 'Om koden',
  about: [
    'Den som har koden kan se svaret. Visa den inte för någon annan.',
    'Vi sparar inte koden. Ingen kan ta fram den åt dig.',
    'Fick du koden på papper? Den fungerar när kommunen har skrivit in ditt svar.',
    'Du kan ändra svaret så länge dialogen är öppen. Du kan ta bort det efteråt också. Men kartor som är klara ändras inte.',
    'Behöver du hjälp? Kontakta {{formalName}}: {{contact}}. Ha koden med dig.',
  ],
};
