import { lattlast as file } from '#core/survey/answer-file/lattlast.ts';
import { lattlast as bar } from './bar/lattlast.ts';
import type { WaitingTexts } from './sv.ts';

/** In easy Swedish: short sentences, one thing in each. */
export const lattlast: WaitingTexts = {
  bar,
  page: {
    title: 'Svar som väntar',
    lead: 'Här är svar som inte är skickade än. De finns bara här. De skickas själva när det finns internet. Du kan stänga sidan.',
    leadStuck:
      'Här är svar som inte kunde tas emot. De skickas inte själva. De finns bara här. Du ser varför vid varje svar. Du ser också vad du kan göra.',
    leadMixed:
      'Här är svar som inte har kommit fram än. De finns bara här. Några väntar på internet. De skickas själva. Vid de andra svaren ser du vad som har hänt.',
    leadSent: 'De här svaren har kommit fram. Skriv av koden till varje svar. Koden visas bara här.',
    none: 'Inget svar väntar här.',
    noneNext: 'Svara på frågor',
    sendAll: 'Skicka nu',
    toStart: 'Till början',
    noScript: 'Den här sidan fungerar inte utan skript. Svaren finns kvar.',
  },
  others: {
    heading: 'Svar från andra',
    waiting: 'Väntar på att skickas: {count}',
    stuck: 'Gick inte att skicka: {count}',
    text: 'Flera använder samma skärm. Därför kan du inte läsa, spara eller ta bort svaren. De som väntar skickas själva när det finns internet. Personalen kan logga in och ta hand om svaren.',
    signIn: 'Logga in. Bara för personal',
  },
  draft: {
    heading: 'Det du har sparat här',
    name: 'Sparat, men inte skickat',
    closed:
      'Du kan inte svara längre. Det du sparade är inte skickat. Det finns kvar här tills du tar bort det. Spara det som en fil om du vill.',
    kept: 'Det är inte skickat. Det finns bara här.',
    says: 'Det här har du skrivit',
    goOn: 'Fortsätt svara',
    remove: 'Ta bort det sparade',
    removed: 'Det sparade är borta.',
    file: {
      heading: 'Ett svar till Lykta som inte är klart och inte skickat',
      explain: 'Den som har filen kan läsa svaret.',
      given: 'Sparat som fil',
    },
  },
  now: {
    heading: 'Svaret väntar på internet',
    text: 'Det finns inget internet nu. Svaret är sparat här. Det skickas själv när internet kommer tillbaka. Du kan stänga sidan.',
    failedHeading: 'Svaret väntar',
    failed: 'Något är fel hos oss. Svaret är sparat här. Vi försöker igen. Du kan stänga sidan.',
    busy: 'Vi kan inte ta emot svaret nu. Svaret är sparat här. Vi försöker igen. Du kan stänga sidan.',
    codeLater: 'Du får din kod när svaret är skickat. Öppna den här sidan igen då.',
  },
  gone: {
    heading: 'Svaret finns inte kvar här',
    text: 'Svaret är borttaget. Eller så har det kommit fram och du har sett koden. Det hände i en annan flik.',
  },
  unkept: {
    heading: 'Svaret är inte sparat. Stäng inte sidan',
    text: 'Svaret är inte skickat. Det går inte att spara här. Stäng inte sidan. Vänta på internet och skicka igen. Eller spara svaret som en fil nu.',
  },
  answer: {
    given: 'Du svarade {day} klockan {time}',
    says: 'Det här svarade du',
    shared: 'Svaret visas inte här. Flera använder samma skärm.',
    waits: 'Väntar på internet',
    signIn: 'Väntar. Någon måste logga in',
    failed: 'Väntar. Vi försöker igen',
    sent: 'Skickat',
    codeLabel: 'Din kod. Den visas bara nu',
    codeHelp:
      'Skriv ner koden. Med koden kan du ändra svaret. Du kan göra det till {closes}. Vi kan inte hitta koden åt dig.',
    codeSeen: 'Jag har skrivit ner koden',
    send: 'Skicka nu',
    sending: 'Skickar …',
    notSent: 'Det gick inte nu. Svaret väntar kvar.',
    remove: 'Ta bort',
    removeHeading: 'Vill du ta bort svaret?',
    removeText: 'Svaret är inte skickat. Du kan inte få tillbaka det.',
    removeYes: 'Ja, ta bort',
    removeNo: 'Nej, behåll',
    removed: 'Svaret är borta.',
    save: 'Spara som fil',
    answerAnew: 'Svara på de nya frågorna',
    saved: 'Filen är sparad. Titta bland dina hämtade filer.',
  },
  trouble: {
    closed: {
      heading: 'Det stängde innan svaret kom fram',
      text: 'Vi har inte fått svaret. Kommunen kan inte ta emot det längre. Det finns kvar här. Spara det som en fil om du vill ha det kvar.',
    },
    upcoming: {
      heading: 'Du kan inte svara än',
      text: 'Svaret finns kvar här. Tryck på Skicka nu när det har öppnat.',
    },
    unknown: {
      heading: 'Frågorna finns inte längre',
      text: 'Vi har inte fått svaret. Det finns kvar här. Spara det som en fil om du vill.',
    },
    outdated: {
      heading: 'Frågorna är ändrade',
      text: 'Svaret passar inte till de nya frågorna. Svara gärna igen. Spara det gamla svaret som en fil först.',
    },
    used: {
      heading: 'Vi har redan fått ett svar härifrån',
      text: 'Ditt första svar är sparat. Det här svaret är inte skickat. Spara det som en fil om du vill.',
    },
    refused: {
      heading: 'Vi kunde inte ta emot svaret',
      text: 'Svaret finns kvar här. Spara det som en fil. Prata med kommunen, de hjälper dig.',
    },
  },
  file,
};
