import { sv as question } from './question/sv.ts';

/**
 * What the app and the form without script both say, in Swedish: one set of words for the one dialogue. The shape of this object
 * is the shape of every language, so a missing key does not compile. `**bold**` and `[text](address)` are the only marks;
 * `{word}` is filled by whoever draws the page.
 */
export const sv = {
  start: {
    lead: 'Dina svar hjälper oss att välja var vi lyser upp, lagar och finns på plats.',
    place: {
      door: 'Peka ut en plats',
      about: ['2–3 minuter per plats.', 'Högst fem platser.'],
    },
    questions: {
      door: 'Svara på frågor',
      about: ['5–10 minuter.', 'Hoppa över det du vill.'],
    },
    results: 'Se resultat som är klara',
    anonymous: '**Du är anonym:** du loggar inte in, och vi sparar inget som visar vem du är. [Så gör vi](sa-gor-vi/)',
  },
  places: {
    heading: 'Dina platser',
    another: 'Lägg till en plats',
    full: 'Du har pekat ut {max} platser. Det är så många vi tar emot från var och en.',
    done: 'Klar med platserna',
    nowhere: 'Jag har ingen särskild plats',
    change: 'Ändra',
    remove: 'Ta bort',
    number: '{number}. {name}',
  },
  check: {
    heading: 'Kontrollera dina svar',
    places: 'Dina platser',
    answers: 'Dina svar',
    change: 'Ändra',
    answer: 'Svara',
    notAnswered: 'Inte besvarat',
    skipped: 'Frågor du har hoppat över: {count}. Du kan skicka ändå.',
    about: 'Om dig, frivilligt',
    also: 'Vill du också svara på frågorna? Det tar 5–10 minuter.',
    alsoDo: 'Svara också på frågorna',
    trap: 'Lämna fältet tomt',
    nothing: 'Du har inte svarat på något än. Peka ut en plats eller svara på minst en fråga, så kan du skicka.',
    send: 'Skicka mina svar',
    refusedHeading: 'Något behöver ändras innan svaren kan skickas',
    alreadyHeading: 'Dina svar har redan kommit fram',
    already: 'Ett tidigare försök lyckades. Det du ändrade efter det är inte med.',
  },
  receipt: {
    heading: 'Dina svar är skickade',
    thanks:
      'Tack. När dialogen har stängt räknar kommunen samman allas svar. Det du har skrivit med egna ord sparas, och kommunen kan läsa det.',
    codeLabel: 'Din kod, visas bara nu',
    codeHelp:
      'Spara koden. Med den kan du se ditt svar, ändra det, ta tillbaka det eller ta bort det. Ingen kan ta fram koden åt dig.',
    codeLink: 'Använd din kod',
    newTab: '(öppnas i en ny flik)',
    next: 'Det här händer nu',
    closes: 'Dialogen stänger.',
    by: 'Senast {day}',
    results: 'Kommunen visar resultatet här, som kartor och tabeller.',
    feedback: 'Kommunen ska ha berättat vad den gör, och vad den inte gör och varför.',
    crimeHeading: 'Har du varit med om ett brott?',
    crime:
      'Det här är ingen polisanmälan. Anmäl eller tipsa: [114 14](tel:11414). Brottsofferjouren lyssnar gratis, även anonymt: [116 006](tel:116006).',
    fault: 'Trasig lampa eller hål i vägen? [Felanmäl]({url})',
    stateRoad: 'Statlig väg: Trafikverket, [0771-921 921](tel:0771921921).',
  },
  ...question,
};

export type DialogueWords = typeof sv;
