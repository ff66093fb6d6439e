import { lattlast as question } from './question/lattlast.ts';
import type { DialogueWords } from './sv.ts';

export const lattlast: DialogueWords = {
  start: {
    lead: 'Berätta för oss. Då vet vi var det behövs mer ljus, var vi ska laga och var vi ska vara.',
    place: {
      door: 'Visa en plats',
      about: ['2 till 3 minuter för en plats.', 'Du kan visa fem platser.'],
    },
    questions: {
      door: 'Svara på frågor',
      about: ['Det tar 5 till 10 minuter.', 'Du måste inte svara på allt.'],
    },
    results: 'Se resultat som är klara',
    anonymous: '**Vi vet inte vem du är.** Du loggar inte in. Vi sparar inte ditt namn. [Så gör vi](sa-gor-vi/)',
  },
  places: {
    heading: 'Dina platser',
    another: 'Visa en plats till',
    full: 'Du har visat {max} platser. Fler kan man inte visa.',
    done: 'Jag är klar med platserna',
    nowhere: 'Jag vill inte visa någon plats',
    change: 'Ändra',
    remove: 'Ta bort',
    number: '{number}. {name}',
  },
  check: {
    heading: 'Titta på dina svar',
    places: 'Dina platser',
    answers: 'Dina svar',
    change: 'Ändra',
    answer: 'Svara',
    notAnswered: 'Inget svar',
    skipped: 'Så många frågor har du inte svarat på: {count}. Du kan skicka ändå.',
    about: 'Om dig. Du måste inte svara.',
    also: 'Vill du svara på frågor också? Det tar 5 till 10 minuter.',
    alsoDo: 'Ja, jag vill svara på frågor',
    trap: 'Skriv inget här',
    nothing: 'Du har inte svarat på något. Visa en plats eller svara på en fråga. Sedan kan du skicka.',
    send: 'Skicka mina svar',
    refusedHeading: 'Du behöver ändra något först',
    alreadyHeading: 'Dina svar har redan kommit fram',
    already: 'Vi fick svaren förra gången. Det du ändrade sedan är inte med.',
  },
  receipt: {
    heading: 'Tack! Vi har fått dina svar',
    thanks: 'Kommunen räknar ihop allas svar när tiden är slut. Kommunen sparar det du har skrivit och kan läsa det.',
    codeLabel: 'Din kod. Du ser den bara nu.',
    codeHelp:
      'Spara koden. Med koden kan du se ditt svar. Du kan också ändra det eller ta bort det. Ingen kan hitta koden åt dig.',
    codeLink: 'Använd din kod',
    newTab: '(öppnas i en ny flik)',
    next: 'Det här händer nu',
    closes: 'Sista dagen att svara.',
    by: 'Senast {day}',
    results: 'Kommunen visar resultatet här. Du kan se kartor och tabeller.',
    feedback: 'Kommunen ska ha berättat vad den gör. Den ska också ha berättat vad den inte gör, och varför.',
    crimeHeading: 'Har du varit med om ett brott?',
    crime:
      'Polisen får inte veta det härifrån. Ring polisen: [114 14](tel:11414). Vill du prata med någon? Brottsofferjouren: [116 006](tel:116006). Det är gratis. Du måste inte säga vem du är.',
    fault: 'Är en lampa trasig? [Berätta för kommunen]({url})',
    stateRoad: 'Är det en stor väg? Ring Trafikverket: [0771-921 921](tel:0771921921).',
  },
  ...question,
};
